package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.Stranger;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.Patch;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("An unresolved create")
class UnresolvedTest {

    private static final String STACK = "unresolved";
    private static final String ALLOCATE = "AllocateAddresses";
    private static final ElasticIpSpec SPEC = new ElasticIpSpec(5, null, null, null);

    @Test
    @Proves({"3.38", "2.14", "1.116"})
    @DisplayName(
            "With a stranger's address beside ours, both are candidates; the one that a person names is adopted, the other let be")
    void oursAndTheirs(Site site) throws Exception {
        site.simulator()
                .faults(
                        Fault.latency(Duration.ofSeconds(1))
                                .onApi("tencent")
                                .onAction(ALLOCATE)
                                .times(1),
                        Fault.dropAfterEffect()
                                .onApi("tencent")
                                .onAction(ALLOCATE)
                                .times(1));
        SentCommand sent = Ask.sent(site, Provider.TENCENT.elasticIp(STACK, "ours"));
        await().atMost(Site.PATIENCE)
                .until(() -> site.simulator().faultHits().stream().allMatch(rule -> rule.hits() == 1));
        String theirs = Stranger.at(Provider.TENCENT, site)
                .call(ALLOCATE, Map.of("AddressCount", "1"))
                .at("/AddressSet/0")
                .asText();

        Problem why = Ask.problem(sent.await(Site.PATIENCE), Phase.UNRESOLVED, ErrorCode.OUTCOME_UNKNOWN);

        assertThat(why.candidates()).hasSize(2).contains(theirs);
        String ours = why.candidates().stream()
                .filter(id -> !id.equals(theirs))
                .findFirst()
                .orElseThrow();
        assertThat(Told.changes(site, sent.operationId())).isEmpty();

        OperationEvent resolved =
                Ask.succeeded(site, Commands.resolve(Provider.TENCENT.lane(), sent.operationId(), ours));

        assertThat(resolved.outcome()).isEqualTo("adopted");
        OperationEvent settled = Told.phase(site, sent, Phase.SETTLED);
        assertThat(settled.resource().id()).isEqualTo(ours);
        assertThat(settled.resource().status())
                .as("its name is still to be set")
                .isEqualTo("degraded");
        assertThat(Told.changes(site, sent.operationId())).containsExactly(ResourceChange.ADOPTED);
        OperationEvent completed = Ask.succeeded(site, Commands.apply(Provider.TENCENT.lane(), STACK, "ours", SPEC));
        assertThat(completed.resource().status()).isEqualTo("available");
        assertThat(AtCloud.get(site, ours).text("AddressName")).isEqualTo("ours");
        assertThat(AtCloud.get(site, theirs).text("AddressName"))
                .as("the stranger's")
                .isEmpty();
        Ask.succeeded(site, Commands.delete(Provider.TENCENT.lane(), STACK, Kind.ELASTIC_IP, "ours"));
        assertThat(AtCloud.find(site, theirs)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.115", "1.116"})
    @DisplayName(
            "Its name is kept against every verb until a person says what it made; that is then the resource of the name")
    void adopted(Provider provider, Site site) throws Exception {
        SentCommand sent = abandoned(provider, site, "kept");
        String made = made(provider, site);
        Calls calls = Calls.fromNow(site);

        for (CommandBuilder command : List.of(
                provider.elasticIp(STACK, "kept"),
                Commands.apply(provider.lane(), STACK, "kept", SPEC),
                Commands.modify(provider.lane(), STACK, Kind.ELASTIC_IP, "kept", Patch.setting("displayName", "else")),
                Commands.get(provider.lane(), STACK, Kind.ELASTIC_IP, "kept"),
                Commands.delete(provider.lane(), STACK, Kind.ELASTIC_IP, "kept"))) {
            assertThat(Ask.problem(site, command, Phase.FAILED, ErrorCode.WRONG_STATE)
                            .blockers())
                    .containsExactly(sent.operationId());
        }
        assertThat(calls.of(provider.createElasticIp())).isEmpty();

        assertThat(Ask.succeeded(site, Commands.resolve(provider.lane(), sent.operationId(), made))
                        .outcome())
                .isEqualTo("adopted");

        OperationEvent read = Ask.succeeded(site, Commands.get(provider.lane(), STACK, Kind.ELASTIC_IP, "kept"));
        assertThat(read.resource().id()).isEqualTo(made);
        assertThat(read.resource().managed()).isEqualTo("adopted");
        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.ELASTIC_IP, "kept"));
        assertThat(AtCloud.find(site, made)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.115", "1.117"})
    @DisplayName(
            "Resolved as `none` its name is free: another is created, and what the lost call made stays at the cloud")
    void released(Provider provider, Site site) throws Exception {
        SentCommand sent = abandoned(provider, site, "freed");
        String made = made(provider, site);

        OperationEvent resolved = Ask.succeeded(site, Commands.resolveAsNothing(provider.lane(), sent.operationId()));

        assertThat(resolved.outcome()).isEqualTo("released");
        OperationEvent again = Ask.succeeded(site, provider.elasticIp(STACK, "freed"));
        assertThat(again.resource().id()).isNotEqualTo(made);
        assertThat(AtCloud.find(site, made)).isPresent();
        site.simulator().remove(made);
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.115"})
    @DisplayName("An import of the id settles it, and so does a forget of the name")
    void importedOrForgotten(Provider provider, Site site) throws Exception {
        SentCommand first = abandoned(provider, site, "imported");
        String made = made(provider, site);
        Ask.succeeded(site, Commands.importing(provider.lane(), STACK, Kind.ELASTIC_IP, "imported", made));
        assertThat(Ask.succeeded(site, Commands.get(provider.lane(), STACK, Kind.ELASTIC_IP, "imported"))
                        .resource()
                        .id())
                .isEqualTo(made);
        Ask.problem(
                site,
                Commands.resolveAsNothing(provider.lane(), first.operationId()),
                Phase.FAILED,
                ErrorCode.WRONG_STATE);

        abandoned(provider, site, "forgotten");
        String left = made(provider, site);
        Ask.succeeded(site, Commands.forget(provider.lane(), STACK, Kind.ELASTIC_IP, "forgotten"));
        assertThat(Ask.succeeded(site, provider.elasticIp(STACK, "forgotten"))
                        .resource()
                        .id())
                .isNotEqualTo(left);
        site.simulator().remove(left);
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.118"})
    @DisplayName("What still works, what has ended, and what has been resolved already cannot be resolved")
    void notUnresolved(Provider provider, Site site) throws Exception {
        SentCommand waits = Ask.sent(site, provider.subnet(STACK, "waits", "comes-later", "10.0.1.0/24"));
        Told.phase(site, waits, Phase.WAITING);
        Ask.problem(
                site,
                Commands.resolveAsNothing(provider.lane(), waits.operationId()),
                Phase.FAILED,
                ErrorCode.WRONG_STATE);
        Ask.succeeded(site, provider.network(STACK, "comes-later", "10.0.0.0/16"));
        Event ended = waits.await(Site.PATIENCE);
        Ask.succeeded(ended);

        Ask.problem(
                site,
                Commands.resolveAsNothing(provider.lane(), ended.operationId()),
                Phase.FAILED,
                ErrorCode.WRONG_STATE);
        assertThat(provider.subnets(site, "waits")).hasSize(1);

        SentCommand resolved = abandoned(provider, site, "once");
        site.simulator().remove(made(provider, site));
        Ask.succeeded(site, Commands.resolveAsNothing(provider.lane(), resolved.operationId()));
        Ask.problem(
                site,
                Commands.resolveAsNothing(provider.lane(), resolved.operationId()),
                Phase.FAILED,
                ErrorCode.WRONG_STATE);
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.116"})
    @DisplayName("A candidate that belongs to another name, or that is not there, is refused, and the name stays kept")
    void wrongId(Provider provider, Site site) throws Exception {
        String owned = Ask.succeeded(site, provider.elasticIp(STACK, "owned"))
                .resource()
                .id();
        SentCommand sent = abandoned(provider, site, "doubtful");
        String made = made(provider, site);

        Ask.problem(
                site,
                Commands.resolve(provider.lane(), sent.operationId(), owned),
                Phase.FAILED,
                ErrorCode.ALREADY_EXISTS);
        Ask.problem(
                site,
                Commands.resolve(provider.lane(), sent.operationId(), "eip-nosuchid"),
                Phase.FAILED,
                ErrorCode.NOT_FOUND);
        Ask.problem(site, provider.elasticIp(STACK, "doubtful"), Phase.FAILED, ErrorCode.WRONG_STATE);

        Ask.succeeded(site, Commands.resolve(provider.lane(), sent.operationId(), made));
    }

    /**
     * A create of which nobody can tell what it made: at Tencent an answer is lost, and what is new is not told apart; at
     * Alibaba the call that would be repeated with its token is cancelled before it is answered.
     */
    private static SentCommand abandoned(Provider provider, Site site, String name) throws Exception {
        Fault lost = Fault.dropAfterEffect().onApi(provider.id()).onAction(provider.createElasticIp());
        boolean tencent = provider == Provider.TENCENT;
        site.simulator().faults(tencent ? lost.times(1) : lost);
        SentCommand sent = Ask.sent(site, provider.elasticIp(STACK, name));
        if (tencent) {
            Ask.problem(sent.await(Site.PATIENCE), Phase.UNRESOLVED, ErrorCode.OUTCOME_UNKNOWN);
            return sent;
        }
        Told.waitsFor(site, sent, "finding out what " + provider.createElasticIp() + " did");
        Ask.succeeded(site, Commands.cancel(provider.lane(), sent.operationId()));
        OperationEvent end = sent.await(Site.PATIENCE).operation().orElseThrow();
        assertThat(end.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(end.effect()).isEqualTo(Effect.UNKNOWN);
        OperationEvent undecided = Told.phase(site, sent, Phase.SETTLED);
        assertThat(undecided.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(undecided.error().code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        site.simulator().faults();
        return sent;
    }

    /** What the lost call made, from the cloud's own ledger: it acted once, however often it was sent. */
    private static String made(Provider provider, Site site) {
        return site.simulator().calls(provider.createElasticIp()).stream()
                .flatMap(call -> call.effect().created().stream())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
