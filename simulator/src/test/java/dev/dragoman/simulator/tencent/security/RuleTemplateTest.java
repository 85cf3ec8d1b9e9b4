package dev.dragoman.simulator.tencent.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.TencentCaller;
import dev.dragoman.simulator.control.Placement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rules that name templates")
class RuleTemplateTest {

    @TempDir
    private Path folder;

    /** Templates are another family's; the state file of something else of their id becomes theirs. */
    @Test
    @DisplayName("show them as structures, as the document's example does")
    void templates() throws IOException {
        Path state = folder.resolve("state.json");
        SimulatorConfig config = SimulatorConfig.defaults().withStateFile(state);
        try (Simulator simulator = Simulator.start(config)) {
            String vpcId = TencentCaller.v3(simulator)
                    .call("CreateVpc", "VpcName", "main", "CidrBlock", "10.0.0.0/16")
                    .at("/Response/Vpc/VpcId");
            simulator.place(Placement.in(Api.TENCENT_VPC, "instance", vpcId).withId("ipmg-2uw6ujo6"));
            simulator.place(
                    Placement.in(Api.TENCENT_VPC, "load-balancer", vpcId).withId("ppm-f5n1f8da"));
        }
        Files.writeString(
                state,
                Files.readString(state)
                        .replace("\"instance\"", "\"address-template-group\"")
                        .replace("\"load-balancer\"", "\"service-template\""));
        try (Simulator simulator = Simulator.start(config)) {
            TencentCaller caller = TencentCaller.v3(simulator);
            String groupId = caller.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "b")
                    .at("/Response/SecurityGroup/SecurityGroupId");
            String rule = "SecurityGroupPolicySet.Ingress.0.";
            assertThat(caller.call(
                                    "CreateSecurityGroupPolicies",
                                    "SecurityGroupId",
                                    groupId,
                                    rule + "ServiceTemplate.ServiceId",
                                    "ppm-f5n1f8da",
                                    rule + "AddressTemplate.AddressId",
                                    "ipmg-2uw6ujo6",
                                    rule + "Action",
                                    "accept")
                            .outcome())
                    .isEqualTo("200");
            String shown = caller.call("DescribeSecurityGroupPolicies", "SecurityGroupId", groupId)
                    .json()
                    .at("/Response/SecurityGroupPolicySet/Ingress/0")
                    .toString();
            assertThat(shown)
                    .contains("\"ServiceTemplate\":{\"ServiceId\":\"ppm-f5n1f8da\"}")
                    .contains("\"AddressTemplate\":{\"AddressGroupId\":\"ipmg-2uw6ujo6\"}")
                    .doesNotContain("Protocol");
        }
    }
}
