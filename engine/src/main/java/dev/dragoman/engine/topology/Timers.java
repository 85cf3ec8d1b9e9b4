package dev.dragoman.engine.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * When each live operation is due next: one entry an operation, in memory, rebuilt from the stored operations when a task
 * starts. Not logged: an operation's record says when it is due.
 */
final class Timers {

    private record Entry(long due, String operation) {}

    private final TreeSet<Entry> byTime =
            new TreeSet<>(Comparator.comparingLong(Entry::due).thenComparing(Entry::operation));
    private final Map<String, Entry> byOperation = new HashMap<>();

    /** The operation is due at this time and no other; never, with {@link Long#MAX_VALUE}. */
    void set(String operation, long due) {
        clear(operation);
        if (due != Long.MAX_VALUE) {
            Entry entry = new Entry(due, operation);
            byTime.add(entry);
            byOperation.put(operation, entry);
        }
    }

    void clear(String operation) {
        Entry entry = byOperation.remove(operation);
        if (entry != null) {
            byTime.remove(entry);
        }
    }

    /** Takes out at most so many operations that are due, the longest due first. */
    List<String> take(long now, int most) {
        List<String> due = new ArrayList<>();
        while (due.size() < most && !byTime.isEmpty() && byTime.first().due() <= now) {
            Entry entry = byTime.pollFirst();
            byOperation.remove(entry.operation());
            due.add(entry.operation());
        }
        return due;
    }

    int size() {
        return byTime.size();
    }
}
