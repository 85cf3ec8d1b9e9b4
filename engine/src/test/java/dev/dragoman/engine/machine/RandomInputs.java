package dev.dragoman.engine.machine;

import dev.dragoman.adapter.Outcome;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Anything that may happen to an operation, likely or not, in time or late. */
final class RandomInputs {

    private static final String READY = "{\"id\":\"net-1\",\"status\":\"available\"}";

    private static final List<Supplier<Outcome>> OUTCOMES = List.of(
            () -> Walk.done(READY),
            () -> Walk.done("{}"),
            () -> new Outcome.StillGoing("pending"),
            Walk::busy,
            Walk::unknown,
            Walk::refusedByCloud,
            Walk::conflict,
            () -> new Outcome.NotSent("too late"),
            Walk::found,
            () -> Walk.found(READY),
            () -> Walk.found(READY, "{\"id\":\"net-2\"}"),
            () -> Walk.page("2"));

    private RandomInputs() {}

    static void one(Walk walk, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> walk.blocked("something");
            case 1 -> walk.due();
            case 2 -> walk.probed();
            case 3 -> walk.afterMillis(random.nextInt(60_000)).tick();
            case 4 -> late(walk, random);
            case 5 -> {
                if (random.nextInt(6) == 0) {
                    walk.cancel();
                }
            }
            case 6 -> {
                if (random.nextInt(10) == 0) {
                    walk.refused();
                }
            }
            default -> begin(walk, random);
        }
    }

    private static void begin(Walk walk, Random random) {
        if (walk.state() == State.WAITING) {
            walk.admitted();
        } else {
            walk.reply(fitting(walk, random));
        }
    }

    private static void late(Walk walk, Random random) {
        int newest = walk.operation().flight().attempt();
        if (newest > 1) {
            walk.replyTo(1 + random.nextInt(newest - 1), fitting(walk, random), random.nextInt(2));
        }
    }

    /** A route never finds a list where it made a call, nor the other way round. */
    private static Outcome fitting(Walk walk, Random random) {
        Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size())).get();
        boolean looking = walk.operation().progress().stage() == dev.dragoman.adapter.ApiCall.Stage.RECOVER;
        boolean listing = walk.operation().command().verb() == dev.dragoman.model.Verb.LIST;
        boolean wrong =
                outcome instanceof Outcome.Found ? !(looking || listing) : listing && outcome instanceof Outcome.Done;
        return wrong ? Walk.busy() : outcome;
    }
}
