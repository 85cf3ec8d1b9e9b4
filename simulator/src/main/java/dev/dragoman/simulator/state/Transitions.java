package dev.dragoman.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Resources in passing states, by when they move on. Nothing runs in the background: what is due passes when one looks. */
final class Transitions {

    private final PriorityQueue<Expected> expected =
            new PriorityQueue<>(Comparator.comparing(Expected::due).thenComparing(Expected::sequence));
    private Timing timing;
    private long sequence;

    Transitions(Timing timing) {
        this.timing = timing;
    }

    Timing timing() {
        return timing;
    }

    void timing(Timing changed, Instant now) {
        timing = changed;
        List<Expected> waiting = new ArrayList<>(expected);
        expected.clear();
        waiting.forEach(item -> expect(item.estate, item.resource, item.instead, now));
    }

    void expect(Estate estate, Resource resource, Optional<Resource> instead, Instant now) {
        Instant due = timing.mode() == Timing.Mode.DELAY ? now.plus(timing.delay()) : Instant.MAX;
        Expected item = new Expected(due, sequence++, estate, resource, instead);
        if (timing.mode() == Timing.Mode.IMMEDIATE) {
            pass(item);
        } else {
            expected.add(item);
        }
    }

    void passUntil(Instant now) {
        while (!expected.isEmpty() && !expected.element().due.isAfter(now)) {
            Expected item = expected.remove();
            pass(item);
        }
    }

    int advance() {
        List<Expected> waiting = new ArrayList<>(expected);
        expected.clear();
        waiting.sort(Comparator.comparing(Expected::sequence));
        waiting.forEach(Transitions::pass);
        return waiting.size();
    }

    void clear() {
        expected.clear();
    }

    /** Moves the resource on, unless it has changed its course or is gone since. */
    private static void pass(Expected item) {
        Estate estate = item.estate;
        estate.find(item.resource.kind(), item.resource.id())
                .filter(current -> current.course().equals(item.resource.course()))
                .ifPresent(current -> {
                    Resource end = item.instead.orElseGet(current::arrived);
                    if (end.state().equals(Resource.GONE)) {
                        estate.remove(current.id());
                    } else {
                        estate.store(end);
                    }
                });
    }

    /**
     * A resource in a passing state.
     *
     * @param instead what it becomes, where that is not the end of its course
     */
    private record Expected(Instant due, long sequence, Estate estate, Resource resource, Optional<Resource> instead) {}
}
