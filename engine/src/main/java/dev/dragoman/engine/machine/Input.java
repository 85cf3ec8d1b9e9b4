package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Task;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.PlannedCall;
import dev.dragoman.model.event.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that happens to an operation. */
public sealed interface Input {

    /**
     * Everything that the operation waited for is there.
     *
     * @param task what is to be carried out
     * @param version the version of the procedure that does it
     * @param resource the attributes of the operation's own resource, if it exists already
     * @param keys the conflict keys that it holds from now on
     */
    record Admitted(Task task, int version, ObjectNode resource, Set<String> keys) implements Input {}

    /**
     * A resource that a reference names by the cloud's id has to be looked up first.
     *
     * @param key the reference, see {@link dev.dragoman.model.ReferenceUse#key}
     * @param task reads the resource
     * @param version the version of the procedure that does it
     * @param known what is known of the resource: its id
     */
    record LookUp(String key, Task task, int version, ObjectNode known) implements Input {}

    /**
     * The operation has to wait.
     *
     * @param on for what, in words
     * @param until when to look again even if nothing happens, milliseconds since 1970; 0 for never
     */
    record Blocked(String on, long until) implements Input {}

    /** The operation cannot be carried out. */
    record Refused(Problem why) implements Input {}

    /**
     * Nothing has to be done at the cloud.
     *
     * @param outcome what came of a command about another operation; empty elsewhere
     * @param requests the calls that would be made, in a dry run; null elsewhere
     * @param outputs what is to be done beside
     */
    record Needless(String outcome, @Nullable List<PlannedCall> requests, List<Output> outputs) implements Input {

        /** Nothing at all. */
        public static final Needless NOTHING = new Needless("", null, List.of());
    }

    /**
     * A reply came.
     *
     * @param outcome the reply's outcome, with what a look found narrowed to what nobody else claims
     * @param claimed how many of the found resources belong to others
     */
    record Replied(ReplyRecord reply, Outcome outcome, int claimed) implements Input {}

    /** The operation's timer is due. */
    record Due() implements Input {}

    /** A probe after this attempt was read back. */
    record Probed(int attempt) implements Input {}

    /** Somebody asks to stop. */
    record Cancel() implements Input {}

    /**
     * A person has found out what an unresolved operation did.
     *
     * @param attributes of what it made; empty if it made nothing
     */
    record Resolved(Optional<ObjectNode> attributes) implements Input {}

    /**
     * What the machine may look at beside the operation and the input.
     *
     * @param now milliseconds since 1970, from a clock that does not go back
     * @param replyPartition the partition of the replies topic that this engine reads
     * @param resource the operation's resource as the inventory has it, empty if it has none
     */
    record Context(long now, int replyPartition, List<Resource> resource) {
        public Context {
            resource = List.copyOf(resource);
        }
    }
}
