package dev.dragoman.model.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;

/**
 * One call of an operation as its events tell it.
 *
 * @param name the procedure's step
 * @param action the cloud's action
 * @param state what came of it: {@code done}, {@code pending}, {@code retried}, {@code unknown}, {@code recovered} or
 *     {@code failed}
 * @param requestId the cloud's, empty if none came
 * @param at when it was answered, ISO 8601 in UTC
 * @param detail the cloud's code or another word on it; empty if there is nothing to say
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StepReport(
        @NotNull @JsonPropertyDescription("The procedure's step")
        String name,

        @NotNull @JsonPropertyDescription("The cloud's action")
        String action,

        @NotNull @JsonPropertyDescription("done, pending, retried, unknown, recovered or failed")
        String state,

        @JsonPropertyDescription("The cloud's, if one came") String requestId,

        @NotNull @JsonPropertyDescription("When it was answered, ISO 8601 in UTC")
        String at,

        @JsonPropertyDescription("The cloud's code or another word on it")
        String detail) {

    public StepReport {
        requestId = requestId == null ? "" : requestId;
        detail = detail == null ? "" : detail;
    }
}
