package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One of several router interfaces that share a route's traffic; Alibaba alone.
 *
 * @param weight its share
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WeightedNextHop(
        @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The router interface's handle") @Nullable String name,

        @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The stack that the handle belongs to; the command's own unless given")
        @Nullable String stack,

        @Valid @JsonPropertyDescription("Where the handle's resource is; the command's own target unless given")
        @Nullable Lane target,

        @Size(min = 1, max = 128) @JsonPropertyDescription("The cloud's id, in place of a handle") @Nullable String id,

        @Min(1) @Max(255) @JsonPropertyDescription("Its share of the traffic")
        int weight) {}
