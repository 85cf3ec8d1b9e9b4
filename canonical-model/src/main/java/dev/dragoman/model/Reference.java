package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How one resource names another in the same stack and lane.
 *
 * @param name the other resource's handle
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(
        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The handle of a resource in the same stack and lane")
        String name) {}
