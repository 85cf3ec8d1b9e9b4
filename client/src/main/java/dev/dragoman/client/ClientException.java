package dev.dragoman.client;

/** A command could not be sent, or its events cannot be followed; the message says which and why. */
public final class ClientException extends RuntimeException {

    ClientException(String message) {
        super(message);
    }

    ClientException(String message, Throwable cause) {
        super(message, cause);
    }
}
