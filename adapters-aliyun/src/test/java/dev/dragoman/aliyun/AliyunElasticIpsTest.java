package dev.dragoman.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On Alibaba Cloud an elastic IP")
class AliyunElasticIpsTest {

    private static final String EXISTING = "{'id': 'eip-bp1front'}";
    private static final String TO_INSTANCE = "{'to': {'kind': 'instance', 'id': 'i-1'}}";

    private final Trial eip = new Trial(new AliyunAdapter(), Kind.ELASTIC_IP);

    @Test
    @DisplayName("is allocated with a token, then given its name, then looked at")
    void create() {
        ProcedureRun run = eip.run(eip.scope(Verb.CREATE, "{'description': 'front', 'bandwidthMbps': 20}", "{}"));
        assertThat(run.actions())
                .containsExactly("AllocateEipAddress", "ModifyEipAddressAttribute", "DescribeEipAddresses");
        assertThat(run.calls().get(0).parameters())
                .containsOnlyKeys("Bandwidth", "InternetChargeType", "ClientToken")
                .containsEntry("Bandwidth", "20");
        assertThat(run.calls().get(1).parameters())
                .isEqualTo(Map.of("AllocationId", "eip-bp1front", "Name", "main", "Description", "front"));
        assertThat(run.attributes()).isEqualTo(Fixtures.json("""
                        {'id': 'eip-bp1front', 'address': '203.0.113.7', 'status': 'available', 'bandwidthMbps': 5,
                         'chargeBy': 'traffic', 'displayName': 'main', 'createdAt': '2026-01-02T03:06:00Z'}"""));
    }

    @ParameterizedTest
    @CsvSource({"{}, PayByTraffic", "{'chargeBy': 'traffic'}, PayByTraffic", "{'chargeBy': 'bandwidth'}, PayByBandwidth"
    })
    @DisplayName("is always told what it is paid by: by traffic unless the publisher says otherwise")
    void chargeBy(String spec, String type) {
        assertThat(eip.first(eip.scope(Verb.CREATE, spec, "{}")).parameters())
                .containsEntry("InternetChargeType", type);
    }

    @Test
    @DisplayName("says why it is locked, in each of the forms that the documents print")
    void locks() {
        for (String form : List.of(
                "{'LockReason': ['financial']}", "{'LockReason': [{'LockReason': 'financial'}]}", "'financial'")) {
            assertThat(read("Available", "'OperationLocks': " + form).get("locks"))
                    .isEqualTo(Fixtures.json("{'l': ['financial']}").get("l"));
        }
        assertThat(read("Available", "'OperationLocks': {'LockReason': []}").get("locks"))
                .isEqualTo(Fixtures.json("{'l': null}").get("l"));
    }

    @ParameterizedTest
    @CsvSource({
        "Available, available",
        "InUse, in-use",
        "Associating, associating",
        "Unassociating, unassociating",
        "Converting, pending"
    })
    @DisplayName("has a status in the model's words; any that nobody knows is pending")
    void statuses(String theirs, String ours) {
        assertThat(read(theirs, "'Name': ''").path("status").asText()).isEqualTo(ours);
    }

    @Test
    @DisplayName("changes bandwidth, name and description in one call, of which only what is to change is sent")
    void modify() {
        ProcedureRun run = eip.run(eip.changing("{'bandwidthMbps': 20}", EXISTING, "bandwidthMbps"));
        assertThat(run.actions()).containsExactly("ModifyEipAddressAttribute", "DescribeEipAddresses");
        assertThat(run.calls().get(0).parameters())
                .isEqualTo(Map.of("AllocationId", "eip-bp1front", "Bandwidth", "20"));
    }

    @ParameterizedTest
    @CsvSource({"load-balancer, SlbInstance", "instance, EcsInstance", "high-availability-ip, HaVip"})
    @DisplayName("is associated after a look, and is so once it is in use there")
    void associate(String kind, String type) {
        String spec = TO_INSTANCE.replace("instance", kind);
        ProcedureRun run = eip.run(eip.scope(Verb.ASSOCIATE, spec, EXISTING));
        assertThat(run.actions())
                .containsExactly(
                        "DescribeEipAddresses", "AssociateEipAddress", "DescribeEipAddresses", "DescribeEipAddresses");
        assertThat(run.calls().get(1).parameters())
                .isEqualTo(Map.of("AllocationId", "eip-bp1front", "InstanceType", type, "InstanceId", "i-1"));
        assertThat(run.attributes().path("status").asText()).isEqualTo("in-use");
        assertThat(run.attributes().path("association"))
                .isEqualTo(Fixtures.json("{'id': 'i-1'}").put("kind", kind));
    }

    @Test
    @DisplayName("is associated with no network interface, and with no single private address")
    void unsupportedTargets() {
        assertThat(eip.procedure(Verb.ASSOCIATE)
                        .violations(Fixtures.json(TO_INSTANCE.replace("instance", "network-interface"))))
                .extracting(Violation::pointer)
                .containsExactly("/to");
        assertThat(eip.procedure(Verb.ASSOCIATE).unsupported()).containsOnlyKeys("privateAddress");
    }

    @Test
    @DisplayName("that is associated there already needs no call, though its association may not be at its end")
    void associatedAlready() {
        ProcedureRun run = eip.run(
                eip.scope(Verb.ASSOCIATE, TO_INSTANCE, EXISTING), call -> address("InUse", "i-1", "EcsInstance"));
        assertThat(run.actions()).containsExactly("DescribeEipAddresses");
        ApiCall look = eip.first(eip.scope(Verb.ASSOCIATE, TO_INSTANCE, EXISTING));
        assertThat(eip.read(look, address("Associating", "i-1", "EcsInstance"))).isInstanceOf(Outcome.Retry.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASSOCIATE", "DELETE"})
    @DisplayName("that is associated with something else is neither associated nor deleted, and the other is named")
    void inUse(Verb verb) {
        ApiCall look = eip.first(eip.scope(verb, TO_INSTANCE, EXISTING));
        Outcome.Failed failed = (Outcome.Failed) eip.read(look, address("InUse", "lb-1", "SlbInstance"));
        assertThat(failed.why().code()).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(failed.why().message()).isEqualTo("it is associated with load-balancer lb-1");
        assertThat(failed.why().blockers()).containsExactly("lb-1");
    }

    @Test
    @DisplayName("that is on its way is looked at again before it is deleted")
    void deleteOnItsWay() {
        ApiCall look = eip.first(eip.scope(Verb.DELETE, "{}", EXISTING));
        assertThat(eip.read(look, address("Unassociating", "lb-1", "SlbInstance")))
                .isInstanceOf(Outcome.Retry.class);
    }

    @Test
    @DisplayName(
            "that a look does not find is released all the same, for only the release says for certain that it is gone")
    void deleteOfWhatIsNotSeen() {
        ApiCall look = eip.first(eip.scope(Verb.DELETE, "{}", EXISTING));

        Outcome notSeen = eip.read(look, AliyunAnswers.answer("'EipAddresses': {'EipAddress': []}"));

        assertThat(notSeen).isEqualTo(new Outcome.Done(JsonNodeFactory.instance.objectNode()));
    }

    @Test
    @DisplayName("is disassociated from what it is associated with, whatever that is, and never by force")
    void disassociate() {
        ProcedureRun run = eip.run(eip.scope(Verb.DISASSOCIATE, "{}", EXISTING));
        assertThat(run.calls().get(1).action()).isEqualTo("UnassociateEipAddress");
        assertThat(run.calls().get(1).parameters())
                .isEqualTo(Map.of(
                        "AllocationId", "eip-bp1front",
                        "InstanceType", "HaVip",
                        "InstanceId", "havip-1",
                        "Force", "False"));
        assertThat(run.attributes().has("association")).isFalse();
    }

    @Test
    @DisplayName("that is not associated needs no call to be disassociated")
    void disassociated() {
        ProcedureRun run = eip.run(eip.scope(Verb.DISASSOCIATE, "{}", EXISTING), call -> address("Available", "", ""));
        assertThat(run.actions()).containsExactly("DescribeEipAddresses");
    }

    @Test
    @DisplayName("whose association was not answered is looked at: it is done if it is so")
    void lostAssociation() {
        Scope scope = eip.scope(Verb.ASSOCIATE, TO_INSTANCE, EXISTING);
        ApiCall look = eip.first(scope.at(scope.progress().next().at(Stage.RECOVER)));
        assertThat(eip.read(look, address("InUse", "i-1", "EcsInstance"))).isInstanceOf(Outcome.Done.class);
        assertThat(eip.read(look, address("Available", "", ""))).isEqualTo(new Outcome.Found(List.of(), ""));
        assertThat(eip.read(look, address("Associating", "i-1", "EcsInstance")))
                .isEqualTo(new Outcome.StillGoing("associating"));
    }

    private ObjectNode read(String status, String more) {
        ApiCall get = eip.first(eip.scope(Verb.GET, "{}", EXISTING));
        return ((Outcome.Done) eip.read(get, address(status, "", "", more))).attributes();
    }

    private static HttpAnswer address(String status, String instance, String type) {
        return address(status, instance, type, "'Name': 'main'");
    }

    private static HttpAnswer address(String status, String instance, String type, String more) {
        return AliyunAnswers.answer("'EipAddresses': {'EipAddress': [{'AllocationId': 'eip-bp1front', 'Status': '"
                + status + "', 'InstanceId': '" + instance + "', 'InstanceType': '" + type + "', " + more + "}]}");
    }
}
