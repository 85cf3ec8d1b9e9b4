package dev.dragoman.engine.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A virtual clock, what is to happen when, and chance: all of it a function of one seed. */
final class World {

    static final long START = 1_000_000_000L;

    final long seed;
    final Mutation mutation;
    final Random random;
    /** What went wrong at least once. */
    final Set<Fault> happened = new TreeSet<>();

    private final Map<Fault, Double> odds = new EnumMap<>(Fault.class);
    private final PriorityQueue<Event> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final boolean told;
    private final List<String> story = new ArrayList<>();
    private long now = START;
    private long numbers;
    private long calmFrom = Long.MAX_VALUE;

    private record Event(long at, long number, Runnable what) {}

    /**
     * A world.
     *
     * @param told whether its story is written down; it happens in the same way if it is not
     */
    World(long seed, Mutation mutation, boolean told) {
        this.seed = seed;
        this.mutation = mutation;
        this.told = told;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        for (Fault fault : Fault.values()) {
            boolean possible = random.nextBoolean();
            double often = random.nextDouble() * fault.most;
            odds.put(fault, possible ? often : 0);
        }
    }

    long now() {
        return now;
    }

    /** From this time on nothing goes wrong any more. */
    void calmFrom(long time) {
        calmFrom = time;
    }

    boolean happens(Fault fault) {
        boolean so = random.nextDouble() < odds.get(fault) && now < calmFrom;
        if (so) {
            happened.add(fault);
        }
        return so;
    }

    /** Evenly distributed, both ends included. */
    long between(long least, long most) {
        return least + (long) (random.nextDouble() * (most - least + 1));
    }

    void at(long time, Runnable what) {
        agenda.add(new Event(Math.max(time, now), numbers++, what));
    }

    void after(long millis, Runnable what) {
        at(now + millis, what);
    }

    /** Lets things happen until nothing is left to happen or the time has come. */
    void run(long until) {
        while (!agenda.isEmpty() && agenda.peek().at() <= until) {
            Event event = agenda.poll();
            now = event.at();
            event.what().run();
        }
    }

    void tell(Supplier<String> line) {
        if (told) {
            story.add(String.format("%10.3f  %s", (now - START) / 1000.0, line.get()));
        }
    }

    String story() {
        return String.join("\n", story);
    }
}
