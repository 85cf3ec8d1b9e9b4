package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code error} of an event.
 *
 * @param code the canonical code
 * @param pointer where in the command's data, as a JSON pointer; empty if it is about no single place
 * @param message what was attempted, on what, what was expected and what came
 * @param retryable whether the same command may succeed later
 * @param violations every violation, where there are several places
 * @param blockers what stands in the way, as subjects ({@code stack/kind/name}) or the cloud's ids
 * @param candidates cloud ids of which one may be what an unknown call made
 * @param nativeError what the cloud said, if it said anything
 * @param hint what a person may do about it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @NotNull @JsonPropertyDescription("Why, the same on every cloud")
        ErrorCode code,

        @JsonPropertyDescription("JSON pointer into the command's data; absent if it is about no single place")
        String pointer,

        @NotNull @JsonPropertyDescription("What was attempted, on what, what was expected and what came")
        String message,

        @JsonPropertyDescription("Whether the same command may succeed later")
        boolean retryable,

        @JsonPropertyDescription("Every violation, where there are several places")
        List<Violation> violations,

        @JsonPropertyDescription("What stands in the way: stack/kind/name, or the cloud's ids")
        List<String> blockers,

        @JsonPropertyDescription("The cloud's ids of which one may be what an unknown call made")
        List<String> candidates,

        @JsonProperty("native") @JsonPropertyDescription("What the cloud said, if it said anything") @Nullable NativeError nativeError,

        @JsonPropertyDescription("What a person may do about it")
        String hint) {

    public Problem {
        pointer = pointer == null ? "" : pointer;
        hint = hint == null ? "" : hint;
        violations = violations == null ? List.of() : List.copyOf(violations);
        blockers = blockers == null ? List.of() : List.copyOf(blockers);
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
    }

    /** A problem that is about no single place. */
    public static Problem of(ErrorCode code, String message) {
        return at(code, "", message);
    }

    /** A problem with one place in the command. */
    public static Problem at(ErrorCode code, String pointer, String message) {
        return new Problem(code, pointer, message, code.retryable(), List.of(), List.of(), List.of(), null, "");
    }

    /** A problem with several places; the first one's message leads. */
    public static Problem of(ErrorCode code, List<Violation> violations) {
        Violation first = violations.get(0);
        String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return new Problem(
                code,
                first.pointer(),
                first.message() + more,
                code.retryable(),
                violations,
                List.of(),
                List.of(),
                null,
                "");
    }

    public Problem withNative(NativeError error) {
        return new Problem(code, pointer, message, retryable, violations, blockers, candidates, error, hint);
    }

    public Problem withBlockers(List<String> names) {
        return new Problem(code, pointer, message, retryable, violations, names, candidates, nativeError, hint);
    }

    public Problem withCandidates(List<String> ids) {
        return new Problem(code, pointer, message, retryable, violations, blockers, ids, nativeError, hint);
    }

    public Problem withHint(String text) {
        return new Problem(code, pointer, message, retryable, violations, blockers, candidates, nativeError, text);
    }

    /** The same problem with what was attempted, on what, in front of its message. */
    public Problem during(String attempted) {
        return new Problem(
                code,
                pointer,
                attempted + ": " + message,
                retryable,
                violations,
                blockers,
                candidates,
                nativeError,
                hint);
    }
}
