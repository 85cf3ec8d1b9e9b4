package dev.dragoman.simulator.aliyun.peer;

import dev.dragoman.simulator.state.Resource;

/** Addresses that probe the other side: both or none, which the catalogue checks (document 002, line 4142). */
final class HealthCheck {

    static final String SOURCE = "HealthCheckSourceIp";
    static final String TARGET = "HealthCheckTargetIp";

    private HealthCheck() {}

    /** {@code Abnormal} and {@code NoRedundantRoute} never: nothing is really probed. */
    static String status(Resource one) {
        return one.text(SOURCE).isEmpty() ? "NoHealthCheckConfig" : "Normal";
    }
}
