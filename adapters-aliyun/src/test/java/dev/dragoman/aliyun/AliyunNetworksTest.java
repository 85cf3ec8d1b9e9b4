package dev.dragoman.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CannedCloud;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.MarkerPolicy;
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

@DisplayName("On Alibaba Cloud a network")
class AliyunNetworksTest {

    private static final ObjectNode EXISTING = Fixtures.json("{'id': 'vpc-bp1main'}");

    private final AliyunAdapter adapter = new AliyunAdapter();

    @Test
    @DisplayName("is created by one call with a token, and is there once it is available")
    void create() {
        ProcedureRun run = run(Verb.CREATE, Fixtures.minimalSpec(Kind.NETWORK), Fixtures.nothing());
        assertThat(run.calls())
                .extracting(ApiCall::action)
                .containsExactly("CreateVpc", "DescribeVpcs", "DescribeVpcs");
        assertThat(run.outcomes()).element(1).isEqualTo(new Outcome.StillGoing("pending"));
        assertThat(run.calls().get(0).parameters())
                .containsOnlyKeys("CidrBlock", "VpcName", "ClientToken")
                .containsEntry("CidrBlock", "10.0.0.0/16")
                .containsEntry("VpcName", "main");
    }

    @Test
    @DisplayName("has a main route table and a router from the moment it is created")
    void attributes() {
        assertThat(run(Verb.CREATE, Fixtures.minimalSpec(Kind.NETWORK), Fixtures.nothing())
                        .attributes())
                .isEqualTo(Fixtures.json("""
                        {'id': 'vpc-bp1main', 'cidr': '10.0.0.0/16', 'status': 'available', 'isDefault': false,
                         'createdAt': '2026-01-02T03:04:05Z', 'mainRouteTableId': 'vtb-bp1main',
                         'routerId': 'vrt-bp1main', 'displayName': 'main'}"""));
    }

    @Test
    @DisplayName("carries its ranges on the user's side separated by commas")
    void userCidrs() {
        ObjectNode spec = Fixtures.json("{'cidr': '10.0.0.0/16', 'userCidrs': ['192.168.0.0/16', '172.16.0.0/16']}");
        assertThat(run(Verb.CREATE, spec, Fixtures.nothing()).calls().get(0).parameters())
                .containsEntry("UserCidr", "192.168.0.0/16,172.16.0.0/16");
    }

    @Test
    @DisplayName("holds itself alone while it is deleted")
    void conflictKeys() {
        Scope scope = scope(Verb.DELETE, Fixtures.nothing(), EXISTING);
        assertThat(adapter.procedure(Kind.NETWORK, Verb.DELETE).orElseThrow().conflictKeys(scope))
                .isEqualTo(Set.of("network:vpc-bp1main"));
    }

    @Test
    @DisplayName("that is gone already is deleted")
    void deleteOfNothing() {
        assertThat(deleteAnswered(404, "InvalidVpcId.NotFound")).isInstanceOf(Outcome.Done.class);
        assertThat(deleteAnswered(404, "InvalidVpcID.NotFound")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("in a region that is not there is not taken for deleted")
    void deleteInNoRegion() {
        assertThat(deleteAnswered(404, "InvalidRegionId.NotFound")).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    @DisplayName("with subnets in it is not deleted, and the cloud's words are kept")
    void deleteInUse() {
        Outcome.Failed failed = (Outcome.Failed) deleteAnswered(400, "DependencyViolation.VSwitch");
        assertThat(failed.why().code()).isEqualTo(ErrorCode.IN_USE);
        assertThat(failed.why().nativeError().code()).isEqualTo("DependencyViolation.VSwitch");
        assertThat(failed.why().nativeError().requestId()).isEqualTo("r-9");
    }

    @Test
    @DisplayName("that the cloud does not list is not found")
    void getOfNothing() {
        ApiCall call = adapter.next(scope(Verb.GET, Fixtures.nothing(), EXISTING))
                .orElseThrow()
                .call();
        HttpAnswer none = new CannedCloud("aliyun").gone("DescribeVpcs");
        Outcome.Failed failed = (Outcome.Failed) adapter.read(call, none).outcome();
        assertThat(failed.why().code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "cidr, 10.0.0.0/8, true",
        "cidr, 172.16.0.0/12, true",
        "cidr, 192.168.1.0/24, true",
        "cidr, 192.168.1.0/25, false",
        "cidr, 11.0.0.0/16, false",
        "displayName, 主网络, true",
        "displayName, m, false",
        "displayName, 1main, false",
        "displayName, http://main, false",
        "description, https://main, false",
        "description, f, false",
        "description, for the shop, true"
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
    @DisplayName("that is read tells which of its router's tables is its main one")
    void mainRouteTable() {
        ProcedureRun run = run(Verb.GET, Fixtures.nothing(), EXISTING);
        assertThat(run.actions()).containsExactly("DescribeVpcs", "DescribeRouteTables");
        assertThat(run.calls().get(1).parameters()).containsEntry("VRouterId", "vrt-bp1main");
        assertThat(run.attributes().path("mainRouteTableId").asText()).isEqualTo("vtb-bp1main");
    }

    @Test
    @DisplayName("changes its name and its description, each alone, and keeps what it knows of its route table")
    void modify() {
        Trial network = new Trial(adapter, Kind.NETWORK);
        ProcedureRun run = network.run(network.changing(
                "{'description': 'for all'}", "{'id': 'vpc-bp1main', 'mainRouteTableId': 'vtb-1'}", "description"));
        assertThat(run.actions()).containsExactly("ModifyVpcAttribute", "DescribeVpcs");
        assertThat(run.calls().get(0).parameters()).isEqualTo(Map.of("VpcId", "vpc-bp1main", "Description", "for all"));
        assertThat(run.attributes().path("mainRouteTableId").asText()).isEqualTo("vtb-1");
        assertThat(network.procedure(Verb.MODIFY).unclearable()).containsOnlyKeys("description");
        assertThat(network.procedure(Verb.MODIFY).conflictKeys(network.changing("{}", "{'id': 'vpc-1'}")))
                .containsExactly("network:vpc-1");
    }

    private Outcome deleteAnswered(int status, String code) {
        ApiCall call = adapter.next(scope(Verb.DELETE, Fixtures.nothing(), EXISTING))
                .orElseThrow()
                .call();
        return adapter.read(call, AliyunAnswers.error(status, code)).outcome();
    }

    private ProcedureRun run(Verb verb, ObjectNode spec, ObjectNode attributes) {
        return ProcedureRun.of(adapter, scope(verb, spec, attributes), new CannedCloud("aliyun"));
    }

    private Scope scope(Verb verb, ObjectNode spec, ObjectNode attributes) {
        return Fixtures.scope(
                adapter, Fixtures.command("aliyun", Kind.NETWORK, verb, spec), attributes, MarkerPolicy.STRIP_AFTER);
    }
}
