package dev.dragoman.simulator.tencent.peer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.ManualClock;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.TencentCaller;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.state.Timing;
import java.util.List;
import java.util.stream.Stream;

/** Two accounts, us and them, whose VPCs are to be connected. */
final class PeeringScene {

    static final String US = "sim-key-id";
    static final String THEM = "their-key-id";
    static final String GUANGZHOU = "ap-guangzhou";
    static final String SHANGHAI = "ap-shanghai";

    final ManualClock clock = new ManualClock();
    final Simulator simulator = Simulator.start(SimulatorConfig.defaults()
            .withClock(clock)
            .withKeys(List.of(AccessKey.DEFAULT, AccessKey.of(THEM, "their-secret")))
            .withTiming(Timing.immediate()));

    /** As at the beginning, but for the time. */
    void reset() {
        simulator.reset();
        simulator.timing(Timing.immediate());
    }

    private TencentCaller signed(TencentCaller caller, String account) {
        return account.equals(THEM) ? caller.as(THEM, "their-secret") : caller;
    }

    /** The answer to a call of the legacy API, made in a region. */
    Answer call(String account, String region, String action, String... namesAndValues) {
        String[] all = Stream.concat(Stream.of("Region", region), Stream.of(namesAndValues))
                .toArray(String[]::new);
        return signed(TencentCaller.v2(simulator, clock), account).call(action, all);
    }

    /** The same of API 3.0. */
    Answer callV3(String account, String region, String action, String... namesAndValues) {
        String[] all = Stream.concat(Stream.of("Region", region), Stream.of(namesAndValues))
                .toArray(String[]::new);
        return signed(TencentCaller.v3(simulator, clock), account).call(action, all);
    }

    /** A new VPC's id. */
    String vpc(String account, String region, String range) {
        return callV3(account, region, "CreateVpc", "VpcName", "main", "CidrBlock", range)
                .at("/Response/Vpc/VpcId");
    }

    /** What the account sees of the only connection, or of the one that is named. */
    JsonNode seen(String account, String region, String... filters) {
        return call(account, region, "DescribeVpcPeeringConnections", filters)
                .json()
                .at("/data/0");
    }

    String state(String account, String region) {
        return seen(account, region).at("/state").asText();
    }

    /** The route table of a VPC. */
    String table(String account, String region, String vpcId) {
        return callV3(account, region, "DescribeRouteTables", "Filters.0.Name", "vpc-id", "Filters.0.Values.0", vpcId)
                .at("/Response/RouteTableSet/0/RouteTableId");
    }

    Answer route(String account, String region, String vpcId, String destination, String connectionId) {
        return callV3(
                account,
                region,
                "CreateRoutes",
                "RouteTableId",
                table(account, region, vpcId),
                "Routes.0.DestinationCidrBlock",
                destination,
                "Routes.0.GatewayType",
                "PEERCONNECTION",
                "Routes.0.GatewayId",
                connectionId);
    }

    /** How many routes there are, in both accounts. */
    int routes() {
        return simulator.resources("route").size();
    }

    /** What has become of the task that a call began. */
    String task(String account, Answer begun) {
        return call(account, GUANGZHOU, "DescribeVpcTaskResult", "taskId", begun.at("/taskId"))
                .at("/data/status");
    }
}
