package dev.dragoman.engine.model;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.procedure.Recovery;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Until;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Once all is over: whether what was told is what the cloud did. */
final class Verdict {

    private static final long TOKEN_MILLIS = 3_600_000;

    private final World world;
    private final FakeCloud cloud;
    private final Judge judge;

    Verdict(World world, FakeCloud cloud, Judge judge) {
        this.world = world;
        this.cloud = cloud;
        this.judge = judge;
    }

    void on(Job job, Operation operation) {
        Judge.Trace trace = judge.traces.get(job.id());
        List<Effect> effects = cloud.effects.stream()
                .filter(effect -> effect.by().equals(job.id()))
                .toList();
        twice(operation, effects);
        if (trace.terminal().isEmpty()) {
            judge.violated(operation, "has no end, it is " + operation.state());
            return;
        }
        if (!operation.state().ended() && !operation.parked()) {
            judge.violated(operation, "still goes on: " + operation.state());
        }
        if (operation.parked()) {
            mayRest(job, operation, trace);
        }
        OperationEvent newest = trace.events.get(trace.events.size() - 1);
        truth(job, operation, newest, effects);
        foreign(operation, newest, effects);
    }

    private void twice(Operation operation, List<Effect> effects) {
        Set<String> counted = new HashSet<>();
        for (Effect effect : effects) {
            if (effect.counts() && !counted.add(effect.step() + effect.action())) {
                judge.violated(operation, effect.action() + " took effect twice");
            }
        }
    }

    /** What an event says of the effect is what the cloud did. */
    private void truth(Job job, Operation operation, OperationEvent told, List<Effect> effects) {
        switch (told.effect()) {
            case NONE -> {
                if (!effects.isEmpty()) {
                    judge.violated(operation, "told " + told.phase() + " with no effect, the cloud did " + effects);
                }
            }
            case PARTIAL, COMPLETE -> {
                if (effects.isEmpty() && !anothersDoing(job, operation)) {
                    judge.violated(operation, "told " + told.phase() + " " + told.effect() + ", the cloud did nothing");
                }
            }
            case UNKNOWN -> {
                if (!operation.parked() && !degraded(told)) {
                    judge.violated(operation, "told " + told.phase() + " with unknown effect, and leaves it at that");
                }
            }
        }
        boolean made = job.task().verb() == Verb.CREATE
                && told.resource() != null
                && effects.stream().anyMatch(Effect::makes)
                && !told.resource().id().isEmpty();
        if (made
                && effects.stream()
                        .noneMatch(effect -> effect.id().equals(told.resource().id()))) {
            judge.violated(operation, "told " + told.resource().id() + ", the cloud made " + effects);
        }
        boolean gone = job.task().verb() == Verb.DELETE && told.phase() == Phase.SUCCEEDED;
        String id = job.known().path("id").asText("");
        if (gone && !submitted(operation) && cloud.truth(id).isPresent()) {
            judge.violated(operation, "told that " + id + " is gone, it is there");
        }
    }

    /** What it wanted was so when it looked, because another operation had done it: nothing tells the two apart. */
    private boolean anothersDoing(Job job, Operation operation) {
        String id = job.known().path("id").asText("");
        return cloud.effects.stream()
                .anyMatch(effect ->
                        !effect.by().equals(operation.id()) && effect.id().equals(id));
    }

    /** A resource that is known and of which a later change failed in doubt is in the inventory as degraded. */
    private static boolean degraded(OperationEvent told) {
        return told.phase() == Phase.FAILED
                && told.resource() != null
                && !told.resource().id().isEmpty()
                && told.resource().status().equals("degraded");
    }

    private static boolean submitted(Operation operation) {
        return operation.command().options().until() == Until.SUBMITTED;
    }

    /** Nothing that somebody else made is taken, unless the command says so or the cloud makes it by itself. */
    private void foreign(Operation operation, OperationEvent told, List<Effect> effects) {
        String id = told.resource() == null ? "" : told.resource().id();
        boolean creates = operation.command().verb() == Verb.CREATE;
        boolean own = effects.stream().anyMatch(effect -> effect.id().equals(id));
        boolean candidate = operation.parked();
        boolean adopted =
                told.resource() != null && Objects.equals(told.resource().managed(), "adopted");
        if (creates && !id.isEmpty() && !own && !adopted && !candidate) {
            judge.violated(operation, "has taken " + id + ", which it did not make");
        }
    }

    /** Only what its declaration cannot decide may wait for a person. */
    private void mayRest(Job job, Operation operation, Judge.Trace trace) {
        int step = operation.progress().step();
        Recovery recovery = judge.recovery(operation, step);
        boolean answeredFirst = operation.ended() != Phase.UNRESOLVED;
        boolean cannotLook = (recovery instanceof Recovery.Token || recovery instanceof Recovery.Repeat)
                && recovery.look().isEmpty();
        boolean old = recovery instanceof Recovery.Token
                && operation.flight().firstSent() > 0
                && world.now() > operation.flight().firstSent() + TOKEN_MILLIS;
        boolean refused = trace.outcomes.values().stream().anyMatch(Outcome.Failed.class::isInstance);
        boolean undecidable = recovery instanceof Recovery.Unknowable
                || (recovery instanceof Recovery.Difference && !Jobs.alone(job))
                || (recovery instanceof Recovery.State state && state.changed())
                || (cannotLook && (answeredFirst || old || refused));
        if (!undecidable && !(answeredFirst && refused)) {
            judge.violated(operation, "is unresolved in step " + step + ", which is recovered by " + recovery);
        }
    }
}
