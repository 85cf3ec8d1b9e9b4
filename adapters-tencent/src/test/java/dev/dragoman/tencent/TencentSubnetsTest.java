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
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On Tencent Cloud a subnet")
class TencentSubnetsTest {

    private final TencentAdapter adapter = new TencentAdapter();

    @Test
    @DisplayName("is created by one call and is there as soon as it can be seen")
    void create() {
        ProcedureRun run = run(Fixtures.minimalSpec(Kind.SUBNET));
        assertThat(run.actions()).containsExactly("CreateSubnet", "DescribeSubnets");
        assertThat(run.calls().get(0).parameters())
                .isEqualTo(
                        Map.of("VpcId", "vpc-1", "SubnetName", "main", "CidrBlock", "10.0.1.0/24", "Zone", "zone-b"));
        assertThat(run.attributes()).isEqualTo(Fixtures.json("""
                        {'id': 'subnet-web1', 'networkId': 'vpc-1', 'cidr': '10.0.1.0/24', 'zone': 'zone-b',
                         'status': 'available', 'availableAddresses': 253, 'isDefault': false, 'displayName': 'main',
                         'broadcast': false, 'routeTableId': 'rtb-main1', 'createdAt': '2026-01-02 03:05:00'}"""));
    }

    @Test
    @DisplayName("gets its broadcast setting and its route table in calls of their own, only where they were asked for")
    void furtherSteps() {
        ObjectNode spec = Fixtures.minimalSpec(Kind.SUBNET).put("broadcast", false);
        spec.set("routeTable", Fixtures.json("{'id': 'rtb-2'}"));
        ProcedureRun run = run(spec);
        assertThat(run.actions())
                .containsExactly(
                        "CreateSubnet",
                        "DescribeSubnets",
                        "ModifySubnetAttribute",
                        "ReplaceRouteTableAssociation",
                        "DescribeSubnets");
        assertThat(run.calls().get(2).parameters())
                .isEqualTo(Map.of("SubnetId", "subnet-web1", "EnableBroadcast", "false"));
        assertThat(run.calls().get(3).parameters())
                .isEqualTo(Map.of("SubnetId", "subnet-web1", "RouteTableId", "rtb-2"));
    }

    @Test
    @DisplayName("changes its name, its broadcast and its table, each alone")
    void modify() {
        assertThat(changes("{'displayName': 'Web'}", "displayName"))
                .containsExactly(Map.of("SubnetId", "subnet-web1", "SubnetName", "Web"));
        assertThat(changes("{'broadcast': true}", "broadcast"))
                .containsExactly(Map.of("SubnetId", "subnet-web1", "EnableBroadcast", "true"));
        assertThat(changes("{'routeTable': {'id': 'rtb-2'}}", "routeTable"))
                .containsExactly(Map.of("SubnetId", "subnet-web1", "RouteTableId", "rtb-2"));
    }

    @Test
    @DisplayName("goes back to its network's main table where its own is taken away, and broadcasts no more")
    void cleared() {
        assertThat(changes("{}", "routeTable"))
                .containsExactly(Map.of("SubnetId", "subnet-web1", "RouteTableId", "rtb-main1"));
        assertThat(changes("{}", "broadcast"))
                .containsExactly(Map.of("SubnetId", "subnet-web1", "EnableBroadcast", "false"));
    }

    private List<Map<String, String>> changes(String spec, String field) {
        Trial subnet = new Trial(adapter, Kind.SUBNET);
        Scope scope = subnet.changing(spec, "{'id': 'subnet-web1', 'networkId': 'vpc-1'}", field);
        return subnet.run(scope).changes().stream()
                .<Map<String, String>>map(ApiCall::parameters)
                .toList();
    }

    @Test
    @DisplayName("holds nothing alone: the cloud works on several subnets of a network at once")
    void conflictKeys() {
        assertThat(adapter.procedure(Kind.SUBNET, Verb.CREATE)
                        .orElseThrow()
                        .conflictKeys(scope(Fixtures.minimalSpec(Kind.SUBNET))))
                .isEmpty();
    }

    @Test
    @DisplayName("is looked for, after a lost answer, by its range in its network: on every page, never a default one")
    void recovery() {
        Scope scope = scope(Fixtures.minimalSpec(Kind.SUBNET));
        ApiCall look = adapter.next(scope.at(scope.progress().at(Stage.RECOVER)))
                .orElseThrow()
                .call();
        assertThat(look.parameters())
                .isEqualTo(Map.of(
                        "Filters.0.Name", "vpc-id", "Filters.0.Values.0", "vpc-1", "Offset", "0", "Limit", "100"));
        Outcome.Found found = (Outcome.Found) adapter.read(look, new CannedCloud("tencent").ready("DescribeSubnets"))
                .outcome();
        assertThat(found.items()).extracting(item -> item.get("id").asText()).containsExactly("subnet-web1");
    }

    @Test
    @DisplayName("whose range is taken may be its own earlier call's work: a conflict, not a plain failure")
    void conflict() {
        ApiCall call = adapter.next(scope(Fixtures.minimalSpec(Kind.SUBNET)))
                .orElseThrow()
                .call();
        Outcome outcome = adapter.read(call, TencentAnswers.error("InvalidParameterValue.SubnetConflict"))
                .outcome();
        assertThat(((Outcome.Failed) outcome).conflict()).isTrue();
    }

    private ProcedureRun run(ObjectNode spec) {
        return ProcedureRun.of(adapter, scope(spec), new CannedCloud("tencent"));
    }

    private Scope scope(ObjectNode spec) {
        return Fixtures.scope(
                adapter,
                Fixtures.command("tencent", Kind.SUBNET, Verb.CREATE, spec),
                Fixtures.nothing(),
                MarkerPolicy.STRIP_AFTER);
    }
}
