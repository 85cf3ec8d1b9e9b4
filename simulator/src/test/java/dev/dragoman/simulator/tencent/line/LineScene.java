package dev.dragoman.simulator.tencent.line;

import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.ManualClock;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.TencentCaller;
import dev.dragoman.simulator.state.Timing;
import java.util.stream.Stream;

/** A VPC with the range 10.0.0.0/16, to which direct connect gateways are added. */
final class LineScene {

    final ManualClock clock = new ManualClock();
    final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withClock(clock).withTiming(Timing.immediate()));
    private final TencentCaller v2 = TencentCaller.v2(simulator, clock);
    private final TencentCaller v3 = TencentCaller.v3(simulator, clock);

    String vpcId = "";

    /** The gateway that {@link #onGateway} calls are about. */
    String gatewayId = "";

    /** A new VPC with a gateway of the NAT type, and nothing else. */
    void reset() {
        simulator.reset();
        simulator.timing(Timing.immediate());
        vpcId = vpc("10.0.0.0/16");
        gatewayId = gateway("1");
    }

    String vpc(String range) {
        return v3.call("CreateVpc", "VpcName", "main", "CidrBlock", range).at("/Response/Vpc/VpcId");
    }

    String gateway(String type) {
        return create("line", type).at("/data/directConnectGatewayId");
    }

    Answer create(String name, String type) {
        return call("CreateDirectConnectGateway", "vpcId", vpcId, "directConnectGatewayName", name, "type", type);
    }

    Answer call(String action, String... namesAndValues) {
        return v2.call(action, namesAndValues);
    }

    Answer callV3(String action, String... namesAndValues) {
        return v3.call(action, namesAndValues);
    }

    /** A call that names the VPC and the gateway. */
    Answer onGateway(String action, String... namesAndValues) {
        return call(
                action,
                Stream.concat(Stream.of("vpcId", vpcId, "directConnectGatewayId", gatewayId), Stream.of(namesAndValues))
                        .toArray(String[]::new));
    }

    /** What has become of the task of this id. */
    String task(String taskId) {
        return call("DescribeVpcTaskResult", "taskId", taskId).at("/data/status");
    }
}
