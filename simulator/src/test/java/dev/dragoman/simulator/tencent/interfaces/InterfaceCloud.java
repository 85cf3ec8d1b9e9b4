package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.ManualClock;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.TencentCaller;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Timing;
import dev.dragoman.simulator.tencent.template.PresetGroups;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A VPC with two subnets, instances in it and out of it, and callers of both APIs. Work ends at once unless told otherwise. */
final class InterfaceCloud implements AutoCloseable {

    final ManualClock clock = new ManualClock();
    final Simulator simulator;
    final TencentCaller v3;
    final TencentCaller v2;
    final String vpcId;
    final String subnetId;
    final String instanceId;
    final String secondInstanceId;
    final String otherZoneInstanceId;

    InterfaceCloud() {
        this(Optional.empty());
    }

    /** By the real time, for callers that have no other. */
    static InterfaceCloud now() {
        return new InterfaceCloud(Optional.of(Clock.systemUTC()));
    }

    private InterfaceCloud(Optional<Clock> real) {
        Clock time = real.orElse(clock);
        simulator = Simulator.start(SimulatorConfig.defaults()
                .withClock(time)
                .withTiming(Timing.immediate())
                .withStateFile(PresetGroups.stateFile()));
        v3 = TencentCaller.v3(simulator, time);
        v2 = TencentCaller.v2(simulator, time);
        vpcId = vpc("10.0.0.0/16");
        // Large, so that what is picked at random hardly ever is an address that a test names.
        subnetId = subnet("10.0.0.0/18", "ap-guangzhou-2");
        String otherSubnetId = subnet("10.0.64.0/24", "ap-guangzhou-3");
        instanceId = place(Placement.in(Api.TENCENT_VPC, "instance", vpcId, subnetId, "10.0.1.200"));
        secondInstanceId = place(Placement.in(Api.TENCENT_VPC, "instance", vpcId, subnetId, "10.0.1.201"));
        otherZoneInstanceId = place(Placement.in(Api.TENCENT_VPC, "instance", vpcId, otherSubnetId, "10.0.64.200"));
    }

    String vpc(String block) {
        return v3.call("CreateVpc", "VpcName", "main", "CidrBlock", block).at("/Response/Vpc/VpcId");
    }

    private String subnet(String block, String zone) {
        return v3.call("CreateSubnet", "VpcId", vpcId, "SubnetName", "web", "CidrBlock", block, "Zone", zone)
                .at("/Response/Subnet/SubnetId");
    }

    String place(Placement placement) {
        return simulator.place(placement).id();
    }

    /** An interface in the first subnet, with further parameters of API 3.0. */
    String create(String... more) {
        List<String> all =
                new ArrayList<>(List.of("VpcId", vpcId, "SubnetId", subnetId, "NetworkInterfaceName", "eni"));
        all.addAll(List.of(more));
        Answer made = v3.call("CreateNetworkInterface", all.toArray(String[]::new));
        return made.at("/Response/NetworkInterface/NetworkInterfaceId");
    }

    /** Sends what {@code &} joins, with names of things in braces: {@code VpcId={vpc}}. */
    Answer call(TencentCaller caller, String action, String parameters, Map<String, String> names) {
        List<String> sent = new ArrayList<>();
        for (String parameter : parameters.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            String value = parts[1];
            for (Map.Entry<String, String> name : names.entrySet()) {
                value = value.replace("{" + name.getKey() + "}", name.getValue());
            }
            sent.add(parts[0]);
            sent.add(value);
        }
        return caller.call(action, sent.toArray(String[]::new));
    }

    /** How the task of this answer of the legacy API stands: 0 success, 1 failure, 2 in progress. */
    String task(Answer begun) {
        return v2.call("DescribeVpcTaskResult", "taskId", begun.at("/taskId")).at("/data/status");
    }

    @Override
    public void close() {
        simulator.close();
    }
}
