package dev.dragoman.engine.machine;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Resource;

/** A reply that nobody waits for any more, and yet tells of a resource: it is told as an orphan, never lost silently. */
final class Strays {

    private Strays() {}

    /** A reply that the operation does not expect; before the operation's resource is known it tells nothing. */
    static void check(Draft draft, Outcome outcome) {
        if (!draft.nativeId().isEmpty() && outcome instanceof Outcome.Done done) {
            tell(draft, done);
        }
    }

    /** What a call of this operation made, if the operation has or will have another. */
    static void tell(Draft draft, Outcome.Done done) {
        String id = done.attributes().path("id").asText("");
        boolean another = draft.does(Verb.CREATE) && !id.isEmpty() && !id.equals(draft.nativeId());
        if (another) {
            Resource orphan = Resources.of(draft, "orphaned", done.attributes());
            draft.output(new Output.Orphan(++draft.story.sequence, orphan));
        }
    }
}
