package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a network that exists.
 *
 * @param mainRouteTableId the table that new subnets use
 * @param routerId Alibaba alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NetworkAttributes(
        @NotNull @JsonPropertyDescription("The cloud's id") String id,

        @NotNull @CidrFormat @JsonPropertyDescription("IPv4 range in CIDR notation")
        String cidr,

        @NotNull @JsonPropertyDescription("pending or available")
        String status,

        @JsonPropertyDescription("Whether the cloud made it by itself as the region's default") @Nullable Boolean isDefault,

        @JsonPropertyDescription("When it was made, as the cloud prints it") @Nullable String createdAt,

        @JsonPropertyDescription("The route table that new subnets use") @Nullable String mainRouteTableId,

        @JsonPropertyDescription("The network's router; Alibaba Cloud alone") @Nullable String routerId,

        @JsonPropertyDescription("The cloud's name for it") @Nullable String displayName,

        @JsonPropertyDescription("What it is for, in words; Alibaba Cloud alone") @Nullable String description,

        @JsonPropertyDescription("Its DNS servers; Tencent Cloud alone") @Nullable List<String> dnsServers,

        @JsonPropertyDescription("DHCP domain name; Tencent Cloud alone") @Nullable String domainName,

        @JsonPropertyDescription("Whether multicast is on; Tencent Cloud alone") @Nullable Boolean multicast,

        @JsonPropertyDescription("Ranges on the user's side of a leased line; Alibaba Cloud alone") @Nullable List<String> userCidrs) {}
