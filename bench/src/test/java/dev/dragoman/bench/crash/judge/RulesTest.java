package dev.dragoman.bench.crash.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("The judge's rules")
class RulesTest {

    static final List<Rule> RULES = Judge.RULES; // read by its name
    private static final String ONE = "one-operation";
    private static final String TWO = "two-operation";
    private static final Map<String, String> SAME = Map.of("Bandwidth", "5");

    @ParameterizedTest
    @FieldSource("RULES")
    @DisplayName("find nothing where everything was done as it was asked for, once and in order")
    void nothing(Rule rule) {
        Facts facts = new Facts()
                .made(ONE, "main", "vpc-1")
                .made(TWO, "other", "vpc-2")
                .sent("three-operation", "network.delete", "main")
                .accepted("three-operation")
                .request("three-operation", "delete", 1, "DeleteVpc", Map.of("VpcId", "vpc-3"))
                .started("three-operation")
                .ended("three-operation", "succeeded", "none");

        assertThat(facts.brokenBy(rule)).isEmpty();
    }

    @Test
    @DisplayName("lost: a command without a terminal event")
    void lost() {
        Facts facts = new Facts()
                .made(TWO, "other", "vpc-2")
                .sent(ONE, "network.create", "main")
                .accepted(ONE);

        assertBroken(facts, new Lost(), ONE);
    }

    @Test
    @DisplayName("lost: not what Kafka has perhaps never got; if anything was heard of it, it has")
    void perhapsSent() {
        Facts facts = new Facts().sent(ONE, "network.create", "main").perhaps();

        assertThat(facts.brokenBy(new Lost())).isEmpty();
        assertBroken(facts.accepted(ONE), new Lost(), ONE);
    }

    @Test
    @DisplayName("double-terminal: two ends, or one end as two records")
    void twoEnds() {
        assertBroken(new Facts().made(ONE, "main", "vpc-1").ended(ONE, 10, "failed", "none"), new OneEnd(), ONE);
        assertBroken(new Facts().made(ONE, "main", "vpc-1").ended(ONE, 9, "succeeded", "complete"), new OneEnd(), ONE);
    }

    @Test
    @DisplayName("event-twice: one event as two records")
    void eventTwice() {
        assertBroken(
                new Facts().sent(ONE, "network.create", "main").accepted(ONE).accepted(ONE), new EventOnce(), ONE);
    }

    @Test
    @DisplayName("sent-twice: more calls than requests, or a call without a request that had an effect")
    void sentTwice() {
        Facts twice = new Facts().made(ONE, "main", "vpc-1").call("CreateVpc", Map.of("ClientToken", ONE), Map.of());
        Facts unasked = new Facts().call("DeleteVpc", Map.of("VpcId", "vpc-1"), Map.of("deleted", List.of("vpc-1")));

        assertBroken(twice, new SentOnce(), ONE);
        assertThat(unasked.brokenBy(new SentOnce())).hasSize(1);
    }

    @Test
    @DisplayName("duplicate: a fresh token makes a second network for one step")
    void freshToken() {
        Facts facts = new Facts()
                .made(ONE, "main", "vpc-1")
                .request(ONE, "create", 2, "CreateVpc", Map.of("ClientToken", "fresh"))
                .call("CreateVpc", Map.of("ClientToken", "fresh"), Map.of("created", List.of("vpc-2")));

        assertBroken(facts, new OneEffect(), ONE);
    }

    @Test
    @DisplayName("duplicate: what nothing distinguishes was made three times for two")
    void threeForTwo() {
        Facts two = twins().call("AllocateEipAddress", SAME, Map.of("created", List.of("eip-1")))
                .call("AllocateEipAddress", SAME, Map.of("created", List.of("eip-2")));

        assertThat(two.brokenBy(new OneEffect())).isEmpty();
        assertBroken(
                two.call("AllocateEipAddress", SAME, Map.of("created", List.of("eip-3"))), new OneEffect(), ONE, TWO);
    }

    @Test
    @DisplayName("duplicate: a renewal that took effect twice, though it made nothing; work that failed does not count")
    void renewal() {
        Map<String, String> months = Map.of("VpnGatewayId", "vpn-1", "Period", "1");
        Map<String, List<String>> longer = Map.of("changed", List.of("vpn-1"));
        Facts once = new Facts()
                .sent(ONE, "native.invoke", "renew")
                .request(ONE, "call", 1, "Renew", months)
                .request(ONE, "call", 2, "Renew", months)
                .call("aliyun-shop-id", "fail-work", "Renew", months, longer)
                .call("Renew", months, longer);

        assertThat(once.brokenBy(new OneEffect())).isEmpty();
        assertBroken(once.call("Renew", months, longer), new OneEffect(), ONE);
    }

    @Test
    @DisplayName("duplicate: not where the same value is set again, as declared")
    void setAgain() {
        Map<String, String> name = Map.of("VpcId", "vpc-1", "VpcName", "main");
        Map<String, List<String>> renamed = Map.of("changed", List.of("vpc-1"));
        Facts facts = new Facts()
                .sent(ONE, "network.modify", "main")
                .request(ONE, "modify", 1, "ModifyVpcAttribute", name)
                .request(ONE, "modify", 2, "ModifyVpcAttribute", name)
                .call("ModifyVpcAttribute", name, renamed)
                .call("ModifyVpcAttribute", name, renamed)
                .sent(TWO, "native.invoke", "main")
                .request(TWO, "restore", 2, "ModifyVpnGatewayAttribute", name)
                .request(TWO, "restore", 3, "ModifyVpnGatewayAttribute", name)
                .call("ModifyVpnGatewayAttribute", name, renamed)
                .call("ModifyVpnGatewayAttribute", name, renamed);

        assertThat(facts.brokenBy(new OneEffect())).isEmpty();
    }

    @Test
    @DisplayName("untold: something was made that no event names")
    void untold() {
        Facts facts = new Facts()
                .sent(ONE, "network.create", "main")
                .request(ONE, "CreateVpc", SAME)
                .call("CreateVpc", SAME, Map.of("created", List.of("vpc-1")))
                .ended(ONE, "failed", "partial");

        assertBroken(facts, new Told(), ONE);
    }

    @Test
    @DisplayName("untold: not where the end says that it is unknown")
    void unknownIsTold() {
        Facts facts = new Facts()
                .sent(ONE, "network.create", "main")
                .request(ONE, "CreateVpc", SAME)
                .call("CreateVpc", SAME, Map.of("created", List.of("vpc-1")))
                .unresolved(ONE);

        assertThat(facts.brokenBy(new Told())).isEmpty();
    }

    @Test
    @DisplayName("untrue-effect: it says that nothing happened, and something did")
    void untrueEffect() {
        Facts facts = new Facts()
                .sent(ONE, "network.create", "main")
                .request(ONE, "CreateVpc", SAME)
                .call("CreateVpc", SAME, Map.of("created", List.of("vpc-1")))
                .ended(ONE, "failed", "none");

        assertBroken(facts, new TrueEffect(), ONE);
    }

    @Test
    @DisplayName("untrue-effect: it says that all was done, and no call did anything")
    void nothingDone() {
        Facts facts = new Facts()
                .sent(ONE, "network.create", "main")
                .request(ONE, "CreateVpc", SAME)
                .call("CreateVpc", SAME, Map.of())
                .ended(ONE, "succeeded", "complete");

        assertBroken(facts, new TrueEffect(), ONE);
    }

    @Test
    @DisplayName("untrue-state: it is said to exist and does not, or to be gone and is there")
    void untrueState() {
        Facts gone = new Facts()
                .sent(ONE, "network.create", "main")
                .resource(ONE, "created", "main", "vpc-1", ONE)
                .ended(ONE, "succeeded", "complete");
        Facts there = new Facts()
                .made(ONE, "main", "vpc-1")
                .sent(TWO, "network.delete", "main")
                .resource(TWO, "deleted", "main", "vpc-1", ONE)
                .ended(TWO, "succeeded", "complete");

        assertBroken(gone, new TrueState(), ONE);
        assertBroken(there, new TrueState(), TWO);
    }

    @Test
    @DisplayName("foreign-adopted: a create took what somebody else made; an import may")
    void foreign() {
        assertBroken(theirs("network.create"), new Ours(), ONE);
        assertThat(theirs("network.import").brokenBy(new Ours())).isEmpty();
    }

    @Test
    @DisplayName("claimed-twice: two creates say that they made the same")
    void claimedTwice() {
        Facts facts = new Facts()
                .made(ONE, "main", "vpc-1")
                .sent(TWO, "network.create", "other")
                .resource(TWO, "created", "other", "vpc-1", TWO)
                .ended(TWO, "succeeded", "complete");

        assertBroken(facts, new OneOwner(), ONE, TWO);
    }

    @Test
    @DisplayName("claimed-twice: two native calls say that they made the same; changes of a part of it do not")
    void nativeClaimedTwice() {
        assertBroken(natives("CreateVpc"), new OneOwner(), ONE, TWO);
        assertThat(natives("ModifyVpcAttribute").brokenBy(new OneOwner())).isEmpty();
    }

    private static Facts natives(String action) {
        return new Facts()
                .sent(ONE, "native.invoke", "main")
                .sent(TWO, "native.invoke", "main")
                .request(ONE, action, Map.of("ClientToken", ONE))
                .request(TWO, action, Map.of("ClientToken", TWO))
                .answered(ONE, "vpc-1")
                .answered(TWO, "vpc-1");
    }

    @Test
    @DisplayName("wrong-order: it began before the one sent earlier was over")
    void beganEarly() {
        Facts facts = new Facts()
                .sent(ONE, "network.create", "main")
                .sent(TWO, "network.modify", "main")
                .started(TWO)
                .ended(ONE, "succeeded", "complete")
                .ended(TWO, "succeeded", "complete");

        assertBroken(facts, new InOrder(), TWO, ONE);
    }

    @Test
    @DisplayName("wrong-order: the effects came the other way round")
    void effectsSwapped() {
        Facts facts = new Facts()
                .sent(ONE, "network.modify", "main")
                .sent(TWO, "network.modify", "main")
                .request(ONE, "ModifyVpcAttribute", Map.of("VpcName", "first"))
                .request(TWO, "ModifyVpcAttribute", Map.of("VpcName", "second"))
                .call("ModifyVpcAttribute", Map.of("VpcName", "second"), Map.of("changed", List.of("vpc-1")))
                .call("ModifyVpcAttribute", Map.of("VpcName", "first"), Map.of("changed", List.of("vpc-1")))
                .ended(ONE, "succeeded", "complete")
                .ended(TWO, "succeeded", "complete");

        assertBroken(facts, new InOrder(), TWO, ONE);
    }

    @Test
    @DisplayName("zombie: a changing call after the end")
    void zombie() {
        Facts facts =
                new Facts().made(ONE, "main", "vpc-1").later(2).call("CreateVpc", Map.of("ClientToken", ONE), Map.of());

        assertBroken(facts, new NoZombie(), ONE);
        assertThat(facts.fault("clock-step", false).brokenBy(new NoZombie()))
                .as("while a clock is wrong nobody knows")
                .isEmpty();
    }

    @Test
    @DisplayName("deadline: the end came later than a second after it; not so in an outage")
    void deadline() {
        Facts facts = new Facts()
                .sent(ONE, "network.create", "main")
                .accepted(ONE)
                .later(62)
                .ended(ONE, "timed-out", "none");

        assertBroken(facts, new InTime(), ONE);
        assertThat(facts.fault("throttle", false).brokenBy(new InTime())).hasSize(1);
        assertThat(facts.fault("kill", true).brokenBy(new InTime())).isEmpty();
    }

    @Test
    @DisplayName("unsettled: what was left in doubt is never told")
    void unsettled() {
        Facts facts = new Facts().sent(ONE, "network.create", "main").ended(ONE, "timed-out", "unknown");

        assertBroken(facts, new Settled(), ONE);
        assertThat(facts.settled(ONE, "none").brokenBy(new Settled())).isEmpty();
    }

    @Test
    @DisplayName("unsettled: not what waits for work that was made to fail, of which the cloud says nothing")
    void dropped() {
        Facts facts = new Facts()
                .sent(ONE, "elastic-ip.disassociate", "main")
                .request(ONE, "DisassociateAddress", SAME)
                .call("aliyun-shop-id", "fail-work", "DisassociateAddress", SAME, Map.of("changed", List.of("eip-1")))
                .ended(ONE, "timed-out", "unknown");

        assertThat(facts.brokenBy(new Settled())).isEmpty();
    }

    @Test
    @DisplayName("unexpected: it failed though nothing went wrong")
    void unexpected() {
        Facts facts = new Facts().sent(ONE, "network.create", "main").ended(ONE, "failed", "none");

        assertBroken(facts, new AsExpected(), ONE);
        assertThat(facts.fault("throttle", false).brokenBy(new AsExpected())).isEmpty();
    }

    @Test
    @DisplayName("unresolved: without any fault it is not explained")
    void unexplained() {
        Facts facts = new Facts()
                .sent(ONE, "network.create", "main")
                .request(ONE, "CreateCommonBandwidthPackage", SAME)
                .unresolved(ONE);

        assertBroken(facts, new Unresolved(), ONE);
        assertThat(facts.fault("kill", true).brokenBy(new Unresolved())).isEmpty();
    }

    @Test
    @DisplayName("unresolved: too many whose declaration can settle")
    void tooManyUnresolved() {
        Facts facts = new Facts();
        for (String operation : List.of(ONE, TWO)) {
            facts.sent(operation, "network.create", operation)
                    .request(operation, "CreateVpc", Map.of("ClientToken", operation))
                    .unresolved(operation);
        }

        assertBroken(facts.fault("kill", true), new Unresolved(), ONE, TWO);
    }

    private static Facts twins() {
        return new Facts()
                .sent(ONE, "elastic-ip.create", "one")
                .sent(TWO, "elastic-ip.create", "two")
                .request(ONE, "AllocateEipAddress", SAME)
                .request(TWO, "AllocateEipAddress", SAME);
    }

    private static Facts theirs(String type) {
        return new Facts()
                .call("aliyun-shop-stranger-id", "", "CreateVpc", SAME, Map.of("created", List.of("vpc-1")))
                .sent(ONE, type, "main")
                .resource(ONE, "adopted", "main", "vpc-1", ONE)
                .ended(ONE, "succeeded", "none")
                .exists("vpc-1");
    }

    private static void assertBroken(Facts facts, Rule rule, String... operations) {
        assertThat(facts.brokenBy(rule)).as(rule.sentence()).singleElement().satisfies(finding -> {
            assertThat(finding.operations()).containsExactlyInAnyOrder(operations);
            assertThat(finding.what()).isNotBlank();
        });
        assertThat(Stream.of(operations)).allSatisfy(operation -> assertThat(
                        Judge.judge(facts.evidence()).violations())
                .anySatisfy(violation -> {
                    assertThat(violation.rule()).isEqualTo(rule.name());
                    assertThat(violation.story()).anyMatch(line -> line.contains(operation.substring(0, 8)));
                }));
    }
}
