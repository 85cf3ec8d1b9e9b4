package dev.dragoman.simulator.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;

/** The last 200,000 calls, oldest first. */
public final class Ledger {

    private static final int KEPT = 200_000;

    private final Deque<CallRecord> calls = new ArrayDeque<>();
    private long sequence;

    /** Adds the call that is made from its number. */
    public synchronized void add(LongFunction<CallRecord> entry) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.addLast(entry.apply(++sequence));
    }

    public synchronized List<CallRecord> calls() {
        return new ArrayList<>(calls);
    }

    /** How many calls there have been since the start, forgotten ones included. */
    public synchronized long total() {
        return sequence;
    }

    public synchronized void clear() {
        calls.clear();
    }
}
