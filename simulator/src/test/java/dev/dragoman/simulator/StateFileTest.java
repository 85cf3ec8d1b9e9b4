package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A simulator with a state file")
class StateFileTest {

    @TempDir
    Path directory;

    @Test
    @DisplayName("still knows resources and tokens after a restart, and lets what was Pending become Available")
    void restart() {
        String vpcId;
        String vSwitchId;
        try (Simulator first = start(Timing.manual())) {
            AliyunCaller caller = new AliyunCaller(first);
            vpcId = caller.call("CreateVpc", "ClientToken", "t", "CidrBlock", "10.0.0.0/16")
                    .at("/VpcId");
            first.advance();
            vSwitchId = caller.call(
                            "CreateVSwitch", "VpcId", vpcId, "CidrBlock", "10.0.1.0/24", "ZoneId", "cn-hangzhou-b")
                    .at("/VSwitchId");
        }
        try (Simulator second = start(Timing.delay(Duration.ofMillis(50)))) {
            AliyunCaller caller = new AliyunCaller(second);
            assertThat(caller.call("CreateVpc", "ClientToken", "t", "CidrBlock", "10.0.0.0/16")
                            .at("/VpcId"))
                    .isEqualTo(vpcId);
            assertThat(second.resources("vpc")).hasSize(1);
            assertThat(second.resources("vswitch")).singleElement().satisfies(found -> {
                assertThat(found.id()).isEqualTo(vSwitchId);
                assertThat(found.within()).containsExactly(vpcId);
            });
            await().until(() -> second.resources("vswitch").get(0).state().equals("Available"));
            assertThat(caller.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("400 DependencyViolation.VSwitch");
        }
    }

    @Test
    @DisplayName("lets an address that was being unbound arrive after a restart, bound to nothing")
    void restartWhileUnbinding() {
        try (Simulator first = start(Timing.immediate())) {
            AliyunCaller caller = new AliyunCaller(first);
            String vpcId = caller.call("CreateVpc").at("/VpcId");
            String instanceId =
                    first.place(Placement.in(Api.ALIYUN_VPC, "instance", vpcId)).id();
            String eipId = caller.call("AllocateEipAddress").at("/AllocationId");
            caller.call("AssociateEipAddress", "AllocationId", eipId, "InstanceId", instanceId);
            first.timing(Timing.manual());
            caller.call("UnassociateEipAddress", "AllocationId", eipId, "InstanceId", instanceId, "Force", "False");
        }
        try (Simulator second = start(Timing.manual())) {
            assertThat(second.resources("eip").get(0).state()).isEqualTo("Unassociating");
            second.advance();
            assertThat(second.resources("eip").get(0).state()).isEqualTo("Available");
            assertThat(second.resources("eip").get(0).attributes()).doesNotContainKey("InstanceId");
        }
    }

    @Test
    @DisplayName("writes soon after a change, not only at the end")
    void soon() {
        try (Simulator simulator = start(Timing.immediate())) {
            String vpcId = new AliyunCaller(simulator).call("CreateVpc").at("/VpcId");
            await().until(() -> Files.exists(file()) && Files.readString(file()).contains(vpcId));
        }
    }

    @Test
    @DisplayName("does not start with a file that it cannot read")
    void damaged() throws IOException {
        Files.writeString(file(), "{\"version\": 7}");
        assertThatThrownBy(() -> start(Timing.immediate()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("state.json");
    }

    private Simulator start(Timing timing) {
        return Simulator.start(SimulatorConfig.defaults().withTiming(timing).withStateFile(file()));
    }

    private Path file() {
        return directory.resolve("state.json");
    }
}
