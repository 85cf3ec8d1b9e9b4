package dev.dragoman.catalogue;

/**
 * A violation and where it stands in what a publisher wrote.
 *
 * @param pointer JSON Pointer (RFC 6901) into the publisher's parameters; of what is missing, to what should hold it
 * @param violation what is wrong
 */
public record Problem(String pointer, Violation violation) {

    static Problem at(Sent sent, Violation.Kind kind, String rest) {
        return new Problem(sent.pointer(), new Violation(kind, sent.name(), sent.name() + " " + rest));
    }
}
