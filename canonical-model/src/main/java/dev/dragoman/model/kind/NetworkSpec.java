package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private network: Alibaba's VPC, Tencent's VPC.
 *
 * @param cidr the network's range; immutable
 * @param displayName the cloud's name for it; the handle unless given
 * @param description what it is for, in words; Alibaba alone
 * @param dnsServers IPv4 addresses; Tencent alone
 * @param domainName what DHCP tells instances; Tencent alone
 * @param multicast Tencent alone
 * @param userCidrs ranges on the user's side of a leased line; Alibaba alone, immutable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NetworkSpec(
        @NotNull @Immutable
        @CidrFormat
        @JsonPropertyDescription("IPv4 range in CIDR notation, inside 10.0.0.0/8, 172.16.0.0/12 or"
                + " 192.168.0.0/16; cannot change later")
        String cidr,

        @Size(min = 1, max = 128) @JsonPropertyDescription("The cloud's name for it; the handle unless given") @Nullable String displayName,

        @Size(min = 2, max = 256) @JsonPropertyDescription("What it is for, in words; Alibaba Cloud alone") @Nullable String description,

        @Size(max = 4) @Ipv4Format
        @JsonPropertyDescription("Up to four DNS servers, IPv4; Tencent Cloud alone")
        @Nullable List<String> dnsServers,

        @Size(min = 1, max = 60) @JsonPropertyDescription("DHCP domain name; Tencent Cloud alone") @Nullable String domainName,

        @JsonPropertyDescription("Whether multicast is on; Tencent Cloud alone") @Nullable Boolean multicast,

        @Size(max = 3) @Immutable
        @CidrFormat
        @JsonPropertyDescription(
                "Up to three IPv4 ranges in CIDR notation on the user's side of a leased line; Alibaba Cloud alone; cannot change later")
        @Nullable List<String> userCidrs) {}
