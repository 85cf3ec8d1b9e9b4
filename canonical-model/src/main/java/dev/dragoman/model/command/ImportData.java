package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code data} of {@code dragoman.<kind>.import}: takes what exists at the cloud into the inventory.
 *
 * @param <S> the kind's spec
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportData<S extends Record>(
        @NotNull @Valid @JsonPropertyDescription("Where: the cloud, the account, the region")
        Lane target,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The publisher's grouping; names are unique in it")
        String stack,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The resource's handle")
        String name,

        @NotNull @Size(min = 1, max = 128) @JsonPropertyDescription("The cloud's id of the resource")
        String id,

        @Valid @JsonPropertyDescription("What the resource is expected to be; each field that is given is compared")
        @Nullable S spec,

        @Size(max = 32) @JsonPropertyDescription("The publisher's own words about the resource; they stay in the inventory")
        @Nullable Map<@Pattern(regexp = Options.LABEL) String, @Size(max = 256) String> labels,

        @DurationFormat
        @JsonPropertyDescription("How long it may take, from the command's arrival; ISO 8601, at most a day")
        @Nullable String deadline,

        @JsonPropertyDescription("Whether only to say which calls would be made") @Nullable Boolean dryRun) {}
