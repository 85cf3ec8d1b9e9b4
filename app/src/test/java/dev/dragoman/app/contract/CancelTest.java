package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.client.Commands;
import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("cancel")
class CancelTest {

    private static final String STACK = "cancel";

    @Proves({"1.110"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("Before the first changing call the operation is cancelled and nothing was done")
    void waiting(Provider provider, Site site) throws Exception {
        SentCommand sent = Ask.sent(site, provider.subnet(STACK, "web", "never", "10.0.1.0/24"));
        Told.waitsFor(site, sent, "network/never");

        OperationEvent cancel = Ask.succeeded(site, Commands.cancel(provider.lane(), sent.operationId()));

        OperationEvent end = sent.await(Site.PATIENCE).operation().orElseThrow();
        assertThat(cancel.outcome()).isEqualTo("cancelled");
        assertThat(end.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(end.effect()).isEqualTo(Effect.NONE);
    }

    @Proves({"1.112"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What has ended cannot be cancelled any more")
    void tooLate(Provider provider, Site site) throws Exception {
        SentCommand sent = Ask.sent(site, provider.network(STACK, "done", "10.0.0.0/16"));
        Ask.succeeded(sent.await(Site.PATIENCE));

        OperationEvent cancel = Ask.succeeded(site, Commands.cancel(provider.lane(), sent.operationId()));

        assertThat(cancel.outcome()).isEqualTo("too-late");
        assertThat(site.events().phases(sent.operationId())).doesNotContain("cancelled");
    }

    @Proves({"1.113"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A cancel that comes before its command waits for it, and the command makes no call")
    void beforeItsCommand(Provider provider, Site site) throws Exception {
        OutgoingCommand command =
                provider.network(STACK, "early", "10.99.0.0/16").build();
        SentCommand cancel = Ask.sent(site, Commands.cancel(provider.lane(), command.operationId("default")));
        Told.waitsFor(site, cancel, command.operationId("default"));
        Calls calls = Calls.fromNow(site);

        OperationEvent end =
                site.client().send(command).await(Site.PATIENCE).operation().orElseThrow();

        assertThat(Ask.succeeded(cancel.await(Site.PATIENCE)).outcome()).isEqualTo("cancelled");
        assertThat(end.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(end.effect()).isEqualTo(Effect.NONE);
        assertThat(calls.about("10.99.0.0/16")).isEmpty();
    }

    @Proves({"1.114"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("Another tenant's operation is not reached, neither to cancel nor to resolve it")
    void otherTenants(Provider provider, Site site) throws Exception {
        SentCommand sent = Ask.sent(site, provider.subnet(STACK, "ours", "later", "10.0.1.0/24"));
        Told.waitsFor(site, sent, "network/later");

        Ask.problem(
                Ask.end(
                        site,
                        Commands.cancel(provider.lane(), sent.operationId()).deadline(Duration.ofSeconds(1)),
                        SiteAccounts.TEAM),
                Phase.TIMED_OUT,
                ErrorCode.DEADLINE_EXCEEDED);
        Ask.problem(
                Ask.end(site, Commands.resolveAsNothing(provider.lane(), sent.operationId()), SiteAccounts.TEAM),
                Phase.FAILED,
                ErrorCode.NOT_FOUND);

        Ask.succeeded(site, provider.network(STACK, "later", "10.0.0.0/16"));
        Ask.succeeded(sent.await(Site.PATIENCE));
    }
}
