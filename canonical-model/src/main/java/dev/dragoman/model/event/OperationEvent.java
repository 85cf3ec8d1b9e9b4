package dev.dragoman.model.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code data} of an operation event.
 *
 * @param operation which operation
 * @param waitingFor what it waits for, in words; empty unless the phase is {@code waiting}
 * @param resource the resource as it is now known, once it is known
 * @param effect what was done to the cloud so far
 * @param outcome what came of a command about another operation: {@code cancelled} or {@code too-late}; {@code adopted} or {@code released}
 * @param changed the spec's pointers that were changed
 * @param requests the calls that would be made, in a dry run, an empty list too; null elsewhere
 * @param ignored the spec's pointers that the cloud cannot express and the publisher allowed to leave out
 * @param warnings what a publisher should know though it is no error
 * @param steps the calls so far, newest last, at most 20
 * @param calls how many calls there were in all
 * @param items what {@code list} found, an empty list too; null for other verbs
 * @param nextPageToken where {@code list} goes on; empty at the end
 * @param answer what the cloud answered to a native call; null for other commands
 * @param error why it did not succeed, on a terminal event other than {@code succeeded}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OperationEvent(
        @NotNull @JsonPropertyDescription("Which operation") Operation operation,

        @NotNull @JsonPropertyDescription("What the event tells of it")
        Phase phase,

        @JsonPropertyDescription("What it waits for, in words; in phase waiting")
        String waitingFor,

        @JsonPropertyDescription("The resource as it is now known, once it is known") @Nullable Resource resource,

        @NotNull @JsonPropertyDescription("What was done to the cloud so far")
        Effect effect,

        @JsonPropertyDescription(
                "What came of a command about another operation: cancelled, too-late, adopted or released")
        String outcome,

        @JsonPropertyDescription("Pointers into the spec that were changed")
        List<String> changed,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonPropertyDescription("The calls that would be made, an empty list too; in a dry run")
        @Nullable List<PlannedCall> requests,

        @JsonPropertyDescription("Pointers into the spec that were left out because the cloud cannot express them")
        List<String> ignored,

        @JsonPropertyDescription("What a publisher should know though it is no error")
        List<String> warnings,

        @Size(max = MAX_STEPS) @JsonPropertyDescription("The calls so far, newest last")
        List<StepReport> steps,

        @JsonPropertyDescription("How many calls there were in all")
        int calls,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonPropertyDescription("What list found: the attributes of each, also when there is none")
        @Nullable List<ObjectNode> items,

        @JsonPropertyDescription("Where list goes on; absent at the end")
        String nextPageToken,

        @JsonPropertyDescription("What the cloud answered to a native call") @Nullable NativeAnswer answer,

        @JsonPropertyDescription("Why it did not succeed; on a terminal event other than succeeded") @Nullable Problem error) {

    /** How many calls an event tells at most. */
    public static final int MAX_STEPS = 20;

    public OperationEvent {
        waitingFor = waitingFor == null ? "" : waitingFor;
        outcome = outcome == null ? "" : outcome;
        changed = changed == null ? List.of() : List.copyOf(changed);
        requests = requests == null ? null : List.copyOf(requests);
        ignored = ignored == null ? List.of() : List.copyOf(ignored);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        steps = steps == null ? List.of() : List.copyOf(steps);
        items = items == null ? null : List.copyOf(items);
        nextPageToken = nextPageToken == null ? "" : nextPageToken;
    }

    /**
     * Which operation an event tells of.
     *
     * @param kind the kind's id, or what the command's type said in its place
     * @param verb the verb's id, or what the command's type said in its place
     * @param acceptedAt ISO 8601 in UTC
     * @param endedAt ISO 8601 in UTC; empty while it goes on
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Operation(
            @NotNull @JsonPropertyDescription("The operation's id, computed from the command")
            String id,

            @NotNull @JsonPropertyDescription("The command's kind")
            String kind,

            @NotNull @JsonPropertyDescription("The command's verb")
            String verb,

            @NotNull @JsonPropertyDescription("The command that it came from")
            Origin command,

            @NotNull @JsonPropertyDescription("When the command came, ISO 8601 in UTC")
            String acceptedAt,

            @JsonPropertyDescription("When it ended, ISO 8601 in UTC; absent while it goes on")
            String endedAt) {

        public Operation {
            endedAt = endedAt == null ? "" : endedAt;
        }
    }

    /** The command that an operation came from: its CloudEvents source and id. */
    public record Origin(
            @NotNull @JsonPropertyDescription("The command's CloudEvents source")
            String source,

            @NotNull @JsonPropertyDescription("The command's CloudEvents id")
            String id) {}
}
