package dev.dragoman.app.trail;

import java.util.List;
import java.util.Optional;

/**
 * Everything that stands about one operation, in the order in which it happened; at the end what the view says of it now.
 *
 * @param entries at least one
 */
public record Story(String operationId, List<Entry> entries) {

    public Story {
        entries = List.copyOf(entries);
    }

    /** Brings what was read about one operation into order. */
    static Story of(String operationId, List<Entry> read) {
        return new Story(operationId, Chronicle.inOrder(read));
    }

    /** What the command was taken in as, the first time. */
    public Optional<Entry.Arrival> arrival() {
        return first(Entry.Arrival.class);
    }

    /** What the view of operations says. */
    public Optional<Entry.Now> now() {
        return first(Entry.Now.class);
    }

    /** The entries of one sort, in order. */
    public <E extends Entry> List<E> all(Class<E> sort) {
        return entries.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    private <E extends Entry> Optional<E> first(Class<E> sort) {
        return all(sort).stream().findFirst();
    }
}
