package dev.dragoman.simulator.tencent.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("NAT rules of a direct connect gateway")
class NatRuleTest {

    private static final LineScene SCENE = new LineScene();

    @AfterAll
    static void stop() {
        SCENE.simulator.close();
    }

    @BeforeEach
    void reset() {
        SCENE.reset();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are made several at once, listed by what names them, and counted by their gateway")
    void create(RuleSample sample) {
        Answer made = create(sample, sample.first, sample.second);
        assertThat(made.at("/codeDesc")).isEqualTo("Success");
        assertThat(made.json().at("/data").isArray()).isEqualTo(!sample.takesTime);
        if (sample.takesTime) {
            assertThat(SCENE.task(made.at("/data/taskId"))).isEqualTo("0");
        }
        Answer list = SCENE.onGateway(sample.action("Describe"));
        assertThat(list.json().has("totalCount")).isFalse();
        assertThat(list.json().at("/data")).hasSize(2);
        assertThat(values(sample, list.json().at("/data/0"))).isEqualTo(sample.first);
        assertThat(values(sample, list.json().at("/data/1"))).isEqualTo(sample.second);
        assertThat(SCENE.onGateway("DescribeDirectConnectGateway").at("/data/0/" + sample.count + "Num"))
                .isEqualTo("2");
        assertThat(SCENE.onGateway(sample.action("Describe"), "limit", "1", "offset", "1")
                        .json()
                        .at("/data"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are there, changed and gone when their task ends, where there is one")
    void tasks(RuleSample sample) {
        SCENE.simulator.timing(Timing.manual());
        afterwards(sample, 0, create(sample, sample.first), 1);
        Answer changed = modify(sample, sample.first, sample.second);
        assertThat(values(sample, onlyRule(sample))).isEqualTo(sample.takesTime ? sample.first : sample.second);
        afterwards(sample, 1, changed, 1);
        assertThat(values(sample, onlyRule(sample))).isEqualTo(sample.second);
        afterwards(sample, 1, delete(sample, sample.second), 0);
    }

    /** How many rules there are before and after the task, and that there is one only where it takes time. */
    private static void afterwards(RuleSample sample, int before, Answer begun, int after) {
        assertThat(begun.at("/code")).isEqualTo("0");
        assertThat(begun.json().at("/data/taskId").isInt()).isEqualTo(sample.takesTime);
        assertThat(rules(sample)).hasSize(sample.takesTime ? before : after);
        assertThat(SCENE.simulator.advance()).isEqualTo(sample.takesTime ? 2 : 0);
        assertThat(rules(sample)).hasSize(after);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL_IP", "LOCAL_SOURCE"})
    @DisplayName("are as before when the work fails")
    void failedWork(RuleSample sample) {
        create(sample, sample.first);
        SCENE.simulator.faults(Fault.failWork());
        for (Answer begun : new Answer[] {
            create(sample, sample.second), modify(sample, sample.first, sample.second), delete(sample, sample.first)
        }) {
            assertThat(SCENE.task(begun.at("/data/taskId"))).isEqualTo("1");
        }
        assertThat(values(sample, onlyRule(sample))).isEqualTo(sample.first);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL_IP", "LOCAL_SOURCE"})
    @DisplayName("are left alone while a task is at work on them")
    void busy(RuleSample sample) {
        create(sample, sample.first);
        SCENE.simulator.timing(Timing.manual());
        delete(sample, sample.first);
        assertThat(delete(sample, sample.first).at("/codeDesc")).isEqualTo("ActionLocked");
        assertThat(modify(sample, sample.first, sample.second).at("/codeDesc")).isEqualTo("ActionLocked");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("have a remark, which can be changed by itself and searched for a part of it")
    void remark(RuleSample sample) {
        create(sample, sample.first, sample.second);
        Answer changed = SCENE.onGateway(
                sample.action("Modify"), with(sample.old(sample.first), "description", "to the data centre"));
        assertThat(changed.at("/code")).isEqualTo("0");
        JsonNode found = SCENE.onGateway(sample.action("Describe"), "description", "data")
                .json()
                .at("/data");
        assertThat(found).hasSize(1);
        assertThat(values(sample, found.at("/0"))).isEqualTo(sample.first);
        assertThat(found.at("/0/description").asText()).isEqualTo("to the data centre");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("that are not there are not found, and one of them stops the call")
    void unknown(RuleSample sample) {
        create(sample, sample.first);
        assertThat(delete(sample, sample.second).at("/codeDesc")).isEqualTo(sample.notFound);
        assertThat(delete(sample, sample.first, sample.second).at("/codeDesc")).isEqualTo(sample.notFound);
        assertThat(modify(sample, sample.second, sample.first).at("/codeDesc")).isEqualTo(sample.notFound);
        assertThat(rules(sample)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "LOCAL_SOURCE")
    @DisplayName("are found by all that names them, or it is an error")
    void filters(RuleSample sample) {
        create(sample, sample.first);
        Answer found = SCENE.onGateway(sample.action("Describe"), sample.plain(sample.first));
        assertThat(found.json().at("/data")).hasSize(1);
        Answer missing = SCENE.onGateway(sample.action("Describe"), sample.plain(sample.second));
        assertThat(missing.at("/codeDesc")).isEqualTo(sample.notFound);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("need a VPC and a gateway that are there, and a gateway of the NAT type")
    void gateways(RuleSample sample) {
        SCENE.gatewayId = SCENE.gateway("0");
        assertThat(create(sample, sample.first).at("/code")).isEqualTo("5100");
        SCENE.gatewayId = "dcg-00000000";
        assertEverywhere(sample, "InvalidDirectConnectGateway.NotFound");
        SCENE.vpcId = "vpc-00000000";
        assertEverywhere(sample, "InvalidVpc.NotFound");
    }

    private static void assertEverywhere(RuleSample sample, String code) {
        assertThat(create(sample, sample.first).at("/codeDesc")).isEqualTo(code);
        assertThat(modify(sample, sample.first, sample.second).at("/codeDesc")).isEqualTo(code);
        assertThat(delete(sample, sample.first).at("/codeDesc")).isEqualTo(code);
        assertThat(SCENE.onGateway(sample.action("Describe")).at("/codeDesc")).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}: {1}: new {2}, changed to {3}")
    @CsvSource({
        "LOCAL_IP, 10.1.0.7 138.0.0.7, InvalidOriginalIP.NotInVpcCidr, InvalidOriginalIP.NotInVpcCidr",
        "LOCAL_IP, 10.0.0.5 138.0.0.7, InvalidOriginalIP.Duplicate, InvalidOriginalIP.Duplicate",
        "LOCAL_IP, 10.0.0.7 10.0.0.8, InvalidTranslationIP.InVpcCidr, InvalidTranslationIP.InVpcCidr",
        "LOCAL_IP, 10.0.0.7 138.0.0.5, InvalidTranslationIP.Duplicate, InvalidTranslationIP.Duplicate",
        "LOCAL_SOURCE, 9.255.255.255-10.0.0.1, InvalidTranslationIPPool.NotInVpcCidr, InvalidTranslationIPPool.InVpcCidr",
        "LOCAL_SOURCE, 138.0.1.9-138.0.1.10, InvalidTranslationIP.Duplicate, InvalidTranslationIP.Duplicate",
        "LOCAL_SOURCE, 138.0.1.0/24, InvalidTranslationIP.Duplicate, InvalidTranslationIP.Duplicate",
        "LOCAL_SOURCE, somewhere, InvalidParameter, InvalidParameter",
        "LOCAL_SOURCE, 138.0.3.*, InvalidParameter, InvalidParameter",
        "LOCAL_SOURCE, 138.0.3.1-, InvalidParameter, InvalidParameter",
        "LOCAL_SOURCE, 138.0.3.1-138.0.3.300, InvalidParameter, InvalidParameter",
        "LOCAL_SOURCE, 138.0.3.1, Success, Success",
        "LOCAL_DESTINATION, 10.1.0.7 80 138.0.0.7 90 tcp, InvalidOriginalIP.NotInVpcCidr, InvalidOriginalIP.NotInVpcCidr",
        "LOCAL_DESTINATION, 10.0.0.7 80 10.0.0.8 90 tcp, InvalidTranslationIP.InVpcCidr, InvalidTranslationIP.InVpcCidr",
        "LOCAL_DESTINATION, 10.0.0.7 80 138.0.0.5 810 TCP, InvalidTranslationIP.Duplicate, InvalidTranslationIP.Duplicate",
        "LOCAL_DESTINATION, 10.0.0.7 80 138.0.0.5 810 udp, Success, Success",
        "LOCAL_DESTINATION, 10.0.0.5 80 138.0.0.5 821 tcp, Success, Success",
        "LOCAL_DESTINATION, 10.0.0.5 80 138.0.0.5 90-80 tcp, InvalidParameter, InvalidParameter",
        "LOCAL_DESTINATION, 10.0.0.5 http 138.0.0.9 80 tcp, InvalidParameter, InvalidParameter",
        "PEER_IP, 172.16.0.5 138.0.0.7, InvalidOriginalIP.Duplicate, InvalidOriginalIP.Duplicate",
        "PEER_IP, 172.16.0.7 10.0.0.8, InvalidTranslationIP.InVpcCidr, InvalidTranslationIP.InVpcCidr",
        "PEER_IP, 172.16.0.7 138.0.0.5, InvalidTranslationIP.Duplicate, InvalidTranslationIP.Duplicate",
        "PEER_IP, 10.0.0.7 138.0.0.7, Success, Success",
    })
    @DisplayName("fit the VPC's range and each other")
    void unsound(RuleSample sample, String rule, String whenNew, String whenChanged) {
        create(sample, sample.first, sample.second);
        assertThat(modify(sample, sample.second, rule).at("/codeDesc")).isEqualTo(whenChanged);
        SCENE.reset();
        create(sample, sample.first);
        assertThat(create(sample, rule).at("/codeDesc")).isEqualTo(whenNew);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are all made or none, also where two of a call do not fit each other")
    void allOrNone(RuleSample sample) {
        assertThat(create(sample, sample.second, sample.first, sample.first).at("/codeDesc"))
                .endsWith("Duplicate");
        assertThat(rules(sample)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are as many on a gateway as the quota of their sort")
    void quota(RuleSample sample) {
        SCENE.simulator.quota("tencent.%s-rule-per-direct-connect-gateway".formatted(sample.count), 1);
        create(sample, sample.first);
        assertThat(create(sample, sample.second).at("/codeDesc")).isEqualTo(sample.stem + "LimitExceeded");
    }

    @Test
    @DisplayName("of different sorts do not stand in each other's way")
    void sorts() {
        assertThat(create(RuleSample.LOCAL_IP, "10.0.0.5 138.0.0.5").at("/code"))
                .isEqualTo("0");
        assertThat(create(RuleSample.LOCAL_DESTINATION, "10.0.0.5 80 138.0.0.5 90 tcp")
                        .at("/code"))
                .isEqualTo("0");
        assertThat(create(RuleSample.PEER_IP, "10.0.0.5 138.0.0.5").at("/code")).isEqualTo("0");
        assertThat(rules(RuleSample.LOCAL_IP)).hasSize(1);
    }

    private static Answer create(RuleSample sample, String... rules) {
        return SCENE.onGateway(sample.action("Create"), sample.listed(rules));
    }

    private static Answer delete(RuleSample sample, String... rules) {
        return SCENE.onGateway(sample.action("Delete"), sample.listed(rules));
    }

    private static Answer modify(RuleSample sample, String from, String to) {
        return SCENE.onGateway(sample.action("Modify"), with(sample.old(from), sample.plain(to)));
    }

    private static String[] with(String[] parameters, String... more) {
        return Stream.concat(Stream.of(parameters), Stream.of(more)).toArray(String[]::new);
    }

    private static JsonNode rules(RuleSample sample) {
        return SCENE.onGateway(sample.action("Describe")).json().at("/data");
    }

    private static JsonNode onlyRule(RuleSample sample) {
        assertThat(rules(sample)).hasSize(1);
        return rules(sample).at("/0");
    }

    private static String values(RuleSample sample, JsonNode rule) {
        return String.join(
                " ",
                Stream.of(sample.fields.split(" ", -1))
                        .map(field -> rule.at("/" + field).asText())
                        .toList());
    }
}
