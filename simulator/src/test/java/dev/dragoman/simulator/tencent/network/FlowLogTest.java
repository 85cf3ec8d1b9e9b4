package dev.dragoman.simulator.tencent.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.tencent.LegacyCloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's flow logs")
class FlowLogTest {

    private static final String SIXTY_ONE = "x".repeat(61);
    private static final String TOPIC = "b4fd9ac1-7ce5-440d-92a7-10d9f04bdb34";

    private final LegacyCloud cloud = new LegacyCloud();
    private final String vpcId = cloud.vpc("10.0.0.0/16");
    private final String subnetId = cloud.subnet(vpcId, "web", "10.0.1.0/24");
    private final String interfaceId = cloud.simulator()
            .place(Placement.in(Api.TENCENT_VPC, "network-interface", vpcId, subnetId, "10.0.1.8"))
            .id();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName("observe a VPC, a subnet or an interface")
    void created() {
        Answer made = create("all", "VPC", vpcId);
        assertThat(made.at("/flowLogId")).matches("fl-[a-z0-9]{8}");
        assertThat(made.at("/flowLogName")).isEqualTo("all");
        assertThat(made.at("/createTime")).isEqualTo("2026-11-21 16:00:00");
        create("web", "SUBNET", subnetId);
        create("server", "NETWORKINTERFACE", interfaceId);
        Answer one = cloud.ok("DescribeFlowLog", "vpcId", vpcId, "flowLogId", made.at("/flowLogId"));
        assertThat(one.at("/vpcId")).isEqualTo(vpcId);
        assertThat(one.at("/resourceType")).isEqualTo("VPC");
        assertThat(one.at("/resourceId")).isEqualTo(vpcId);
        assertThat(one.at("/trafficType")).isEqualTo("ALL");
        assertThat(one.at("/cloudLogId")).isEqualTo(TOPIC);
        assertThat(one.at("/cloudLogState")).isEqualTo("SUCCESS");
        assertThat(one.at("/flowLogDescription")).isEqualTo("for the audit");
    }

    @Test
    @DisplayName("take no address of a subnet and go with what they observe")
    void gone() {
        create("all", "VPC", vpcId);
        create("web", "SUBNET", subnetId);
        create("server", "NETWORKINTERFACE", interfaceId);
        assertThat(cloud.ok("DescribeSubnet", "vpcId", vpcId, "subnetId", subnetId)
                        .at("/availableIPNum"))
                .isEqualTo("252");
        cloud.simulator().remove(interfaceId);
        assertThat(found()).isEqualTo("2");
        cloud.ok("DeleteSubnet", "vpcId", vpcId, "subnetId", subnetId);
        assertThat(found()).isEqualTo("1");
        cloud.ok("DeleteVpc", "vpcId", vpcId);
        assertThat(found()).isEqualTo("0");
    }

    @Test
    @DisplayName("change name and description alone, and are deleted")
    void lifeCycle() {
        String id = create("all", "VPC", vpcId).at("/flowLogId");
        cloud.ok("ModifyFlowLogAttribute", "vpcId", vpcId, "flowLogId", id, "flowLogName", "everything");
        cloud.ok("ModifyFlowLogAttribute", "vpcId", vpcId, "flowLogId", id, "flowLogDescription", "for ever");
        Answer one = cloud.ok("DescribeFlowLog", "vpcId", vpcId, "flowLogId", id);
        assertThat(one.at("/flowLogName")).isEqualTo("everything");
        assertThat(one.at("/flowLogDescription")).isEqualTo("for ever");
        cloud.ok("DeleteFlowLog", "vpcId", vpcId, "flowLogId", id);
        assertThat(cloud.outcome("DescribeFlowLog", "vpcId", vpcId, "flowLogId", id))
                .isEqualTo("5000 FlowLogIDNotFound");
    }

    @Test
    @DisplayName("are listed by all that they are")
    void listed() {
        String id = create("all", "VPC", vpcId).at("/flowLogId");
        create("web", "SUBNET", subnetId);
        assertThat(found()).isEqualTo("2");
        assertThat(found("vpcId", vpcId)).isEqualTo("2");
        assertThat(found("flowLogId", id.substring(0, 6))).isEqualTo("1");
        assertThat(found("flowLogName", "we")).isEqualTo("1");
        assertThat(found("resourceType", "SUBNET")).isEqualTo("1");
        assertThat(found("resourceId", vpcId)).isEqualTo("1");
        assertThat(found("trafficType", "REJECT")).isEqualTo("0");
        assertThat(found("cloudLogId", TOPIC)).isEqualTo("2");
        assertThat(found("cloudLogState", "SUCCESS")).isEqualTo("2");
        Answer page = cloud.ok("DescribeFlowLogs", "orderField", "flowLogName", "orderDirection", "asc", "limit", "1");
        assertThat(page.at("/data/0/flowLogName")).isEqualTo("all");
    }

    @Test
    @DisplayName("are at most two of one resource")
    void twoOfEach() {
        create("first", "VPC", vpcId);
        create("second", "VPC", vpcId);
        assertThat(cloud.outcome(
                        "CreateFlowLog",
                        "vpcId",
                        vpcId,
                        "flowLogName",
                        "third",
                        "resourceType",
                        "VPC",
                        "resourceId",
                        vpcId,
                        "trafficType",
                        "ALL",
                        "cloudLogId",
                        TOPIC))
                .isEqualTo("5100 FailedOperation");
        create("third", "SUBNET", subnetId);
    }

    @ParameterizedTest(name = "{0} with {1} = {2} is refused with {3}")
    @CsvSource({
        "CreateFlowLog, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "CreateFlowLog, resourceId, subnet-none0000, 5000 InvalidSubnet.NotFound",
        "CreateFlowLog, resourceType, NETWORKINTERFACE, 5000 InvalidNetworkInterface.NotFound",
        "CreateFlowLog, resourceType, VPC, 5000 InvalidVpc.NotFound",
        "CreateFlowLog, resourceType, MOON, 4000 InvalidParameter",
        "CreateFlowLog, flowLogName, LONG, 5100 InvalidFlowLogName",
        "CreateFlowLog, flowLogName, first, 5100 FlowLogNameDuplicate",
        "CreateFlowLog, cloudLogId, '', 4000 InvalidParameter",
        "ModifyFlowLogAttribute, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "ModifyFlowLogAttribute, flowLogId, fl-none, 5000 FlowLogIDNotFound",
        "ModifyFlowLogAttribute, flowLogName, LONG, 5100 InvalidFlowLogName",
        "ModifyFlowLogAttribute, flowLogName, second, 5100 FlowLogNameDuplicate",
        "DescribeFlowLog, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DescribeFlowLog, flowLogId, fl-none, 5000 FlowLogIDNotFound",
        "DescribeFlowLogs, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DeleteFlowLog, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DeleteFlowLog, flowLogId, fl-none, 5000 FlowLogIDNotFound",
    })
    void refused(String action, String name, String value, String outcome) {
        String id = create("first", "VPC", vpcId).at("/flowLogId");
        create("second", "VPC", vpcId);
        String sent = value.equals("LONG") ? SIXTY_ONE : value;
        String[] parameters =
                switch (action) {
                    case "CreateFlowLog" ->
                        new String[] {
                            "vpcId",
                            vpcId,
                            "flowLogName",
                            "third",
                            "resourceType",
                            "SUBNET",
                            "resourceId",
                            subnetId,
                            "trafficType",
                            "ALL",
                            "cloudLogId",
                            TOPIC,
                            name,
                            sent
                        };
                    case "DescribeFlowLogs" -> new String[] {name, sent};
                    default -> new String[] {"vpcId", vpcId, "flowLogId", id, name, sent};
                };
        assertThat(cloud.outcome(action, parameters)).isEqualTo(outcome);
        assertThat(cloud.simulator().resources("flow-log")).hasSize(2);
    }

    private Answer create(String name, String type, String resourceId) {
        return cloud.ok(
                "CreateFlowLog",
                "vpcId",
                vpcId,
                "flowLogName",
                name,
                "flowLogDescription",
                "for the audit",
                "resourceType",
                type,
                "resourceId",
                resourceId,
                "trafficType",
                "ALL",
                "cloudLogId",
                TOPIC);
    }

    private String found(String... namesAndValues) {
        return cloud.ok("DescribeFlowLogs", namesAndValues).at("/totalCount");
    }
}
