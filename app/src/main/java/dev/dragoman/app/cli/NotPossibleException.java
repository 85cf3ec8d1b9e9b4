package dev.dragoman.app.cli;

/** What a command needs of the world is not there; the message is for the person who gave the command. */
final class NotPossibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPossibleException(String message) {
        super(message);
    }

    NotPossibleException(String message, Throwable cause) {
        super(message, cause);
    }
}
