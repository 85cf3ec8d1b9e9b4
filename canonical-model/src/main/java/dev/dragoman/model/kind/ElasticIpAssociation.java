package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.dragoman.model.TypedReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What {@code associate} asks of an elastic IP.
 *
 * @param to what it is to stand for: an instance on both clouds, a load balancer or a high-availability IP on Alibaba, a network
 *     interface on Tencent
 * @param privateAddress the private address that it is to stand for; needed for a network interface
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElasticIpAssociation(
        @NotNull @Valid @RefersTo(
                value = {"instance", "load-balancer", "high-availability-ip", "network-interface"},
                attribute = "association")
        @JsonPropertyDescription("What it is to be associated with")
        TypedReference to,

        @Ipv4Format
        @JsonPropertyDescription("The private IPv4 address that it is to stand for; needed for a network interface")
        @Nullable String privateAddress) {}
