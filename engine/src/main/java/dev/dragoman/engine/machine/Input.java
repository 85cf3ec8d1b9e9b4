package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that happens to an operation. */
public sealed interface Input {

    /**
     * Everything that the operation waited for is there.
     *
     * @param references the attributes of the resource that each reference field names
     * @param resource the attributes of the operation's own resource, if it exists already
     * @param keys the conflict keys that it holds from now on
     */
    record Admitted(Map<String, ObjectNode> references, ObjectNode resource, Set<String> keys) implements Input {}

    /**
     * The operation has to wait.
     *
     * @param on for what, in words
     * @param until when to look again even if nothing happens, milliseconds since 1970; 0 for never
     */
    record Blocked(String on, long until) implements Input {}

    /** The operation cannot be carried out. */
    record Refused(Problem why) implements Input {}

    /** There is nothing to delete. */
    record Absent() implements Input {}

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
