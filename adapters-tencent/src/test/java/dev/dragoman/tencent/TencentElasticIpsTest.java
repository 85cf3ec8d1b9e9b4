package dev.dragoman.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On Tencent Cloud an elastic IP")
class TencentElasticIpsTest {

    private static final String EXISTING = "{'id': 'eip-front1'}";
    private static final String TO_INSTANCE = "{'to': {'kind': 'instance', 'id': 'ins-1'}}";
    private static final String TO_INTERFACE =
            "{'to': {'kind': 'network-interface', 'id': 'eni-1'}, 'privateAddress': '10.0.1.9'}";

    private final Trial eip = new Trial(new TencentAdapter(), Kind.ELASTIC_IP);

    @Test
    @DisplayName("is allocated once it is known what there was before, looked at, named, and looked at again")
    void create() {
        ProcedureRun run = eip.run(eip.scope(Verb.CREATE, "{'bandwidthMbps': 20}", "{}"));
        assertThat(run.actions())
                .containsExactly(
                        "DescribeAddresses",
                        "AllocateAddresses",
                        "DescribeAddresses",
                        "DescribeAddresses",
                        "ModifyAddressAttribute",
                        "DescribeAddresses");
        assertThat(run.calls().get(0).place().stage()).isEqualTo(Stage.BEFORE);
        assertThat(run.calls().get(1).parameters())
                .isEqualTo(Map.of(
                        "AddressCount",
                        "1",
                        "InternetMaxBandwidthOut",
                        "20",
                        "InternetChargeType",
                        "TRAFFIC_POSTPAID_BY_HOUR"));
        assertThat(run.outcomes()).element(2).isEqualTo(new Outcome.StillGoing("pending"));
        assertThat(run.calls().get(4).parameters()).isEqualTo(Map.of("AddressId", "eip-front1", "AddressName", "main"));
        assertThat(run.attributes()).isEqualTo(Fixtures.json("""
                        {'id': 'eip-front1', 'address': '203.0.113.7', 'status': 'available', 'bandwidthMbps': 1,
                         'chargeBy': 'traffic', 'displayName': 'main', 'createdAt': '2026-01-02T03:06:00Z'}"""));
    }

    @Test
    @DisplayName("is allocated while no other is, because a new one can only be told by what was not there before")
    void conflictKeys() {
        assertThat(eip.procedure(Verb.CREATE).conflictKeys(eip.scope(Verb.CREATE, "{}", "{}")))
                .isEqualTo(Set.of("create:elastic-ip"));
    }

    @Test
    @DisplayName("is charged by bandwidth where the publisher says so, and by traffic else")
    void chargeBy() {
        Scope scope = eip.scope(Verb.CREATE, "{'chargeBy': 'bandwidth'}", "{}");
        assertThat(eip.first(scope.at(scope.progress().listed(List.of()))).parameters())
                .containsEntry("InternetChargeType", "BANDWIDTH_POSTPAID_BY_HOUR");
    }

    @ParameterizedTest
    @CsvSource({"twenty letters long!, true", "twenty-one letters it, false"})
    @DisplayName("has a name of at most 20 characters")
    void names(String name, boolean fits) {
        assertThat(eip.procedure(Verb.CREATE)
                        .violations(Fixtures.nothing().put("displayName", name))
                        .isEmpty())
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "UNBIND, available",
        "BIND, in-use",
        "BINDED, in-use",
        "BIND_ENI, in-use",
        "BINDING, associating",
        "UNBINDING, unassociating",
        "OFFLINING, pending"
    })
    @DisplayName("has a status in the model's words; any that nobody knows is pending")
    void statuses(String theirs, String ours) {
        ApiCall get = eip.first(eip.scope(Verb.GET, "{}", EXISTING));
        Outcome.Done done = (Outcome.Done) eip.read(get, address(theirs, "'AddressIp': '203.0.113.7'"));
        assertThat(done.attributes().path("status").asText()).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'BindedResourceId': 'nat-1' | nat-gateway | nat-1",
                "'InstanceId': 'ins-1', 'NetworkInterfaceId': 'eni-9' | instance | ins-1",
                "'NetworkInterfaceId': 'eni-1' | network-interface | eni-1"
            })
    @DisplayName("is associated with what any of the three fields names, in the order in which they are to be believed")
    void associations(String fields, String kind, String id) {
        ApiCall get = eip.first(eip.scope(Verb.GET, "{}", EXISTING));
        Outcome.Done done = (Outcome.Done) eip.read(get, address("BIND", fields));
        assertThat(done.attributes().path("association"))
                .isEqualTo(Fixtures.nothing().put("kind", kind).put("id", id));
    }

    @Test
    @DisplayName("says that it is in arrears or blocked")
    void locks() {
        ApiCall get = eip.first(eip.scope(Verb.GET, "{}", EXISTING));
        Outcome.Done done = (Outcome.Done) eip.read(get, address("BIND", "'IsArrears': false, 'IsBlocked': true"));
        assertThat(done.attributes().path("locks"))
                .isEqualTo(Fixtures.json("{'l': ['IsBlocked']}").path("l"));
    }

    @Test
    @DisplayName("changes its name alone")
    void modify() {
        ProcedureRun run = eip.run(eip.changing("{}", EXISTING, "displayName"));
        assertThat(run.actions()).containsExactly("ModifyAddressAttribute", "DescribeAddresses");
        assertThat(eip.procedure(Verb.MODIFY).immutable()).containsOnlyKeys("bandwidthMbps");
    }

    @Test
    @DisplayName(
            "is associated with an instance, which gives up its ordinary public address: who asks must accept that")
    void associate() {
        ProcedureRun run = eip.run(eip.scope(Verb.ASSOCIATE, TO_INSTANCE, EXISTING));
        assertThat(run.actions())
                .containsExactly("DescribeAddresses", "AssociateAddress", "DescribeAddresses", "DescribeAddresses");
        assertThat(run.calls().get(1).parameters()).isEqualTo(Map.of("AddressId", "eip-front1", "InstanceId", "ins-1"));
        assertThat(run.attributes().path("association"))
                .isEqualTo(Fixtures.json("{'kind': 'instance', 'id': 'ins-1', 'privateAddress': '10.0.1.5'}"));
        assertThat(eip.procedure(Verb.ASSOCIATE).sideEffects(Fixtures.json(TO_INSTANCE)))
                .hasSize(1);
        assertThat(eip.procedure(Verb.ASSOCIATE).sideEffects(Fixtures.json(TO_INTERFACE)))
                .isEmpty();
    }

    @Test
    @DisplayName("is associated with one private address of a network interface")
    void associateWithInterface() {
        ProcedureRun run = eip.run(eip.scope(Verb.ASSOCIATE, TO_INTERFACE, EXISTING));
        assertThat(run.calls().get(1).parameters())
                .isEqualTo(Map.of(
                        "AddressId", "eip-front1", "NetworkInterfaceId", "eni-1", "PrivateIpAddress", "10.0.1.9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'to': {'kind': 'network-interface', 'id': 'eni-1'}}",
                "{'to': {'kind': 'instance', 'id': 'ins-1'}, 'privateAddress': '10.0.1.9'}"
            })
    @DisplayName("needs the private address of a network interface, and takes none of an instance")
    void privateAddress(String asked) {
        assertThat(eip.procedure(Verb.ASSOCIATE).violations(Fixtures.json(asked), Map.of()))
                .extracting(Violation::pointer)
                .containsExactly("/privateAddress");
    }

    @Test
    @DisplayName("is associated with no load balancer")
    void unsupportedTargets() {
        assertThat(eip.procedure(Verb.ASSOCIATE)
                        .violations(Fixtures.json(TO_INSTANCE.replace("instance", "load-balancer"))))
                .extracting(Violation::pointer)
                .containsExactly("/to");
    }

    @Test
    @DisplayName("that is associated there already needs no call; with another address of it, it is refused")
    void associatedAlready() {
        String there = "'NetworkInterfaceId': 'eni-1', 'PrivateAddressIp': '10.0.1.9'";
        ProcedureRun run =
                eip.run(eip.scope(Verb.ASSOCIATE, TO_INTERFACE, EXISTING), call -> address("BIND_ENI", there));
        assertThat(run.actions()).containsExactly("DescribeAddresses");
        ApiCall look = eip.first(eip.scope(Verb.ASSOCIATE, TO_INTERFACE, EXISTING));
        Outcome.Failed failed =
                (Outcome.Failed) eip.read(look, address("BIND_ENI", there.replace("10.0.1.9", "10.0.1.8")));
        assertThat(failed.why().message()).isEqualTo("it is associated with network-interface eni-1 by 10.0.1.8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASSOCIATE", "DELETE"})
    @DisplayName("that is associated with something else is neither associated nor deleted, and the other is named")
    void inUse(Verb verb) {
        ApiCall look = eip.first(eip.scope(verb, TO_INSTANCE, EXISTING));
        Outcome.Failed failed = (Outcome.Failed) eip.read(look, address("BIND", "'InstanceId': 'ins-2'"));
        assertThat(failed.why().code()).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(failed.why().message()).isEqualTo("it is associated with instance ins-2");
        assertThat(failed.why().blockers()).containsExactly("ins-2");
    }

    @Test
    @DisplayName("is released and looked for until it is gone; one that a look does not find is released all the same")
    void delete() {
        ProcedureRun run = eip.run(eip.scope(Verb.DELETE, "{}", EXISTING));
        assertThat(run.actions()).containsExactly("DescribeAddresses", "ReleaseAddresses", "DescribeAddresses");
        assertThat(run.calls().get(1).parameters()).isEqualTo(Map.of("AddressIds.0", "eip-front1"));
        ApiCall look = eip.first(eip.scope(Verb.DELETE, "{}", EXISTING));
        assertThat(eip.read(look, TencentAnswers.answer("'TotalCount': 0, 'AddressSet': []")))
                .isEqualTo(new Outcome.Done(JsonNodeFactory.instance.objectNode()));
    }

    @Test
    @DisplayName("is disassociated and looked at until it is free; one that is free already needs no call")
    void disassociate() {
        ProcedureRun run = eip.run(eip.scope(Verb.DISASSOCIATE, "{}", EXISTING));
        assertThat(run.calls().get(1).action()).isEqualTo("DisassociateAddress");
        assertThat(run.calls().get(1).parameters()).isEqualTo(Map.of("AddressId", "eip-front1"));
        assertThat(run.attributes().has("association")).isFalse();
        ProcedureRun free =
                eip.run(eip.scope(Verb.DISASSOCIATE, "{}", EXISTING), call -> address("UNBIND", "'IsBlocked': false"));
        assertThat(free.actions()).containsExactly("DescribeAddresses");
    }

    private static HttpAnswer address(String status, String more) {
        return TencentAnswers.answer("'AddressSet': [{'AddressId': 'eip-front1', 'AddressStatus': '" + status + "', "
                + more + "}], 'TotalCount': 1");
    }
}
