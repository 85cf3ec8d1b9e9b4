package dev.dragoman.routes.intake;

import dev.dragoman.engine.wire.InboxRecord;

/** What a record of a commands topic is. */
sealed interface Screened {

    /** A command, accepted or rejected: it has an identity, so its publisher gets an answer. */
    record Told(InboxRecord inbox) implements Screened {
        /** For counting: {@code accepted}, or the rejection's code. */
        String result() {
            return inbox.rejection() == null
                    ? "accepted"
                    : inbox.rejection().code().id();
        }
    }

    /** Nothing that anybody could be answered about. */
    record Dead(String reason) implements Screened {}
}
