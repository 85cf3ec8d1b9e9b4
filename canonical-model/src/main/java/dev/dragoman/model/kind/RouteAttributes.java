package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a route that exists.
 *
 * @param id the cloud's id of the table, a slash, and what tells the route in it, because both clouds can only look at a route
 *     with its table: {@code vtb-x/rte-y} on Alibaba, where the second is the entry's id, {@code rtb-x/123} on Tencent, which
 *     numbers routes and does so in their table alone
 * @param origin {@code system} if the cloud made it by itself, else {@code custom}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RouteAttributes(
        @NotNull @JsonPropertyDescription(
                "The table's id, a slash, and the entry's id on Alibaba Cloud, the route's number on Tencent Cloud")
        String id,

        @NotNull @JsonPropertyDescription("The cloud's id of its route table")
        String routeTableId,

        @NotNull @CidrFormat @JsonPropertyDescription("IPv4 range in CIDR notation that the traffic is going to")
        String destination,

        @JsonPropertyDescription("Where the traffic is sent") @Nullable Hop nextHop,

        @JsonPropertyDescription("Router interfaces that share the traffic; Alibaba Cloud alone") @Nullable List<Hop> nextHops,

        @JsonPropertyDescription("system if the cloud made it by itself, else custom") @Nullable String origin,

        @NotNull @JsonPropertyDescription("pending, available or modifying")
        String status,

        @JsonPropertyDescription("Its name; Alibaba Cloud alone") @Nullable String displayName,

        @JsonPropertyDescription("What it is for, in words") @Nullable String description) {

    /** Where a route leads, as the cloud tells it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hop(
            @NotNull @JsonPropertyDescription("What the traffic goes to")
            String kind,

            @JsonPropertyDescription("The cloud's id") @Nullable String id,

            @JsonPropertyDescription("Its private IPv4 address") @Nullable String address,

            @JsonPropertyDescription("Its share of the traffic") @Nullable Integer weight) {}
}
