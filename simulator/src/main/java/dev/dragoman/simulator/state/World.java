package dev.dragoman.simulator.state;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Everything that exists, and its passing of time. One lock guards it all: an action takes microseconds, and the clouds'
 * own rules (no overlap, nothing while something is pending) need each to see the whole account.
 */
public final class World {

    private final Clock clock;
    private final Ids ids = new Ids();
    private final Quotas quotas = new Quotas();
    private final ClientTokens tokens = new ClientTokens();
    private final Transitions transitions;
    private final EffectRecorder recorder = new EffectRecorder();
    private final Map<Owner, Estate> estates = new LinkedHashMap<>();
    private long changes;
    private boolean failing;

    public World(Clock clock, Timing timing) {
        this.clock = clock;
        this.transitions = new Transitions(timing);
    }

    public Ids ids() {
        return ids;
    }

    public Quotas quotas() {
        return quotas;
    }

    public ClientTokens tokens() {
        return tokens;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Runs an action while nobody else changes anything, after what was due has come to pass. */
    public synchronized <T> T exclusively(Supplier<T> action) {
        transitions.passUntil(now());
        return action.get();
    }

    /**
     * Runs an action as {@link #exclusively} does, and tells what it did.
     *
     * @param workFails whether what it begins and does not end fails
     */
    public synchronized <T> Effect.Of<T> observed(boolean workFails, Supplier<T> action) {
        transitions.passUntil(now());
        recorder.clear();
        failing = workFails;
        estates.values().forEach(estate -> estate.workFails(workFails));
        try {
            T result = action.get();
            return new Effect.Of<>(result, recorder.effect());
        } finally {
            failing = false;
            estates.values().forEach(estate -> estate.workFails(false));
        }
    }

    /** What an account has at a cloud. Only inside {@link #exclusively}. */
    public Estate estate(String api, String account) {
        return estates.computeIfAbsent(new Owner(api, account), owner -> {
            Estate[] self = new Estate[1];
            self[0] = new Estate(
                    ids,
                    recorder,
                    (moving, instead) -> transitions.expect(self[0], moving, instead, now()),
                    () -> changes++);
            self[0].workFails(failing);
            return self[0];
        });
    }

    /** Everything that exists, oldest first. */
    public synchronized List<Resource> resources() {
        transitions.passUntil(now());
        List<Resource> all = new ArrayList<>();
        estates.values().forEach(estate -> estate.everything().forEach(all::add));
        all.sort(Comparator.comparing(Resource::createdAt).thenComparing(Resource::id));
        return all;
    }

    public synchronized Timing timing() {
        return transitions.timing();
    }

    /** Changes the timing, also of what is in a passing state already. */
    public synchronized void timing(Timing timing) {
        transitions.timing(timing, now());
        transitions.passUntil(now());
    }

    /** Moves everything in a passing state on, whatever the timing. Returns how many. */
    public synchronized int advance() {
        return transitions.advance();
    }

    /** Forgets all resources, tokens and quotas; timing stays. */
    public synchronized void clear() {
        estates.clear();
        transitions.clear();
        tokens.clear();
        quotas.clear();
        changes++;
    }

    /** Rises with every change, so that one can tell whether there is something to save. */
    public synchronized long changes() {
        return changes;
    }

    synchronized void restore(List<Resource> resources) {
        for (Resource resource : resources) {
            estate(resource.api(), resource.account()).put(resource);
        }
    }

    private record Owner(String api, String account) {}
}
