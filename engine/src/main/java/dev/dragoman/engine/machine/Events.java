package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes an operation's events. */
final class Events {

    private Events() {}

    /** An event on the way. */
    static void tell(Draft draft, Phase phase) {
        Effect effect = draft.story.changed ? Effect.PARTIAL : Effect.NONE;
        tell(draft, phase, draft.inDoubt() ? Effect.UNKNOWN : effect);
    }

    static void tell(Draft draft, Phase phase, Effect effect) {
        tell(draft, phase, effect, null);
    }

    static void tell(Draft draft, Phase phase, Effect effect, @Nullable Problem error) {
        boolean terminal = phase.terminal();
        String now = Instant.ofEpochMilli(draft.now).toString();
        OperationEvent event = new OperationEvent(
                new OperationEvent.Operation(
                        draft.command.operationId(),
                        draft.command.kind().id(),
                        draft.command.verb().id(),
                        new OperationEvent.Origin(draft.command.source(), draft.command.id()),
                        Instant.ofEpochMilli(draft.command.receivedAt()).toString(),
                        terminal ? now : ""),
                phase,
                phase == Phase.WAITING || phase == Phase.PROGRESSED ? draft.waitingFor : "",
                resource(draft, phase),
                effect,
                draft.outcome,
                changed(draft, phase, effect),
                draft.requests,
                draft.command.ignored(),
                draft.story.warnings,
                draft.story.steps,
                draft.story.calls,
                items(draft, phase),
                draft.nextPage,
                Natives.answer(draft, phase),
                error);
        draft.output(new Output.Tell(++draft.story.sequence, event));
    }

    private static @Nullable List<ObjectNode> items(Draft draft, Phase phase) {
        return draft.command.verb() == Verb.LIST && phase == Phase.SUCCEEDED ? draft.items : null;
    }

    /** Where a modify has changed the spec, or made sure of it. */
    private static List<String> changed(Draft draft, Phase phase, Effect effect) {
        boolean over = phase == Phase.SUCCEEDED || phase == Phase.SETTLED;
        if (!over || effect != Effect.COMPLETE || !draft.does(Verb.MODIFY)) {
            return List.of();
        }
        Set<String> fields = new TreeSet<>();
        draft.task().spec().fieldNames().forEachRemaining(fields::add);
        Resources.known(draft).ifPresent(known -> known.spec().fieldNames().forEachRemaining(fields::add));
        fields.retainAll(draft.task().changed());
        return fields.stream().map(field -> "/spec/" + field).toList();
    }

    /** The resource as the inventory has it, or, while that waits for the end, with what the steps so far have told. */
    private static @Nullable Resource resource(Draft draft, Phase phase) {
        Verb verb = draft.command.verb();
        if (verb == Verb.LIST || verb == Verb.CANCEL || verb == Verb.RESOLVE || verb == Verb.INVOKE) {
            return null;
        }
        if (draft.kept != null) {
            return draft.kept;
        }
        Resource known = Resources.known(draft).orElse(null);
        boolean told = draft.task != null
                && draft.lookingUp.isEmpty()
                && !draft.nativeId().isEmpty();
        boolean news = known == null || !known.attributes().equals(draft.progress.attributes());
        boolean notTaken = verb == Verb.IMPORT && phase != Phase.SUCCEEDED;
        if (told && news && !notTaken) {
            String status = draft.progress.attributes().path("status").asText("pending");
            return Resources.of(draft, status, draft.progress.attributes());
        }
        return known;
    }
}
