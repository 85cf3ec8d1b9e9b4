package dev.dragoman.bench.crash.fault;

/** What is done to an installation. */
@FunctionalInterface
interface Act {

    /** Does it, and returns when it is over. */
    void on(Ground ground) throws InterruptedException;
}
