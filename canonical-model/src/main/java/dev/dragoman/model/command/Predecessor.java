package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resource that must be there before an operation begins, though the operation does not refer to it.
 *
 * @param kind what it is
 * @param name its handle
 * @param stack the stack that the handle belongs to; the command's own unless given
 * @param target where it is; the command's own target unless given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Predecessor(
        @NotNull @JsonPropertyDescription("What it is") Kind kind,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("Its handle")
        String name,

        @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The stack that the handle belongs to; the command's own unless given")
        @Nullable String stack,

        @Valid @JsonPropertyDescription("Where it is; the command's own target unless given") @Nullable Lane target) {

    /** The resource that is meant. */
    public ResourceKey key(ResourceKey from) {
        return new ResourceKey(
                from.tenant(), stack == null ? from.stack() : stack, target == null ? from.lane() : target, kind, name);
    }
}
