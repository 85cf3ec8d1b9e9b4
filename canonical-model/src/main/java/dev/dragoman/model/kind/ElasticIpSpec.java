package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A public IPv4 address of one's own: Alibaba's and Tencent's EIP. What it is associated with is no part of it.
 *
 * @param bandwidthMbps megabits a second; can change on Alibaba alone
 * @param chargeBy what it is paid by, {@code traffic} unless given; immutable
 * @param displayName the cloud's name for it; the handle unless given
 * @param description what it is for, in words; Alibaba alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElasticIpSpec(
        @Min(1) @JsonPropertyDescription("Megabits a second; can change on Alibaba Cloud alone") @Nullable Integer bandwidthMbps,

        @Immutable @JsonPropertyDescription("What it is paid by, traffic unless given; cannot change later") @Nullable ChargeBy chargeBy,

        @Size(min = 1, max = 128) @JsonPropertyDescription("The cloud's name for it; the handle unless given") @Nullable String displayName,

        @Size(min = 2, max = 256) @JsonPropertyDescription("What it is for, in words; Alibaba Cloud alone") @Nullable String description) {}
