package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Alibaba's routes")
class AliyunRouteTest {

    private final ManualClock clock = new ManualClock();
    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withClock(clock).withTiming(Timing.immediate()));
    private final AliyunCaller caller = new AliyunCaller(simulator, clock);
    private final Answer vpc = caller.call("CreateVpc", "CidrBlock", "10.0.0.0/16");
    private final String vpcId = vpc.at("/VpcId");
    private final String tableId = vpc.at("/RouteTableId");
    private final String vSwitchId = createVSwitch("10.0.1.0/24").at("/VSwitchId");
    private final String instanceId = place("instance");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("are Pending for a while before they are Available, and before they are gone")
    void lifeCycle() {
        simulator.timing(Timing.delay(Duration.ofSeconds(3)));
        String routeId = create("192.168.0.0/24").at("/RouteEntryId");
        assertThat(status(routeId)).isEqualTo("Pending");
        clock.pass(Duration.ofSeconds(3));
        assertThat(status(routeId)).isEqualTo("Available");
        assertThat(delete(routeId).outcome()).isEqualTo("200");
        assertThat(status(routeId)).isEqualTo("Pending");
        clock.pass(Duration.ofSeconds(3));
        assertThat(status(routeId)).isEmpty();
        assertThat(delete(routeId).outcome()).isEqualTo("400 InvalidRouteEntry.NotFound");
    }

    @Test
    @DisplayName("change one at a time in a VPC, each action saying so in its own spelling")
    void oneAtATime() {
        simulator.timing(Timing.manual());
        String routeId = create("192.168.0.0/24").at("/RouteEntryId");
        assertThat(create("192.168.1.0/24").outcome()).isEqualTo("400 IncorrectRouteEntryStatus");
        assertThat(delete(routeId).outcome()).isEqualTo("400 IncorrcetRouteEntryStatus");
        assertThat(createVSwitch("10.0.2.0/24").outcome()).isEqualTo("400 IncorretRouteEntryStatus");
        assertThat(caller.call("DeleteVSwitch", "VSwitchId", vSwitchId).outcome())
                .isEqualTo("400 IncorretRouteEntryStatus");
        simulator.advance();
        createVSwitch("10.0.2.0/24");
        assertThat(create("192.168.1.0/24").outcome()).isEqualTo("400 IncorretRouteEntryStatus");
        assertThat(delete(routeId).outcome()).isEqualTo("400 IncorretRouteEntryStatus");
    }

    @ParameterizedTest(name = "lead to {0} beside a VSwitch 10.0.1.0/24: {1}")
    @CsvSource({
        "192.168.0.0/24, 200",
        "0.0.0.0/0, 200",
        "10.0.2.0/24, 200",
        "10.0.1.0/24, 400 InvalidCidrBlock",
        "10.0.0.0/16, 400 InvalidCidrBlock",
        "10.0.1.128/25, 400 InvalidCidrBlock",
        "100.64.0.0/10, 400 InvalidCidrBlock",
        "100.100.0.0/16, 400 InvalidCidrBlock",
        "192.168.0.1/24, 400 InvalidCidrBlock.Malformed",
        "everywhere, 400 InvalidCidrBlock.Malformed",
    })
    void destinations(String destination, String outcome) {
        assertThat(create(destination).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("are unique by destination; the same token gets the first answer again")
    void duplicates() {
        Answer first = create("192.168.0.0/24", "ClientToken", "t");
        assertThat(create("192.168.0.0/24", "ClientToken", "t").at("/RouteEntryId"))
                .isEqualTo(first.at("/RouteEntryId"));
        assertThat(create("192.168.0.0/24").outcome()).isEqualTo("400 InvalidCIDRBlock.Duplicate");
    }

    @Test
    @DisplayName("keep out a VSwitch that would hold their destination, not one inside it")
    void vSwitches() {
        create("10.0.2.0/24");
        assertThat(createVSwitch("10.0.2.0/23").outcome()).isEqualTo("400 InvalidParameter");
        assertThat(createVSwitch("10.0.2.0/24").outcome()).isEqualTo("400 InvalidParameter");
        assertThat(createVSwitch("10.0.2.0/25").outcome()).isEqualTo("200");
    }

    @ParameterizedTest(name = "lead as {0} to a {1} of the VPC; to something else: {2}")
    @CsvSource({
        "Instance, instance, 404 InvalidInstanceId.NotFound",
        "HaVip, high-availability-ip, 404 InvalidHaVipId.NotFound",
        "RouterInterface, router-interface, 400 InvalidRouterInterface",
        "NetworkInterface, network-interface, 400 InvalidNetworkInterface.NotFound",
        "VpnGateway, vpn-gateway, 400 InvalidNextHop.NotFound",
        "NatGateway, nat-gateway, 400 InvalidNextHop.NotFound",
    })
    void nextHops(String type, String kind, String otherwise) {
        String hop = place(kind);
        Answer made = create("192.168.0.0/24", "NextHopType", type, "NextHopId", hop);
        assertThat(made.outcome()).isEqualTo("200");
        JsonNode shown = entry(made.at("/RouteEntryId")).at("/NextHops/NextHop/0");
        assertThat(shown.at("/NextHopId").asText()).isEqualTo(hop);
        assertThat(shown.at("/NextHopType").asText()).isEqualTo(type);
        assertThat(create("192.168.1.0/24", "NextHopType", type, "NextHopId", vSwitchId)
                        .outcome())
                .isEqualTo(otherwise);
    }

    @Test
    @DisplayName("cannot leave the VPC")
    void otherVpc() {
        Answer other = caller.call("CreateVpc", "CidrBlock", "172.16.0.0/16");
        assertThat(create("192.168.0.0/24", "RouteTableId", other.at("/RouteTableId"))
                        .outcome())
                .isEqualTo("404 InvalidInstanceId.NotFound");
    }

    @Test
    @DisplayName("spread over two to four router interfaces that lead to border routers")
    void balanced() {
        String one = place("router-interface");
        String two = place("router-interface");
        Answer made = createBalanced("192.168.0.0/24", one, two);
        assertThat(made.outcome()).isEqualTo("200");
        JsonNode shown = entry(made.at("/RouteEntryId")).at("/NextHops/NextHop");
        assertThat(shown).hasSize(2);
        assertThat(shown.at("/1/NextHopId").asText()).isEqualTo(two);
        assertThat(shown.at("/1/Weight").asText()).isEqualTo("20");
        assertThat(createBalanced("192.168.1.0/24", one).outcome()).isEqualTo("400 InvalidNexthopListSize");
        assertThat(createBalanced("192.168.1.0/24", one, "ri-none").outcome()).isEqualTo("400 InvalidRouterInterface");
        String inside = simulator
                .place(Placement.in(Api.ALIYUN_VPC, "router-interface", vpcId).with("OppositeRouterType", "VRouter"))
                .id();
        assertThat(createBalanced("192.168.1.0/24", one, inside).outcome()).isEqualTo("400 InvalidOppositeRouterType");
    }

    @Test
    @DisplayName("have one next hop or a list, neither both nor none")
    void hopOrList() {
        String hop = place("router-interface");
        assertThat(create("192.168.0.0/24", "NextHopId", "").outcome())
                .isEqualTo("400 InvalidNexthopTypeAndList.BothNull");
        assertThat(create("192.168.0.0/24", "NextHopList.1.NextHopId", hop).outcome())
                .isEqualTo("400 InvalidNexthopTypeAndList.BothNotNull");
    }

    @Test
    @DisplayName("are deleted by id, or by table, destination and next hops")
    void waysToDelete() {
        create("192.168.0.0/24");
        String[] place = {"RouterTableId", tableId, "DestinationCidrBlock", "192.168.0.0/24"};
        assertThat(caller.call("DeleteRouteEntry").outcome()).isEqualTo("400 MissingParameter");
        assertThat(caller.call("DeleteRouteEntry", place).outcome()).isEqualTo("400 InvalidNextHop");
        assertThat(caller.call("DeleteRouteEntry", with(place, "NextHopId", vSwitchId))
                        .outcome())
                .isEqualTo("400 InvalidRouteEntry.NotFound");
        assertThat(caller.call("DeleteRouteEntry", with(place, "NextHopId", instanceId))
                        .outcome())
                .isEqualTo("200");
        assertThat(caller.call("DeleteRouteEntry", "RouteTableId", "vtb-none", "RouteEntryId", "rte-none")
                        .outcome())
                .isEqualTo("404 InvalidRouteTableId.NotFound");
    }

    @Test
    @DisplayName("of the system stand for the VSwitches and cannot be deleted")
    void systemRoutes() {
        JsonNode system = list("RouteEntryType", "System").at("/0");
        assertThat(system.at("/DestinationCidrBlock").asText()).isEqualTo("10.0.1.0/24");
        assertThat(caller.call(
                                "DeleteRouteEntry",
                                "RouteTableId",
                                tableId,
                                "RouteEntryId",
                                system.at("/RouteEntryId").asText())
                        .outcome())
                .isEqualTo("400 OperationDenied");
    }

    @Test
    @DisplayName("change their name and description, nothing else")
    void modify() {
        String routeId = create("192.168.0.0/24", "RouteEntryName", "old").at("/RouteEntryId");
        assertThat(caller.call("ModifyRouteEntry", "RouteEntryId", routeId, "RouteEntryName", "new")
                        .outcome())
                .isEqualTo("200");
        caller.call("ModifyRouteEntry", "RouteEntryId", routeId, "Description", "for the web");
        assertThat(entry(routeId).at("/RouteEntryName").asText()).isEqualTo("new");
        assertThat(entry(routeId).at("/Description").asText()).isEqualTo("for the web");
        assertThat(caller.call("ModifyRouteEntry", "RouteEntryId", routeId, "NextHopId", instanceId)
                        .outcome())
                .isEqualTo("400 UnsupportedParameter");
        assertThat(caller.call("ModifyRouteEntry", "RouteEntryId", "rte-none").outcome())
                .isEqualTo("404 InvalidRouteEntry.NotFound");
    }

    @Test
    @DisplayName("are listed batch by batch, none twice and none left out while others go")
    void paging() {
        for (int i = 0; i < 6; i++) {
            clock.pass(Duration.ofSeconds(1));
            create("192.168." + i + ".0/24");
        }
        List<String> seen = new ArrayList<>();
        String token = "";
        do {
            Answer batch = caller.call(
                    "DescribeRouteEntryList", "RouteTableId", tableId, "MaxResult", "3", "NextToken", token);
            batch.json()
                    .at("/RouteEntrys/RouteEntry")
                    .forEach(entry -> seen.add(entry.at("/DestinationCidrBlock").asText()));
            token = batch.at("/NextToken");
            if (seen.size() == 3) {
                delete(entryId("192.168.1.0/24"));
            }
        } while (!token.isEmpty());
        assertThat(seen)
                .containsExactly(
                        "10.0.1.0/24",
                        "192.168.0.0/24",
                        "192.168.1.0/24",
                        "192.168.2.0/24",
                        "192.168.3.0/24",
                        "192.168.4.0/24",
                        "192.168.5.0/24");
        assertThat(caller.call("DescribeRouteEntryList", "RouteTableId", tableId, "NextToken", "?")
                        .outcome())
                .isEqualTo("400 InvalidParameter");
    }

    @Test
    @DisplayName("are found by destination, name and next hop, and in their table")
    void filters() {
        create("192.168.0.0/24", "RouteEntryName", "one");
        create("192.168.1.0/24", "RouteEntryName", "two");
        assertThat(list("DestinationCidrBlock", "192.168.1.0/24")).hasSize(1);
        assertThat(list("RouteEntryName", "one")).hasSize(1);
        assertThat(list("NextHopId", instanceId)).hasSize(2);
        assertThat(list("NextHopType", "NatGateway")).isEmpty();
        Answer tables = caller.call("DescribeRouteTables", "VRouterId", vpc.at("/VRouterId"));
        assertThat(tables.json().at("/RouteTables/RouteTable/0/RouteEntries/RouteEntry"))
                .hasSize(3);
        assertThat(tables.at("/RouteTables/RouteTable/0/RouteEntries/RouteEntry/2/InstanceId"))
                .isEqualTo(instanceId);
    }

    @Test
    @DisplayName("keep their VPC from being deleted, also while they are going")
    void blockVpc() {
        String routeId = create("192.168.0.0/24").at("/RouteEntryId");
        caller.call("DeleteVSwitch", "VSwitchId", vSwitchId);
        simulator.timing(Timing.manual());
        delete(routeId);
        Answer refused = caller.call("DeleteVpc", "VpcId", vpcId);
        assertThat(refused.outcome()).isEqualTo("400 DependencyViolation.RouteEntry");
        assertThat(refused.at("/Message")).contains(routeId);
    }

    @Test
    @DisplayName("for everything come with a NAT gateway, unless there is one")
    void natGateway() {
        String gateway = place("nat-gateway");
        place("nat-gateway");
        JsonNode made = list("DestinationCidrBlock", "0.0.0.0/0");
        assertThat(made).hasSize(1);
        assertThat(made.at("/0/Type").asText()).isEqualTo("Custom");
        assertThat(made.at("/0/NextHops/NextHop/0/NextHopId").asText()).isEqualTo(gateway);
        assertThat(create("0.0.0.0/0", "NextHopType", "NatGateway", "NextHopId", gateway)
                        .outcome())
                .isEqualTo("400 InvalidCIDRBlock.Duplicate");
    }

    @Test
    @DisplayName("end at the quota, and to HaVips at five")
    void quotas() {
        String haVip = place("high-availability-ip");
        for (int i = 0; i < 5; i++) {
            create("192.168." + i + ".0/24", "NextHopType", "HaVip", "NextHopId", haVip);
        }
        assertThat(create("192.168.9.0/24", "NextHopType", "HaVip", "NextHopId", haVip)
                        .outcome())
                .isEqualTo("400 CountLimitExceed.HaVipRouteEntry");
        simulator.quota("aliyun.route-entry-per-table", 5);
        assertThat(create("192.168.9.0/24").outcome()).isEqualTo("400 QuotaExceeded");
    }

    /** To the instance, unless the parameters say otherwise; an empty value takes a parameter away. */
    private Answer create(String destination, String... more) {
        String[] base = {"RouteTableId", tableId, "DestinationCidrBlock", destination, "NextHopId", instanceId};
        return caller.call("CreateRouteEntry", with(base, more));
    }

    private Answer createBalanced(String destination, String... interfaces) {
        List<String> more = new ArrayList<>(List.of("NextHopId", ""));
        for (int i = 1; i <= interfaces.length; i++) {
            more.addAll(List.of("NextHopList." + i + ".NextHopId", interfaces[i - 1]));
            more.addAll(List.of("NextHopList." + i + ".NextHopType", "RouterInterface"));
            more.addAll(List.of("NextHopList." + i + ".Weight", String.valueOf(10 * i)));
        }
        return create(destination, more.toArray(String[]::new));
    }

    private static String[] with(String[] parameters, String... more) {
        List<String> all = new ArrayList<>(List.of(parameters));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Answer delete(String routeId) {
        return caller.call("DeleteRouteEntry", "RouteEntryId", routeId);
    }

    private Answer createVSwitch(String cidr) {
        return caller.call("CreateVSwitch", "VpcId", vpcId, "CidrBlock", cidr, "ZoneId", "cn-hangzhou-b");
    }

    private String place(String kind) {
        return simulator.place(Placement.in(Api.ALIYUN_VPC, kind, vpcId)).id();
    }

    private JsonNode list(String filter, String value) {
        return caller.call("DescribeRouteEntryList", "RouteTableId", tableId, filter, value)
                .json()
                .at("/RouteEntrys/RouteEntry");
    }

    private JsonNode entry(String routeId) {
        return list("RouteEntryId", routeId).at("/0");
    }

    private String status(String routeId) {
        return entry(routeId).at("/Status").asText();
    }

    private String entryId(String destination) {
        return simulator.resources("route-entry").stream()
                .filter(entry -> entry.text("DestinationCidrBlock").equals(destination))
                .map(Resource::id)
                .findFirst()
                .orElseThrow();
    }
}
