package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.Stranger;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.model.Kind;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.simulator.state.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("get and list")
class ReadsTest {

    private static final String STACK = "reads";

    @Proves({"1.90", "2.9", "1.36"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What was changed past the gateway is seen by a get and told once, with a new revision")
    void getSeesAChange(Provider provider, Site site) throws Exception {
        OperationEvent made = Ask.succeeded(site, provider.network(STACK, "watched", "10.0.0.0/16"));
        site.simulator().alter(made.resource().id(), network -> network.with("VpcName", "renamed-by-hand"));

        OperationEvent read = Ask.succeeded(site, get(provider, "watched"));
        OperationEvent readAgain = Ask.succeeded(site, get(provider, "watched"));

        assertThat(read.effect()).isEqualTo(Effect.NONE);
        assertThat(read.resource().attributes().path("displayName").asText()).isEqualTo("renamed-by-hand");
        Event changed = Told.change(site, read.operation().id(), ResourceChange.CHANGED);
        assertThat(changed.resource()
                        .orElseThrow()
                        .attributes()
                        .path("displayName")
                        .asText())
                .isEqualTo("renamed-by-hand");
        assertThat(read.resource().revision()).isGreaterThan(made.resource().revision());
        assertThat(read.resource().uid()).isEqualTo(made.resource().uid());
        assertThat(Told.changes(site, readAgain.operation().id())).isEmpty();
    }

    @Proves({"1.91"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "A list is read page by page to its end: each network once, whoever made it, and no page longer than asked")
    void listPages(Provider provider, Site site) throws Exception {
        for (int i = 0; i < 5; i++) {
            Ask.succeeded(
                    site,
                    Commands.create(
                            provider.elsewhere(),
                            STACK,
                            "page-" + i,
                            new NetworkSpec("10." + i + ".0.0/16", null, null, null, null, null, null)));
        }

        List<String> ids = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String token = "";
        do {
            OperationEvent page = Ask.succeeded(site, list(provider).limit(2).pageToken(token));
            sizes.add(page.items().size());
            page.items().forEach(item -> ids.add(item.path("id").asText()));
            token = page.nextPageToken();
        } while (!token.isEmpty());

        List<String> there = site.simulator().resources("vpc").stream()
                .filter(network -> network.api().startsWith(provider.id()))
                .filter(network -> network.region().equals(provider.elsewhere().region()))
                .map(Resource::id)
                .toList();
        assertThat(ids).containsExactlyInAnyOrderElementsOf(there);
        assertThat(sizes).allMatch(size -> size <= 2);
        assertThat(sizes.subList(0, sizes.size() - 1)).containsOnly(2);
    }

    @Proves({"1.91"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A page has 50 items unless less is asked for, and never more")
    void bounded(Provider provider, Site site) throws Exception {
        List<String> made = new ArrayList<>();
        try {
            for (int i = 0; i < 51; i++) {
                made.add(Stranger.at(provider, site)
                        .call("CreateVpc", Map.of("CidrBlock", "10.0.0.0/16", "VpcName", "one-of-many"))
                        .at(provider == Provider.ALIYUN ? "/VpcId" : "/Vpc/VpcId")
                        .asText());
            }

            OperationEvent page = Ask.succeeded(site, Commands.list(provider.lane(), STACK, Kind.NETWORK));
            Event tooMany = Ask.end(
                    site, Commands.list(provider.lane(), STACK, Kind.NETWORK).limit(51));

            assertThat(page.items()).hasSize(50);
            assertThat(page.items())
                    .extracting(item -> item.path("id").asText())
                    .doesNotHaveDuplicates();
            assertThat(page.nextPageToken()).isNotEmpty();
            assertThat(tooMany.error().orElseThrow().pointer()).isEqualTo("/limit");
        } finally {
            made.forEach(site.simulator()::remove);
        }
    }

    private static CommandBuilder get(Provider provider, String name) {
        return Commands.get(provider.lane(), STACK, Kind.NETWORK, name);
    }

    private static CommandBuilder list(Provider provider) {
        return Commands.list(provider.elsewhere(), STACK, Kind.NETWORK);
    }
}
