package dev.dragoman.aliyun;

import dev.dragoman.adapter.ActionLimit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often actions may be called. The cloud counts per minute, region, action and main account; these are the defaults that it
 * publishes or that were met in practice. What is not listed has been met with no limit of its own.
 */
final class AliyunLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    static final List<ActionLimit> ALL = Stream.of(
                    each(300, "CreateVSwitch", "CreateNatGateway", "ModifyRouteEntry"),
                    each(60, "CreateVpnGateway", "PublishVpnRouteEntry"),
                    each(120, "CreateCustomerGateway"),
                    each(600, "DescribeVpnConnection", "DescribeVpnConnections"))
            .flatMap(List::stream)
            .toList();

    private AliyunLimits() {}

    private static List<ActionLimit> each(int aMinute, String... actions) {
        return Stream.of(actions)
                .map(action -> ActionLimit.of(AliyunAdapter.API, action, aMinute, MINUTE))
                .toList();
    }
}
