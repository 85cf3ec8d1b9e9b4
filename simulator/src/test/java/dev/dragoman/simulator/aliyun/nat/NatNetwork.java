package dev.dragoman.simulator.aliyun.nat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.AliyunCaller;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.DocumentedFields;
import dev.dragoman.simulator.ManualClock;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.state.Timing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A simulator for a test class, with a VPC and a VSwitch for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NatNetwork {

    final ManualClock clock = new ManualClock();
    final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withClock(clock).withTiming(Timing.immediate()));
    final AliyunCaller caller = new AliyunCaller(simulator, clock);
    String vpcId = "";
    String tableId = "";
    String vSwitchId = "";

    @BeforeEach
    void startAfresh() {
        simulator.reset();
        simulator.timing(Timing.immediate());
        Answer vpc = call("CreateVpc", "CidrBlock", "10.0.0.0/16");
        vpcId = vpc.at("/VpcId");
        tableId = vpc.at("/RouteTableId");
        vSwitchId = vSwitch("10.0.1.0/24");
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    /** Calls; what succeeds must answer with every documented field. */
    Answer call(String action, String... namesAndValues) {
        Answer answer = caller.call(action, namesAndValues);
        if (answer.status() == 200) {
            assertThat(DocumentedFields.missing(Api.ALIYUN_VPC, action, answer.json()))
                    .as("fields missing in %s", answer.text())
                    .isEmpty();
        }
        return answer;
    }

    String vSwitch(String block) {
        return call("CreateVSwitch", "VpcId", vpcId, "CidrBlock", block, "ZoneId", "cn-hangzhou-a")
                .at("/VSwitchId");
    }

    String newGateway() {
        return call("CreateNatGateway", "VpcId", vpcId).at("/NatGatewayId");
    }

    JsonNode gateway(String id) {
        return call("DescribeNatGateways", "NatGatewayId", id).json().at("/NatGateways/NatGateway/0");
    }

    /** The address of a new elastic IP bound to the gateway. */
    String newAddress(String gatewayId) {
        Answer eip = call("AllocateEipAddress");
        bind(eip.at("/AllocationId"), gatewayId);
        return eip.at("/EipAddress");
    }

    Answer bind(String eipId, String gatewayId) {
        return call("AssociateEipAddress", "AllocationId", eipId, "InstanceType", "Nat", "InstanceId", gatewayId);
    }

    Answer unbind(String address, String gatewayId, String force) {
        String eipId =
                call("DescribeEipAddresses", "EipAddress", address).at("/EipAddresses/EipAddress/0/AllocationId");
        return call(
                "UnassociateEipAddress",
                "AllocationId",
                eipId,
                "InstanceType",
                "Nat",
                "InstanceId",
                gatewayId,
                "Force",
                force);
    }
}
