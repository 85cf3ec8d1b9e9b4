package dev.dragoman.routes.kafka;

/** When the offsets of what was polled are committed. */
public enum CommitPolicy {
    /**
     * Before anything is handed on: each record at most once. If the commit fails, nothing of the batch is handed on, and
     * it is polled again.
     */
    BEFORE,
    /**
     * After all of it was dealt with: each record at least once, and the records of one partition in their order. One batch
     * at a time.
     */
    AFTER
}
