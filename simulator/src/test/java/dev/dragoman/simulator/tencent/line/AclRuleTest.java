package dev.dragoman.simulator.tencent.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ACL rules of a NAT rule")
class AclRuleTest {

    private static final LineScene SCENE = new LineScene();
    private static final String[] OF_FIRST_POOL = {"translationIPPool", "138.0.1.1-138.0.1.9"};
    private static final String[] OF_SECOND_POOL = {"translationIPPool", "138.0.2.0/28"};

    @AfterAll
    static void stop() {
        SCENE.simulator.close();
    }

    @BeforeEach
    void rules() {
        SCENE.reset();
        for (RuleSample sample : List.of(RuleSample.LOCAL_IP, RuleSample.LOCAL_SOURCE)) {
            SCENE.onGateway(sample.action("Create"), sample.listed(sample.first, sample.second));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL_IP", "LOCAL_SOURCE"})
    @DisplayName("are made, listed with an id each, changed and deleted by it")
    void lifeCycle(RuleSample sample) {
        Answer made = call(sample, "Create", with(acl(sample, 0, "tcp", "80"), acl(sample, 1, "ALL", "0")));
        assertThat(made.at("/code")).isEqualTo("0");
        JsonNode listed = list(sample);
        assertThat(listed).hasSize(2);
        assertThat(listed.at("/0/aclRuleId").isInt()).isTrue();
        assertThat(listed.at("/0/protocol").asText()).isEqualTo("TCP");
        assertThat(listed.at("/0/sourcePort").asText()).isEqualTo("80");
        assertThat(listed.at("/0/destinationCidr").asText()).isEqualTo("10.0.0.2/18");
        assertThat(listed.at("/0/destinationPort").asText()).isEqualTo("90");
        assertThat(listed.at("/0").has("sourceCidr")).isEqualTo(sample == RuleSample.LOCAL_SOURCE);
        String second = listed.at("/1/aclRuleId").asText();
        Answer changed = call(sample, "Modify", with(acl(sample, 0, "udp", "81-89"), "aclRules.0.aclRuleId", second));
        assertThat(changed.at("/code")).isEqualTo("0");
        JsonNode one = call(sample, "Describe", "aclRules.0", second).json().at("/data");
        assertThat(one).hasSize(1);
        assertThat(one.at("/0/protocol").asText()).isEqualTo("UDP");
        assertThat(one.at("/0/sourcePort").asText()).isEqualTo("81-89");
        assertThat(call(sample, "Delete", "aclRules.0", second).at("/code")).isEqualTo("0");
        assertThat(list(sample)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL_IP", "LOCAL_SOURCE"})
    @DisplayName("go with their NAT rule")
    void goWithRule(RuleSample sample) {
        call(sample, "Create", acl(sample, 0, "tcp", "80"));
        SCENE.onGateway(sample.action("Delete"), sample.listed(sample.first));
        assertThat(call(sample, "Describe").at("/codeDesc")).isEqualTo("Invalid" + sample.stem + ".NotFound");
        assertThat(SCENE.simulator.resources("direct-connect-gateway-nat-acl-rule"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "LOCAL_IP, Create",
        "LOCAL_IP, Describe",
        "LOCAL_IP, Modify",
        "LOCAL_IP, Delete",
        "LOCAL_SOURCE, Create",
        "LOCAL_SOURCE, Describe",
        "LOCAL_SOURCE, Modify",
        "LOCAL_SOURCE, Delete"
    })
    @DisplayName("need a VPC, a gateway and a NAT rule that are there")
    void unknown(RuleSample sample, String verb) {
        String[] changes =
                switch (verb) {
                    case "Create" -> acl(sample, 0, "tcp", "80");
                    case "Modify" -> with(acl(sample, 0, "tcp", "80"), "aclRules.0.aclRuleId", "25");
                    default -> new String[] {"aclRules.0", "25"};
                };
        String action = verb + sample.stem + "AclRule";
        String elsewhere = sample == RuleSample.LOCAL_IP ? "10.0.0.9 138.0.0.9" : "138.0.9.9";
        assertThat(SCENE.onGateway(action, with(sample.plain(elsewhere), changes))
                        .at("/codeDesc"))
                .isEqualTo("Invalid" + sample.stem + ".NotFound");
        SCENE.gatewayId = "dcg-00000000";
        assertThat(call(sample, verb, changes).at("/codeDesc")).isEqualTo("InvalidDirectConnectGateway.NotFound");
        SCENE.vpcId = "vpc-00000000";
        assertThat(call(sample, verb, changes).at("/codeDesc")).isEqualTo("InvalidVpc.NotFound");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL_IP", "LOCAL_SOURCE"})
    @DisplayName("are changed and deleted all or none, where one has no such id")
    void unknownId(RuleSample sample) {
        call(sample, "Create", acl(sample, 0, "tcp", "80"));
        String id = list(sample).at("/0/aclRuleId").asText();
        assertThat(call(sample, "Delete", "aclRules.0", id, "aclRules.1", "1").at("/code"))
                .isEqualTo("5000");
        assertThat(call(sample, "Modify", with(acl(sample, 0, "tcp", "80"), "aclRules.0.aclRuleId", "1"))
                        .at("/code"))
                .isEqualTo("5000");
        assertThat(list(sample)).hasSize(1);
    }

    @Test
    @DisplayName("of different source rules must not overlap")
    void conflicts() {
        assertThat(pool("Create", OF_FIRST_POOL, "tcp", "80-90")).isEqualTo("Success");
        assertThat(pool("Create", OF_FIRST_POOL, "tcp", "80")).isEqualTo("Success");
        assertThat(pool("Create", OF_SECOND_POOL, "all", "85"))
                .isEqualTo("InvalidLocalSourceIPPortTranslationAcl.Conflict");
        assertThat(pool("Create", OF_SECOND_POOL, "tcp", "0-0"))
                .isEqualTo("InvalidLocalSourceIPPortTranslationAcl.Conflict");
        assertThat(pool("Create", OF_SECOND_POOL, "udp", "85")).isEqualTo("Success");
        String id = SCENE.onGateway("DescribeLocalSourceIPPortTranslationAclRule", OF_SECOND_POOL)
                .at("/data/0/aclRuleId");
        assertThat(pool("Modify", with(OF_SECOND_POOL, "aclRules.0.aclRuleId", id), "tcp", "90"))
                .isEqualTo("InvalidLocalSourceIPPortTranslationAcl.Conflict");
        assertThat(pool("Modify", with(OF_SECOND_POOL, "aclRules.0.aclRuleId", id), "tcp", "91"))
                .isEqualTo("Success");
    }

    @Test
    @DisplayName("of local IP rules may overlap")
    void overlaps() {
        call(RuleSample.LOCAL_IP, "Create", acl(RuleSample.LOCAL_IP, 0, "tcp", "80"));
        Answer again = SCENE.onGateway(
                "CreateLocalIPTranslationAclRule",
                with(RuleSample.LOCAL_IP.plain(RuleSample.LOCAL_IP.second), acl(RuleSample.LOCAL_IP, 0, "tcp", "80")));
        assertThat(again.at("/code")).isEqualTo("0");
    }

    @Test
    @DisplayName("of a source rule are no more than the quota")
    void quota() {
        SCENE.simulator.quota("tencent.acl-rule-per-translation", 1);
        assertThat(pool("Create", OF_FIRST_POOL, "tcp", "80")).isEqualTo("Success");
        assertThat(pool("Create", OF_FIRST_POOL, "tcp", "81")).isEqualTo("AclRuleLimitExceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "90-80", "80-", "70000"})
    @DisplayName("take ports and ranges of ports")
    void badPorts(String port) {
        assertThat(call(RuleSample.LOCAL_IP, "Create", acl(RuleSample.LOCAL_IP, 0, "tcp", port))
                        .at("/code"))
                .isEqualTo("4000");
    }

    /** A call about the first rule of a sort. */
    private static Answer call(RuleSample sample, String verb, String... parameters) {
        return SCENE.onGateway(verb + sample.stem + "AclRule", with(sample.plain(sample.first), parameters));
    }

    private static String pool(String verb, String[] rule, String protocol, String sourcePort) {
        return SCENE.onGateway(
                        verb + "LocalSourceIPPortTranslationAclRule",
                        with(rule, acl(RuleSample.LOCAL_SOURCE, 0, protocol, sourcePort)))
                .at("/codeDesc");
    }

    private static JsonNode list(RuleSample sample) {
        return call(sample, "Describe").json().at("/data");
    }

    private static String[] acl(RuleSample sample, int index, String protocol, String sourcePort) {
        String start = "aclRules." + index + ".";
        List<String> parameters = new ArrayList<>(List.of(
                start + "protocol",
                protocol,
                start + "sourcePort",
                sourcePort,
                start + "destinationCidr",
                "10.0.0.2/18",
                start + "destinationPort",
                "90"));
        if (sample == RuleSample.LOCAL_SOURCE) {
            parameters.addAll(List.of(start + "sourceCidr", "111.0.0.1/18"));
        }
        return parameters.toArray(String[]::new);
    }

    private static String[] with(String[] parameters, String... more) {
        return Stream.concat(Stream.of(parameters), Stream.of(more)).toArray(String[]::new);
    }
}
