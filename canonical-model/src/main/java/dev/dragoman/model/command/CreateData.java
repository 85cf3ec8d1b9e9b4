package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code data} of {@code dragoman.<kind>.create}.
 *
 * @param <S> the kind's spec
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateData<S extends Record>(
        @NotNull @Valid @JsonPropertyDescription("Where: the cloud, the account, the region")
        Lane target,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The publisher's grouping; names are unique in it")
        String stack,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The resource's handle")
        String name,

        @NotNull @Valid @JsonPropertyDescription("What is asked for")
        S spec,

        @Size(max = 32) @JsonPropertyDescription("The publisher's own words about the resource; they stay in the inventory")
        @Nullable Map<@Pattern(regexp = Options.LABEL) String, @Size(max = 256) String> labels,

        @Size(max = 32) @Valid @JsonPropertyDescription("Resources that must be there before this begins") @Nullable List<Predecessor> after,

        @JsonPropertyDescription("What to do if there is such a resource already: fail unless given") @Nullable OnExists onExists,

        @JsonPropertyDescription("Taken as in other commands, though nothing needs what is not there yet") @Nullable OnInUse onInUse,

        @Size(max = 32) @JsonPropertyDescription("Pointers into the spec that may be left out where the cloud cannot express them")
        @Nullable List<String> ignoreUnsupported,

        @JsonPropertyDescription(
                "When the operation ends: ready, or submitted once the cloud has accepted it; ready unless given")
        @Nullable Until until,

        @DurationFormat
        @JsonPropertyDescription("How long it may take, from the command's arrival; ISO 8601, at most a day")
        @Nullable String deadline,

        @JsonPropertyDescription("Whether only to say which calls would be made") @Nullable Boolean dryRun) {}
