package dev.dragoman.catalogue;

import dev.dragoman.catalogue.Violation.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Checks one value, which is not empty, against its parameter: the first thing that is wrong with it. */
final class ValueCheck {

    private ValueCheck() {}

    static Optional<Violation> check(Parameter parameter, String name, String value, Validation validation) {
        String shown = parameter.secret() ? "(a secret)" : '"' + value + '"';
        String type = parameter.elementType();
        if (parameter.alsoAccepts().contains(value)) {
            return Optional.empty();
        }
        if ((type.equals("integer") || type.equals("long")) && !Format.isInteger(value)) {
            return violation(Kind.TYPE, name, "must be a whole number, not " + shown);
        }
        if (type.equals("boolean") && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            return violation(Kind.TYPE, name, "must be true or false, not " + shown);
        }
        if (validation.minds(Kind.VALUE) && !isAllowed(parameter, value)) {
            return violation(Kind.VALUE, name, "must be one of " + parameter.allowed() + ", not " + shown);
        }
        if (validation.minds(Kind.VALUE) && parameter.forbidden().contains(value)) {
            return violation(Kind.VALUE, name, "may not be " + shown);
        }
        if (parameter.format().isPresent() && !Format.accepts(parameter.format().get(), value, validation)) {
            return violation(
                    Kind.FORMAT,
                    name,
                    "must be " + Format.words(parameter.format().get()) + ", not " + shown);
        }
        if (validation == Validation.LENIENT) {
            return Optional.empty();
        }
        Optional<Violation> prefix =
                validation == Validation.STRICT ? prefix(parameter, name, value, shown) : Optional.empty();
        return prefix.or(() -> size(parameter, name, value, shown));
    }

    /** Without regard to case: the documents' own examples write {@code accept} where their tables have {@code ACCEPT}. */
    private static boolean isAllowed(Parameter parameter, String value) {
        return parameter.allowed().isEmpty() || parameter.allowed().stream().anyMatch(value::equalsIgnoreCase);
    }

    private static Optional<Violation> size(Parameter parameter, String name, String value, String shown) {
        Parameter.Size size = parameter.size();
        if (Format.isInteger(value)) {
            long min = size.min().orElse(Long.MIN_VALUE);
            long max = size.max().orElse(Long.MAX_VALUE);
            long number = Long.parseLong(value);
            if (number < min || number > max) {
                return violation(Kind.RANGE, name, "must be " + range(size.min(), size.max()) + ", not " + shown);
            }
        }
        int length = size.lengthInBytes()
                ? value.getBytes(StandardCharsets.UTF_8).length
                : value.codePointCount(0, value.length());
        if (length < size.minLength().orElse(0) || length > size.maxLength().orElse(Integer.MAX_VALUE)) {
            String unit = size.lengthInBytes() ? " bytes" : " characters";
            String lengths = range(asLong(size.minLength()), asLong(size.maxLength()));
            return violation(Kind.LENGTH, name, "must have " + lengths + unit + ", not " + length);
        }
        int elements = Format.elements(parameter.format().orElse(""), value);
        if (elements > size.maxItems().orElse(Integer.MAX_VALUE)) {
            return violation(
                    Kind.COUNT, name, "takes at most " + size.maxItems().orElseThrow() + " elements, not " + elements);
        }
        return Optional.empty();
    }

    private static Optional<Violation> prefix(Parameter parameter, String name, String value, String shown) {
        Parameter.Size size = parameter.size();
        int bits = size.minPrefix().isPresent() || size.maxPrefix().isPresent() ? Format.prefix(value) : -1;
        if (bits >= 0
                && (bits < size.minPrefix().orElse(0) || bits > size.maxPrefix().orElse(Integer.MAX_VALUE))) {
            String prefixes = range(asLong(size.minPrefix()), asLong(size.maxPrefix()));
            return violation(Kind.RANGE, name, "must have a prefix of " + prefixes + " bits, not " + shown);
        }
        return Optional.empty();
    }

    private static OptionalLong asLong(OptionalInt number) {
        return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }

    private static String range(OptionalLong min, OptionalLong max) {
        if (min.isEmpty()) {
            return "at most " + max.orElseThrow();
        }
        return max.isEmpty() ? "at least " + min.getAsLong() : min.getAsLong() + " to " + max.getAsLong();
    }

    private static Optional<Violation> violation(Kind kind, String name, String rest) {
        return Optional.of(new Violation(kind, name, name + " " + rest));
    }
}
