package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What is known of a subnet that exists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubnetAttributes(
        @NotNull @JsonPropertyDescription("The cloud's id") String id,

        @NotNull @JsonPropertyDescription("The cloud's id of its network")
        String networkId,

        @NotNull @CidrFormat @JsonPropertyDescription("IPv4 range in CIDR notation")
        String cidr,

        @NotNull @JsonPropertyDescription("The availability zone as the cloud spells it")
        String zone,

        @NotNull @JsonPropertyDescription("pending or available")
        String status,

        @JsonPropertyDescription("Addresses still free") @Nullable Long availableAddresses,

        @JsonPropertyDescription("The route table that it uses; Tencent Cloud alone") @Nullable String routeTableId,

        @JsonPropertyDescription("Whether the cloud made it by itself as the zone's default") @Nullable Boolean isDefault,

        @JsonPropertyDescription("When it was made, as the cloud prints it") @Nullable String createdAt,

        @JsonPropertyDescription("The cloud's name for it") @Nullable String displayName,

        @JsonPropertyDescription("What it is for, in words; Alibaba Cloud alone") @Nullable String description,

        @JsonPropertyDescription("Whether broadcast is on; Tencent Cloud alone") @Nullable Boolean broadcast) {}
