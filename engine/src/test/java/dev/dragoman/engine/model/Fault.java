package dev.dragoman.engine.model;

/** What can go wrong in a world. In each world about half of them can, each with odds of its own. */
enum Fault {
    /** The cloud refuses for now: too many calls. */
    THROTTLED(0.5),
    /** The cloud refuses for now: something else works on it. */
    BUSY(0.4),
    /** The cloud refuses for good. */
    REFUSED(0.15),
    /** An error that says nothing, and nothing was done. */
    ERROR_BEFORE(0.4),
    /** An error that says nothing, and it was done. */
    ERROR_AFTER(0.4),
    /** The connection breaks, and nothing was done. */
    DROPPED_BEFORE(0.4),
    /** The connection breaks, and it is done, now or a little later. */
    DROPPED_AFTER(0.5),
    /** The answer is cut short. */
    TRUNCATED(0.3),
    /** The cloud does it, and answers when nobody listens any more. */
    LATE_ANSWER(0.3),
    /** The cloud takes some seconds until it does it. */
    SLOW(0.4),
    /** No connection can be opened. */
    UNREACHABLE(0.3),
    /** The route dies with the request in its hands, before it is written. */
    ROUTE_DIES_BEFORE(0.3),
    /** The route dies after the request was written. */
    ROUTE_DIES_AFTER(0.4),
    /** The route does not run for a while; requests pile up. */
    ROUTE_AWAY(0.15),
    /** The route stands still between its last look at the clock and the write, for less than the margin. */
    FROZEN(0.3),
    /** The reply is written when nobody waits for it any more. */
    LATE_REPLY(0.3),
    /** The reply is written twice. */
    REPLIED_TWICE(0.4),
    /** The engine's transaction is aborted: nothing of it is left, and its inputs come again. */
    ENGINE_DIES(0.25),
    /** The engine does not run for a while; replies pile up. */
    ENGINE_AWAY(0.08),
    /** A look shows what was a few seconds ago. */
    STALE(0.6),
    /** What the cloud has accepted takes minutes. */
    LONG_WORK(0.4),
    /** What the cloud has accepted takes longer than anybody waits. */
    ENDLESS_WORK(0.15),
    /** What the cloud has accepted comes to a bad end. */
    FAILED_WORK(0.4),
    /** Somebody else makes resources at the same time. */
    FOREIGN(0.5),
    /** Somebody asks the operation to stop. */
    CANCELLED(0.4);

    /** The highest odds, each time it can happen. */
    final double most;

    Fault(double most) {
        this.most = most;
    }
}
