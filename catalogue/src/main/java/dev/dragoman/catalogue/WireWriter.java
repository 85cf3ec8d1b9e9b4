package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes what was sent by names on the wire: values, secrets by name, and JSON texts that have places for secrets. */
final class WireWriter {

    private final SortedMap<String, String> values = new TreeMap<>();
    private final SortedMap<String, String> secrets = new TreeMap<>();
    private final SortedMap<String, SecretText> secretTexts = new TreeMap<>();

    /** Takes everything in. */
    WireWriter(Sent root) {
        write(root);
        root.unknown().forEach(unknown -> (unknown.secret() ? secrets : values).put(unknown.name(), unknown.text()));
    }

    SortedMap<String, String> values() {
        return values;
    }

    SortedMap<String, String> secrets() {
        return secrets;
    }

    SortedMap<String, SecretText> secretTexts() {
        return secretTexts;
    }

    private void write(Sent sent) {
        if (sent.shape().isJsonText() && !isPlain(sent)) {
            jsonText(sent);
            return;
        }
        sent.json().ifPresent(document -> values.put(sent.name(), document.toString()));
        sent.text().ifPresent(text -> values.put(sent.name(), text));
        sent.secret().ifPresent(secret -> secrets.put(sent.name(), secret));
        if (!sent.shape().isJsonText()) {
            sent.members().forEach(this::write);
            sent.elements().forEach(this::write);
        }
    }

    /** Whether a JSON text goes out as it was given: nothing was given beside it, and no secret is to come into it. */
    private static boolean isPlain(Sent sent) {
        return sent.isSet()
                && sent.members().stream()
                        .allMatch(member ->
                                member.secret().isEmpty() && member.pointer().equals(sent.pointer()))
                && sent.extras().values().stream().noneMatch(SecretName::isReference);
    }

    private void jsonText(Sent sent) {
        ObjectNode document = Json.object();
        TreeMap<String, String> places = new TreeMap<>();
        String prefix = placeholder(sent);
        for (Shape shape : sent.shape().members()) {
            sent.member(shape.step()).ifPresent(member -> member.secret()
                    .ifPresentOrElse(
                            secret -> document.put(shape.step(), place(places, prefix, secret)),
                            () -> member.text().ifPresent(text -> put(document, shape, text))));
        }
        sent.extras().forEach((name, value) -> SecretName.in(value)
                .filter(secret -> SecretName.isReference(value))
                .ifPresentOrElse(
                        secret -> document.put(name, place(places, prefix, secret)), () -> document.set(name, value)));
        if (places.isEmpty()) {
            if (!document.isEmpty()) {
                values.put(sent.name(), document.toString());
            }
        } else {
            secretTexts.put(sent.name(), new SecretText(document.toString(), places));
        }
    }

    private static String place(Map<String, String> places, String prefix, String secret) {
        String placeholder = prefix + places.size();
        places.put(placeholder, secret);
        return placeholder;
    }

    /** A beginning for placeholders that nothing in the text begins with. */
    private static String placeholder(Sent sent) {
        StringBuilder around = new StringBuilder();
        sent.members().forEach(member -> member.text().ifPresent(around::append));
        sent.extras().forEach((name, value) -> around.append(name).append(value));
        String prefix = "secret-";
        while (around.indexOf(prefix) >= 0) {
            prefix = "_" + prefix;
        }
        return prefix;
    }

    private static void put(ObjectNode document, Shape shape, String text) {
        String type = shape.value().map(Parameter::elementType).orElse("string");
        switch (type) {
            case "integer", "long" -> document.set(shape.step(), number(document, text));
            case "boolean" -> document.put(shape.step(), Boolean.parseBoolean(text));
            default -> document.put(shape.step(), text);
        }
    }

    private static JsonNode number(ObjectNode factory, String text) {
        return Format.isInteger(text) ? factory.numberNode(new BigInteger(text)) : factory.textNode(text);
    }
}
