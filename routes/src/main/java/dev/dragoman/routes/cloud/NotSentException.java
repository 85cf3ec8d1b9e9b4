package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;

/** The request was not written to the socket, and what follows from that is known. */
final class NotSentException extends Exception {

    private final transient Outcome outcome;

    NotSentException(Outcome outcome) {
        super(outcome.getClass().getSimpleName(), null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
