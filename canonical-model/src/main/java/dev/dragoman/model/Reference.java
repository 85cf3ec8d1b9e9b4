package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How one resource names another: by the handle of a resource that the gateway knows, or by the cloud's id. Exactly one of
 * {@code name} and {@code id} is there.
 *
 * @param name the other resource's handle
 * @param stack the stack of the tenant that the handle belongs to; the command's own unless given
 * @param target the lane of the handle; the command's own unless given
 * @param id the cloud's id of a resource in the command's lane
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(
        @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The other resource's handle") @Nullable String name,

        @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The stack that the handle belongs to; the command's own unless given")
        @Nullable String stack,

        @Valid @JsonPropertyDescription("Where the handle's resource is; the command's own target unless given")
        @Nullable Lane target,

        @Size(min = 1, max = 128) @JsonPropertyDescription("The cloud's id, in place of a handle") @Nullable String id) {

    /** To the resource of this handle in the command's own stack and lane. */
    public static Reference named(String name) {
        return new Reference(name, null, null, null);
    }

    /** To the resource of this handle in another stack of the tenant, in the command's own lane. */
    public static Reference named(String stack, String name) {
        return new Reference(name, stack, null, null);
    }

    /** To the resource of this handle in another lane. */
    public static Reference named(Lane target, String stack, String name) {
        return new Reference(name, stack, target, null);
    }

    /** To the resource that the cloud calls so, in the command's own lane. */
    public static Reference byId(String id) {
        return new Reference(null, null, null, id);
    }
}
