package dev.dragoman.engine.wire;

/**
 * A record of an internal topic is not what is expected there; the message is a sentence that says what is wrong. It quotes nothing
 * of the record but names of fields.
 */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRecordException(String message) {
        super(message);
    }
}
