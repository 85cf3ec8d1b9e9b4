package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a route leads: a typed reference, and for some kinds an address.
 *
 * @param kind what the traffic goes to
 * @param address its private IPv4 address; Tencent needs it of an instance, which it knows by its address alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NextHop(
        @NotNull @Size(min = 1, max = 64) @JsonPropertyDescription("What the traffic goes to")
        String kind,

        @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("Its handle") @Nullable String name,

        @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The stack that the handle belongs to; the command's own unless given")
        @Nullable String stack,

        @Valid @JsonPropertyDescription("Where the handle's resource is; the command's own target unless given")
        @Nullable Lane target,

        @Size(min = 1, max = 128) @JsonPropertyDescription("The cloud's id, in place of a handle") @Nullable String id,

        @Ipv4Format
        @JsonPropertyDescription("Its private IPv4 address; Tencent Cloud needs it of an instance")
        @Nullable String address) {

    /** To the resource that the cloud calls so, in the command's own lane. */
    public static NextHop byId(String kind, String id) {
        return new NextHop(kind, null, null, null, id, null);
    }

    /** To an instance by the cloud's id and its private address: what suits both clouds. */
    public static NextHop instance(String id, String address) {
        return new NextHop("instance", null, null, null, id, address);
    }
}
