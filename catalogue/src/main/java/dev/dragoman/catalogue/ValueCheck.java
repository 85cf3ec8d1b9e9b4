package dev.dragoman.catalogue;

import dev.dragoman.catalogue.Violation.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Checks one value, which is not empty, against its parameter: the first thing that is wrong with it. */
final class ValueCheck {

    private ValueCheck() {}

    static Optional<Violation> check(Parameter parameter, String name, String value) {
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
        if (!isAllowed(parameter, value)) {
            return violation(Kind.VALUE, name, "must be one of " + parameter.allowed() + ", not " + shown);
        }
        if (parameter.forbidden().contains(value)) {
            return violation(Kind.VALUE, name, "may not be " + shown);
        }
        if (parameter.format().isPresent() && !Format.accepts(parameter.format().get(), value)) {
            return violation(Kind.FORMAT, name, "must be " + parameter.format().get() + ", not " + shown);
        }
        return size(parameter, name, value);
    }

    /** Without regard to case: the documents' own examples write {@code accept} where their tables have {@code ACCEPT}. */
    private static boolean isAllowed(Parameter parameter, String value) {
        return parameter.allowed().isEmpty() || parameter.allowed().stream().anyMatch(value::equalsIgnoreCase);
    }

    private static Optional<Violation> size(Parameter parameter, String name, String value) {
        Parameter.Size size = parameter.size();
        if (Format.isInteger(value)) {
            long number = Long.parseLong(value);
            if (number < size.min().orElse(Long.MIN_VALUE)
                    || number > size.max().orElse(Long.MAX_VALUE)) {
                return violation(Kind.RANGE, name, "is out of range: " + number);
            }
        }
        int length = size.lengthInBytes()
                ? value.getBytes(StandardCharsets.UTF_8).length
                : value.codePointCount(0, value.length());
        if (length < size.minLength().orElse(0) || length > size.maxLength().orElse(Integer.MAX_VALUE)) {
            return violation(Kind.LENGTH, name, "has a length of " + length);
        }
        int elements = Format.elements(parameter.format().orElse(""), value);
        if (elements > size.maxItems().orElse(Integer.MAX_VALUE)) {
            return violation(Kind.COUNT, name, "has " + elements + " elements");
        }
        return Optional.empty();
    }

    private static Optional<Violation> violation(Kind kind, String name, String rest) {
        return Optional.of(new Violation(kind, name, name + " " + rest));
    }
}
