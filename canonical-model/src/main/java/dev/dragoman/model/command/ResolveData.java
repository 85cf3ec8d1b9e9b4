package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Lane;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The {@code data} of {@code dragoman.operation.resolve}: what a person found out about an operation that is unresolved. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResolveData(
        @NotNull @Valid @JsonPropertyDescription("Where: the cloud, the account, the region")
        Lane target,

        @NotNull @Pattern(regexp = OperationId.FORM) @JsonPropertyDescription("The operation's id")
        String operation,

        @NotNull @Size(min = 1, max = 128) @JsonPropertyDescription("The cloud's id of what the operation made, or none")
        String adopt,

        @DurationFormat
        @JsonPropertyDescription("How long it may take, from the command's arrival; ISO 8601, at most a day")
        @Nullable String deadline) {}
