package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;

/**
 * What a cloud said went wrong, in its own words.
 *
 * @param code exactly as the cloud spells it, misspellings included
 * @param message the cloud's sentence
 * @param requestId what the cloud's support asks for; empty if none came
 * @param httpStatus the HTTP status of the answer, 0 if there was none
 */
public record NativeError(
        @NotNull @JsonPropertyDescription("The cloud's code, exactly as it spells it")
        String code,

        @NotNull @JsonPropertyDescription("The cloud's sentence")
        String message,

        @NotNull @JsonPropertyDescription("What the cloud's support asks for; empty if none came")
        String requestId,

        @JsonPropertyDescription("HTTP status of the answer, 0 if there was none")
        int httpStatus) {

    public NativeError {
        message = message == null ? "" : message;
        requestId = requestId == null ? "" : requestId;
    }
}
