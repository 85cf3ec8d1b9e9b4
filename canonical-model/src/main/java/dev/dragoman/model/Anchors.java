package dev.dragoman.model;

/** How a pattern says that the text ends there. */
public final class Anchors {

    /**
     * The text's very end, for Java and for ECMA 262 (which JSON Schema speaks) alike: Java's {@code $} alone also
     * matches before a last line break, so {@code web\n} would pass for {@code web} in a Java validator.
     */
    public static final String END = "$(?![\\s\\S])";

    private Anchors() {}
}
