package dev.dragoman.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.ProcedureRun;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Trial;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("On Alibaba Cloud a route")
class AliyunRoutesTest {

    private static final String TO_INSTANCE = """
            {'network': {'name': 'main'}, 'destination': '192.168.7.0/24', 'nextHop': {'kind': 'instance', 'id': 'i-1'}}""";
    private static final String DEFAULT_TO_NAT = """
            {'routeTable': {'id': 'rtb-2'}, 'destination': '0.0.0.0/0', 'nextHop': {'kind': 'nat-gateway', 'id': 'ngw-1'}}""";
    private static final String SHARED = """
            {'network': {'name': 'main'}, 'destination': '192.168.8.0/24',
             'nextHops': [{'id': 'ri-1', 'weight': 10}, {'id': 'ri-2', 'weight': 20}]}""";
    private static final String EXISTING = """
            {'id': 'rtb-1/rte-bp1i-1', 'routeTableId': 'rtb-1', 'destination': '192.168.7.0/24',
             'nextHop': {'kind': 'instance', 'id': 'i-1'}}""";

    private final Trial route = new Trial(new AliyunAdapter(), Kind.ROUTE);

    @Test
    @DisplayName("is created by one call with a token in its network's own table, and is there once it is available")
    void create() {
        ProcedureRun run = route.run(route.scope(Verb.CREATE, TO_INSTANCE, "{}"));
        assertThat(run.actions())
                .containsExactly("CreateRouteEntry", "DescribeRouteEntryList", "DescribeRouteEntryList");
        assertThat(run.outcomes()).element(1).isEqualTo(new Outcome.StillGoing("pending"));
        assertThat(run.calls().get(0).parameters())
                .containsOnlyKeys(
                        "RouteTableId",
                        "DestinationCidrBlock",
                        "NextHopType",
                        "NextHopId",
                        "RouteEntryName",
                        "ClientToken")
                .containsEntry("RouteTableId", "rtb-1")
                .containsEntry("NextHopType", "Instance")
                .containsEntry("NextHopId", "i-1")
                .containsEntry("RouteEntryName", "main");
    }

    @Test
    @DisplayName("is known by its table and its entry, because it can be looked at with both alone")
    void id() {
        ProcedureRun run = route.run(route.scope(Verb.CREATE, TO_INSTANCE, "{}"));
        assertThat(run.attributes()).isEqualTo(Fixtures.json("""
                        {'id': 'rtb-1/rte-bp1i-1', 'routeTableId': 'rtb-1', 'destination': '192.168.7.0/24',
                         'nextHop': {'kind': 'instance', 'id': 'i-1'}, 'origin': 'custom', 'status': 'available',
                         'displayName': 'main'}"""));
        ApiCall look = route.first(route.scope(Verb.GET, "{}", "{'id': 'rtb-1/rte-bp1i-1'}"));
        assertThat(look.parameters()).isEqualTo(Map.of("RouteTableId", "rtb-1", "RouteEntryId", "rte-bp1i-1"));
    }

    @Test
    @DisplayName("is unknown, not made, while the answer to its creation lacks the entry's id")
    void noId() {
        ApiCall create = route.first(route.scope(Verb.CREATE, TO_INSTANCE, "{}"));
        assertThat(route.read(create, AliyunAnswers.answer("'Code': '200'"))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    @DisplayName("may lead to several router interfaces by their weights, numbered from 1")
    void shared() {
        ProcedureRun run = route.run(route.scope(Verb.CREATE, SHARED, "{}"));
        assertThat(run.calls().get(0).parameters())
                .doesNotContainKeys("NextHopType", "NextHopId")
                .containsEntry("NextHopList.1.NextHopId", "ri-1")
                .containsEntry("NextHopList.1.NextHopType", "RouterInterface")
                .containsEntry("NextHopList.1.Weight", "10")
                .containsEntry("NextHopList.2.NextHopId", "ri-2")
                .containsEntry("NextHopList.2.Weight", "20");
        assertThat(run.attributes().path("nextHops"))
                .isEqualTo(Fixtures.json("""
                        {'hops': [{'kind': 'router-interface', 'id': 'ri-2', 'weight': 20},
                                  {'kind': 'router-interface', 'id': 'ri-1', 'weight': 10}]}""").path("hops"));
        assertThat(run.attributes().has("nextHop")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "instance, Instance",
        "nat-gateway, NatGateway",
        "vpn-gateway, VpnGateway",
        "peering-connection, RouterInterface",
        "router-interface, RouterInterface",
        "high-availability-ip, HaVip",
        "network-interface, NetworkInterface"
    })
    @DisplayName("leads where the model says, in the cloud's words")
    void nextHops(String kind, String type) {
        String spec = TO_INSTANCE.replace("instance", kind);
        assertThat(route.first(route.scope(Verb.CREATE, spec, "{}")).parameters())
                .containsEntry("NextHopType", type);
    }

    @Test
    @DisplayName("leads to no direct connect gateway")
    void unsupportedNextHop() {
        assertThat(route.procedure(Verb.CREATE)
                        .violations(Fixtures.json(TO_INSTANCE.replace("instance", "direct-connect-gateway"))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.pointer()).isEqualTo("/spec/nextHop");
                    assertThat(violation.message()).endsWith("not direct-connect-gateway");
                });
    }

    @ParameterizedTest
    @CsvSource({"100.64.0.0/10, false", "100.100.2.0/24, false", "100.0.0.0/8, true", "0.0.0.0/0, true"})
    @DisplayName("goes to no address of the cloud's own services")
    void destination(String destination, boolean fits) {
        assertThat(route.procedure(Verb.CREATE)
                        .violations(Fixtures.json(TO_INSTANCE).put("destination", destination)))
                .extracting(Violation::pointer)
                .isEqualTo(fits ? List.of() : List.of("/spec/destination"));
    }

    @Test
    @DisplayName("holds its network and its table alone while it is made, and its table while it changes")
    void conflictKeys() {
        Scope byNetwork = route.scope(Verb.CREATE, TO_INSTANCE, "{}");
        assertThat(route.procedure(Verb.CREATE).conflictKeys(byNetwork))
                .isEqualTo(Set.of("network:vpc-1", "route-table:rtb-1"));
        Scope byTable = route.scope(Verb.CREATE, DEFAULT_TO_NAT, "{}");
        assertThat(route.procedure(Verb.CREATE).conflictKeys(byTable)).isEqualTo(Set.of("route-table:rtb-2"));
        for (Verb verb : Set.of(Verb.MODIFY, Verb.DELETE)) {
            assertThat(route.procedure(verb).conflictKeys(route.scope(verb, "{}", EXISTING)))
                    .isEqualTo(Set.of("route-table:rtb-1"));
        }
    }

    @Test
    @DisplayName("to anywhere through a NAT gateway is taken as it is where the cloud has made it; no other route is")
    void adopted() {
        ApiCall natDefault = route.first(route.scope(Verb.CREATE, DEFAULT_TO_NAT, "{}"));
        assertThat(ProcedureRun.step(route.adapter(), natDefault).adopts()).isTrue();
        ApiCall natOther =
                route.first(route.scope(Verb.CREATE, DEFAULT_TO_NAT.replace("0.0.0.0/0", "8.0.0.0/8"), "{}"));
        assertThat(ProcedureRun.step(route.adapter(), natOther).adopts()).isFalse();
        ApiCall instance = route.first(route.scope(Verb.CREATE, TO_INSTANCE, "{}"));
        assertThat(ProcedureRun.step(route.adapter(), instance).adopts()).isFalse();
    }

    @Test
    @DisplayName("that the cloud has made is given its name; one that was made with its name is not named again")
    void namedOnceAdopted() {
        Scope adopted = route.scope(Verb.CREATE, DEFAULT_TO_NAT, "{'id': 'rtb-2/rte-1'}");
        Scope afterwards = adopted.at(adopted.progress().next().next());
        ApiCall name = route.first(afterwards);
        assertThat(name.action()).isEqualTo("ModifyRouteEntry");
        assertThat(name.parameters()).isEqualTo(Map.of("RouteEntryId", "rte-1", "RouteEntryName", "main"));
        assertThat(route.run(route.scope(Verb.CREATE, DEFAULT_TO_NAT, "{}")).changes())
                .extracting(ApiCall::action)
                .containsExactly("CreateRouteEntry");
    }

    @Test
    @DisplayName("is looked for by table and destination, and is only ours if it leads where it should")
    void recovery() {
        ApiCall look = route.first(route.scope(Verb.CREATE, TO_INSTANCE, "{}"), Stage.RECOVER);
        assertThat(look.parameters())
                .isEqualTo(
                        Map.of("RouteTableId", "rtb-1", "DestinationCidrBlock", "192.168.7.0/24", "MaxResult", "100"));
        assertThat(found(look, entry("Custom", "i-1"))).isEqualTo(1);
        assertThat(found(look, entry("Custom", "i-2"))).isZero();
        assertThat(found(look, entry("System", "i-1"))).isZero();
    }

    @Test
    @DisplayName("that is shared is recognised by all its next hops, in any order")
    void recoveryOfShared() {
        ApiCall look = route.first(route.scope(Verb.CREATE, SHARED, "{}"), Stage.RECOVER);
        String both = "{'NextHopId': 'ri-2', 'NextHopType': 'RouterInterface'}, {'NextHopId': 'ri-1'}";
        assertThat(found(look, entries("192.168.8.0/24", "Custom", both))).isEqualTo(1);
        assertThat(found(look, entries("192.168.8.0/24", "Custom", both + ", {'NextHopId': 'ri-3'}")))
                .isZero();
        assertThat(found(look, entries("192.168.8.0/24", "Custom", "{'NextHopId': 'ri-1'}")))
                .isZero();
    }

    @Test
    @DisplayName("whose destination is taken may be its own earlier call's work, or the cloud's: a conflict")
    void conflict() {
        ApiCall create = route.first(route.scope(Verb.CREATE, TO_INSTANCE, "{}"));
        Outcome outcome = route.read(create, AliyunAnswers.error(400, "InvalidCIDRBlock.Duplicate"));
        assertThat(((Outcome.Failed) outcome).conflict()).isTrue();
    }

    @Test
    @DisplayName("changes its name and its description, each alone, and nothing else")
    void modify() {
        ProcedureRun run = route.run(route.changing(TO_INSTANCE, EXISTING, "displayName"));
        assertThat(run.actions()).containsExactly("ModifyRouteEntry", "DescribeRouteEntryList");
        assertThat(run.calls().get(0).parameters())
                .isEqualTo(Map.of("RouteEntryId", "rte-bp1i-1", "RouteEntryName", "main"));
        assertThat(route.procedure(Verb.MODIFY).immutable()).containsOnlyKeys("destination", "nextHop");
        assertThat(route.procedure(Verb.MODIFY).unclearable()).containsOnlyKeys("description");
    }

    @Test
    @DisplayName("is deleted by table, entry, destination and next hop, as old and new documents want it")
    void delete() {
        ProcedureRun run = route.run(route.scope(Verb.DELETE, "{}", EXISTING));
        assertThat(run.actions()).containsExactly("DeleteRouteEntry", "DescribeRouteEntryList");
        assertThat(run.calls().get(0).parameters())
                .isEqualTo(Map.of(
                        "RouteTableId", "rtb-1",
                        "RouteEntryId", "rte-bp1i-1",
                        "DestinationCidrBlock", "192.168.7.0/24",
                        "NextHopId", "i-1"));
    }

    @Test
    @DisplayName("that is shared is deleted with the list of its next hops")
    void deleteShared() {
        String shared = "{'id': 'rtb-1/rte-1', 'nextHops': [{'id': 'ri-1'}, {'id': 'ri-2'}]}";
        assertThat(route.first(route.scope(Verb.DELETE, "{}", shared)).parameters())
                .doesNotContainKey("NextHopId")
                .containsEntry("NextHopList.1.NextHopId", "ri-1")
                .containsEntry("NextHopList.2.NextHopId", "ri-2")
                .containsEntry("NextHopList.2.NextHopType", "RouterInterface");
    }

    @Test
    @DisplayName("that is gone already, or whose table is, is deleted; one of the cloud's own cannot be")
    void deleteOfNothing() {
        ApiCall delete = route.first(route.scope(Verb.DELETE, "{}", EXISTING));
        for (String gone : Set.of("InvalidRouteEntry.NotFound", "InvalidRouteEntry", "InvalidRouteTableId.NotFound")) {
            assertThat(route.read(delete, AliyunAnswers.error(404, gone))).isInstanceOf(Outcome.Done.class);
        }
        Outcome.Failed failed = (Outcome.Failed) route.read(delete, AliyunAnswers.error(400, "OperationDenied"));
        assertThat(failed.why().code()).isEqualTo(ErrorCode.UNSUPPORTED);
    }

    @Test
    @DisplayName("is listed table by table, and the page says which table and where in it")
    void list() {
        ProcedureRun run = route.run(route.scope(Verb.LIST, "{}", "{}"));
        assertThat(run.actions()).containsExactly("DescribeVRouters", "DescribeRouteEntryList");
        assertThat(run.calls().get(0).parameters()).isEqualTo(Map.of("PageNumber", "1", "PageSize", "1"));
        assertThat(run.calls().get(1).parameters()).isEqualTo(Map.of("RouteTableId", "rtb-1", "MaxResult", "50"));
        ApiCall list = run.calls().get(1);
        assertThat(nextPage(list, "'NextToken': ''")).isEqualTo("2/");
        assertThat(nextPage(list, "'NextToken': 'abc'")).isEqualTo("1/abc");
    }

    private String nextPage(ApiCall list, String fields) {
        return ((Outcome.Found) route.read(list, AliyunAnswers.answer(fields))).nextPage();
    }

    private int found(ApiCall look, HttpAnswer answer) {
        return ((Outcome.Found) route.read(look, answer)).items().size();
    }

    private static HttpAnswer entry(String type, String hop) {
        return entries("192.168.7.0/24", type, "{'NextHopId': '" + hop + "', 'NextHopType': 'Instance'}");
    }

    private static HttpAnswer entries(String destination, String type, String hops) {
        return AliyunAnswers.answer("'RouteEntrys': {'RouteEntry': [{'RouteEntryId': 'rte-1', 'RouteTableId': 'rtb-1',"
                + " 'DestinationCidrBlock': '" + destination + "', 'Type': '" + type
                + "', 'Status': 'Available', 'NextHops': {'NextHop': [" + hops + "]}}]}");
    }
}
