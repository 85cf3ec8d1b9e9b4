package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.adapter.Scope;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A cloud's limit on the length of a resource's display name. A name that the publisher gave is held to it; the default,
 * the handle, is shortened to fit: cut, a hyphen, and eight hexadecimal digits of its SHA-256.
 *
 * @param min the shortest name
 * @param max the longest name
 * @param unit what the cloud counts
 */
public record DisplayName(int min, int max, Unit unit) implements Limit {

    private static final String FIELD = "displayName";
    private static final int HASH = 8;

    /** What a cloud counts when it says how long a name may be. */
    public enum Unit {
        /** Unicode characters. */
        CHARACTERS,
        /** Bytes of UTF-8. */
        BYTES;

        int length(String text) {
            return this == BYTES ? text.getBytes(StandardCharsets.UTF_8).length : text.codePointCount(0, text.length());
        }
    }

    /** A name of this many characters. */
    public static DisplayName characters(int min, int max) {
        return new DisplayName(min, max, Unit.CHARACTERS);
    }

    /** A name of this many bytes. */
    public static DisplayName bytes(int min, int max) {
        return new DisplayName(min, max, Unit.BYTES);
    }

    @Override
    public String field() {
        return FIELD;
    }

    @Override
    public Optional<String> problem(JsonNode value) {
        int length = unit.length(value.asText());
        return length >= min && length <= max
                ? Optional.empty()
                : Optional.of("expected a name of " + min + " to " + max + " " + unitName() + ", got " + length);
    }

    @Override
    public List<String> warnings(Command command) {
        boolean names = command.verb() == Verb.CREATE || command.verb() == Verb.APPLY;
        return !names || command.spec().has(FIELD) || unit.length(command.name()) <= max
                ? List.of()
                : List.of("the cloud's name is " + fit(command.name(), max) + ": the handle " + command.name()
                        + " is longer than its limit of " + max + " " + unitName());
    }

    String of(Scope scope) {
        String given = scope.spec().path(FIELD).asText("");
        return given.isEmpty() ? fit(scope.command().name(), max) : given;
    }

    String marked(Scope scope) {
        String name = of(scope);
        return switch (scope.marker()) {
            case STRIP_AFTER -> scope.markerText();
            case KEEP -> fit(name, max - scope.markerText().length() - 1) + "-" + scope.markerText();
            case OFF -> name;
        };
    }

    /** A cut could split a character of several bytes, so only ASCII is kept of a name that is too long. */
    private String fit(String name, int room) {
        if (unit.length(name) <= room) {
            return name;
        }
        StringBuilder kept = new StringBuilder();
        name.chars()
                .filter(letter -> letter > ' ' && letter < 0x7f)
                .limit(room - HASH - 1)
                .forEach(letter -> kept.append((char) letter));
        return kept.append('-').append(DigestUtils.sha256Hex(name), 0, HASH).toString();
    }

    private String unitName() {
        return unit == Unit.BYTES ? "bytes" : "characters";
    }
}
