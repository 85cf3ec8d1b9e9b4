package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Anchors;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code data} of {@code dragoman.<kind>.list}: one page of what the cloud has in a region, whoever made it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListData(
        @NotNull @Valid @JsonPropertyDescription("Where: the cloud, the account, the region")
        Lane target,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("Whose events the answer belongs to; it does not narrow the list")
        String stack,

        @Min(1) @Max(50) @JsonPropertyDescription("How many items a page holds; 50 unless given") @Nullable Integer limit,

        @Pattern(regexp = "^[A-Za-z0-9+/=_-]{1,512}" + Anchors.END) @JsonPropertyDescription("The nextPageToken of the page before")
        @Nullable String pageToken,

        @DurationFormat
        @JsonPropertyDescription("How long it may take, from the command's arrival; ISO 8601, at most a day")
        @Nullable String deadline) {}
