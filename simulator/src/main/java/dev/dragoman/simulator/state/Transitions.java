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
        waiting.forEach(item -> expect(item.estate, item.resource, now));
    }

    void expect(Estate estate, Resource resource, Instant now) {
        if (timing.mode() == Timing.Mode.IMMEDIATE) {
            pass(estate, resource);
            return;
        }
        Instant due = timing.mode() == Timing.Mode.DELAY ? now.plus(timing.delay()) : Instant.MAX;
        expected.add(new Expected(due, sequence++, estate, resource));
    }

    void passUntil(Instant now) {
        while (!expected.isEmpty() && !expected.element().due.isAfter(now)) {
            Expected item = expected.remove();
            pass(item.estate, item.resource);
        }
    }

    int advance() {
        List<Expected> waiting = new ArrayList<>(expected);
        expected.clear();
        waiting.sort(Comparator.comparing(Expected::sequence));
        waiting.forEach(item -> pass(item.estate, item.resource));
        return waiting.size();
    }

    void clear() {
        expected.clear();
    }

    /** Moves the resource on, unless it has changed its course or is gone since. */
    private static void pass(Estate estate, Resource resource) {
        estate.find(resource.kind(), resource.id())
                .filter(current -> current.becoming().equals(resource.becoming()))
                .ifPresent(current -> {
                    if (current.becoming().equals(Optional.of(Resource.GONE))) {
                        estate.remove(current.id());
                    } else {
                        estate.store(current.arrived());
                    }
                });
    }

    private record Expected(Instant due, long sequence, Estate estate, Resource resource) {}
}
