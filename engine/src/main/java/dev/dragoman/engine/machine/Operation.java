package dev.dragoman.engine.machine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Problem;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.StepReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A live operation as it is stored.
 *
 * @param v schema version, {@value #VERSION}
 * @param order when it was accepted among the operations of its lane; rises
 * @param marker the account's policy when it was accepted
 * @param references the attributes of the resource that each reference field names
 * @param keys the conflict keys that it holds
 * @param progress how far its procedure has come
 * @param flight what is known of its calls
 * @param story what its events tell
 * @param wakeAt when to go on, milliseconds since 1970; 0 for never. The deadline comes on top.
 * @param waitingFor on what it waits, in words
 * @param ended the terminal phase that was published, if it is settling
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Operation(
        int v,
        Command command,
        State state,
        long order,
        MarkerPolicy marker,
        Map<String, ObjectNode> references,
        Set<String> keys,
        Progress progress,
        Flight flight,
        Story story,
        long wakeAt,
        String waitingFor,
        @Nullable Phase ended) {

    /** The version that this gateway writes. */
    public static final int VERSION = 1;

    public Operation {
        references = references == null ? Map.of() : Map.copyOf(references);
        keys = keys == null ? Set.of() : Set.copyOf(keys);
        waitingFor = waitingFor == null ? "" : waitingFor;
    }

    /** A new operation, before anything was done about it. */
    public static Operation of(Command command, int procedureVersion, long order, MarkerPolicy marker) {
        return new Operation(
                VERSION,
                command,
                State.WAITING,
                order,
                marker,
                Map.of(),
                Set.of(),
                Progress.start(
                        procedureVersion, com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode()),
                Flight.NONE,
                Story.NONE,
                0,
                "",
                null);
    }

    @JsonIgnore
    public String id() {
        return command.operationId();
    }

    @JsonIgnore
    public Scope scope() {
        return new Scope(command, references, progress, marker);
    }

    /** When something has to be done even if nothing happens; {@link Long#MAX_VALUE} for never. */
    @JsonIgnore
    public long due() {
        long wake = wakeAt == 0 ? Long.MAX_VALUE : wakeAt;
        return ended == null ? Math.min(wake, command.deadlineAt()) : wake;
    }

    /**
     * What is known of an operation's calls.
     *
     * @param attempt the number of the newest request; 0 before the first
     * @param tries how often the present step was tried without getting on
     * @param doubtful attempts of the present step's own call that were not answered
     * @param firstSent when the step's call was first sent, 0 if it was not
     * @param lastPossibleSend when the step's call can last have been written to the cloud
     * @param request the newest request, frozen
     * @param call the step's own call as it was first made
     * @param open whether the newest request's reply is still to come
     * @param last why the last call did not get on
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Flight(
            int attempt,
            int tries,
            List<Integer> doubtful,
            long firstSent,
            long lastPossibleSend,
            @Nullable RequestRecord request,
            @Nullable RequestRecord call,
            boolean open,
            @Nullable Problem last) {

        static final Flight NONE = new Flight(0, 0, List.of(), 0, 0, null, null, false, null);

        public Flight {
            doubtful = doubtful == null ? List.of() : List.copyOf(doubtful);
        }
    }

    /**
     * What an operation's events tell.
     *
     * @param sequence the newest event's number
     * @param changed whether a step has changed the cloud
     * @param steps the newest calls
     * @param calls how many there were
     * @param warnings what the publisher should know
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Story(int sequence, boolean changed, List<StepReport> steps, int calls, List<String> warnings) {

        /** At most this many calls are told; the rest are counted. */
        static final int STEPS = 20;

        static final Story NONE = new Story(0, false, List.of(), 0, List.of());

        public Story {
            steps = steps == null ? List.of() : List.copyOf(steps);
            warnings = warnings == null ? List.of() : List.copyOf(warnings);
        }
    }
}
