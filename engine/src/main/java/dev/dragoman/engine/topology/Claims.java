package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Task;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a create, without what belongs to others: a look for a lost call may find their resources too, and what the call
 * made may have been imported under another name before its answer came.
 *
 * @param outcome the narrowed outcome
 * @param claimed how many found resources were left out
 */
record Claims(Outcome outcome, int claimed) {

    /**
     * @param makes whether the operation's present step makes what it tells of
     */
    static Claims narrow(Outcome outcome, Operation operation, boolean makes, Inventory inventory) {
        Task task = operation.task();
        boolean creates = task != null && (task.verb() == Verb.CREATE || (task.kind() == Kind.NATIVE && makes));
        if (creates
                && outcome instanceof Outcome.Found found
                && operation.progress().stage() == Stage.RECOVER) {
            List<ObjectNode> free = found.items().stream()
                    .filter(item -> !taken(item, operation, task, inventory))
                    .toList();
            return new Claims(
                    new Outcome.Found(free, found.nextPage()), found.items().size() - free.size());
        }
        if (creates && outcome instanceof Outcome.Done done && taken(done.attributes(), operation, task, inventory)) {
            Problem why = Problem.of(
                    ErrorCode.ALREADY_EXISTS,
                    done.attributes().path("id").asText()
                            + " was made, and before that was known it was taken under another name");
            return new Claims(new Outcome.Failed(why, false), 0);
        }
        return new Claims(outcome, 0);
    }

    private static boolean taken(ObjectNode item, Operation operation, Task task, Inventory inventory) {
        String id = item.path("id").asText("");
        return !id.isEmpty()
                && kinds(task)
                        .anyMatch(kind -> inventory.claimedByOther(
                                task.lane(), kind, id, operation.command().resource()));
    }

    /** What a native call makes may be of any kind. */
    private static Stream<Kind> kinds(Task task) {
        return task.kind() == Kind.NATIVE ? Stream.of(Kind.values()) : Stream.of(task.kind());
    }
}
