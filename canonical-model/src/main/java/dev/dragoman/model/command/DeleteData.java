package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code data} of {@code dragoman.<kind>.delete}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeleteData(
        @NotNull @Valid @JsonPropertyDescription("Where: the cloud, the account, the region")
        Lane target,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The publisher's grouping; names are unique in it")
        String stack,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The resource's handle")
        String name,

        @Size(max = 32) @Valid @JsonPropertyDescription("Resources that must be there before this begins") @Nullable List<Predecessor> after,

        @JsonPropertyDescription("Whether it is an error that there is no such resource") @Nullable Boolean mustExist,

        @JsonPropertyDescription("What to do while something needs the resource: fail unless given") @Nullable OnInUse onInUse,

        @Min(1) @JsonPropertyDescription("The revision that the resource must have; refused if another writer came first")
        @Nullable Long ifRevision,

        @JsonPropertyDescription(
                "When the operation ends: ready, or submitted once the cloud has accepted it; ready unless given")
        @Nullable Until until,

        @DurationFormat
        @JsonPropertyDescription("How long it may take, from the command's arrival; ISO 8601, at most a day")
        @Nullable String deadline,

        @JsonPropertyDescription("Whether only to say which calls would be made") @Nullable Boolean dryRun) {}
