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
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On Tencent Cloud a subnet")
class TencentSubnetsTest {

    private final TencentAdapter adapter = new TencentAdapter();

    @Test
    @DisplayName("is created by one call and is there at once")
    void create() {
        ProcedureRun run = run(Fixtures.minimalSpec(Kind.SUBNET));
        assertThat(run.calls()).extracting(ApiCall::action).containsExactly("CreateSubnet");
        assertThat(run.calls().get(0).parameters())
                .isEqualTo(
                        Map.of("VpcId", "vpc-1", "SubnetName", "main", "CidrBlock", "10.0.1.0/24", "Zone", "zone-b"));
        assertThat(run.attributes()).isEqualTo(Fixtures.json("""
                        {'id': 'subnet-web1', 'networkId': 'vpc-1', 'cidr': '10.0.1.0/24', 'zone': 'zone-b',
                         'status': 'available', 'availableAddresses': 253, 'isDefault': false, 'displayName': 'main'}"""));
    }

    @Test
    @DisplayName("gets its broadcast setting in a second call, and only where it was asked for")
    void broadcast() {
        ObjectNode spec = Fixtures.minimalSpec(Kind.SUBNET).put("broadcast", false);
        ProcedureRun run = run(spec);
        assertThat(run.calls()).extracting(ApiCall::action).containsExactly("CreateSubnet", "ModifySubnetAttribute");
        assertThat(run.calls().get(1).parameters())
                .isEqualTo(Map.of("SubnetId", "subnet-web1", "EnableBroadcast", "false"));
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
        String body = Fixtures.json("{'Response': {'RequestId': 'r',"
                        + " 'Error': {'Code': 'InvalidParameterValue.SubnetConflict', 'Message': 'm'}}}")
                .toString();
        Outcome outcome = adapter.read(call, Fixtures.answer(200, body)).outcome();
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
