package dev.dragoman.app.demo;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happens in the order in which it happened, though it is heard of from several threads: a line is held back for
 * a moment, in case something earlier is still on its way.
 */
final class Story implements AutoCloseable {

    private static final long HELD_BACK_MILLIS = 250;

    private final Consumer<Line> printer;
    private final PriorityQueue<Heard> held =
            new PriorityQueue<>(Comparator.<Heard>comparingLong(heard -> heard.line.at())
                    .thenComparingInt(heard -> heard.line.rank())
                    .thenComparingLong(heard -> heard.number));
    private long heard;
    private final Thread thread = new Thread(this::tellOn, "demo-story");
    private boolean closed;

    private record Heard(Line line, long number) {}

    Story(Consumer<Line> printer) {
        this.printer = printer;
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void tell(Line line) {
        held.add(new Heard(line, ++heard));
        notifyAll();
    }

    /** Waits until everything that was heard so far is told. */
    synchronized void catchUp() throws InterruptedException {
        while (!held.isEmpty()) {
            wait(HELD_BACK_MILLIS);
        }
    }

    private void tellOn() {
        try {
            for (Line line = next(); line != null; line = next()) {
                printer.accept(line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Line next() throws InterruptedException {
        while (true) {
            if (held.isEmpty()) {
                notifyAll();
                if (closed) {
                    return null;
                }
                wait();
                continue;
            }
            long left = closed ? 0 : held.element().line.at() + HELD_BACK_MILLIS - System.currentTimeMillis();
            if (left <= 0) {
                return held.remove().line;
            }
            wait(left);
        }
    }

    /** Tells the rest. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
