package dev.dragoman.app.contract;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.client.Commands;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.event.Phase;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Operations of other tenants")
class OtherTenantsTest {

    private static final String STACK = "other-tenants";

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
