package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code data} of {@code dragoman.<kind>.get} and {@code dragoman.<kind>.forget}: which resource is meant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedData(
        @NotNull @Valid @JsonPropertyDescription("Where: the cloud, the account, the region")
        Lane target,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The publisher's grouping; names are unique in it")
        String stack,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The resource's handle")
        String name,

        @DurationFormat
        @JsonPropertyDescription("How long it may take, from the command's arrival; ISO 8601, at most a day")
        @Nullable String deadline) {}
