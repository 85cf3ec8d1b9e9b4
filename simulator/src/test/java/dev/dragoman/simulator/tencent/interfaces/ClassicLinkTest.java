package dev.dragoman.simulator.tencent.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's classic links")
class ClassicLinkTest {

    private static final String LAN_IP = "10.66.0.7";

    private final InterfaceCloud cloud = new InterfaceCloud();
    private final String instanceId = cloud.place(classic(LAN_IP));

    @AfterEach
    void stop() {
        cloud.close();
    }

    /** An instance of the classic network, which is in no VPC. */
    static Placement classic(String lanIp) {
        return new Placement(
                Api.TENCENT_VPC,
                "instance",
                Optional.empty(),
                Optional.empty(),
                Optional.of("ap-guangzhou"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(lanIp),
                Optional.empty(),
                Optional.empty(),
                Map.of("InstanceName", "old one"));
    }

    @Test
    @DisplayName("are made, listed and removed at once by API 3.0, and keep the VPC")
    void version3() {
        assertThat(attach().outcome()).isEqualTo("200");
        assertThat(listed("vpc-id", cloud.vpcId)).isEqualTo("1");
        assertThat(listed("vm-ip", LAN_IP)).isEqualTo("1");
        assertThat(listed("vm-ip", "10.66.0.8")).isEqualTo("0");
        Answer all = cloud.v3.call("DescribeClassicLinkInstances");
        assertThat(all.at("/Response/ClassicLinkInstanceSet/0/InstanceId")).isEqualTo(instanceId);
        assertThat(all.at("/Response/ClassicLinkInstanceSet/0/VpcId")).isEqualTo(cloud.vpcId);
        assertThat(cloud.v3
                        .call("DetachClassicLinkVpc", "VpcId", cloud.vpcId, "InstanceIds.0", instanceId)
                        .outcome())
                .isEqualTo("200");
        assertThat(listed("vpc-id", cloud.vpcId)).isEqualTo("0");
        String emptyVpc = cloud.vpc("10.5.0.0/16");
        cloud.v3.call("AttachClassicLinkVpc", "VpcId", emptyVpc, "InstanceIds.0", instanceId);
        assertThat(cloud.v3.call("DeleteVpc", "VpcId", emptyVpc).outcome()).isEqualTo("200 ResourceInUse");
    }

    @Test
    @DisplayName("are made and removed by tasks of the legacy API, and seen by both APIs when those have ended")
    void legacy() {
        cloud.simulator.timing(Timing.manual());
        Answer begun = legacy("AttachClassicLinkVpc");
        assertThat(begun.json().at("/taskId").isInt()).isTrue();
        assertThat(cloud.task(begun)).isEqualTo("2");
        assertThat(listed("vpc-id", cloud.vpcId)).isEqualTo("0");
        cloud.simulator.advance();
        assertThat(cloud.task(begun)).isEqualTo("0");
        assertThat(listed("vpc-id", cloud.vpcId)).isEqualTo("1");
        Answer found = cloud.v2.call("DescribeVpcClassicLink", "vpcId", cloud.vpcId, "lanIp", LAN_IP);
        assertThat(found.at("/totalCount")).isEqualTo("1");
        JsonNode link = found.json().at("/data/0");
        assertThat(link.at("/classicLinkId").asText()).matches("vcx-[a-z0-9]{8}");
        assertThat(link.at("/unVpcId").asText()).isEqualTo(cloud.vpcId);
        assertThat(link.at("/vpcId").asText()).matches("gz_vpc_\\d+");
        assertThat(link.at("/lanIp").asText()).isEqualTo(LAN_IP);
        assertThat(link.at("/instanceId").asText()).isEqualTo(instanceId);
        assertThat(link.at("/instanceName").asText()).isEqualTo("old one");
        assertThat(link.at("/createTime").asText()).isEqualTo("2026-11-21 16:00:00");
        assertThat(cloud.v2
                        .call(
                                "DescribeVpcClassicLink",
                                "vpcId",
                                link.at("/vpcId").asText())
                        .at("/totalCount"))
                .isEqualTo("1");
        assertThat(cloud.v2
                        .call("DescribeVpcClassicLink", "classicLinkId", "vcx-none0000")
                        .at("/totalCount"))
                .isEqualTo("0");
        Answer removal = legacy("DetachClassicLinkVpc");
        assertThat(listed("vpc-id", cloud.vpcId)).isEqualTo("1");
        assertThat(legacy("DetachClassicLinkVpc").at("/codeDesc")).isEqualTo("ActionLocked");
        cloud.simulator.advance();
        assertThat(cloud.task(removal)).isEqualTo("0");
        assertThat(listed("vpc-id", cloud.vpcId)).isEqualTo("0");
    }

    @Test
    @DisplayName("whose task fails are not made, and not removed")
    void failedWork() {
        cloud.simulator.faults(Fault.failWork());
        assertThat(cloud.task(legacy("AttachClassicLinkVpc"))).isEqualTo("1");
        assertThat(cloud.simulator.resources("classic-link")).isEmpty();
        attach();
        assertThat(cloud.task(legacy("DetachClassicLinkVpc"))).isEqualTo("1");
        assertThat(listed("vpc-id", cloud.vpcId)).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AttachClassicLinkVpc|VpcId=vpc-none0000&InstanceIds.0={free}|ResourceNotFound",
                "AttachClassicLinkVpc|VpcId={vpc}&InstanceIds.0=ins-none0000|ResourceNotFound",
                "AttachClassicLinkVpc|VpcId=none&InstanceIds.0={free}|InvalidParameterValue.Malformed",
                "AttachClassicLinkVpc|VpcId={vpc}&InstanceIds.0={inVpc}|UnsupportedOperation",
                "AttachClassicLinkVpc|VpcId={vpc}&InstanceIds.0={linked}|UnsupportedOperation.ClassicInstanceIdAlreadyExists",
                "AttachClassicLinkVpc|VpcId={outside}&InstanceIds.0={free}|UnsupportedOperation.CIDRUnsupportedClassicLink",
                "AttachClassicLinkVpc|VpcId={vpc}&InstanceIds.0={free}&InstanceIds.1={more}|LimitExceeded",
                "DetachClassicLinkVpc|VpcId={vpc}&InstanceIds.0={free}|ResourceNotFound",
                "DetachClassicLinkVpc|VpcId=vpc-none0000&InstanceIds.0={linked}|ResourceNotFound",
                "DetachClassicLinkVpc|VpcId={vpc}&InstanceIds.0=none|InvalidParameterValue.Malformed",
                "DescribeClassicLinkInstances|Limit=101|InvalidParameterValue.Range",
                "DescribeClassicLinkInstances|Offset=-1|InvalidParameterValue.Range"
            })
    @DisplayName("answer the documented errors of API 3.0")
    void errors(String action, String parameters, String code) {
        assertThat(cloud.call(cloud.v3, action, parameters, things()).outcome()).isEqualTo("200 " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AttachClassicLinkVpc|vpcId=vpc-none0000&instanceIds.0={free}|InvalidVpc.NotFound",
                "AttachClassicLinkVpc|vpcId={vpc}&instanceIds.0=ins-none0000|InvalidInstance.NotFound",
                "AttachClassicLinkVpc|vpcId={vpc}&instanceIds.0={linked}|InstanceAlreadyLinked",
                "AttachClassicLinkVpc|vpcId={vpc}&instanceIds.0={free}&instanceIds.1={more}|InstanceLimitExceeded",
                "DetachClassicLinkVpc|vpcId=vpc-none0000&instanceIds.0={linked}|InvalidVpc.NotFound",
                "DetachClassicLinkVpc|vpcId={vpc}&instanceIds.0=ins-none0000|InvalidInstance.NotFound",
                "DetachClassicLinkVpc|vpcId={vpc}&instanceIds.0={free}|InvalidInstance.NotFound",
                "DescribeVpcClassicLink|vpcId=vpc-none0000|InvalidVpc.NotFound",
                "DescribeVpcClassicLink|lanIp=10.66.0.99|InvalidLanIp.NotFound"
            })
    @DisplayName("answer the documented errors of the legacy API")
    void legacyErrors(String action, String parameters, String code) {
        assertThat(cloud.call(cloud.v2, action, parameters, things()).at("/codeDesc"))
                .isEqualTo(code);
    }

    private Map<String, String> things() {
        attach();
        cloud.simulator.quota("tencent.classic-link", 2);
        return Map.of(
                "vpc",
                cloud.vpcId,
                "outside",
                cloud.vpc("172.16.0.0/16"),
                "linked",
                instanceId,
                "free",
                cloud.place(classic("10.66.0.8")),
                "more",
                cloud.place(classic("10.66.0.9")),
                "inVpc",
                cloud.instanceId);
    }

    private Answer attach() {
        return cloud.v3.call("AttachClassicLinkVpc", "VpcId", cloud.vpcId, "InstanceIds.0", instanceId);
    }

    private Answer legacy(String action) {
        return cloud.v2.call(action, "vpcId", cloud.vpcId, "instanceIds.0", instanceId);
    }

    private String listed(String filter, String value) {
        return cloud.v3
                .call("DescribeClassicLinkInstances", "Filters.0.Name", filter, "Filters.0.Values.0", value)
                .at("/Response/TotalCount");
    }
}
