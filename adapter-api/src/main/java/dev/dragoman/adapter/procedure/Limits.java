package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Cidr;
import dev.dragoman.model.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The limits that clouds have in common, to be given numbers. */
public final class Limits {

    private Limits() {}

    /**
     * A range inside one of these, with a prefix length of {@code shortest} to {@code longest}.
     *
     * @param outer ranges in CIDR notation; empty for no such limit
     */
    public static Limit range(String field, int shortest, int longest, String... outer) {
        List<Cidr> allowed = List.of(outer).stream().map(Cidr::of).toList();
        return limit(field, value -> {
            Cidr range = Cidr.of(value.asText());
            if (!allowed.isEmpty() && allowed.stream().noneMatch(block -> block.contains(range))) {
                return Optional.of("expected a range inside " + String.join(", ", outer) + ", got " + range);
            }
            return range.prefixLength() >= shortest && range.prefixLength() <= longest
                    ? Optional.empty()
                    : Optional.of("expected a prefix length of /" + shortest + " to /" + longest + ", got " + range);
        });
    }

    /** A text that fits, told by a sentence of the form {@code expected …}. */
    public static Limit text(String field, Predicate<String> fits, String expected) {
        return limit(
                field,
                value -> fits.test(value.asText())
                        ? Optional.empty()
                        : Optional.of("expected " + expected + ", got '" + value.asText() + "'"));
    }

    /** A list of texts each of which fits, told by a sentence of the form {@code expected …}. */
    public static Limit each(String field, Predicate<String> fits, String expected) {
        return limit(field, list -> {
            for (JsonNode item : list) {
                if (!fits.test(item.asText())) {
                    return Optional.of("expected " + expected + ", got '" + item.asText() + "'");
                }
            }
            return Optional.empty();
        });
    }

    /** A range that does not lie inside this one. */
    public static Limit outside(String field, String range) {
        Cidr forbidden = Cidr.of(range);
        return limit(
                field,
                value -> forbidden.contains(Cidr.of(value.asText()))
                        ? Optional.of("expected a range outside " + range + ", got " + value.asText())
                        : Optional.empty());
    }

    /** A reference to one of these kinds, though the model has more. */
    public static Limit kinds(String field, Set<String> kinds) {
        return limit(
                field,
                ErrorCode.UNSUPPORTED,
                reference -> kinds.contains(reference.path("kind").asText())
                        ? Optional.empty()
                        : Optional.of("this cloud takes "
                                + String.join(", ", new TreeSet<>(kinds)) + ", not "
                                + reference.path("kind").asText()));
    }

    /** A reference that, if it is to a resource of this kind, says this part too. */
    public static Limit part(String field, String kind, String part, String why) {
        return limit(
                field,
                reference -> reference.path("kind").asText().equals(kind) && !reference.hasNonNull(part)
                        ? Optional.of("expected " + part + " beside " + kind + ": " + why)
                        : Optional.empty());
    }

    private static Limit limit(String name, Function<JsonNode, Optional<String>> check) {
        return limit(name, ErrorCode.INVALID_ARGUMENT, check);
    }

    private static Limit limit(String name, ErrorCode code, Function<JsonNode, Optional<String>> check) {
        return new Limit() {
            @Override
            public String field() {
                return name;
            }

            @Override
            public ErrorCode code() {
                return code;
            }

            @Override
            public Optional<String> problem(JsonNode value) {
                return check.apply(value);
            }
        };
    }
}
