package dev.dragoman.routes.intake;

import dev.dragoman.engine.wire.InboxRecord;

/** What a record of a commands topic is. */
sealed interface Screened {

    /** A command, accepted, rejected or parked: it has an identity, so its publisher gets an answer. */
    record Told(InboxRecord inbox) implements Screened {
        /** For counting: {@code accepted}, {@code parked}, or the rejection's code. */
        String result() {
            if (inbox.rejection() != null) {
                return inbox.rejection().code().id();
            }
            return inbox.parked() == null ? "accepted" : "parked";
        }
    }

    /** Nothing that anybody could be answered about. */
    record Dead(String reason) implements Screened {}
}
