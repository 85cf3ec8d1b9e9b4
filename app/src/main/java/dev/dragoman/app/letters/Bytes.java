package dev.dragoman.app.letters;

import dev.dragoman.app.output.Printable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Bytes that may be anything, for people: as text where they are text that is safe to print, else in hexadecimal digits. */
public final class Bytes {

    private static final int ROW = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private Bytes() {}

    /** The text in UTF-8 that the bytes are; empty if they are none, or if control characters are among it. */
    public static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text).filter(Printable::is);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The bytes in hexadecimal digits, without gaps. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Lines of the text, or rows of sixteen bytes: offset, hexadecimal digits, and what of it is ASCII. */
    public static List<String> lines(byte[] bytes) {
        return text(bytes).map(text -> text.lines().toList()).orElseGet(() -> rows(bytes));
    }

    private static List<String> rows(byte[] bytes) {
        List<String> rows = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += ROW) {
            int to = Math.min(from + ROW, bytes.length);
            String digits = HEX.formatHex(bytes, from, to);
            StringBuilder ascii = new StringBuilder();
            for (int at = from; at < to; at++) {
                ascii.append(bytes[at] >= ' ' && bytes[at] < 127 ? (char) bytes[at] : '.');
            }
            rows.add("%08x  %-47s  %s".formatted(from, digits, ascii));
        }
        return rows;
    }
}
