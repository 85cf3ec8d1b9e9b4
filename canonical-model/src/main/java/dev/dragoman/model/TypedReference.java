package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Reference} that may be to resources of several kinds and says which.
 *
 * @param kind what the other resource is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TypedReference(
        @NotNull @Size(min = 1, max = 64) @JsonPropertyDescription("What the other resource is")
        String kind,

        @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The other resource's handle") @Nullable String name,

        @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The stack that the handle belongs to; the command's own unless given")
        @Nullable String stack,

        @Valid @JsonPropertyDescription("Where the handle's resource is; the command's own target unless given")
        @Nullable Lane target,

        @Size(min = 1, max = 128) @JsonPropertyDescription("The cloud's id, in place of a handle") @Nullable String id) {

    /** To the resource of this handle in the command's own stack and lane. */
    public static TypedReference named(String kind, String name) {
        return new TypedReference(kind, name, null, null, null);
    }

    /** To the resource that the cloud calls so, in the command's own lane. */
    public static TypedReference byId(String kind, String id) {
        return new TypedReference(kind, null, null, null, id);
    }
}
