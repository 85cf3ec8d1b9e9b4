package dev.dragoman.app.output;

/** Makes text of others fit for a terminal: what they wrote must not move its cursor or hide anything. */
public final class Printable {

    private Printable() {}

    /** The text in one line: what is not harmless, line breaks too, is written as the Unicode escapes of Java and JSON. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (harmless(character)) {
                line.appendCodePoint(character);
            } else {
                line.append("\\u").append(String.format("%04x", character));
            }
        });
        return line.toString();
    }

    /** Whether all of the text is harmless, line breaks and tabs among it. */
    public static boolean is(String text) {
        return text.codePoints()
                .allMatch(character ->
                        harmless(character) || character == '\n' || character == '\r' || character == '\t');
    }

    /** Neither a control character nor one that turns the direction of writing or is nothing to be seen. */
    private static boolean harmless(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED;
    }
}
