package dev.dragoman.simulator.tencent.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Direct connect gateways")
class DirectConnectGatewayTest {

    private static final LineScene SCENE = new LineScene();

    @AfterAll
    static void stop() {
        SCENE.simulator.close();
    }

    @BeforeEach
    void reset() {
        SCENE.reset();
    }

    @Test
    @DisplayName("are made at once, and shown with their VPC and the numbers of their rules")
    void create() {
        assertThat(SCENE.gatewayId).matches("dcg-[a-z0-9]{8}");
        JsonNode shown = seen();
        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "vpcId",
                        "unVpcId",
                        "vpcName",
                        "vpcCidrBlock",
                        "directConnectGatewayId",
                        "directConnectGatewayName",
                        "directConnectGatewayIp",
                        "type",
                        "snatNum",
                        "dnatNum",
                        "snaptNum",
                        "dnaptNum",
                        "createTime");
        assertThat(shown.at("/vpcId").asText()).matches("gz_vpc_\\d+");
        assertThat(shown.at("/unVpcId").asText()).isEqualTo(SCENE.vpcId);
        assertThat(shown.at("/vpcName").asText()).isEqualTo("main");
        assertThat(shown.at("/vpcCidrBlock").asText()).isEqualTo("10.0.0.0/16");
        assertThat(shown.at("/directConnectGatewayName").asText()).isEqualTo("line");
        assertThat(shown.at("/directConnectGatewayIp").asText()).startsWith("10.");
        assertThat(shown.at("/type").asInt()).isEqualTo(1);
        assertThat(shown.at("/snatNum").asInt()).isZero();
    }

    @Test
    @DisplayName("are one of each type in a VPC, and no more in a region than the quota")
    void limits() {
        assertThat(SCENE.create("second", "1").at("/codeDesc")).isEqualTo("DirectConnectGatewayLimitExceeded");
        SCENE.simulator.quota("tencent.direct-connect-gateway", 1);
        assertThat(SCENE.create("second", "0").at("/codeDesc")).isEqualTo("DirectConnectGatewayLimitExceeded");
        SCENE.simulator.quota("tencent.direct-connect-gateway", 2);
        assertThat(SCENE.create("second", "").at("/code")).isEqualTo("0");
        assertThat(SCENE.create("third", "0").at("/codeDesc")).isEqualTo("DirectConnectGatewayLimitExceeded");
    }

    @Test
    @DisplayName("are refused for a VPC that is not there, a name too long, and a type that is none")
    void refused() {
        assertThat(SCENE.create("a-name-of-26-characters---", "0").at("/codeDesc"))
                .isEqualTo("InvalidDirectConnectGatewayName");
        assertThat(rename("a-name-of-26-characters---").at("/codeDesc")).isEqualTo("InvalidDirectConnectGatewayName");
        assertThat(SCENE.create("line", "2").at("/code")).isEqualTo("4000");
        SCENE.vpcId = "vpc-00000000";
        assertThat(SCENE.create("line", "0").at("/codeDesc")).isEqualTo("InvalidVpc.NotFound");
    }

    @Test
    @DisplayName("are renamed in a task")
    void rename() {
        SCENE.simulator.timing(Timing.manual());
        Answer begun = rename("other");
        assertThat(SCENE.task(begun.at("/taskId"))).isEqualTo("2");
        assertThat(seen().at("/directConnectGatewayName").asText()).isEqualTo("line");
        assertThat(rename("third").at("/codeDesc")).isEqualTo("ActionLocked");
        SCENE.simulator.advance();
        assertThat(SCENE.task(begun.at("/taskId"))).isEqualTo("0");
        assertThat(seen().at("/directConnectGatewayName").asText()).isEqualTo("other");
    }

    @Test
    @DisplayName("go in a task, with their rules and with the routes that lead to them")
    void delete() {
        SCENE.onGateway(
                "CreateLocalIPTranslationNatRule",
                "localIPTranslation.0.originalIP",
                "10.0.0.5",
                "localIPTranslation.0.translationIP",
                "138.0.0.11");
        SCENE.onGateway(
                "CreateLocalIPTranslationAclRule",
                "originalIP",
                "10.0.0.5",
                "translationIP",
                "138.0.0.11",
                "aclRules.0.protocol",
                "tcp",
                "aclRules.0.sourcePort",
                "80",
                "aclRules.0.destinationCidr",
                "10.0.0.2/18",
                "aclRules.0.destinationPort",
                "90");
        assertThat(seen().at("/snatNum").asInt()).isEqualTo(1);
        assertThat(route().outcome()).isEqualTo("200");
        assertThat(SCENE.callV3("DeleteVpc", "VpcId", SCENE.vpcId).outcome()).isEqualTo("200 ResourceInUse");
        SCENE.simulator.timing(Timing.manual());
        Answer begun = SCENE.onGateway("DeleteDirectConnectGateway");
        assertThat(SCENE.task(begun.at("/taskId"))).isEqualTo("2");
        assertThat(SCENE.onGateway("DeleteDirectConnectGateway").at("/codeDesc"))
                .isEqualTo("ActionLocked");
        SCENE.simulator.advance();
        assertThat(SCENE.task(begun.at("/taskId"))).isEqualTo("0");
        assertThat(SCENE.simulator.resources()).extracting("kind").containsOnly("vpc", "route-table", "vpc-task");
        assertThat(SCENE.callV3("DeleteVpc", "VpcId", SCENE.vpcId).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("stay as they were when the work fails")
    void failedWork() {
        route();
        SCENE.simulator.faults(Fault.failWork());
        assertThat(SCENE.task(rename("other").at("/taskId"))).isEqualTo("1");
        assertThat(SCENE.task(SCENE.onGateway("DeleteDirectConnectGateway").at("/taskId")))
                .isEqualTo("1");
        assertThat(seen().at("/directConnectGatewayName").asText()).isEqualTo("line");
        assertThat(SCENE.simulator.resources("route")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Modify", "Delete", "Describe"})
    @DisplayName("that are not there, or not in that VPC, are not found")
    void unknown(String verb) {
        String name = verb.equals("Modify") ? "other" : "";
        String action = verb + "DirectConnectGateway";
        assertThat(SCENE.call(
                                action,
                                "vpcId",
                                SCENE.vpcId,
                                "directConnectGatewayId",
                                "dcg-00000000",
                                "directConnectGatewayName",
                                name)
                        .at("/codeDesc"))
                .isEqualTo("InvalidDirectConnectGateway.NotFound");
        SCENE.vpcId = SCENE.vpc("10.9.0.0/16");
        assertThat(SCENE.onGateway(action, "directConnectGatewayName", name).at("/codeDesc"))
                .isEqualTo("InvalidDirectConnectGateway.NotFound");
        SCENE.vpcId = "vpc-00000000";
        assertThat(SCENE.onGateway(action, "directConnectGatewayName", name).at("/codeDesc"))
                .isEqualTo("InvalidVpc.NotFound");
    }

    @Test
    @DisplayName("are listed by VPC, id and part of the name, newest first unless asked otherwise, in pages")
    void list() {
        SCENE.clock.pass(Duration.ofSeconds(1));
        SCENE.create("another", "0");
        assertThat(names()).isEqualTo("another,line");
        assertThat(names("orderDirection", "asc")).isEqualTo("line,another");
        assertThat(names("orderField", "directConnectGatewayName")).isEqualTo("line,another");
        assertThat(names("directConnectGatewayName", "oth")).isEqualTo("another");
        assertThat(names("directConnectGatewayId", SCENE.gatewayId)).isEqualTo("line");
        assertThat(names("vpcId", SCENE.vpcId, "limit", "1", "offset", "1")).isEqualTo("line");
        assertThat(names("vpcId", seen().at("/vpcId").asText())).isEqualTo("another,line");
        assertThat(names("vpcId", SCENE.vpc("10.9.0.0/16"))).isEmpty();
        assertThat(SCENE.call("DescribeDirectConnectGateway", "limit", "1").at("/totalCount"))
                .isEqualTo("2");
        assertThat(SCENE.call("DescribeDirectConnectGateway", "limit", "51").at("/code"))
                .isEqualTo("4000");
    }

    @Test
    @DisplayName("that were placed by hand are without NAT, and are renamed and deleted like others")
    void placed() {
        SCENE.gatewayId = SCENE.simulator
                .place(Placement.in(Api.TENCENT_VPC, "direct-connect-gateway", SCENE.vpcId))
                .id();
        assertThat(seen().at("/type").asInt()).isZero();
        assertThat(rename("other").at("/code")).isEqualTo("0");
        assertThat(seen().at("/directConnectGatewayName").asText()).isEqualTo("other");
        assertThat(SCENE.onGateway("DeleteDirectConnectGateway").at("/code")).isEqualTo("0");
    }

    private static Answer rename(String name) {
        return SCENE.onGateway("ModifyDirectConnectGateway", "directConnectGatewayName", name);
    }

    private static JsonNode seen() {
        return SCENE.onGateway("DescribeDirectConnectGateway").json().at("/data/0");
    }

    private static String names(String... filters) {
        return String.join(
                ",",
                SCENE.call("DescribeDirectConnectGateway", filters)
                        .json()
                        .at("/data")
                        .findValuesAsText("directConnectGatewayName"));
    }

    private static Answer route() {
        String table = SCENE.callV3("DescribeRouteTables").at("/Response/RouteTableSet/0/RouteTableId");
        return SCENE.callV3(
                "CreateRoutes",
                "RouteTableId",
                table,
                "Routes.0.DestinationCidrBlock",
                "192.168.0.0/16",
                "Routes.0.GatewayType",
                "DIRECTCONNECT",
                "Routes.0.GatewayId",
                SCENE.gatewayId);
    }
}
