package dev.dragoman.aliyun;

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
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On Alibaba Cloud a subnet")
class AliyunSubnetsTest {

    private final AliyunAdapter adapter = new AliyunAdapter();

    @Test
    @DisplayName("is created by one call with a token, and is there once it is available")
    void create() {
        ProcedureRun run =
                ProcedureRun.of(adapter, create(Fixtures.minimalSpec(Kind.SUBNET)), new CannedCloud("aliyun"));
        assertThat(run.calls())
                .extracting(ApiCall::action)
                .containsExactly("CreateVSwitch", "DescribeVSwitches", "DescribeVSwitches");
        assertThat(run.calls().get(0).parameters())
                .containsOnlyKeys("VpcId", "CidrBlock", "ZoneId", "VSwitchName", "ClientToken")
                .containsEntry("VpcId", "vpc-1")
                .containsEntry("ZoneId", "zone-b");
        assertThat(run.attributes()).isEqualTo(Fixtures.json("""
                        {'id': 'vsw-bp1web', 'networkId': 'vpc-1', 'cidr': '10.0.1.0/24', 'zone': 'zone-b',
                         'status': 'available', 'availableAddresses': 252, 'isDefault': false,
                         'createdAt': '2026-01-02T03:05:00Z', 'displayName': 'main'}"""));
    }

    @Test
    @DisplayName("holds its network alone while it is created and while it is deleted")
    void conflictKeys() {
        Scope create = create(Fixtures.minimalSpec(Kind.SUBNET));
        assertThat(adapter.procedure(Kind.SUBNET, Verb.CREATE).orElseThrow().conflictKeys(create))
                .isEqualTo(Set.of("network:vpc-1"));
        Scope delete = scope(Verb.DELETE, Fixtures.nothing(), Fixtures.json("{'id': 'vsw-1', 'networkId': 'vpc-1'}"));
        assertThat(adapter.procedure(Kind.SUBNET, Verb.DELETE).orElseThrow().conflictKeys(delete))
                .isEqualTo(Set.of("network:vpc-1"));
    }

    @Test
    @DisplayName(
            "is looked for, once its token is old, by its range in its network: on every page, never a default one")
    void recovery() {
        Scope scope = create(Fixtures.minimalSpec(Kind.SUBNET));
        ApiCall look = adapter.next(scope.at(scope.progress().at(Stage.RECOVER)))
                .orElseThrow()
                .call();
        assertThat(look.action()).isEqualTo("DescribeVSwitches");
        assertThat(look.parameters()).isEqualTo(Map.of("VpcId", "vpc-1", "PageNumber", "1", "PageSize", "50"));
        Outcome.Found found = (Outcome.Found) adapter.read(look, new CannedCloud("aliyun").ready("DescribeVSwitches"))
                .outcome();
        assertThat(found.items()).extracting(item -> item.get("id").asText()).containsExactly("vsw-bp1web");
    }

    @Test
    @DisplayName("whose range is taken may be its own earlier call's work: a conflict, not a plain failure")
    void conflict() {
        ApiCall call = adapter.next(create(Fixtures.minimalSpec(Kind.SUBNET)))
                .orElseThrow()
                .call();
        Outcome outcome = adapter.read(call, AliyunAnswers.error(400, "InvalidCidrBlock.Overlapped"))
                .outcome();
        assertThat(((Outcome.Failed) outcome).conflict()).isTrue();
    }

    @Test
    @DisplayName("changes its name and its description while it holds its network, and has no route table of its own")
    void modify() {
        Trial subnet = new Trial(adapter, Kind.SUBNET);
        Scope scope =
                subnet.changing("{'displayName': 'Web'}", "{'id': 'vsw-bp1web', 'networkId': 'vpc-1'}", "displayName");
        ProcedureRun run = subnet.run(scope);
        assertThat(run.actions()).containsExactly("ModifyVSwitchAttribute", "DescribeVSwitches");
        assertThat(run.calls().get(0).parameters()).isEqualTo(Map.of("VSwitchId", "vsw-bp1web", "VSwitchName", "Web"));
        assertThat(subnet.procedure(Verb.MODIFY).conflictKeys(scope)).containsExactly("network:vpc-1");
        assertThat(subnet.procedure(Verb.MODIFY).unsupported()).containsOnlyKeys("broadcast", "routeTable");
    }

    private Scope create(ObjectNode spec) {
        return scope(Verb.CREATE, spec, Fixtures.nothing());
    }

    private Scope scope(Verb verb, ObjectNode spec, ObjectNode attributes) {
        return Fixtures.scope(
                adapter, Fixtures.command("aliyun", Kind.SUBNET, verb, spec), attributes, MarkerPolicy.STRIP_AFTER);
    }
}
