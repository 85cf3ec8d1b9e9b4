package dev.dragoman.simulator.aliyun.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Alibaba's VPN routes")
class VpnRouteTest extends VpnNetwork {

    private String gatewayId = "";
    private String connectionId = "";

    @BeforeEach
    void makeConnection() {
        gatewayId = newGateway();
        connectionId = connect(gatewayId, newCustomer("100.1.1.2")).at("/VpnConnectionId");
    }

    @ParameterizedTest(name = "of the sort {0} are made, weighed and deleted while their gateway is updating")
    @ValueSource(strings = {"VpnRouteEntr", "VpnPbrRouteEntr"})
    void lifeCycle(String sort) {
        simulator.timing(Timing.manual());
        Answer made = call("Create" + sort + "y", all(sort, "PublishVpc", "false"));
        assertThat(made.outcome()).isEqualTo("200");
        assertThat(made.at("/OverlayMode")).isEqualTo("Ipsec");
        JsonNode shown = route(sort);
        for (JsonNode one : new JsonNode[] {made.json(), shown}) {
            assertThat(one.at("/VpnInstanceId").asText()).isEqualTo(gatewayId);
            assertThat(one.at("/RouteDest").asText()).isEqualTo("192.168.0.0/24");
            assertThat(one.at("/RouteSource").asText()).isEqualTo(sort.contains("Pbr") ? "10.0.0.0/16" : "");
            assertThat(one.at("/NextHop").asText()).isEqualTo(connectionId);
            assertThat(one.at("/Weight").asInt()).isEqualTo(100);
            assertThat(one.at("/State").asText()).isEqualTo("normal");
            assertThat(one.at("/CreateTime").asLong()).isEqualTo(clock.instant().toEpochMilli());
        }
        assertThat(gateway(gatewayId).at("/Status")).isEqualTo("updating");
        assertThat(call("Modify" + sort + "yWeight", all(sort, "NewWeight", "0"))
                        .outcome())
                .isEqualTo("400 VpnGateway.Configuring");
        simulator.advance();
        assertThat(call("Modify" + sort + "yWeight", all(sort, "NewWeight", "0"))
                        .outcome())
                .isEqualTo("200");
        assertThat(route(sort).at("/Weight").asInt()).isZero();
        simulator.advance();
        assertThat(call("Delete" + sort + "y", all(sort)).outcome()).isEqualTo("404 InvalidRouteEntry.NotFound");
        assertThat(call("Delete" + sort + "y", all(sort, "Weight", "0")).outcome())
                .isEqualTo("200");
        assertThat(route(sort).isMissingNode()).isTrue();
        simulator.advance();
        assertThat(simulator.resources("vpn-route-entry")).isEmpty();
        assertThat(simulator.resources("vpn-pbr-route-entry")).isEmpty();
    }

    @ParameterizedTest(name = "of the sort {0} are in the table of the VPC while they are published")
    @CsvSource({"VpnRouteEntr, dbr", "VpnPbrRouteEntr, PBR"})
    void published(String sort, String type) {
        call("Create" + sort + "y", all(sort, "PublishVpc", "true"));
        assertThat(route(sort).at("/State").asText()).isEqualTo("published");
        assertThat(vpcRoutes()).hasSize(1);
        assertThat(vpcRoutes().at("/0/DestinationCidrBlock").asText()).isEqualTo("192.168.0.0/24");
        assertThat(vpcRoutes().at("/0/NextHops/NextHop/0/NextHopId").asText()).isEqualTo(gatewayId);
        assertThat(vpcRoutes().at("/0/NextHops/NextHop/0/NextHopType").asText()).isEqualTo("VpnGateway");
        assertThat(publish(type, "false").outcome()).isEqualTo("200");
        assertThat(route(sort).at("/State").asText()).isEqualTo("normal");
        assertThat(vpcRoutes()).isEmpty();
        assertThat(publish(type, "true").outcome()).isEqualTo("200");
        assertThat(vpcRoutes()).hasSize(1);
        call("Delete" + sort + "y", all(sort));
        assertThat(vpcRoutes()).isEmpty();
    }

    @Test
    @DisplayName("of both sorts share one route of the VPC, and leave alone one that leads elsewhere")
    void shared() {
        call("CreateVpnRouteEntry", all("VpnRouteEntr", "PublishVpc", "true"));
        call("CreateVpnPbrRouteEntry", all("VpnPbrRouteEntr", "PublishVpc", "true"));
        assertThat(vpcRoutes()).hasSize(1);
        publish("dbr", "false");
        assertThat(vpcRoutes()).hasSize(1);
        publish("pbr", "false");
        assertThat(vpcRoutes()).isEmpty();
        String otherGateway = newGateway();
        call(
                "CreateRouteEntry",
                "RouteTableId",
                tableId,
                "DestinationCidrBlock",
                "192.168.0.0/24",
                "NextHopType",
                "VpnGateway",
                "NextHopId",
                otherGateway);
        publish("pbr", "true");
        publish("pbr", "false");
        assertThat(vpcRoutes()).hasSize(1);
        assertThat(vpcRoutes().at("/0/NextHops/NextHop/0/NextHopId").asText()).isEqualTo(otherGateway);
    }

    @Test
    @DisplayName("vanish with the VPC's route, or are as they were, if the work fails")
    void failWork() {
        simulator.faults(Fault.failWork().times(1));
        call("CreateVpnRouteEntry", all("VpnRouteEntr", "PublishVpc", "true"));
        assertThat(route("VpnRouteEntr").isMissingNode()).isTrue();
        assertThat(vpcRoutes()).isEmpty();
        assertThat(gateway(gatewayId).at("/Status")).isEqualTo("active");
        call("CreateVpnRouteEntry", all("VpnRouteEntr", "PublishVpc", "true"));
        simulator.faults(Fault.failWork().times(1));
        publish("dbr", "false");
        assertThat(route("VpnRouteEntr").at("/State").asText()).isEqualTo("published");
        assertThat(vpcRoutes()).hasSize(1);
    }

    @ParameterizedTest(name = "refuse {0} with {1}={2}: {3}")
    @CsvSource({
        "CreateVpnRouteEntry, VpnGatewayId, vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "CreateVpnRouteEntry, NextHop, vco-none, 400 InvalidParameter",
        "CreateVpnRouteEntry, Weight, 50, 400 InvalidParameter",
        "CreateVpnRouteEntry, RouteDest, 192.168.0.0/24, 400 RouterEntryConflict.Duplicated",
        "CreateVpnPbrRouteEntry, VpnGatewayId, vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "DescribeVpnRouteEntries, VpnGatewayId, vpn-none, 403 Forbidden",
        "DescribeVpnPbrRouteEntries, VpnGatewayId, vpn-none, 403 Forbidden",
        "ModifyVpnRouteEntryWeight, VpnGatewayId, vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "ModifyVpnRouteEntryWeight, RouteDest, 1.0.0.0/8, 404 InvalidRouteEntry.NotFound",
        "ModifyVpnPbrRouteEntryWeight, VpnGatewayId, vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "DeleteVpnRouteEntry, VpnGatewayId, vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "DeleteVpnPbrRouteEntry, VpnGatewayId, vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "PublishVpnRouteEntry, VpnGatewayId, vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "PublishVpnRouteEntry, NextHop, vco-none, 404 InvalidRouteEntry.NotFound",
    })
    void refused(String action, String parameter, String value, String outcome) {
        call("CreateVpnRouteEntry", all("VpnRouteEntr", "PublishVpc", "true"));
        assertThat(call(action, fitting(action, parameter, value)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "refuse {0} when the gateway is in arrears")
    @ValueSource(
            strings = {
                "CreateVpnRouteEntry",
                "ModifyVpnRouteEntryWeight",
                "DeleteVpnRouteEntry",
                "CreateVpnPbrRouteEntry",
                "ModifyVpnPbrRouteEntryWeight",
                "DeleteVpnPbrRouteEntry",
                "PublishVpnRouteEntry"
            })
    void locked(String action) {
        lock(gatewayId);
        assertThat(call(action, fitting(action)).outcome()).isEqualTo("400 VpnGateway.FinancialLocked");
    }

    @Test
    @DisplayName("are limited")
    void quota() {
        simulator.quota("aliyun.vpn-route-entry-per-gateway", 0);
        assertThat(call("CreateVpnRouteEntry", all("VpnRouteEntr", "PublishVpc", "true"))
                        .outcome())
                .isEqualTo("400 Resource.QuotaFull");
    }

    private Answer publish(String type, String published) {
        return call(
                "PublishVpnRouteEntry",
                "VpnGatewayId",
                gatewayId,
                "RouteDest",
                "192.168.0.0/24",
                "NextHop",
                connectionId,
                "RouteType",
                type,
                "PublishVpc",
                published);
    }

    private JsonNode route(String sort) {
        return call("Describe" + sort + "ies", "VpnGatewayId", gatewayId).json().at("/" + sort + "ies/" + sort + "y/0");
    }

    /** A route of the sort, its weight 100. */
    private String[] all(String sort, String... namesAndValues) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "VpnGatewayId", gatewayId, "RouteDest", "192.168.0.0/24", "NextHop", connectionId, "Weight", "100"));
        if (sort.contains("Pbr")) {
            all.put("RouteSource", "10.0.0.0/16");
        }
        return list(all, namesAndValues);
    }

    /** What the action needs, and nothing else. */
    private String[] fitting(String action, String... namesAndValues) {
        Map<String, String> all = new TreeMap<>(Map.of("VpnGatewayId", gatewayId));
        if (!action.startsWith("Describe")) {
            all.putAll(Map.of("RouteDest", "192.168.0.0/24", "NextHop", connectionId));
        }
        if (action.startsWith("Create") || action.startsWith("Publish")) {
            all.put("PublishVpc", "true");
        }
        if (action.startsWith("Modify")) {
            all.put("NewWeight", "0");
        }
        if (action.startsWith("Publish")) {
            all.put("RouteType", "dbr");
        } else if (!action.startsWith("Describe")) {
            all.put("Weight", "100");
        }
        if (action.contains("Pbr") && !action.startsWith("Describe")) {
            all.put("RouteSource", "10.0.0.0/16");
        }
        return list(all, namesAndValues);
    }

    private static String[] list(Map<String, String> all, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }
}
