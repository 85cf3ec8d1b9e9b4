package dev.dragoman.engine.machine;

import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Task;
import dev.dragoman.model.Verb;
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
            Walk::inUse,
            () -> new Outcome.NotSent("too late"),
            Walk::found,
            () -> Walk.found(READY),
            () -> Walk.found(READY, "{\"id\":\"net-2\"}"),
            () -> Walk.page("2"));

    private RandomInputs() {}

    static void one(Walk walk, Random random) {
        switch (random.nextInt(14)) {
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
            case 7 -> person(walk, random);
            default -> begin(walk, random);
        }
    }

    /** Somebody says what an operation did, whether it is unresolved or not. */
    private static void person(Walk walk, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> walk.released();
            case 1 -> walk.adopted(READY);
            default -> walk.tick();
        }
    }

    private static void begin(Walk walk, Random random) {
        if (walk.state() != State.WAITING) {
            walk.reply(fitting(walk, random));
        } else if (random.nextInt(4) == 0) {
            walk.lookUp();
        } else if (random.nextInt(12) == 0) {
            walk.needless("");
        } else {
            walk.admitted();
        }
    }

    private static void late(Walk walk, Random random) {
        int newest = walk.operation().flight().attempt();
        if (newest > 1) {
            walk.replyTo(1 + random.nextInt(newest - 1), fitting(walk, random), random.nextInt(2));
        }
    }

    /** A route never finds a list where it made a call, nor the other way round; and what was made has an id. */
    private static Outcome fitting(Walk walk, Random random) {
        Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size())).get();
        Operation operation = walk.operation();
        Task task = operation.task();
        Stage stage = operation.progress().stage();
        boolean lists = (task != null && task.verb() == Verb.LIST) || stage == Stage.BEFORE;
        boolean looks = lists || stage == Stage.RECOVER;
        boolean wrong = outcome instanceof Outcome.Found ? !looks : lists && outcome instanceof Outcome.Done;
        boolean nameless = outcome instanceof Outcome.Done
                && operation.progress().attributes().isEmpty();
        return wrong ? Walk.busy() : nameless ? Walk.done(READY) : outcome;
    }
}
