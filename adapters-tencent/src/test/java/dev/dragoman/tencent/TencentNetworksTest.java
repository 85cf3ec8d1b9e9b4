package dev.dragoman.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CannedCloud;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.ProcedureRun;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Trial;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("On Tencent Cloud a network")
class TencentNetworksTest {

    private static final String MARKER = "dragoman-abcdefghijklmnopqrstuvwxyz";
    private static final ObjectNode EXISTING = Fixtures.json("{'id': 'vpc-main1'}");

    private final TencentAdapter adapter = new TencentAdapter();

    @Test
    @DisplayName("is created under its marker, looked for, asked for its route table, and then given its name")
    void create() {
        ProcedureRun run = create(MarkerPolicy.STRIP_AFTER);
        assertThat(run.actions())
                .containsExactly("CreateVpc", "DescribeVpcs", "DescribeRouteTables", "ModifyVpcAttribute");
        assertThat(run.calls().get(0).parameters()).containsEntry("VpcName", MARKER);
        assertThat(run.calls().get(3).parameters())
                .containsOnlyKeys("VpcId", "VpcName")
                .containsEntry("VpcId", "vpc-main1")
                .containsEntry("VpcName", "main");
    }

    @Test
    @DisplayName("is known by its real name once the marker is gone")
    void attributes() {
        assertThat(create(MarkerPolicy.STRIP_AFTER).attributes()).isEqualTo(Fixtures.json("""
                        {'id': 'vpc-main1', 'cidr': '10.0.0.0/16', 'status': 'available', 'isDefault': false,
                         'createdAt': '2026-01-02 03:04:05', 'displayName': 'main', 'mainRouteTableId': 'rtb-main1',
                         'dnsServers': ['10.0.0.2'], 'multicast': false}"""));
    }

    @Test
    @DisplayName("keeps the marker behind its name where the account says so, and is renamed no more")
    void keep() {
        ProcedureRun run = create(MarkerPolicy.KEEP);
        assertThat(run.actions()).containsExactly("CreateVpc", "DescribeVpcs", "DescribeRouteTables");
        assertThat(run.calls().get(0).parameters()).containsEntry("VpcName", "main-" + MARKER);
    }

    @Test
    @DisplayName(
            "bears its plain name from the start where the account wants no marker; what was there before is looked at")
    void off() {
        ProcedureRun run = create(MarkerPolicy.OFF);
        assertThat(run.actions()).containsExactly("DescribeVpcs", "CreateVpc", "DescribeVpcs", "DescribeRouteTables");
        assertThat(run.calls().get(1).parameters()).containsEntry("VpcName", "main");
    }

    @Test
    @DisplayName("has its DNS servers numbered from 0 and its multicast as text")
    void fields() {
        ObjectNode spec = Fixtures.json(
                "{'cidr': '10.0.0.0/16', 'dnsServers': ['10.0.0.2', '10.0.0.3'], 'multicast': true, 'domainName': 'a.b'}");
        assertThat(first(Verb.CREATE, spec, Fixtures.nothing()).parameters())
                .containsEntry("DnsServers.0", "10.0.0.2")
                .containsEntry("DnsServers.1", "10.0.0.3")
                .containsEntry("EnableMulticast", "true")
                .containsEntry("DomainName", "a.b");
    }

    @Test
    @DisplayName("is looked for by its marker after a lost answer; a twin with nearly the same name is not it")
    void recovery() {
        Scope scope =
                scope(Verb.CREATE, Fixtures.minimalSpec(Kind.NETWORK), Fixtures.nothing(), MarkerPolicy.STRIP_AFTER);
        ApiCall look = adapter.next(scope.at(scope.progress().at(Stage.RECOVER)))
                .orElseThrow()
                .call();
        assertThat(look.parameters())
                .containsEntry("Filters.0.Name", "vpc-name")
                .containsEntry("Filters.0.Values.0", MARKER)
                .containsEntry("Offset", "0")
                .containsEntry("Limit", "100");
        Outcome.Found found = (Outcome.Found) adapter.read(look, new CannedCloud("tencent").ready("DescribeVpcs"))
                .outcome();
        assertThat(found.items()).extracting(item -> item.get("id").asText()).containsExactly("vpc-main1");
    }

    @Test
    @DisplayName("whose route table cannot be seen yet is looked at again")
    void routeTableNotYet() {
        Scope scope = scope(Verb.CREATE, Fixtures.minimalSpec(Kind.NETWORK), EXISTING, MarkerPolicy.STRIP_AFTER);
        ApiCall call =
                adapter.next(scope.at(scope.progress().next())).orElseThrow().call();
        assertThat(adapter.read(call, TencentAnswers.answer("'TotalCount': 0, 'RouteTableSet': []"))
                        .outcome())
                .isInstanceOf(Outcome.Retry.class);
        assertThat(adapter.read(call, TencentAnswers.error("ResourceNotFound")).outcome())
                .isInstanceOf(Outcome.Retry.class);
    }

    @Test
    @DisplayName("that is gone already is deleted, whether the delete or the look after it says so")
    void deleteOfNothing() {
        ApiCall delete = first(Verb.DELETE, Fixtures.nothing(), EXISTING);
        assertThat(adapter.read(delete, TencentAnswers.error("ResourceNotFound"))
                        .outcome())
                .isInstanceOf(Outcome.Done.class);
        Scope scope = scope(Verb.DELETE, Fixtures.nothing(), EXISTING, MarkerPolicy.STRIP_AFTER);
        for (Stage stage : new Stage[] {Stage.WAIT, Stage.RECOVER}) {
            ApiCall look = adapter.next(scope.at(scope.progress().at(stage)))
                    .orElseThrow()
                    .call();
            assertThat(adapter.read(look, TencentAnswers.error("ResourceNotFound"))
                            .outcome())
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    @DisplayName("with something in it is not deleted, and the cloud's words are kept")
    void deleteInUse() {
        ApiCall delete = first(Verb.DELETE, Fixtures.nothing(), EXISTING);
        Outcome.Failed failed = (Outcome.Failed)
                adapter.read(delete, TencentAnswers.error("ResourceInUse")).outcome();
        assertThat(failed.why().code()).isEqualTo(ErrorCode.IN_USE);
        assertThat(failed.why().nativeError().requestId()).isEqualTo("r-9");
    }

    @Test
    @DisplayName("that the cloud does not list, or does not know, is not found")
    void getOfNothing() {
        ApiCall get = first(Verb.GET, Fixtures.nothing(), EXISTING);
        for (var answer :
                List.of(new CannedCloud("tencent").gone("DescribeVpcs"), TencentAnswers.error("ResourceNotFound"))) {
            Outcome.Failed failed = (Outcome.Failed) adapter.read(get, answer).outcome();
            assertThat(failed.why().code()).isEqualTo(ErrorCode.NOT_FOUND);
        }
    }

    @Test
    @DisplayName("that was made by an answer without its id is looked for, not taken for made")
    void answerWithoutId() {
        ApiCall create = first(Verb.CREATE, Fixtures.minimalSpec(Kind.NETWORK), Fixtures.nothing());
        assertThat(adapter.read(create, TencentAnswers.answer("'Vpc': {}")).outcome())
                .isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "cidr, 10.200.0.0/16, true",
        "cidr, 10.0.0.0/15, false",
        "cidr, 192.168.1.0/28, true",
        "cidr, 192.168.1.0/29, false",
        "cidr, 11.0.0.0/16, false",
        "displayName, 二十个汉字刚好六十字节二十个汉字刚好六十, true",
        "displayName, 二十一个汉字就是六十三字节一二三四五六七八, false"
    })
    @DisplayName("is refused before any call where the cloud would refuse it")
    void limits(String field, String value, boolean fits) {
        ObjectNode spec = Fixtures.json("{'cidr': '10.0.0.0/16'}").put(field, value);
        List<Violation> violations =
                adapter.procedure(Kind.NETWORK, Verb.CREATE).orElseThrow().violations(spec);
        assertThat(violations.isEmpty()).isEqualTo(fits);
        assertThat(violations).allMatch(violation -> violation.pointer().equals("/spec/" + field));
    }

    @Test
    @DisplayName("changes what is to change, in one call; multicast that is taken away is off")
    void modify() {
        Trial network = new Trial(adapter, Kind.NETWORK);
        ProcedureRun run = network.run(
                network.changing("{'dnsServers': ['10.0.0.3']}", "{'id': 'vpc-main1'}", "dnsServers", "multicast"));
        assertThat(run.actions()).containsExactly("ModifyVpcAttribute", "DescribeVpcs", "DescribeRouteTables");
        assertThat(run.calls().get(0).parameters())
                .isEqualTo(Map.of("VpcId", "vpc-main1", "DnsServers.0", "10.0.0.3", "EnableMulticast", "false"));
        assertThat(network.procedure(Verb.MODIFY).unclearable()).containsOnlyKeys("dnsServers", "domainName");
    }

    private ProcedureRun create(MarkerPolicy marker) {
        Scope scope = scope(Verb.CREATE, Fixtures.minimalSpec(Kind.NETWORK), Fixtures.nothing(), marker);
        return ProcedureRun.of(adapter, scope, new CannedCloud("tencent"));
    }

    private ApiCall first(Verb verb, ObjectNode spec, ObjectNode attributes) {
        return adapter.next(scope(verb, spec, attributes, MarkerPolicy.STRIP_AFTER))
                .orElseThrow()
                .call();
    }

    private Scope scope(Verb verb, ObjectNode spec, ObjectNode attributes, MarkerPolicy marker) {
        return Fixtures.scope(adapter, Fixtures.command("tencent", Kind.NETWORK, verb, spec), attributes, marker);
    }
}
