package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Kind;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Resource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("From a command to the cloud and back")
class EndToEndTest {

    private static final String STACK = "end-to-end";

    @ParameterizedTest
    @EnumSource
    @DisplayName("A network and its subnet are created, read, listed and deleted")
    void wholeLife(Provider provider, Site site) throws Exception {
        SentCommand subnet = site.client()
                .send(provider.subnet(STACK, "e2e-web", "e2e-main", "10.0.1.0/24")
                        .build());
        OperationEvent network = succeeded(site, provider.network(STACK, "e2e-main", "10.0.0.0/16"));

        Resource created = succeeded(subnet.await(Site.PATIENCE)).resource();

        assertThat(created.attributes().path("networkId").asText())
                .isEqualTo(network.resource().id());
        assertThat(provider.networks(site, "e2e-main")).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(network.resource().id());
            assertThat(found.text("CidrBlock")).isEqualTo("10.0.0.0/16");
        });

        OperationEvent read = succeeded(site, Commands.get(provider.lane(), STACK, Kind.SUBNET, "e2e-web"));
        assertThat(read.resource().attributes().path("cidr").asText()).isEqualTo("10.0.1.0/24");
        assertThat(read.effect()).isEqualTo(Effect.NONE);

        assertThat(listed(site, provider)).contains(network.resource().id());

        succeeded(site, Commands.delete(provider.lane(), STACK, Kind.SUBNET, "e2e-web"));
        succeeded(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "e2e-main"));
        assertThat(provider.networks(site, "e2e-main")).isEmpty();
        assertThat(provider.subnets(site, "e2e-web")).isEmpty();
    }

    /** The ids of the networks on all pages. */
    private static List<String> listed(Site site, Provider provider) throws Exception {
        List<String> ids = new ArrayList<>();
        String page = "";
        do {
            OperationEvent listed = succeeded(
                    site, Commands.list(provider.lane(), STACK, Kind.NETWORK).pageToken(page));
            listed.items().forEach(item -> ids.add(item.path("id").asText()));
            page = listed.nextPageToken();
        } while (!page.isEmpty());
        return ids;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("The same command sent again acts once and is answered once")
    void sentTwice(Provider provider, Site site) throws Exception {
        CommandBuilder command =
                provider.network(STACK, "e2e-once", "10.1.0.0/16").id("once-" + provider.id());
        SentCommand first = site.client().send(command.build());
        SentCommand second = site.client().send(command.build());
        assertThat(second.operationId()).isEqualTo(first.operationId());
        first.await(Site.PATIENCE);

        OperationEvent after = succeeded(site, provider.network(STACK, "e2e-after", "10.2.0.0/16"));

        assertThat(after.resource().id()).isNotEmpty();
        assertThat(site.events().phases(first.operationId())).containsOnlyOnce("succeeded");
        assertThat(provider.networks(site, "e2e-once")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A network with a subnet is not deleted, and the answer names the subnet")
    void inUse(Provider provider, Site site) throws Exception {
        succeeded(site, provider.network(STACK, "e2e-needed", "10.3.0.0/16"));
        succeeded(site, provider.subnet(STACK, "e2e-needing", "e2e-needed", "10.3.1.0/24"));

        Event end = site.client()
                .send(Commands.delete(provider.lane(), STACK, Kind.NETWORK, "e2e-needed")
                        .build())
                .await(Site.PATIENCE);

        assertThat(end.operation().orElseThrow().error().blockers()).containsExactly(STACK + "/subnet/e2e-needing");
        assertThat(provider.networks(site, "e2e-needed")).hasSize(1);
    }

    private static OperationEvent succeeded(Site site, CommandBuilder command) throws Exception {
        return succeeded(site.client().send(command.build()).await(Site.PATIENCE));
    }

    private static OperationEvent succeeded(Event end) {
        assertThat(end.succeeded()).as("%s", end.document()).isTrue();
        return end.operation().orElseThrow();
    }
}
