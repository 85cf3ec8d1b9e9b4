package dev.dragoman.engine.model;

/** What is broken on purpose, to show that the judge would see it. */
enum Mutation {
    /** Nothing. */
    NONE(""),
    /** Every request carries a token of its own. */
    FRESH_TOKEN("took effect twice"),
    /** Requests go out before the engine's transaction is committed, and its effects are not taken back when it is aborted. */
    CALL_BEFORE_COMMIT("took effect twice"),
    /** A missing reply is called missing while its request may still be sent, and nothing found is believed at once. */
    LOOK_TOO_EARLY("took effect twice"),
    /** The route sends requests that are too old. */
    SENT_TOO_LATE("took effect twice"),
    /** What an aborted transaction kept in memory stays. */
    MEMORY_SURVIVES("came as number");

    /** What the judge must say of it, among other things. */
    final String seen;

    Mutation(String seen) {
        this.seen = seen;
    }
}
