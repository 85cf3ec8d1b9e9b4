package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.control.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's routes")
class TencentRouteTest {

    private final Simulator simulator = Simulator.start(SimulatorConfig.defaults());
    private final TencentCaller caller = TencentCaller.v3(simulator);
    private final String vpcId = caller.call("CreateVpc", "VpcName", "main", "CidrBlock", "10.0.0.0/16")
            .at("/Response/Vpc/VpcId");
    private final String tableId = simulator.resources("route-table").get(0).id();
    private final String gateway = place("nat-gateway");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("are made without an answer that names them, and read with their table")
    void create() {
        Answer made = create("192.168.0.0/24", "NAT", gateway);
        assertThat(made.json().at("/Response").fieldNames()).toIterable().containsExactly("RequestId");
        assertThat(caller.call(
                                "CreateRoutes",
                                "RouteTableId",
                                tableId,
                                "Routes.0.DestinationCidrBlock",
                                "192.168.1.0/24",
                                "Routes.0.GatewayType",
                                "nat",
                                "Routes.0.GatewayId",
                                gateway,
                                "Routes.1.DestinationCidrBlock",
                                "192.168.2.0/24",
                                "Routes.1.GatewayType",
                                "NAT",
                                "Routes.1.GatewayId",
                                gateway,
                                "Routes.1.RouteDescription",
                                "for the web")
                        .outcome())
                .isEqualTo("200");
        JsonNode routes = routes();
        assertThat(routes).hasSize(3);
        assertThat(routes.at("/2/RouteId").isInt()).isTrue();
        assertThat(routes.at("/2/DestinationCidrBlock").asText()).isEqualTo("192.168.2.0/24");
        assertThat(routes.at("/2/GatewayType").asText()).isEqualTo("NAT");
        assertThat(routes.at("/2/GatewayId").asText()).isEqualTo(gateway);
        assertThat(routes.at("/2/RouteDescription").asText()).isEqualTo("for the web");
    }

    @Test
    @DisplayName("are numbered by table: two tables have a route 1, and a number is not used again")
    void numbers() {
        String other = caller.call("CreateRouteTable", "VpcId", vpcId, "RouteTableName", "other")
                .at("/Response/RouteTable/RouteTableId");
        create("192.168.0.0/24", "NAT", gateway);
        create("192.168.0.0/24", "NAT", gateway, "RouteTableId", other);
        assertThat(simulator.resources("route"))
                .extracting(route -> route.text("RouteId"))
                .containsExactly("1", "1");
        delete(1);
        create("192.168.0.0/24", "NAT", gateway);
        assertThat(number("192.168.0.0/24")).isEqualTo(2);
    }

    @ParameterizedTest(name = "lead out of 10.0.0.0/16 to {0}: {1}")
    @CsvSource({
        "192.168.0.0/24, 200",
        "0.0.0.0/0, 200",
        "10.0.0.0/8, 200",
        "10.0.0.0/16, 200 InvalidParameterValue.VpcCidrConflict",
        "10.0.9.0/24, 200 InvalidParameterValue.VpcCidrConflict",
        "192.168.0.1/24, 200 InvalidParameterValue",
        "everywhere, 200 InvalidParameterValue.Malformed",
    })
    void destinations(String destination, String outcome) {
        assertThat(create(destination, "NAT", gateway).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "of type {0} lead to a {1}")
    @CsvSource({
        "CVM, instance",
        "VPN, vpn-gateway",
        "DIRECTCONNECT, direct-connect-gateway",
        "PEERCONNECTION, peering-connection",
        "SSLVPN, ssl-vpn-gateway",
        "NAT, nat-gateway",
    })
    void gateways(String type, String kind) {
        assertThat(create("192.168.0.0/24", type, place(kind)).outcome()).isEqualTo("200");
        String other = place("load-balancer");
        assertThat(create("192.168.1.0/24", type, other).outcome()).isEqualTo("200 InvalidParameterValue");
    }

    @Test
    @DisplayName("of type NORMAL_CVM lead to a private address of the VPC")
    void ordinaryInstance() {
        String subnetId = caller.call(
                        "CreateSubnet",
                        "VpcId",
                        vpcId,
                        "SubnetName",
                        "web",
                        "CidrBlock",
                        "10.0.1.0/24",
                        "Zone",
                        "ap-guangzhou-1")
                .at("/Response/Subnet/SubnetId");
        String instanceId = simulator
                .place(Placement.in(Api.TENCENT_VPC, "instance", vpcId, subnetId, "10.0.1.7"))
                .id();
        assertThat(create("192.168.0.0/24", "NORMAL_CVM", "10.0.1.7").outcome()).isEqualTo("200");
        assertThat(create("192.168.1.0/24", "NORMAL_CVM", "10.0.1.8").outcome()).isEqualTo("200 InvalidParameterValue");
        assertThat(create("192.168.1.0/24", "NORMAL_CVM", instanceId).outcome()).isEqualTo("200 InvalidParameterValue");
    }

    @Test
    @DisplayName("lead over a peering to what lies behind it")
    void peering() {
        String peering = simulator
                .place(Placement.in(Api.TENCENT_VPC, "peering-connection", vpcId)
                        .with("PeerCidrBlock", "10.9.0.0/16"))
                .id();
        assertThat(create("10.9.1.0/24", "PEERCONNECTION", peering).outcome()).isEqualTo("200");
        assertThat(create("10.8.1.0/24", "PEERCONNECTION", peering).outcome())
                .isEqualTo("200 InvalidParameterValue.CidrNotInPeerVpc");
    }

    @Test
    @DisplayName("are unique by destination, in the table and in the call, and made all or none")
    void duplicates() {
        create("192.168.0.0/24", "NAT", gateway);
        assertThat(create("192.168.0.0/24", "NAT", gateway).outcome()).isEqualTo("200 InvalidParameterValue.Duplicate");
        assertThat(create(
                                "192.168.1.0/24",
                                "NAT",
                                gateway,
                                "Routes.1.DestinationCidrBlock",
                                "192.168.1.0/24",
                                "Routes.1.GatewayType",
                                "NAT",
                                "Routes.1.GatewayId",
                                gateway)
                        .outcome())
                .isEqualTo("200 InvalidParameterValue.Duplicate");
        assertThat(routes()).hasSize(1);
    }

    @Test
    @DisplayName("are replaced whole, by number")
    void replace() {
        create("192.168.0.0/24", "NAT", gateway, "Routes.0.RouteDescription", "old");
        create("192.168.1.0/24", "NAT", gateway);
        String vpn = place("vpn-gateway");
        assertThat(replace(1, "Routes.0.DestinationCidrBlock", "192.168.9.0/24").outcome())
                .isEqualTo("200 MissingParameter");
        assertThat(replaceWhole(1, "192.168.1.0/24", vpn).outcome()).isEqualTo("200 InvalidParameterValue.Duplicate");
        assertThat(replaceWhole(7, "192.168.9.0/24", vpn).outcome()).isEqualTo("200 InvalidParameterValue");
        assertThat(replaceWhole(1, "192.168.9.0/24", vpn).outcome()).isEqualTo("200");
        assertThat(number("192.168.9.0/24")).isEqualTo(1);
        assertThat(routes().at("/0/GatewayId").asText()).isEqualTo(vpn);
        assertThat(routes().at("/0/RouteDescription").asText()).isEmpty();
    }

    @Test
    @DisplayName("are deleted by number")
    void deletion() {
        create("192.168.0.0/24", "NAT", gateway);
        create("192.168.1.0/24", "NAT", gateway);
        assertThat(delete(1).outcome()).isEqualTo("200");
        assertThat(delete(1).outcome()).isEqualTo("200 ResourceNotFound");
        assertThat(routes()).hasSize(1);
        assertThat(caller.call("DeleteRoutes", "RouteTableId", "rtb-00000000", "Routes.0.RouteId", "1")
                        .outcome())
                .isEqualTo("200 ResourceNotFound");
    }

    @Test
    @DisplayName("are all replaced by a reset, which renames the table")
    void reset() {
        create("192.168.0.0/24", "NAT", gateway);
        create("192.168.1.0/24", "NAT", gateway);
        assertThat(caller.call(
                                "ResetRoutes",
                                "RouteTableId",
                                tableId,
                                "RouteTableName",
                                "renamed",
                                "Routes.0.DestinationCidrBlock",
                                "192.168.1.0/24",
                                "Routes.0.GatewayType",
                                "NAT",
                                "Routes.0.GatewayId",
                                gateway)
                        .outcome())
                .isEqualTo("200");
        assertThat(routes()).hasSize(1);
        assertThat(number("192.168.1.0/24")).isEqualTo(3);
        assertThat(simulator.resources("route-table").get(0).text("RouteTableName"))
                .isEqualTo("renamed");
    }

    @Test
    @DisplayName("end at the quota")
    void quota() {
        simulator.quota("tencent.route-per-table", 1);
        create("192.168.0.0/24", "NAT", gateway);
        assertThat(create("192.168.1.0/24", "NAT", gateway).outcome()).isEqualTo("200 LimitExceeded");
    }

    @Test
    @DisplayName("go with their table, and their table with its VPC")
    void goWithTheTable() {
        String other = caller.call("CreateRouteTable", "VpcId", vpcId, "RouteTableName", "other")
                .at("/Response/RouteTable/RouteTableId");
        create("192.168.0.0/24", "NAT", gateway, "RouteTableId", other);
        create("192.168.0.0/24", "NAT", gateway);
        assertThat(caller.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("200 ResourceInUse");
        caller.call("DeleteRouteTable", "RouteTableId", other);
        assertThat(simulator.resources("route")).hasSize(1);
        simulator.remove(gateway);
        caller.call("DeleteVpc", "VpcId", vpcId);
        assertThat(simulator.resources()).isEmpty();
    }

    private Answer create(String destination, String type, String gatewayId, String... more) {
        List<String> parameters = new ArrayList<>(List.of("RouteTableId", tableId));
        parameters.addAll(List.of("Routes.0.DestinationCidrBlock", destination));
        parameters.addAll(List.of("Routes.0.GatewayType", type, "Routes.0.GatewayId", gatewayId));
        parameters.addAll(List.of(more));
        return caller.call("CreateRoutes", parameters.toArray(String[]::new));
    }

    private Answer replaceWhole(int number, String destination, String vpn) {
        return replace(
                number,
                "Routes.0.DestinationCidrBlock",
                destination,
                "Routes.0.GatewayType",
                "VPN",
                "Routes.0.GatewayId",
                vpn);
    }

    private Answer replace(int number, String... more) {
        List<String> parameters = new ArrayList<>(List.of("RouteTableId", tableId));
        parameters.addAll(List.of("Routes.0.RouteId", String.valueOf(number)));
        parameters.addAll(List.of(more));
        return caller.call("ReplaceRoutes", parameters.toArray(String[]::new));
    }

    private Answer delete(int number) {
        return caller.call("DeleteRoutes", "RouteTableId", tableId, "Routes.0.RouteId", String.valueOf(number));
    }

    private JsonNode routes() {
        return caller.call("DescribeRouteTables", "RouteTableIds.0", tableId)
                .json()
                .at("/Response/RouteTableSet/0/RouteSet");
    }

    private int number(String destination) {
        return StreamSupport.stream(routes().spliterator(), false)
                .filter(route -> route.at("/DestinationCidrBlock").asText().equals(destination))
                .map(route -> route.at("/RouteId").asInt())
                .findFirst()
                .orElseThrow();
    }

    private String place(String kind) {
        return simulator.place(Placement.in(Api.TENCENT_VPC, kind, vpcId)).id();
    }
}
