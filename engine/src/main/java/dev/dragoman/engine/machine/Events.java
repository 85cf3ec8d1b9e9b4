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
                draft.command.ignored(),
                draft.story.warnings,
                draft.story.steps,
                draft.story.calls,
                items(draft, phase),
                draft.nextPage,
                error);
        draft.output(new Output.Tell(++draft.story.sequence, event));
    }

    private static @Nullable List<ObjectNode> items(Draft draft, Phase phase) {
        return draft.command.verb() == Verb.LIST && phase == Phase.SUCCEEDED ? draft.items : null;
    }

    private static @Nullable Resource resource(Draft draft, Phase phase) {
        boolean unknown = draft.nativeId().isEmpty() || draft.command.verb() == Verb.LIST;
        if (unknown) {
            return null;
        }
        boolean over = phase == Phase.SUCCEEDED || phase == Phase.SETTLED;
        if (!over || draft.command.verb() == Verb.GET) {
            Resource known = draft.context.resource().stream().findFirst().orElse(null);
            if (known != null && known.attributes().equals(draft.progress.attributes())) {
                return known;
            }
        }
        String ended = draft.command.verb() == Verb.DELETE ? "deleted" : "available";
        String status =
                over ? ended : draft.progress.attributes().path("status").asText("pending");
        return Resources.of(draft, status, draft.progress.attributes());
    }
}
