package dev.dragoman.engine.machine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Task;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Problem;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.StepReport;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A live operation as it is stored.
 *
 * @param v schema version, {@value #VERSION}
 * @param order when it was accepted among the operations of its lane; rises
 * @param policy the account's when it was accepted
 * @param task what is being carried out; null until it is admitted. While a reference is looked up, the look-up.
 * @param lookingUp the reference that is being looked up; empty if none is
 * @param lookedUp the attributes of the resources that were looked up, by reference
 * @param heard the resources that were seen coming, of those that it waits for
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
        AccountPolicy policy,
        @Nullable Task task,
        String lookingUp,
        Map<String, ObjectNode> lookedUp,
        Set<String> heard,
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
        lookingUp = lookingUp == null ? "" : lookingUp;
        lookedUp = lookedUp == null ? Map.of() : Map.copyOf(lookedUp);
        heard = heard == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(heard));
        keys = keys == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(keys));
        waitingFor = waitingFor == null ? "" : waitingFor;
    }

    /** A new operation, before anything was done about it. */
    public static Operation of(Command command, long order, AccountPolicy policy) {
        return new Operation(
                VERSION,
                command,
                State.WAITING,
                order,
                policy,
                null,
                "",
                Map.of(),
                Set.of(),
                Set.of(),
                Progress.start(0, JsonNodeFactory.instance.objectNode()),
                Flight.NONE,
                Story.NONE,
                0,
                "",
                null);
    }

    /** The same operation, in another state. */
    public Operation in(State newState) {
        return new Operation(
                v,
                command,
                newState,
                order,
                policy,
                task,
                lookingUp,
                lookedUp,
                heard,
                keys,
                progress,
                flight,
                story,
                wakeAt,
                waitingFor,
                ended);
    }

    /** The same operation, holding these conflict keys. */
    public Operation holding(Set<String> held) {
        return new Operation(
                v,
                command,
                state,
                order,
                policy,
                task,
                lookingUp,
                lookedUp,
                heard,
                held,
                progress,
                flight,
                story,
                wakeAt,
                waitingFor,
                ended);
    }

    /** The same operation, which has seen these resources coming. */
    public Operation hearing(Set<String> names) {
        return new Operation(
                v,
                command,
                state,
                order,
                policy,
                task,
                lookingUp,
                lookedUp,
                names,
                keys,
                progress,
                flight,
                story,
                wakeAt,
                waitingFor,
                ended);
    }

    @JsonIgnore
    public String id() {
        return command.operationId();
    }

    @JsonIgnore
    public Scope scope() {
        return new Scope(
                command, Objects.requireNonNull(task, "an operation that waits has no scope"), progress, policy);
    }

    /** Whether nothing is to be done about it any more but to wait for a person. */
    @JsonIgnore
    public boolean parked() {
        return state == State.UNRESOLVED;
    }

    /** Whether its publisher has been answered. */
    @JsonIgnore
    public boolean answered() {
        return ended != null || state.ended();
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
     * @param writtenOff attempts of it that were not answered and that a look showed to have done nothing
     * @param adopting whether the step looks for something that was there already and may be taken
     * @param firstSent when the step's call was first sent that may have taken effect, 0 if it was not
     * @param lastPossibleSend when the step's call can last have been written to the cloud
     * @param lookedAt when the newest look for what the step's call did was asked for, its first page; 0 if there was none
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
            List<Integer> writtenOff,
            boolean adopting,
            long firstSent,
            long lastPossibleSend,
            long lookedAt,
            @Nullable RequestRecord request,
            @Nullable RequestRecord call,
            boolean open,
            @Nullable Problem last) {

        static final Flight NONE = new Flight(0, 0, List.of(), List.of(), false, 0, 0, 0, null, null, false, null);

        public Flight {
            doubtful = doubtful == null ? List.of() : List.copyOf(doubtful);
            writtenOff = writtenOff == null ? List.of() : List.copyOf(writtenOff);
        }
    }

    /**
     * What an operation's events tell.
     *
     * @param sequence the newest event's number
     * @param changed whether a step has changed the cloud
     * @param adopted whether the resource was there already and was taken
     * @param wasDegraded whether the resource was not complete before
     * @param steps the newest calls
     * @param calls how many there were
     * @param warnings what the publisher should know
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Story(
            int sequence,
            boolean changed,
            boolean adopted,
            boolean wasDegraded,
            List<StepReport> steps,
            int calls,
            List<String> warnings) {

        /** At most this many calls are told; the rest are counted. */
        static final int STEPS = OperationEvent.MAX_STEPS;

        static final Story NONE = new Story(0, false, false, false, List.of(), 0, List.of());

        public Story {
            steps = steps == null ? List.of() : List.copyOf(steps);
            warnings = warnings == null ? List.of() : List.copyOf(warnings);
        }
    }
}
