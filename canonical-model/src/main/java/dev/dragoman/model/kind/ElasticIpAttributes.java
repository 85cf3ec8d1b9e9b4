package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an elastic IP that exists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElasticIpAttributes(
        @NotNull @JsonPropertyDescription("The cloud's id") String id,

        @NotNull @Ipv4Format @JsonPropertyDescription("The public IPv4 address")
        String address,

        @NotNull @JsonPropertyDescription("available, in-use, associating, unassociating, or pending for anything else")
        String status,

        @JsonPropertyDescription("What it is associated with, if it is") @Nullable Association association,

        @JsonPropertyDescription("Megabits a second") @Nullable Integer bandwidthMbps,

        @JsonPropertyDescription("What it is paid by: traffic or bandwidth") @Nullable String chargeBy,

        @JsonPropertyDescription("The cloud's name for it") @Nullable String displayName,

        @JsonPropertyDescription("What it is for, in words; Alibaba Cloud alone") @Nullable String description,

        @JsonPropertyDescription("Why it is locked, if it is, in the cloud's words") @Nullable List<String> locks,

        @JsonPropertyDescription("When it was made, as the cloud prints it") @Nullable String createdAt) {

    /** What an elastic IP is associated with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Association(
            @NotNull @JsonPropertyDescription("What it is: instance, load-balancer, network-interface …")
            String kind,

            @NotNull @JsonPropertyDescription("The cloud's id")
            String id,

            @JsonPropertyDescription("The private IPv4 address that it stands for") @Nullable String privateAddress) {}
}
