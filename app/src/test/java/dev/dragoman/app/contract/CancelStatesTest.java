package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Topics;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("cancel, in every state that an operation can be in")
class CancelStatesTest {

    private static final String STACK = "cancel-states";

    /** Longer than anything takes that a test does meanwhile, shorter than the route's patience. */
    private static final Duration LONG = Duration.ofMillis(1500);

    @AfterEach
    void usualTiming(Site site) {
        site.usualTiming();
        site.simulator().faults();
    }

    @Proves({"1.110"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "What waits behind an earlier operation on its resource is stopped with no effect, the earlier one goes on")
    void inLine(Provider provider, Site site) throws Exception {
        slow(site, provider, "CreateVpc");
        SentCommand first = Ask.sent(site, provider.network(STACK, "in-line", "10.1.0.0/16"));
        SentCommand second = Ask.sent(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "in-line"));
        Told.phase(site, second, Phase.WAITING);

        assertCancelled(site, provider, second, Effect.NONE);

        Ask.succeeded(first.await(Site.PATIENCE));
        assertThat(provider.networks(site, "in-line")).hasSize(1);
    }

    @Proves({"1.110"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "What reads the cloud before its first changing call is stopped with no effect, and the change never called")
    void reading(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.elasticIp(STACK, "spared"));
        String look = provider == Provider.ALIYUN ? "DescribeEipAddresses" : "DescribeAddresses";
        String release = provider == Provider.ALIYUN ? "ReleaseEipAddress" : "ReleaseAddresses";
        Calls calls = Calls.fromNow(site);
        slow(site, provider, look);
        SentCommand deletion = Ask.sent(site, Commands.delete(provider.lane(), STACK, Kind.ELASTIC_IP, "spared"));
        awaitInFlight(site);

        assertCancelled(site, provider, deletion, Effect.NONE);

        site.simulator().faults();
        OperationEvent read = Ask.succeeded(site, Commands.get(provider.lane(), STACK, Kind.ELASTIC_IP, "spared"));
        assertThat(read.resource().status()).isEqualTo("available");
        assertThat(calls.of(release)).isEmpty();
    }

    @Proves({"1.110"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What backs off because the cloud refused for now is stopped with no effect, and not called again")
    void backingOff(Provider provider, Site site) throws Exception {
        Calls calls = Calls.fromNow(site);
        site.simulator().faults(Fault.throttle().onApi(provider.id()).onAction("CreateVpc"));
        SentCommand network = Ask.sent(site, provider.network(STACK, "throttled", "10.2.0.0/16"));
        Told.waitsFor(site, network, "another try of CreateVpc");

        SentCommand cancel = Ask.sent(site, Commands.cancel(provider.lane(), network.operationId()));

        OperationEvent end = network.await(Site.PATIENCE).operation().orElseThrow();
        assertThat(end.phase()).isEqualTo(Phase.CANCELLED);
        Ask.succeeded(cancel.await(Site.PATIENCE));
        site.simulator().faults();
        if (end.effect() == Effect.UNKNOWN) {
            // The cancel met a try on its way; that one was throttled, too.
            assertThat(Told.phase(site, network, Phase.SETTLED).effect()).isEqualTo(Effect.NONE);
        } else {
            assertThat(end.effect()).isEqualTo(Effect.NONE);
        }
        Ask.succeeded(site, provider.network(STACK, "after-throttled", "10.2.0.0/16"));
        assertThat(provider.networks(site, "throttled")).isEmpty();
        assertThat(calls.of("CreateVpc").stream().filter(call -> !call.effect().isNone()))
                .as("the other network alone")
                .hasSize(1);
    }

    @Proves({"1.111"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "With a call in flight the effect is unknown; once the call is answered, `settled` tells that it was done")
    void inFlight(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "ground", "10.3.0.0/16"));
        slow(site, provider, provider.createSubnet());
        SentCommand subnet = Ask.sent(site, provider.subnet(STACK, "in-flight", "ground", "10.3.1.0/24"));
        awaitInFlight(site);

        assertCancelled(site, provider, subnet, Effect.UNKNOWN);

        OperationEvent settled = Told.phase(site, subnet, Phase.SETTLED);
        assertThat(settled.effect()).isEqualTo(Effect.COMPLETE);
        assertThat(provider.subnets(site, "in-flight")).singleElement().satisfies(made -> assertThat(made.id())
                .isEqualTo(settled.resource().id()));
        assertThat(Told.changes(site, subnet.operationId())).containsExactly(ResourceChange.CREATED);
    }

    @Proves({"1.111"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "With a call in flight and steps to go, no further change is called: `settled` tells a part, the rest is degraded")
    void inFlightWithMoreToGo(Provider provider, Site site) throws Exception {
        slow(site, provider, provider.createElasticIp());
        SentCommand address = Ask.sent(site, provider.elasticIp(STACK, "half"));
        awaitInFlight(site);

        assertCancelled(site, provider, address, Effect.UNKNOWN);

        OperationEvent settled = Told.phase(site, address, Phase.SETTLED);
        assertThat(settled.effect()).isEqualTo(Effect.PARTIAL);
        assertThat(settled.resource().status()).isEqualTo("degraded");
        assertThat(AtCloud.get(site, settled.resource().id())).isNotNull();
        assertThat(provider.elasticIps(site, "half")).as("it was never named").isEmpty();
        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.ELASTIC_IP, "half"));
    }

    @Proves({"1.111"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("While the cloud works the effect is unknown; once it has finished, `settled` tells what there is")
    void cloudWorks(Provider provider, Site site) throws Exception {
        boolean aliyun = provider == Provider.ALIYUN;
        site.simulator().timing(Timing.manual());
        SentCommand sent = Ask.sent(
                site,
                aliyun ? provider.network(STACK, "worked-on", "10.4.0.0/16") : provider.elasticIp(STACK, "worked-on"));
        Told.waitsFor(site, sent, "the cloud to finish");

        assertCancelled(site, provider, sent, Effect.UNKNOWN);

        site.simulator().advance();
        OperationEvent settled = Told.phase(site, sent, Phase.SETTLED);
        // A network is made by one step, an address has its name to come.
        assertThat(settled.effect()).isEqualTo(aliyun ? Effect.COMPLETE : Effect.PARTIAL);
        assertThat(settled.resource().status()).isEqualTo(aliyun ? "available" : "degraded");
        assertThat(AtCloud.get(site, settled.resource().id()).isMoving()).isFalse();
    }

    @Proves({"1.111"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("While a lost answer is looked for the effect is unknown; `settled` tells that nothing was done")
    void recoveringNothing(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "empty-ground", "10.5.0.0/16"));
        site.simulator().faults(Fault.dropBeforeEffect().onApi(provider.id()).onAction(provider.createSubnet()));
        SentCommand subnet = Ask.sent(site, provider.subnet(STACK, "unmade", "empty-ground", "10.5.1.0/24"));
        Told.waitsFor(site, subnet, "finding out what " + provider.createSubnet());

        assertCancelled(site, provider, subnet, Effect.UNKNOWN);

        assertThat(Told.phase(site, subnet, Phase.SETTLED).effect()).isEqualTo(Effect.NONE);
        site.simulator().faults();
        assertThat(provider.subnets(site, "unmade")).isEmpty();
        Ask.problem(
                site, Commands.get(provider.lane(), STACK, Kind.SUBNET, "unmade"), Phase.FAILED, ErrorCode.NOT_FOUND);
    }

    @Proves({"1.111"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("While a lost answer is looked for the effect is unknown; `settled` tells what the look finds")
    void recoveringSomething(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "full-ground", "10.6.0.0/16"));
        String look = provider == Provider.ALIYUN ? "DescribeVSwitches" : "DescribeSubnets";
        site.simulator()
                .faults(
                        Fault.dropAfterEffect().onApi(provider.id()).onAction(provider.createSubnet()),
                        Fault.latency(LONG).onApi(provider.id()).onAction(look));
        SentCommand subnet = Ask.sent(site, provider.subnet(STACK, "found", "full-ground", "10.6.1.0/24"));
        Told.waitsFor(site, subnet, "finding out what " + provider.createSubnet());

        assertCancelled(site, provider, subnet, Effect.UNKNOWN);

        site.simulator().faults();
        OperationEvent settled = Told.phase(site, subnet, Phase.SETTLED);
        assertThat(settled.effect()).isEqualTo(Effect.COMPLETE);
        assertThat(provider.subnets(site, "found")).singleElement().satisfies(made -> assertThat(made.id())
                .isEqualTo(settled.resource().id()));
    }

    @Proves({"1.112"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What has ended, well or not, is what it is: the cancel is `too-late`")
    void tooLate(Provider provider, Site site) throws Exception {
        Event made = Ask.end(site, provider.network(STACK, "done", "10.7.0.0/16"));
        Event refused = Ask.end(site, provider.network(STACK, "done", "10.7.0.0/16"));
        Event rejected = Ask.end(site, provider.network(STACK, "mistaken", "not a range"));

        for (Event ended : new Event[] {made, refused, rejected}) {
            OperationEvent cancel = Ask.succeeded(site, Commands.cancel(provider.lane(), ended.operationId()));
            assertThat(cancel.outcome()).isEqualTo("too-late");
            assertThat(site.events().phases(ended.operationId())).doesNotContain("cancelled");
        }
        assertThat(provider.networks(site, "done")).hasSize(1);
    }

    @Proves({"1.112"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What is cancelled already cannot be cancelled again, not even while it is being settled")
    void twice(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "twice-ground", "10.8.0.0/16"));
        slow(site, provider, provider.createSubnet());
        SentCommand subnet = Ask.sent(site, provider.subnet(STACK, "twice", "twice-ground", "10.8.1.0/24"));
        awaitInFlight(site);
        assertCancelled(site, provider, subnet, Effect.UNKNOWN);

        OperationEvent second = Ask.succeeded(site, Commands.cancel(provider.lane(), subnet.operationId()));

        assertThat(second.outcome()).isEqualTo("too-late");
        Told.phase(site, subnet, Phase.SETTLED);
        assertThat(site.events().phases(subnet.operationId())).containsOnlyOnce("cancelled");
    }

    @Proves({"1.113", "1.105"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A cancel whose command never comes ends at its own deadline")
    void neverComes(Provider provider, Site site) throws Exception {
        String never = provider.network(STACK, "never", "10.9.0.0/16").build().operationId(Topics.DEFAULT_TENANT);

        Event end = Ask.end(site, Commands.cancel(provider.lane(), never).deadline(Duration.ofSeconds(1)));

        Ask.problem(end, Phase.TIMED_OUT, ErrorCode.DEADLINE_EXCEEDED);
    }

    /** Until the slow call has reached the cloud: its fault has hit. */
    private static void awaitInFlight(Site site) {
        await().atMost(Site.PATIENCE)
                .until(() -> site.simulator().faultHits().stream().anyMatch(rule -> rule.hits() > 0));
    }

    private static void slow(Site site, Provider provider, String action) {
        site.simulator()
                .faults(Fault.latency(LONG)
                        .onApi(provider.id())
                        .onAction(action)
                        .times(1));
    }

    /** Cancels it, and looks at both ends. */
    private static void assertCancelled(Site site, Provider provider, SentCommand sent, Effect effect)
            throws Exception {
        CommandBuilder cancel = Commands.cancel(provider.lane(), sent.operationId());
        OperationEvent ofCancel = Ask.succeeded(site, cancel);
        OperationEvent end = sent.await(Site.PATIENCE).operation().orElseThrow();
        assertThat(ofCancel.outcome()).isEqualTo("cancelled");
        assertThat(end.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(end.effect()).isEqualTo(effect);
    }
}
