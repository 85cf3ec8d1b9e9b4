package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;

/**
 * One thing that is wrong with a command.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the command's {@code data}; empty for the whole
 * @param message a sentence: what was expected and what came
 */
public record Violation(
        @NotNull @JsonPropertyDescription("JSON pointer into the command's data; empty for the whole")
        String pointer,

        @NotNull @JsonPropertyDescription("What was expected and what came")
        String message) {}
