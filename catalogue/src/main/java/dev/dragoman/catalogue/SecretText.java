package dev.dragoman.catalogue;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A JSON text with places for secrets: the value of a parameter such as Alibaba's {@code IkeConfig}, whose member {@code Psk}
 * is a secret. It holds the secrets' names and may be kept and shown; the values come in when the call is signed.
 *
 * <p>Where a secret belongs, the template has a placeholder as a JSON string of its own: <code>
 * {"IkeVersion":"ikev2","Psk":"secret-0"}</code> with <code>{secret-0=vpn/psk-1}</code>. No placeholder occurs anywhere else in
 * the template.
 *
 * @param template the JSON text with placeholders
 * @param secrets names of secrets by placeholder
 */
public record SecretText(String template, SortedMap<String, String> secrets) {

    public SecretText {
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
    }

    /**
     * The JSON text with the secrets in it: to be sent at once, never to be kept.
     *
     * @param values gives a secret's value by its name; it is escaped here
     */
    public String fill(UnaryOperator<String> values) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < template.length()) {
            Optional<Hole> hole = nextHole(from);
            int end = hole.map(Hole::start).orElse(template.length());
            text.append(template, from, end);
            hole.ifPresent(h -> text.append(Json.quoted(values.apply(h.secret()))));
            from = hole.map(Hole::end).orElse(template.length());
        }
        return text.toString();
    }

    private Optional<Hole> nextHole(int from) {
        return secrets.entrySet().stream()
                .map(entry -> {
                    String quoted = Json.quoted(entry.getKey());
                    int start = template.indexOf(quoted, from);
                    return new Hole(start, start + quoted.length(), entry.getValue());
                })
                .filter(hole -> hole.start() >= 0)
                .min(Comparator.comparingInt(Hole::start));
    }

    private record Hole(int start, int end, String secret) {}
}
