package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A subnet: Alibaba's VSwitch, Tencent's subnet.
 *
 * @param network the network that it is part of; immutable
 * @param cidr its range, inside the network's; immutable
 * @param zone the availability zone as the cloud spells it; immutable
 * @param displayName the cloud's name for it; the handle unless given
 * @param description what it is for, in words; Alibaba alone
 * @param broadcast Tencent alone
 * @param routeTable the route table that it uses; the network's main one unless given; Tencent alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubnetSpec(
        @NotNull @Valid @Immutable
        @RefersTo(value = "network", attribute = "networkId")
        @JsonPropertyDescription("The network that it is part of; cannot change later")
        Reference network,

        @NotNull @Immutable
        @CidrFormat
        @JsonPropertyDescription("IPv4 range in CIDR notation, inside the network's; cannot change later")
        String cidr,

        @NotNull @Immutable
        @Size(min = 1, max = 64) @JsonPropertyDescription("The availability zone as the cloud spells it; cannot change later")
        String zone,

        @Size(min = 1, max = 128) @JsonPropertyDescription("The cloud's name for it; the handle unless given") @Nullable String displayName,

        @Size(min = 2, max = 256) @JsonPropertyDescription("What it is for, in words; Alibaba Cloud alone") @Nullable String description,

        @JsonPropertyDescription("Whether broadcast is on; Tencent Cloud alone") @Nullable Boolean broadcast,

        @Valid @RefersTo(value = "route-table", attribute = "routeTableId")
        @JsonPropertyDescription(
                "The route table that it uses, the network's main one unless given; Tencent Cloud alone")
        @Nullable Reference routeTable) {}
