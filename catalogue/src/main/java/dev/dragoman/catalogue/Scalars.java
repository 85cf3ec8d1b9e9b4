package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * How a single JSON value is written on the wire.
 *
 * <p>Booleans are {@code true} and {@code false} unless the parameter's documented choices have another spelling: {@code TRUE}
 * (Tencent 3.0 {@code DisassociateAddress}), {@code True} (Alibaba {@code UnassociateEipAddress}), {@code 1} and {@code 0}
 * (the legacy API's flags). Numbers are written in plain decimal digits.
 */
final class Scalars {

    private static final int MOST_DIGITS = 40;

    private Scalars() {}

    /** The text, or nothing if it is a number too large to write, or a text that UTF-8 cannot carry. */
    static Optional<String> text(Optional<Parameter> parameter, JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(bool(parameter, value.booleanValue()));
        }
        if (value.isNumber()) {
            return number(value);
        }
        return value.isTextual() && isWritable(value.textValue()) ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static String bool(Optional<Parameter> parameter, boolean value) {
        String word = String.valueOf(value);
        if (parameter.isEmpty()) {
            return word;
        }
        if (Set.copyOf(parameter.get().allowed()).equals(Set.of("0", "1"))) {
            return value ? "1" : "0";
        }
        return parameter.get().allowed().stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .orElse(word);
    }

    private static Optional<String> number(JsonNode value) {
        if (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    private static boolean isWritable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
