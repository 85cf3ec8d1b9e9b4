package dev.dragoman.routes.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.routes.config.Nearest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A place in the accounts' file that knows where it is.
 *
 * @param path for messages
 * @param problems where they go
 */
record AccountNode(String path, JsonNode node, List<String> problems) {

    static final String NAME = "a name of up to 63 lower-case letters, digits and hyphens";

    AccountNode child(String name) {
        JsonNode value = node.path(name);
        if (!value.isObject()) {
            wrong(name, "a map", AccountsReader.shape(value));
        }
        return new AccountNode(place(name), value, problems);
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    Set<String> names() {
        return AccountsReader.fieldNames(node);
    }

    /** Any other field is a problem. */
    void knows(String... fields) {
        List<String> known = List.of(fields);
        for (String name : names()) {
            if (!known.contains(name)) {
                problems.add(place(name) + ": there is no such field" + Nearest.hint(name, known));
            }
        }
    }

    String text(String name, String pattern) {
        JsonNode value = node.path(name);
        if (!value.isTextual() || !value.asText().matches(pattern)) {
            wrong(name, NAME, value.isTextual() ? "'" + value.asText() + "'" : AccountsReader.shape(value));
            return "";
        }
        return value.asText();
    }

    /**
     * A list of texts, each of which matches.
     *
     * @param expected what each is, for messages
     */
    Set<String> texts(String name, String pattern, String expected) {
        JsonNode list = node.path(name);
        Set<String> texts = new LinkedHashSet<>();
        if (!list.isArray() || list.isEmpty()) {
            wrong(name, "a list that is not empty", AccountsReader.shape(list));
        }
        for (int i = 0; i < list.size(); i++) {
            String value = list.get(i).asText();
            if (!value.matches(pattern)) {
                wrong(name + "[" + i + "]", expected, "'" + value + "'");
            }
            texts.add(value);
        }
        return texts;
    }

    OptionalInt number(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!value.isInt() || value.asInt() < 1) {
            wrong(name, "a number of at least 1", "'" + value.asText() + "'");
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.asInt());
    }

    Optional<URI> uri(String name) {
        String value = node.path(name).asText();
        try {
            URI uri = new URI(value);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // told below, like a URL that is none of ours
        }
        wrong(name, "a URL such as https://vpc.example.com, without user, query or fragment", "something else");
        return Optional.empty();
    }

    void wrong(String name, String expected, String got) {
        problems.add(place(name) + ": expected " + expected + ", got " + got);
    }

    private String place(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
