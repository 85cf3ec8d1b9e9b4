package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetSpec;
import dev.dragoman.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two lanes that see the same resources at the cloud: one account under two names. */
@ExtendWith(SharedSite.class)
@DisplayName("References into another lane")
class ElsewhereTest {

    private static final String STACK = "elsewhere";
    private static final Duration REFERENCE_WAIT = Duration.ofSeconds(5);

    /** The other lane is asked again every half second. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @ParameterizedTest
    @EnumSource
    @Proves({"1.42", "1.46"})
    @DisplayName("A name that is being created in another lane is waited for beyond referenceWait, and then used")
    void coming(Provider provider, Site site) throws Exception {
        site.simulator().faults(Fault.throttle().onApi(provider.id()).onAction("CreateVpc"));
        Calls calls = Calls.fromNow(site);
        SentCommand network = Ask.sent(site, network(provider, "coming"));
        SentCommand subnet = Ask.sent(site, subnet(provider, "patient", "coming"));
        Event unheard = Ask.end(site, subnet(provider, "stranger", "unheard-of"));

        Problem problem = Ask.problem(unheard, Phase.FAILED, ErrorCode.DEPENDENCY_FAILED);
        assertThat(problem.message())
                .contains("network/unheard-of", twin(provider).toString());
        assertThat(problem.blockers()).containsExactly(STACK + "/network/unheard-of");
        OperationEvent.Operation stranger = unheard.operation().orElseThrow().operation();
        assertThat(Duration.between(Instant.parse(stranger.acceptedAt()), Instant.parse(stranger.endedAt())))
                .isBetween(REFERENCE_WAIT, REFERENCE_WAIT.plus(SOON));
        assertThat(Told.waitsFor(site, subnet, STACK + "/network/coming in " + twin(provider))
                        .phase())
                .isEqualTo(Phase.WAITING);
        assertThat(subnet.terminal()).as("beyond referenceWait").isNotDone();
        assertThat(calls.of(provider.createSubnet())).isEmpty();

        site.simulator().faults();
        String id = Ask.succeeded(network.await(Site.PATIENCE)).resource().id();
        String made = Ask.succeeded(subnet.await(Site.PATIENCE)).resource().id();
        assertThat(AtCloud.get(site, made).text("VpcId")).isEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.42", "1.47"})
    @DisplayName("A name that is asked for in another lane only after it was referred to is found there")
    void asItComes(Provider provider, Site site) throws Exception {
        SentCommand subnet = Ask.sent(site, subnet(provider, "first", "second"));
        Told.waitsFor(site, subnet, "which nobody has asked for yet");

        String id = Ask.succeeded(site, network(provider, "second")).resource().id();

        String made = Ask.succeeded(subnet.await(Site.PATIENCE)).resource().id();
        assertThat(AtCloud.get(site, made).text("VpcId")).isEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.42", "1.48"})
    @DisplayName("A name whose create fails in another lane soon fails what waits for it here, and is named")
    void failing(Provider provider, Site site) throws Exception {
        site.simulator().faults(Fault.throttle().onApi(provider.id()).onAction("CreateVpc"));
        SentCommand network = Ask.sent(site, network(provider, "failing"));
        SentCommand subnet = Ask.sent(site, subnet(provider, "felled", "failing"));
        Told.phase(site, network, Phase.STARTED);
        awaitSeenComing(site, subnet);
        Calls calls = Calls.fromNow(site);

        site.simulator()
                .faults((provider == Provider.ALIYUN
                                ? Fault.error("QuotaExceeded.Vpc", 400)
                                : Fault.error("LimitExceeded", 200))
                        .onAction("CreateVpc"));
        Event first = network.await(Site.PATIENCE);
        Event second = subnet.await(Site.PATIENCE);

        Ask.problem(first, Phase.FAILED, ErrorCode.QUOTA_EXCEEDED);
        assertThat(Ask.problem(second, Phase.FAILED, ErrorCode.DEPENDENCY_FAILED)
                        .blockers())
                .containsExactly(STACK + "/network/failing");
        assertThat(Duration.between(ended(first), ended(second))).isLessThan(SOON);
        assertThat(calls.of(provider.createSubnet())).isEmpty();
    }

    /** It waits for what is on its way there, no longer for what nobody has asked for. */
    private static void awaitSeenComing(Site site, SentCommand subnet) {
        Told.first(site, subnet.operationId(), event -> event.operation()
                .map(OperationEvent::waitingFor)
                .filter(words -> words.endsWith("/failing in " + laneOf(event)))
                .isPresent());
    }

    private static Lane laneOf(Event event) {
        return new Lane(
                event.document().path("provider").asText(),
                SiteAccounts.TWIN,
                event.document().path("region").asText());
    }

    private static Lane twin(Provider provider) {
        return new Lane(provider.id(), SiteAccounts.TWIN, provider.lane().region());
    }

    private static CommandBuilder network(Provider provider, String name) {
        return Commands.create(
                twin(provider), STACK, name, new NetworkSpec("10.0.0.0/16", null, null, null, null, null, null));
    }

    private static CommandBuilder subnet(Provider provider, String name, String network) {
        return Commands.create(
                provider.lane(),
                STACK,
                name,
                new SubnetSpec(
                        Reference.named(twin(provider), STACK, network),
                        "10.0.1.0/24",
                        provider.zone(),
                        null,
                        null,
                        null,
                        null));
    }

    private static Instant ended(Event end) {
        return Instant.parse(end.operation().orElseThrow().operation().endedAt());
    }
}
