package dev.dragoman.engine.machine;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Resource;

/** A reply that nobody waits for any more, and yet tells of a resource: it is told as an orphan, never lost silently. */
final class Strays {

    private Strays() {}

    static void check(Draft draft, Outcome outcome) {
        if (draft.command.verb() != Verb.CREATE || !(outcome instanceof Outcome.Done done)) {
            return;
        }
        String id = done.attributes().path("id").asText("");
        if (!id.isEmpty() && !draft.nativeId().isEmpty() && !id.equals(draft.nativeId())) {
            Resource orphan = Resources.of(draft, "orphaned", done.attributes());
            draft.output(new Output.Orphan(++draft.story.sequence, orphan));
        }
    }
}
