package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.command.Predecessor;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site's {@code referenceWait} is five seconds. */
@ExtendWith(SharedSite.class)
@DisplayName("Waiting for what is referred to")
class WaitingTest {

    private static final String STACK = "waiting";
    private static final Duration REFERENCE_WAIT = Duration.ofSeconds(5);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @ParameterizedTest
    @EnumSource
    @Proves({"1.46", "1.47"})
    @DisplayName("A name that is being created is waited for until the deadline, one that nobody has asked for during"
            + " referenceWait")
    void coming(Provider provider, Site site) throws Exception {
        site.simulator().faults(refusingForNow(provider, "CreateVpc"));
        Calls calls = Calls.fromNow(site);
        SentCommand network = Ask.sent(site, provider.network(STACK, "coming", "10.0.0.0/16"));
        SentCommand patient = Ask.sent(site, provider.subnet(STACK, "patient", "coming", "10.0.1.0/24"));
        SentCommand impatient = Ask.sent(
                site,
                provider.subnet(STACK, "impatient", "coming", "10.0.2.0/24").deadline(Duration.ofSeconds(2)));
        SentCommand stranger = Ask.sent(site, provider.subnet(STACK, "stranger", "unheard-of", "10.0.3.0/24"));

        Event late = impatient.await(Site.PATIENCE);
        Event unheard = stranger.await(Site.PATIENCE);

        assertThat(Ask.problem(late, Phase.TIMED_OUT, ErrorCode.DEADLINE_EXCEEDED)
                        .message())
                .contains(STACK + "/network/coming");
        assertThat(late.operation().orElseThrow().effect()).isEqualTo(Effect.NONE);
        assertThat(lasted(late)).isBetween(Duration.ofSeconds(2), REFERENCE_WAIT);
        Problem problem = Ask.problem(unheard, Phase.FAILED, ErrorCode.DEPENDENCY_FAILED);
        assertThat(problem.blockers()).containsExactly(STACK + "/network/unheard-of");
        assertThat(problem.pointer()).isEqualTo("/spec/network");
        assertThat(lasted(unheard)).isBetween(REFERENCE_WAIT, REFERENCE_WAIT.plusSeconds(2));
        assertThat(Told.waitsFor(site, patient, STACK + "/network/coming").phase())
                .isEqualTo(Phase.WAITING);
        assertThat(network.terminal()).isNotDone();
        assertThat(patient.terminal()).as("beyond referenceWait").isNotDone();
        assertThat(calls.of(provider.createSubnet())).isEmpty();

        site.simulator().faults();
        String id = Ask.succeeded(network.await(Site.PATIENCE)).resource().id();
        String subnet = Ask.succeeded(patient.await(Site.PATIENCE)).resource().id();
        assertThat(AtCloud.get(site, subnet).text("VpcId")).isEqualTo(id);
        assertThat(calls.of(provider.createSubnet())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.47")
    @DisplayName(
            "A name that is asked for while it is waited for is enough, so what belongs together comes in any order")
    void anyOrder(Provider provider, Site site) throws Exception {
        SentCommand subnet = Ask.sent(site, provider.subnet(STACK, "first", "second", "10.0.1.0/24"));
        assertThat(Told.waitsFor(site, subnet, "which nobody has asked for yet").waitingFor())
                .contains(STACK + "/network/second");

        String id = Ask.succeeded(site, provider.network(STACK, "second", "10.0.0.0/16"))
                .resource()
                .id();

        assertThat(AtCloud.get(
                                site,
                                Ask.succeeded(subnet.await(Site.PATIENCE))
                                        .resource()
                                        .id())
                        .text("VpcId"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.47", "1.105"})
    @DisplayName("A name that nobody has asked for is not waited for beyond the deadline, and the end names it")
    void unheardOfAtDeadline(Provider provider, Site site) throws Exception {
        Event end = Ask.end(
                site,
                provider.subnet(STACK, "short", "unheard-of", "10.0.4.0/24").deadline(Duration.ofSeconds(2)));

        assertThat(Ask.problem(end, Phase.TIMED_OUT, ErrorCode.DEADLINE_EXCEEDED)
                        .message())
                .contains(STACK + "/network/unheard-of", "which nobody has asked for yet");
        assertThat(lasted(end)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(3500));
        assertThat(provider.subnets(site, "short")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.48")
    @DisplayName("A name whose create fails takes with it what waits for it, at once, and each end names the culprit")
    void failing(Provider provider, Site site) throws Exception {
        site.simulator().faults(refusingForNow(provider, "CreateVpc"));
        SentCommand network = Ask.sent(site, provider.network(STACK, "failing", "10.0.0.0/16"));
        SentCommand subnet = Ask.sent(site, provider.subnet(STACK, "felled", "failing", "10.0.1.0/24"));
        SentCommand behind =
                Ask.sent(site, provider.elasticIp(STACK, "felled-too").after(predecessor(Kind.SUBNET, "felled")));
        Told.waitsFor(site, subnet, STACK + "/network/failing");
        Told.waitsFor(site, behind, STACK + "/subnet/felled");
        Calls calls = Calls.fromNow(site);

        site.simulator().faults(refusing(provider, "CreateVpc"));
        Event first = network.await(Site.PATIENCE);
        Event second = subnet.await(Site.PATIENCE);
        Event third = behind.await(Site.PATIENCE);

        Ask.problem(first, Phase.FAILED, ErrorCode.QUOTA_EXCEEDED);
        assertThat(Ask.problem(second, Phase.FAILED, ErrorCode.DEPENDENCY_FAILED)
                        .blockers())
                .containsExactly(STACK + "/network/failing");
        assertThat(Ask.problem(third, Phase.FAILED, ErrorCode.DEPENDENCY_FAILED).blockers())
                .containsExactly(STACK + "/subnet/felled");
        assertThat(Duration.between(ended(first), ended(second))).isLessThan(AT_ONCE);
        assertThat(Duration.between(ended(second), ended(third))).isLessThan(AT_ONCE);
        assertThat(calls.of(provider.createSubnet(), provider.createElasticIp()))
                .isEmpty();
    }

    @Test
    @Proves("1.48")
    @DisplayName("A name whose create did not get to its end fails what waits for it, too")
    void degraded(Site site) throws Exception {
        Provider provider = Provider.TENCENT;
        site.simulator().faults(refusing(provider, "ModifyVpcAttribute"));
        SentCommand subnet = Ask.sent(site, provider.subnet(STACK, "on-half", "half", "10.0.1.0/24"));
        OperationEvent half = Ask.end(site, provider.network(STACK, "half", "10.0.0.0/16"))
                .operation()
                .orElseThrow();

        Problem problem = Ask.problem(subnet.await(Site.PATIENCE), Phase.FAILED, ErrorCode.DEPENDENCY_FAILED);

        assertThat(half.effect()).isEqualTo(Effect.PARTIAL);
        assertThat(problem.blockers()).containsExactly(STACK + "/network/half");
        assertThat(problem.message()).contains("degraded");
        assertThat(AtCloud.inside(site, half.resource().id(), "subnet")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.49")
    @DisplayName("A name that is deleted while it is waited for fails what waits for it, at once, and is named")
    void deleted(Provider provider, Site site) throws Exception {
        String id = Ask.succeeded(site, provider.network(STACK, "going", "10.0.0.0/16"))
                .resource()
                .id();
        site.simulator().faults(refusingForNow(provider, "DeleteVpc"));
        SentCommand delete = Ask.sent(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "going"));
        Told.phase(site, delete, Phase.STARTED);
        SentCommand subnet = Ask.sent(site, provider.subnet(STACK, "too-late", "going", "10.0.1.0/24"));
        Told.waitsFor(site, subnet, STACK + "/network/going");

        site.simulator().faults();
        Event gone = delete.await(Site.PATIENCE);
        Event end = subnet.await(Site.PATIENCE);

        Ask.succeeded(gone);
        Problem problem = Ask.problem(end, Phase.FAILED, ErrorCode.DEPENDENCY_FAILED);
        assertThat(problem.blockers()).containsExactly(STACK + "/network/going");
        assertThat(Duration.between(ended(gone), ended(end))).isLessThan(AT_ONCE);
        assertThat(AtCloud.find(site, id)).isEmpty();
        assertThat(provider.subnets(site, "too-late")).isEmpty();
    }

    /** Tried again until the rule is gone. */
    private static Fault refusingForNow(Provider provider, String action) {
        return Fault.throttle().onApi(provider.id()).onAction(action);
    }

    /** Refused for good. */
    private static Fault refusing(Provider provider, String action) {
        return (provider == Provider.ALIYUN ? Fault.error("QuotaExceeded.Vpc", 400) : Fault.error("LimitExceeded", 200))
                .onApi(provider.id())
                .onAction(action);
    }

    private static Predecessor predecessor(Kind kind, String name) {
        return new Predecessor(kind, name, null, null);
    }

    private static Duration lasted(Event end) {
        return Duration.between(
                Instant.parse(end.operation().orElseThrow().operation().acceptedAt()), ended(end));
    }

    private static Instant ended(Event end) {
        return Instant.parse(end.operation().orElseThrow().operation().endedAt());
    }
}
