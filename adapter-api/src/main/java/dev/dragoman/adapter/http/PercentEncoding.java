package dev.dragoman.adapter.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Percent-encoding as RFC 3986 has it: letters, digits and {@code - _ . ~} stand for themselves, every other byte of the
 * text's UTF-8 is {@code %XY} with capital hexadecimal digits. A space is {@code %20}, never {@code +}.
 */
public final class PercentEncoding {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final boolean[] UNRESERVED = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
                .chars()
                .forEach(letter -> UNRESERVED[letter] = true);
    }

    private PercentEncoding() {}

    /** The text, encoded. */
    public static String encode(String text) {
        return append(new StringBuilder(text.length() + 16), text).toString();
    }

    /** Names and values encoded, in the map's order: {@code a=1&b=x%20y}. */
    public static String query(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder(64 * parameters.size());
        parameters.forEach((name, value) -> {
            if (!query.isEmpty()) {
                query.append('&');
            }
            append(query, name).append('=');
            append(query, value);
        });
        return query.toString();
    }

    /** Appends the encoded text. A text of unreserved letters, by far the most common, is copied as it is. */
    public static StringBuilder append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= UNRESERVED.length) {
                return appendBytes(out, text.substring(i));
            }
            if (UNRESERVED[letter]) {
                out.append(letter);
            } else {
                appendByte(out, letter);
            }
        }
        return out;
    }

    private static StringBuilder appendBytes(StringBuilder out, String text) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= 0 && UNRESERVED[octet]) {
                out.append((char) octet);
            } else {
                appendByte(out, octet);
            }
        }
        return out;
    }

    private static void appendByte(StringBuilder out, int octet) {
        out.append('%').append(HEX[octet >> 4 & 15]).append(HEX[octet & 15]);
    }
}
