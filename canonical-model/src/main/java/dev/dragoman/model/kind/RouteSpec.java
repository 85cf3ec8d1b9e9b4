package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route: one entry of a route table.
 *
 * @param network the network in whose main route table it is, in place of {@code routeTable}; immutable
 * @param routeTable the route table that it is in, in place of {@code network}; immutable
 * @param destination where the traffic is going; can change on Tencent alone
 * @param nextHop where it is sent, in place of {@code nextHops}; can change on Tencent alone
 * @param nextHops router interfaces that share the traffic; Alibaba alone, immutable
 * @param displayName its name; Alibaba alone
 * @param description what it is for, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RouteSpec(
        @Valid @Immutable
        @RefersTo(value = "network", attribute = "networkId")
        @JsonPropertyDescription(
                "The network in whose main route table it is, in place of routeTable; cannot change later")
        @Nullable Reference network,

        @Valid @Immutable
        @RefersTo(value = "route-table", attribute = "routeTableId")
        @JsonPropertyDescription("The route table that it is in, in place of network; cannot change later")
        @Nullable Reference routeTable,

        @NotNull @CidrFormat
        @JsonPropertyDescription(
                "IPv4 range in CIDR notation that the traffic is going to; can change on Tencent Cloud alone")
        String destination,

        @Valid @RefersTo({
            "instance",
            "nat-gateway",
            "vpn-gateway",
            "peering-connection",
            "direct-connect-gateway",
            "high-availability-ip",
            "network-interface",
            "router-interface"
        })
        @JsonPropertyDescription("Where the traffic is sent, in place of nextHops; can change on Tencent Cloud alone")
        @Nullable NextHop nextHop,

        @Valid @Immutable
        @Size(min = 2, max = 4) @RefersTo("router-interface")
        @JsonPropertyDescription(
                "Two to four router interfaces that share the traffic; Alibaba Cloud alone; cannot change later")
        @Nullable List<WeightedNextHop> nextHops,

        @Size(min = 1, max = 128) @JsonPropertyDescription("Its name; Alibaba Cloud alone") @Nullable String displayName,

        @Size(min = 1, max = 256) @JsonPropertyDescription("What it is for, in words") @Nullable String description) {}
