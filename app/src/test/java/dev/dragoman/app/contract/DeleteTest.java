package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Resource;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("delete")
class DeleteTest {

    private static final String STACK = "delete";
    private static final String DELETE_NETWORK = "DeleteVpc";

    @Proves({"1.80"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What is not there is deleted with no effect and no call; if it must exist, that is `not-found`")
    void notThere(Provider provider, Site site) throws Exception {
        Calls calls = Calls.fromNow(site);

        OperationEvent fine = Ask.succeeded(site, network(provider, "nowhere"));
        Problem strict = Ask.problem(site, network(provider, "nowhere").mustExist(), Phase.FAILED, ErrorCode.NOT_FOUND);

        assertThat(fine.effect()).isEqualTo(Effect.NONE);
        assertThat(fine.calls()).isZero();
        assertThat(strict.pointer()).isEqualTo("/name");
        assertThat(calls.of(DELETE_NETWORK)).isEmpty();
    }

    @Proves({"1.80"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A delete can be sent again: the second finds nothing to do")
    void again(Provider provider, Site site) throws Exception {
        String id = Ask.succeeded(site, provider.network(STACK, "twice", "10.0.0.0/16"))
                .resource()
                .id();

        OperationEvent first = Ask.succeeded(site, network(provider, "twice").mustExist());
        OperationEvent second = Ask.succeeded(site, network(provider, "twice"));

        assertThat(first.effect()).isEqualTo(Effect.COMPLETE);
        assertThat(second.effect()).isEqualTo(Effect.NONE);
        assertThat(AtCloud.find(site, id)).isEmpty();
    }

    @Proves({"1.81"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What others need is `in-use` before any call, and the answer names them")
    void inUse(Provider provider, Site site) throws Exception {
        OperationEvent network = Ask.succeeded(site, provider.network(STACK, "needed", "10.1.0.0/16"));
        Ask.succeeded(site, provider.subnet(STACK, "needing-a", "needed", "10.1.1.0/24"));
        Ask.succeeded(site, provider.subnet(STACK, "needing-b", "needed", "10.1.2.0/24"));
        Calls calls = Calls.fromNow(site);

        Problem refused = Ask.problem(site, network(provider, "needed"), Phase.FAILED, ErrorCode.IN_USE);

        assertThat(refused.blockers())
                .containsExactlyInAnyOrder(STACK + "/subnet/needing-a", STACK + "/subnet/needing-b");
        assertThat(calls.about(network.resource().id())).isEmpty();
        assertThat(AtCloud.find(site, network.resource().id())).isPresent();
    }

    @Proves({"1.82", "2.6"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("Dependents that are on their way out are waited for, and the event says so")
    void dependentsGoing(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "last", "10.2.0.0/16"));
        Ask.succeeded(site, provider.subnet(STACK, "first", "last", "10.2.1.0/24"));
        Calls calls = Calls.fromNow(site);
        site.simulator()
                .faults(Fault.latency(Duration.ofSeconds(1))
                        .onApi(provider.id())
                        .onAction(provider.deleteSubnet())
                        .times(1));

        SentCommand subnet = Ask.sent(site, subnet(provider, "first"));
        SentCommand network = Ask.sent(site, network(provider, "last"));

        assertThat(Told.phase(site, network, Phase.WAITING).waitingFor()).contains(STACK + "/subnet/first");
        Ask.succeeded(subnet.await(Site.PATIENCE));
        Ask.succeeded(network.await(Site.PATIENCE));
        assertThat(calls.of(provider.deleteSubnet(), DELETE_NETWORK))
                .extracting(CallRecord::action)
                .containsExactly(provider.deleteSubnet(), DELETE_NETWORK);
        assertThat(provider.networks(site, "last")).isEmpty();
    }

    @Proves({"1.83"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("With `onInUse: wait` a dependent that nobody deletes yet is waited for until somebody does")
    void waitsForTheKnown(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "patient", "10.3.0.0/16"));
        Ask.succeeded(site, provider.subnet(STACK, "lingering", "patient", "10.3.1.0/24"));
        Calls calls = Calls.fromNow(site);

        SentCommand network = Ask.sent(site, network(provider, "patient").onInUse(OnInUse.WAIT));
        assertThat(Told.phase(site, network, Phase.WAITING).waitingFor()).contains(STACK + "/subnet/lingering");
        assertThat(calls.of(DELETE_NETWORK)).isEmpty();
        Ask.succeeded(site, subnet(provider, "lingering"));

        Ask.succeeded(network.await(Site.PATIENCE));
        assertThat(provider.networks(site, "patient")).isEmpty();
    }

    @Proves({"1.83"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("With `onInUse: wait` a dependent that the cloud alone knows is waited for, too")
    void waitsForTheUnknown(Provider provider, Site site) throws Exception {
        String id = Ask.succeeded(site, provider.network(STACK, "crowded", "10.4.0.0/16"))
                .resource()
                .id();
        Resource gateway = AtCloud.place(site, provider, "vpn-gateway", id);
        Calls calls = Calls.fromNow(site);

        Problem refused = Ask.problem(site, network(provider, "crowded"), Phase.FAILED, ErrorCode.IN_USE);
        assertThat(refused.nativeError()).as("the cloud's own words").isNotNull();
        SentCommand waiting = Ask.sent(site, network(provider, "crowded").onInUse(OnInUse.WAIT));
        await().atMost(Site.PATIENCE).until(() -> calls.of(DELETE_NETWORK).size() >= 3);
        assertThat(waiting.terminal()).isNotDone();
        site.simulator().remove(gateway.id());

        Ask.succeeded(waiting.await(Site.PATIENCE));
        assertThat(AtCloud.find(site, id)).isEmpty();
    }

    @Proves({"1.83", "1.105"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("With `onInUse: wait` the deadline ends the wait, and nothing is called")
    void waitsUntilTheDeadline(Provider provider, Site site) throws Exception {
        OperationEvent network = Ask.succeeded(site, provider.network(STACK, "stuck", "10.5.0.0/16"));
        Ask.succeeded(site, provider.subnet(STACK, "staying", "stuck", "10.5.1.0/24"));
        Calls calls = Calls.fromNow(site);

        OperationEvent end = Ask.end(
                        site, network(provider, "stuck").onInUse(OnInUse.WAIT).deadline(Duration.ofSeconds(1)))
                .operation()
                .orElseThrow();

        assertThat(end.phase()).isEqualTo(Phase.TIMED_OUT);
        assertThat(end.error().code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(end.error().message()).contains(STACK + "/subnet/staying");
        assertThat(end.effect()).isEqualTo(Effect.NONE);
        assertThat(calls.about(network.resource().id())).isEmpty();
        assertThat(AtCloud.find(site, network.resource().id())).isPresent();
    }

    @Proves({"1.84"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What the cloud has lost already is deleted with success, and leaves the inventory")
    void lostAlready(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "ground", "10.6.0.0/16"));
        OperationEvent made = Ask.succeeded(site, provider.subnet(STACK, "lost", "ground", "10.6.1.0/24"));
        site.simulator().remove(made.resource().id());

        OperationEvent end = Ask.succeeded(site, subnet(provider, "lost"));

        assertThat(Told.changes(site, end.operation().id())).containsExactly(ResourceChange.DELETED);
        Ask.problem(site, Commands.get(provider.lane(), STACK, Kind.SUBNET, "lost"), Phase.FAILED, ErrorCode.NOT_FOUND);
        Ask.succeeded(site, network(provider, "ground"));
    }

    private static CommandBuilder network(Provider provider, String name) {
        return Commands.delete(provider.lane(), STACK, Kind.NETWORK, name);
    }

    private static CommandBuilder subnet(Provider provider, String name) {
        return Commands.delete(provider.lane(), STACK, Kind.SUBNET, name);
    }
}
