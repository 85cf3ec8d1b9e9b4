package dev.dragoman.app.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be stopped together: the last started first. What fails to stop does not keep the rest. */
public final class Running implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Takes charge of something that runs. */
    public synchronized <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** Stops everything; does nothing if that has been done. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.error("{} did not stop as it should", part.getClass().getSimpleName(), e);
            }
        }
    }
}
