package dev.dragoman.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.ProcedureRun;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Task;
import dev.dragoman.adapter.Trial;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("On Tencent Cloud a route")
class TencentRoutesTest {

    private static final String TO_INSTANCE = """
            {'network': {'name': 'main'}, 'destination': '192.168.7.0/24',
             'nextHop': {'kind': 'instance', 'id': 'ins-1', 'address': '10.0.1.5'}}""";
    private static final String TO_NAT = """
            {'routeTable': {'id': 'rtb-2'}, 'destination': '0.0.0.0/0', 'nextHop': {'kind': 'nat-gateway', 'id': 'nat-1'}}""";
    private static final String EXISTING = """
            {'id': 'rtb-1/99', 'routeTableId': 'rtb-1', 'destination': '192.168.7.0/24',
             'nextHop': {'kind': 'instance', 'address': '10.0.1.5'}}""";

    private final Trial route = new Trial(new TencentAdapter(), Kind.ROUTE);

    @Test
    @DisplayName("is created alone in its call, and gets its id by being looked for in its table")
    void create() {
        ProcedureRun run = route.run(route.scope(Verb.CREATE, TO_INSTANCE, "{}"));
        assertThat(run.actions()).containsExactly("CreateRoutes", "DescribeRouteTables");
        assertThat(run.calls().get(0).parameters())
                .isEqualTo(Map.of(
                        "RouteTableId", "rtb-1",
                        "Routes.0.DestinationCidrBlock", "192.168.7.0/24",
                        "Routes.0.GatewayType", "NORMAL_CVM",
                        "Routes.0.GatewayId", "10.0.1.5"));
        assertThat(run.calls().get(1).parameters()).isEqualTo(Map.of("RouteTableIds.0", "rtb-1"));
        assertThat(run.attributes()).isEqualTo(Fixtures.json("""
                        {'id': 'rtb-1/123', 'routeTableId': 'rtb-1', 'destination': '192.168.7.0/24',
                         'nextHop': {'kind': 'instance', 'address': '10.0.1.5'}, 'origin': 'custom', 'status': 'available'}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "nat-gateway, NAT",
        "vpn-gateway, VPN",
        "peering-connection, PEERCONNECTION",
        "direct-connect-gateway, DIRECTCONNECT"
    })
    @DisplayName("leads to a gateway by its id, in the cloud's words")
    void nextHops(String kind, String type) {
        ProcedureRun run = route.run(route.scope(Verb.CREATE, TO_NAT.replace("nat-gateway", kind), "{}"));
        assertThat(run.calls().get(0).parameters())
                .containsEntry("RouteTableId", "rtb-2")
                .containsEntry("Routes.0.GatewayType", type)
                .containsEntry("Routes.0.GatewayId", "nat-1");
        assertThat(run.attributes().path("nextHop"))
                .isEqualTo(Fixtures.json("{'id': 'nat-1'}").put("kind", kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'kind': 'instance', 'id': 'ins-1'} | private address",
                "{'kind': 'high-availability-ip', 'id': 'havip-1'} | not high-availability-ip",
                "{'kind': 'network-interface', 'id': 'eni-1'} | not network-interface",
                "{'kind': 'router-interface', 'id': 'ri-1'} | not router-interface"
            })
    @DisplayName("is refused where it leads to what the cloud has not, or to an instance without its address")
    void unsupportedNextHops(String hop, String words) {
        ObjectNode spec = Fixtures.json(TO_NAT);
        spec.set("nextHop", Fixtures.json(hop));
        assertThat(route.procedure(Verb.CREATE).violations(spec))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.pointer()).isEqualTo("/spec/nextHop");
                    assertThat(violation.message()).contains(words);
                });
    }

    @ParameterizedTest
    @CsvSource({"10.0.9.0/24, false", "10.0.0.0/16, false", "10.0.0.0/8, true", "192.168.7.0/24, true"})
    @DisplayName("goes to nowhere inside its own network, as far as that is known")
    void destination(String destination, boolean fits) {
        ObjectNode spec = Fixtures.json(TO_INSTANCE).put("destination", destination);
        Map<String, ObjectNode> references = Fixtures.references(spec);
        assertThat(route.procedure(Verb.CREATE).violations(spec, references))
                .extracting(Violation::pointer)
                .isEqualTo(fits ? List.of() : List.of("/spec/destination"));
        assertThat(route.procedure(Verb.CREATE).violations(spec, Map.of())).isEmpty();
    }

    @Test
    @DisplayName("is looked for by table and destination, and is only ours if it leads where it should")
    void recovery() {
        ApiCall look = route.first(route.scope(Verb.CREATE, TO_INSTANCE, "{}"), Stage.RECOVER);
        assertThat(found(look, table("rtb-1", "192.168.7.0/24", "NORMAL_CVM", "10.0.1.5")))
                .isEqualTo(1);
        assertThat(found(look, table("rtb-1", "192.168.7.0/24", "NORMAL_CVM", "10.0.1.6")))
                .isZero();
        assertThat(found(look, table("rtb-1", "192.168.7.0/24", "NAT", "10.0.1.5")))
                .isZero();
        assertThat(found(look, table("rtb-2", "192.168.7.0/24", "NORMAL_CVM", "10.0.1.5")))
                .isZero();
    }

    @Test
    @DisplayName("whose destination is taken may be its own earlier call's work: a conflict, not a plain failure")
    void conflict() {
        ApiCall create = route.first(route.scope(Verb.CREATE, TO_INSTANCE, "{}"));
        Outcome outcome = route.read(create, TencentAnswers.error("InvalidParameterValue.Duplicate"));
        assertThat(((Outcome.Failed) outcome).conflict()).isTrue();
    }

    @Test
    @DisplayName("is found by its number while nothing else is known of it, and then by its destination")
    void get() {
        ApiCall byId = route.first(route.scope(Verb.GET, "{}", "{'id': 'rtb-1/7'}"));
        assertThat(byId.parameters()).isEqualTo(Map.of("RouteTableIds.0", "rtb-1"));
        assertThat(byId.expect()).isEqualTo(Map.of("routeTableId", "rtb-1", "id", "rtb-1/7"));
        ApiCall byDestination = route.first(route.scope(Verb.GET, "{}", EXISTING));
        assertThat(byDestination.expect()).isEqualTo(Map.of("routeTableId", "rtb-1", "destination", "192.168.7.0/24"));
    }

    @Test
    @DisplayName("changes as a whole, under the number that it has just then")
    void modify() {
        ProcedureRun run = route.run(
                route.changing(TO_INSTANCE.replace("192.168.7.0/24", "192.168.9.0/24"), EXISTING, "destination"));
        assertThat(run.actions()).containsExactly("DescribeRouteTables", "ReplaceRoutes", "DescribeRouteTables");
        assertThat(run.calls().get(1).parameters())
                .isEqualTo(Map.of(
                        "RouteTableId", "rtb-1",
                        "Routes.0.RouteId", "123",
                        "Routes.0.DestinationCidrBlock", "192.168.9.0/24",
                        "Routes.0.GatewayType", "NORMAL_CVM",
                        "Routes.0.GatewayId", "10.0.1.5",
                        "Routes.0.RouteDescription", ""));
        assertThat(run.attributes().path("destination").asText()).isEqualTo("192.168.9.0/24");
    }

    @Test
    @DisplayName("is told where it leads also where only its description changes and its next hop was not looked up")
    void modifyDescription() {
        Scope scope = route.changing(
                TO_NAT.replace("}}", "}, 'description': 'out'}"),
                "{'id': 'rtb-2/5', 'destination': '0.0.0.0/0', 'nextHop': {'kind': 'nat-gateway', 'id': 'nat-1'}}",
                "description");
        Scope bare = new Scope(
                scope.command(),
                new Task(
                        Kind.ROUTE,
                        Verb.MODIFY,
                        scope.task().lane(),
                        scope.spec(),
                        scope.task().changed(),
                        Map.of()),
                scope.progress().next(),
                scope.policy());
        assertThat(route.first(bare).parameters())
                .containsEntry("Routes.0.GatewayType", "NAT")
                .containsEntry("Routes.0.GatewayId", "nat-1")
                .containsEntry("Routes.0.RouteDescription", "out");
    }

    @Test
    @DisplayName("whose change was not answered is compared with what it should be")
    void lostChange() {
        Scope scope = route.changing(TO_INSTANCE, EXISTING, "nextHop");
        ApiCall look = route.first(scope.at(scope.progress().next().at(Stage.RECOVER)));
        assertThat(route.read(look, table("rtb-1", "192.168.7.0/24", "NORMAL_CVM", "10.0.1.5")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(route.read(look, table("rtb-1", "192.168.7.0/24", "NAT", "nat-1")))
                .isInstanceOf(Outcome.Found.class);
    }

    @Test
    @DisplayName("is deleted alone in its call, under the number that it has just then")
    void delete() {
        ProcedureRun run = route.run(route.scope(Verb.DELETE, "{}", EXISTING));
        assertThat(run.actions()).containsExactly("DescribeRouteTables", "DeleteRoutes", "DescribeRouteTables");
        assertThat(run.calls().get(1).parameters())
                .isEqualTo(Map.of(
                        "RouteTableId", "rtb-1",
                        "Routes.0.RouteId", "123",
                        "Routes.0.DestinationCidrBlock", "192.168.7.0/24",
                        "Routes.0.GatewayType", "NORMAL_CVM",
                        "Routes.0.GatewayId", "10.0.1.5"));
    }

    @Test
    @DisplayName("that is gone is deleted without a call, whether its table is there or not")
    void deleteOfNothing() {
        for (HttpAnswer nothing :
                new HttpAnswer[] {TencentAnswers.answer("'RouteTableSet': []"), TencentAnswers.error("ResourceNotFound")
                }) {
            ProcedureRun run = route.run(route.scope(Verb.DELETE, "{}", EXISTING), call -> nothing);
            assertThat(run.actions()).containsExactly("DescribeRouteTables");
            assertThat(run.attributes()).isEmpty();
        }
    }

    @Test
    @DisplayName("is listed with all others of its table; a page is of tables")
    void list() {
        ProcedureRun run = route.run(route.scope(Verb.LIST, "{}", "{}"));
        assertThat(run.calls().get(0).parameters()).isEqualTo(Map.of("Offset", "0", "Limit", "10"));
        assertThat(run.items()).extracting(item -> item.get("id").asText()).containsExactly("rtb-1/122", "rtb-1/123");
    }

    private int found(ApiCall look, HttpAnswer answer) {
        return ((Outcome.Found) route.read(look, answer)).items().size();
    }

    private static HttpAnswer table(String table, String destination, String type, String gateway) {
        return TencentAnswers.answer("'RouteTableSet': [{'RouteTableId': '" + table
                + "', 'RouteSet': [{'RouteId': 1, 'DestinationCidrBlock': '" + destination + "', 'GatewayType': '"
                + type + "', 'GatewayId': '" + gateway + "'}]}]");
    }
}
