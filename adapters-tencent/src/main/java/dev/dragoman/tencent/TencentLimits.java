package dev.dragoman.tencent;

import dev.dragoman.adapter.ActionLimit;
import java.time.Duration;
import java.util.List;

/**
 * How often actions may be called. The cloud counts per second, action, region and sub-account; these are the limits that its pages of
 * the actions give. What is not listed has been met with no limit of its own.
 */
final class TencentLimits {

    private static final Duration SECOND = Duration.ofSeconds(1);

    static final List<ActionLimit> ALL = List.of(
            ActionLimit.of(TencentAdapter.API, "CreateVpc", 100, SECOND),
            ActionLimit.of(TencentAdapter.API, "DescribeAddressQuota", 10, SECOND),
            ActionLimit.of(TencentAdapter.LEGACY_API, "CreateNatGateway", 100, SECOND),
            ActionLimit.of(TencentAdapter.LEGACY_API, "DescribeVpcLimit", 20, SECOND));

    private TencentLimits() {}
}
