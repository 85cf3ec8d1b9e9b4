package dev.dragoman.simulator.api;

import java.time.Duration;

/** The caller's connection, as the pipeline sees it. */
public interface Outlet {

    void send(Reply reply);

    /** Sends the beginning of the answer, then closes the connection. */
    void sendTruncated(Reply reply);

    /** Closes the connection without an answer. */
    void drop();

    /** Goes on after a while, without holding a thread; at once if there is nothing to wait for. */
    void after(Duration delay, Runnable next);
}
