package dev.dragoman.routes.intake;

import static dev.dragoman.routes.intake.WideCommands.accepted;
import static dev.dragoman.routes.intake.WideCommands.inbox;
import static dev.dragoman.routes.intake.WideCommands.rejection;
import static dev.dragoman.routes.intake.WideCommands.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A command that names other resources")
class ReferencesTest {

    private static final String THEIRS = "'target': {'provider': 'wide', 'account': 'theirs', 'region': 'region-1'}";
    private static final String ELSEWHERE = "'target': {'provider': 'wide', 'account': 'prod', 'region': 'region-2'}";

    private static String subnet(String network) {
        return "'spec': {'network': " + network + ", 'cidr': '10.0.1.0/24', 'zone': 'zone-b'}";
    }

    private static String route(String fields) {
        return "'spec': {'destination': '192.168.7.0/24', " + fields + "}";
    }

    private static String after(String predecessor) {
        return "'spec': {'cidr': '10.0.0.0/16'}, 'after': [{'kind': 'network', 'name': 'first'}, " + predecessor + "]";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'main'}",
                "{'name': 'main', 'stack': 'core'}",
                "{'id': 'net-1'}",
                "{'name': 'main', 'stack': 'core', 'target': {'provider': 'tiny', 'account': 'prod', 'region': 'region-1'}}"
            })
    @DisplayName("may do so by name, also in another stack or lane, or by the cloud's id")
    void forms(String network) {
        assertThat(accepted("subnet.create", subnet(network)).spec().path("network"))
                .hasToString(network.replace('\'', '"').replace(": ", ":").replace(", ", ","));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                | expected either name or id, got neither",
                "{'name': 'main', 'id': 'net-1'}   | expected either name or id, got both",
                "{'id': 'net-1', 'stack': 'core'}  | expected stack and target with a name only: an id is looked up in the"
                        + " command's own target"
            })
    @DisplayName("is rejected if one of them is named in no way or in two")
    void malformed(String network, String sentence) {
        assertThat(violations("subnet.create", subnet(network))).containsExactly("/spec/network: " + sentence);
    }

    @Test
    @DisplayName(
            "is rejected if one of them is of a kind that does not fit, or of none that the gateway manages by name")
    void kinds() {
        assertThat(violations(
                        "route.create",
                        route("'network': {'name': 'main'}, 'nextHop': {'kind': 'subnet', 'id': 'sub-1'}")))
                .singleElement()
                .asString()
                .startsWith("/spec/nextHop: expected one of the kinds direct-connect-gateway, ")
                .endsWith("got 'subnet'");
        assertThat(violations(
                        "route.create",
                        route("'network': {'name': 'main'}, 'nextHop': {'kind': 'instance', 'name': 'web-1'}")))
                .containsExactly(
                        "/spec/nextHop: this gateway manages no instance: expected the cloud's id, got the name"
                                + " web-1");
    }

    @Test
    @DisplayName("is rejected if it names two where one belongs, or none")
    void oneOf() {
        assertThat(violations("route.create", route("'network': {'name': 'main'}, 'routeTable': {'id': 'rtb-1'}")))
                .containsExactly(
                        "/spec/routeTable: expected either network or routeTable, got both",
                        "/spec: expected either nextHop or nextHops, got neither");
    }

    @Test
    @DisplayName("in an import is held to the form of references, not to which of them there are")
    void imports() {
        accepted("route.import", "'id': 'rtb-1/1', " + route("'network': {'id': 'net-1'}"));
        assertThat(violations("route.import", "'id': 'rtb-1/1', " + route("'network': {}")))
                .containsExactly("/spec/network: expected either name or id, got neither");
    }

    @Test
    @DisplayName("in a patch may give a part of a reference: what comes of it is for the engine to see")
    void patch() {
        assertThat(accepted("route.modify", "'spec': {'nextHop': {'address': '10.0.1.6'}}")
                        .spec())
                .hasToString("{\"nextHop\":{\"address\":\"10.0.1.6\"}}");
    }

    @Test
    @DisplayName("in a patch has to give a reference's target whole")
    void patchedTarget() {
        assertThat(violations("route.modify", "'spec': {'nextHop': {'target': {'account': 'theirs'}}}"))
                .containsExactly(
                        "/spec/nextHop/target/provider: expected a value, got none",
                        "/spec/nextHop/target/region: expected a value, got none");
        assertThat(rejection(inbox("route.modify", "'spec': {'nextHop': {" + THEIRS + "}}"))
                        .code())
                .isEqualTo(ErrorCode.PERMISSION_DENIED);
    }

    @Test
    @DisplayName("is rejected if one of them is in an account that is not its tenant's")
    void theirs() {
        Problem problem = rejection(inbox("subnet.create", subnet("{'name': 'main', " + THEIRS + "}")));

        assertThat(problem.code()).isEqualTo(ErrorCode.PERMISSION_DENIED);
        assertThat(problem.pointer()).isEqualTo("/spec/network/target/account");
        assertThat(problem.message())
                .isEqualTo("subnet.create main: tenant default may not use account 'theirs' at wide");
    }

    @Test
    @DisplayName("is rejected if one of them is where there is nothing, each in its place")
    void nowhere() {
        String hop =
                "{'name': 'r1', 'weight': 1, 'target': {'provider': 'wide', 'account': 'prod', 'region': 'region-7'}}";

        assertThat(violations(
                        "route.create",
                        route("'network': {'name': 'main', 'target': {'provider': 'wibe', 'account': 'prod', 'region':"
                                + " 'region-1'}}, 'nextHops': [{'id': 'r-1', 'weight': 1}, " + hop + "]")))
                .contains(
                        "/spec/network/target/provider: expected one of tiny, wide, got 'wibe'; did you mean wide?",
                        "/spec/nextHops/1/target/region: expected a region that account prod may be used in (region-1,"
                                + " region-2), got 'region-7'; did you mean region-1?");
    }

    @Test
    @DisplayName("to wait for may name any of its tenant's targets")
    void predecessors() {
        assertThat(accepted("network.create", after("{'kind': 'network', 'name': 'main', " + ELSEWHERE + "}"))
                        .options()
                        .after())
                .hasSize(2);
    }

    @Test
    @DisplayName("to wait for is rejected if one of them is not its tenant's")
    void predecessorOfOthers() {
        Problem problem =
                rejection(inbox("network.create", after("{'kind': 'network', 'name': 'main', " + THEIRS + "}")));

        assertThat(problem.code()).isEqualTo(ErrorCode.PERMISSION_DENIED);
        assertThat(problem.pointer()).isEqualTo("/after/1/target/account");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"{'kind': 'network', 'name': 'main'}", "{'kind': 'network', 'name': 'main', 'stack': 'shop'}"})
    @DisplayName("is rejected if it waits for itself")
    void itself(String predecessor) {
        assertThat(violations("network.create", after(predecessor)))
                .containsExactly("/after/1: expected another resource than the command's own, got shop/network/main");
    }

    @Test
    @DisplayName("is rejected with every other violation too")
    void allAtOnce() {
        assertThat(violations(
                        "subnet.create",
                        "'spec': {'network': {}, 'cidr': 10, 'zone': 'z', 'broadcast': true}, 'after': [{'kind': 'subnet',"
                                + " 'name': 'main'}, {'kind': 'sub', 'name': 'x1'}]"))
                .containsExactlyInAnyOrder(
                        "/spec/cidr: expected text, got 10",
                        "/spec/network: expected either name or id, got neither",
                        "/spec/broadcast: wide cannot express it: it has none",
                        "/after/0: expected another resource than the command's own, got shop/subnet/main",
                        "/after/1/kind: expected one of network, subnet, route, elastic-ip, got 'sub'");
    }
}
