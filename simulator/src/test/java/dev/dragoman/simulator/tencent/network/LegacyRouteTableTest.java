package dev.dragoman.simulator.tencent.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.tencent.LegacyCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's route tables and routes, by the legacy API,")
class LegacyRouteTableTest {

    private static final String SIXTY_ONE = "x".repeat(61);

    private final LegacyCloud cloud = new LegacyCloud();
    private final String vpcId = cloud.vpc("10.0.0.0/16");
    private final String natId = cloud.place("nat-gateway", vpcId).id();
    private final String vpnId = cloud.place("vpn-gateway", vpcId).id();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName("are made with routes, whose destinations lose the bits behind the mask")
    void created() {
        Answer made = cloud.ok(
                "CreateRouteTable",
                with("vpcId", vpcId, "routeTableName", "out")
                        .route(0, "0.0.0.0/0", "8", natId)
                        .route(1, "121.0.23.51/16", "1", vpnId)
                        .and("routeSet.1.description", "the office")
                        .array());
        assertThat(made.at("/unRouteTableId")).matches("rtb-[a-z0-9]{8}");
        assertThat(made.at("/routeTableId")).matches("gz_rtb_\\d+");
        assertThat(made.json().at("/routeTableSet")).hasSize(2);
        assertThat(made.at("/routeTableSet/1/destinationCidrBlock")).isEqualTo("121.0.0.0/16");
        assertThat(made.at("/routeTableSet/1/nextType")).isEqualTo("1");
        assertThat(made.at("/routeTableSet/1/nextHub")).isEqualTo(vpnId);
        assertThat(made.at("/routeTableSet/1/description")).isEqualTo("the office");
        JsonNode shown = table(made.at("/routeTableId"));
        assertThat(shown.at("/routeTableName").asText()).isEqualTo("out");
        assertThat(shown.at("/routeTableType").asInt()).isZero();
        assertThat(shown.at("/unVpcId").asText()).isEqualTo(vpcId);
        assertThat(shown.at("/vpcCidrBlock").asText()).isEqualTo("10.0.0.0/16");
        assertThat(shown.at("/routeTableSet")).hasSize(3);
        assertThat(shown.at("/routeTableSet/0/destinationCidrBlock").asText()).isEqualTo("Local");
        assertThat(shown.at("/routeTableSet/1/unNextHub").asText()).isEqualTo(natId);
        assertThat(cloud.v3()
                        .call("DescribeRouteTables", "RouteTableIds.0", made.at("/unRouteTableId"))
                        .at("/Response/RouteTableSet/0/RouteSet/0/GatewayType"))
                .isEqualTo("NAT");
    }

    @ParameterizedTest(name = "lead to a {1} as type {0}")
    @CsvSource({
        "0, instance",
        "1, vpn-gateway",
        "3, direct-connect-gateway",
        "4, peering-connection",
        "7, ssl-vpn-gateway",
        "8, nat-gateway",
    })
    void nextTypes(String nextType, String kind) {
        String tableId = newTable();
        String hop = cloud.place(kind, vpcId).id();
        cloud.ok("CreateRoute", of(tableId).route(0, "1.0.0.0/8", nextType, hop).array());
        JsonNode route = table(tableId).at("/routeTableSet/1");
        assertThat(route.at("/nextType").asText()).isEqualTo(nextType);
        assertThat(route.at("/nextHub").asText()).isEqualTo(hop);
    }

    @Test
    @DisplayName("lead to an ordinary server, or a virtual address, by its private address")
    void ordinaryServer() {
        String tableId = newTable();
        cloud.simulator()
                .place(Placement.in(Api.TENCENT_VPC, "high-availability-ip", vpcId)
                        .withAddress("10.0.1.9"));
        cloud.ok(
                "CreateRoute",
                of(tableId).route(0, "1.0.0.0/8", "9", "10.0.1.9").array());
        assertThat(table(tableId).at("/routeTableSet/1/nextHub").asText()).isEqualTo("10.0.1.9");
    }

    @Test
    @DisplayName("are added and taken away by all that they are")
    void routes() {
        String tableId = newTable();
        cloud.ok(
                "CreateRoute",
                of(tableId)
                        .route(0, "1.0.0.0/8", "8", natId)
                        .route(1, "2.0.0.0/8", "8", natId)
                        .array());
        cloud.ok("CreateRoute", of(tableId).route(0, "3.0.0.0/8", "1", vpnId).array());
        assertThat(destinations(tableId)).containsExactly("Local", "1.0.0.0/8", "2.0.0.0/8", "3.0.0.0/8");
        cloud.ok(
                "DeleteRoute",
                of(tableId)
                        .route(0, "1.0.0.0/8", "8", natId)
                        .route(1, "3.0.0.0/8", "1", vpnId)
                        .array());
        assertThat(destinations(tableId)).containsExactly("Local", "2.0.0.0/8");
        assertThat(cloud.outcome(
                        "DeleteRoute",
                        of(tableId).route(0, "1.0.0.0/8", "8", natId).array()))
                .isEqualTo("5000 ResourceNotFound");
    }

    @Test
    @DisplayName("are renamed with their routes left alone, and replaced as a whole")
    void modified() {
        String tableId = newTable();
        cloud.ok("CreateRoute", of(tableId).route(0, "1.0.0.0/8", "8", natId).array());
        cloud.ok(
                "ModifyRouteTableAttribute",
                of(tableId).and("routeTableName", "exit").array());
        assertThat(table(tableId).at("/routeTableName").asText()).isEqualTo("exit");
        assertThat(destinations(tableId)).containsExactly("Local", "1.0.0.0/8");
        cloud.ok(
                "ModifyRouteTableAttribute",
                of(tableId).route(0, "2.0.0.0/8", "1", vpnId).array());
        assertThat(table(tableId).at("/routeTableName").asText()).isEqualTo("exit");
        assertThat(destinations(tableId)).containsExactly("Local", "2.0.0.0/8");
    }

    @Test
    @DisplayName("are given to subnets, one or several")
    void associated() {
        String tableId = newTable();
        String web = cloud.subnet(vpcId, "web", "10.0.1.0/24");
        String data = cloud.subnet(vpcId, "data", "10.0.2.0/24");
        cloud.ok("AssociateRouteTable", of(tableId).and("subnetId", web).array());
        assertThat(table(tableId).at("/subnetNum").asInt()).isEqualTo(1);
        assertThat(cloud.outcome("DeleteRouteTable", of(tableId).array())).isEqualTo("5100 FailedOperation");
        String other = newTable();
        cloud.ok(
                "AssociateRouteTable",
                of(other).and("subnetId.0", web).and("subnetId.1", data).array());
        assertThat(table(tableId).at("/subnetNum").asInt()).isZero();
        assertThat(table(other).at("/subnetNum").asInt()).isEqualTo(2);
        assertThat(cloud.outcome(
                        "AssociateRouteTable",
                        of(tableId)
                                .and("subnetId.0", web)
                                .and("subnetId.1", "subnet-none0000")
                                .array()))
                .isEqualTo("5000 InvalidSubnet.NotFound");
        assertThat(table(other).at("/subnetNum").asInt()).isEqualTo(2);
        cloud.ok("DeleteRouteTable", of(tableId).array());
        assertThat(cloud.simulator().resources("route-table")).hasSize(2);
    }

    @Test
    @DisplayName("of the default kind stay with their VPC")
    void defaultTable() {
        String tableId = cloud.ok("DescribeRouteTable").at("/data/0/unRouteTableId");
        assertThat(table(tableId).at("/routeTableType").asInt()).isEqualTo(1);
        assertThat(cloud.outcome("DeleteRouteTable", of(tableId).array())).isEqualTo("5100 FailedOperation");
    }

    @Test
    @DisplayName("are listed by VPC and part of a name, sorted and in pages")
    void listed() {
        cloud.ok("CreateRouteTable", "vpcId", vpcId, "routeTableName", "out");
        cloud.vpc("10.1.0.0/16");
        assertThat(found()).isEqualTo("3");
        assertThat(found("vpcId", vpcId)).isEqualTo("2");
        assertThat(found("routeTableName", "ou")).isEqualTo("1");
        assertThat(cloud.ok("DescribeRouteTable", "orderField", "routeTableName", "limit", "1")
                        .at("/data/0/routeTableName"))
                .isEqualTo("out");
    }

    @ParameterizedTest(name = "{0} with {1} = {2} is refused with {3}")
    @CsvSource({
        "CreateRouteTable, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "CreateRouteTable, routeTableName, LONG, 5100 InvalidRouteTableName",
        "CreateRouteTable, routeSet.0.destinationCidrBlock, ten, 5100 InvalidDestinationCidr",
        "CreateRouteTable, routeSet.0.destinationCidrBlock, 10.0.3.0/24, 5100 InvalidDestinationCidr",
        "CreateRouteTable, routeSet.0.nextType, 5, 5100 InvalidRouteNextType",
        "CreateRouteTable, routeSet.0.nextHub, nat-none, 5000 InvalidRouteNextHub.NotFound",
        "CreateRouteTable, routeSet.0.nextHub, '', 4000 InvalidParameter",
        "CreateRouteTable, routeSet.1.destinationCidrBlock, 9.0.0.0/8, 5100 RouteAlreadyExists",
        "CreateRoute, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "CreateRoute, routeTableId, rtb-none0000, 5000 InvalidRouteTableId.NotFound",
        "CreateRoute, routeSet.0.destinationCidrBlock, 10.0.3.0/24, 5100 InvalidDestinationCidr",
        "CreateRoute, routeSet.0.destinationCidrBlock, 1.2.3.4/8, 5100 RouteAlreadyExists",
        "CreateRoute, routeSet.0.nextType, 2, 5100 InvalidRouteNextType",
        "CreateRoute, routeSet.0.nextHub, nat-none, 5000 InvalidRouteNextHub.NotFound",
        "DeleteRoute, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DeleteRoute, routeTableId, rtb-none0000, 5000 InvalidRouteTableId.NotFound",
        "DeleteRoute, routeSet.0.destinationCidrBlock, ten, 5100 InvalidDestinationCidr",
        "DeleteRoute, routeSet.0.nextType, 5, 5100 InvalidRouteNextType",
        "DeleteRoute, routeSet.0.nextHub, nat-none, 5000 InvalidRouteNextHub.NotFound",
        "DeleteRoute, routeSet.0.nextType, 1, 5000 InvalidRouteNextHub.NotFound",
        "ModifyRouteTableAttribute, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "ModifyRouteTableAttribute, routeTableId, rtb-none0000, 5000 InvalidRouteTableId.NotFound",
        "ModifyRouteTableAttribute, routeTableName, LONG, 5100 InvalidRouteTableName",
        "ModifyRouteTableAttribute, routeSet.0.nextType, 5, 5100 InvalidRouteNextType",
        "ModifyRouteTableAttribute, routeSet.0.nextHub, nat-none, 5000 InvalidRouteNextHub.NotFound",
        "ModifyRouteTableAttribute, routeSet.1.destinationCidrBlock, 9.0.0.0/8, 5100 RouteAlreadyExists",
        "DescribeRouteTable, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DescribeRouteTable, routeTableId, rtb-none0000, 5000 InvalidRouteTableId.NotFound",
        "DescribeRouteTable, limit, 51, 4000 InvalidParameter",
        "DeleteRouteTable, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DeleteRouteTable, routeTableId, rtb-none0000, 5000 InvalidRouteTableId.NotFound",
        "AssociateRouteTable, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "AssociateRouteTable, subnetId, subnet-none0000, 5000 InvalidSubnet.NotFound",
        "AssociateRouteTable, routeTableId, rtb-none0000, 5000 InvalidRouteTableId.NotFound",
    })
    void refused(String action, String name, String value, String outcome) {
        String tableId = newTable();
        String subnetId = cloud.subnet(vpcId, "web", "10.0.1.0/24");
        cloud.ok("CreateRoute", of(tableId).route(0, "1.0.0.0/8", "8", natId).array());
        Parameters parameters =
                switch (action) {
                    case "CreateRouteTable" ->
                        with("vpcId", vpcId, "routeTableName", "second").route(0, "9.0.0.0/8", "8", natId);
                    case "CreateRoute", "ModifyRouteTableAttribute" ->
                        of(tableId).route(0, "9.0.0.0/8", "8", natId);
                    case "DeleteRoute" -> of(tableId).route(0, "1.0.0.0/8", "8", natId);
                    case "AssociateRouteTable" -> of(tableId).and("subnetId", subnetId);
                    case "DescribeRouteTable" -> with();
                    default -> of(tableId);
                };
        if (name.startsWith("routeSet.1")) {
            parameters.route(1, value, "1", vpnId);
        }
        parameters.and(name, value.equals("LONG") ? SIXTY_ONE : value);
        assertThat(cloud.outcome(action, parameters.array())).isEqualTo(outcome);
        assertThat(cloud.simulator().resources("route-table")).hasSize(2);
        assertThat(cloud.simulator().resources("route")).hasSize(1);
    }

    @Test
    @DisplayName("are as many as the quotas allow")
    void quotas() {
        cloud.simulator().quota("tencent.route-per-table", 1);
        cloud.simulator().quota("tencent.route-table-per-vpc", 2);
        String tableId = newTable();
        String[] two = of(tableId)
                .route(0, "1.0.0.0/8", "8", natId)
                .route(1, "2.0.0.0/8", "8", natId)
                .array();
        assertThat(cloud.outcome("CreateRoute", two)).isEqualTo("5100 RouteLimitExceeded");
        assertThat(cloud.outcome("ModifyRouteTableAttribute", two)).isEqualTo("5100 RouteLimitExceeded");
        assertThat(cloud.outcome("CreateRouteTable", "vpcId", vpcId, "routeTableName", "third"))
                .isEqualTo("5100 RouteTableLimitExceeded");
        cloud.simulator().quota("tencent.route-table-per-vpc", 3);
        assertThat(cloud.outcome(
                        "CreateRouteTable",
                        with("vpcId", vpcId, "routeTableName", "third")
                                .route(0, "1.0.0.0/8", "8", natId)
                                .route(1, "2.0.0.0/8", "8", natId)
                                .array()))
                .isEqualTo("5100 RouteLimitExceeded");
        assertThat(cloud.simulator().resources("route-table")).hasSize(2);
    }

    @Test
    @DisplayName("take no more than eight routes to one destination through public gateways")
    void equalRoutes() {
        String gateway = cloud.place("instance", vpcId).id();
        Parameters parameters = of(newTable());
        for (int i = 0; i < 9; i++) {
            parameters.route(i, "1.0.0.0/8", "0", gateway);
        }
        assertThat(cloud.outcome("ModifyRouteTableAttribute", parameters.array()))
                .isEqualTo("5100 InvalidRoute.NextHubLimitExceeded");
    }

    @Test
    @DisplayName("lead through a peering to what lies behind it only")
    void peering() {
        String peering = cloud.simulator()
                .place(Placement.in(Api.TENCENT_VPC, "peering-connection", vpcId)
                        .with("PeerCidrBlock", "172.16.0.0/16"))
                .id();
        String tableId = newTable();
        assertThat(cloud.outcome(
                        "CreateRoute",
                        of(tableId).route(0, "172.17.0.0/16", "4", peering).array()))
                .isEqualTo("5100 InvalidDestinationCidr");
        cloud.ok(
                "CreateRoute",
                of(tableId).route(0, "172.16.1.0/24", "4", peering).array());
    }

    private String newTable() {
        return cloud.ok("CreateRouteTable", "vpcId", vpcId, "routeTableName", "table")
                .at("/unRouteTableId");
    }

    private JsonNode table(String tableId) {
        return cloud.ok("DescribeRouteTable", "routeTableId", tableId).json().at("/data/0");
    }

    private List<String> destinations(String tableId) {
        return table(tableId).at("/routeTableSet").findValuesAsText("destinationCidrBlock");
    }

    private String found(String... namesAndValues) {
        return cloud.ok("DescribeRouteTable", namesAndValues).at("/totalCount");
    }

    private Parameters of(String tableId) {
        return with("vpcId", vpcId, "routeTableId", tableId);
    }

    private static Parameters with(String... namesAndValues) {
        return new Parameters(new ArrayList<>(List.of(namesAndValues)));
    }

    /** Names and values in turn; of the same name the last counts. */
    private record Parameters(List<String> all) {

        Parameters and(String name, String value) {
            all.add(name);
            all.add(value);
            return this;
        }

        Parameters route(int index, String destination, String nextType, String nextHub) {
            String start = "routeSet." + index;
            return and(start + ".destinationCidrBlock", destination)
                    .and(start + ".nextType", nextType)
                    .and(start + ".nextHub", nextHub);
        }

        String[] array() {
            return all.toArray(String[]::new);
        }
    }
}
