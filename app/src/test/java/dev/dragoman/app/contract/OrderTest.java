package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Patch;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Kind;
import dev.dragoman.model.event.Phase;
import dev.dragoman.simulator.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Order")
class OrderTest {

    private static final String STACK = "order";

    /** Less than the gateway waits for an answer. */
    private static final Duration SLOW = Duration.ofMillis(1500);

    @ParameterizedTest
    @EnumSource
    @Proves("1.30")
    @DisplayName("Changes of one resource that are sent at once reach the cloud one after the other, as they were sent")
    void asTheyCame(Provider provider, Site site) throws Exception {
        List<String> names = IntStream.range(0, 8).mapToObj(i -> "name-" + i).toList();
        List<SentCommand> sent = new ArrayList<>();

        sent.add(Ask.sent(site, provider.network(STACK, "renamed", "10.0.0.0/16")));
        names.forEach(name -> sent.add(Ask.sent(site, renaming(provider, "renamed", name))));
        for (SentCommand each : sent) {
            Ask.succeeded(each.await(Site.PATIENCE));
        }

        String id = Ask.succeeded(sent.get(0).await(Site.PATIENCE)).resource().id();
        assertThat(AtCloud.calls(site, "ModifyVpcAttribute", id))
                .extracting(call -> call.parameters().get("VpcName"))
                .filteredOn(name -> name.startsWith("name-"))
                .containsExactlyElementsOf(names);
        assertThat(AtCloud.get(site, id).text("VpcName")).isEqualTo("name-7");
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.30")
    @DisplayName("A resource is created, deleted and created again by commands that are sent at once")
    void madeAndGone(Provider provider, Site site) throws Exception {
        SentCommand first = Ask.sent(site, provider.network(STACK, "back-again", "10.1.0.0/16"));
        SentCommand delete = Ask.sent(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "back-again"));
        SentCommand second = Ask.sent(site, provider.network(STACK, "back-again", "10.2.0.0/16"));

        String gone = Ask.succeeded(first.await(Site.PATIENCE)).resource().id();
        Ask.succeeded(delete.await(Site.PATIENCE));
        String there = Ask.succeeded(second.await(Site.PATIENCE)).resource().id();

        assertThat(AtCloud.find(site, gone)).isEmpty();
        assertThat(AtCloud.get(site, there).text("CidrBlock")).isEqualTo("10.2.0.0/16");
        assertThat(site.events().phases(second.operationId())).contains("waiting");
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.30")
    @DisplayName("Operations on other resources run beside a slow one, and the next one on its own resource waits")
    void besides(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "order-slow", "10.3.0.0/16"));
        site.simulator().faults(slow(provider));
        SentCommand slow = Ask.sent(site, renaming(provider, "order-slow", "order-slow-renamed"));
        SentCommand next = Ask.sent(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "order-slow"));

        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "nobody"));
        Ask.succeeded(site, provider.elasticIp(STACK, "beside"));

        assertThat(slow.terminal()).isNotDone();
        assertThat(next.terminal()).isNotDone();
        assertThat(Told.waitsFor(site, next, STACK + "/network/order-slow").phase())
                .isEqualTo(Phase.WAITING);
        Ask.succeeded(slow.await(Site.PATIENCE));
        Ask.succeeded(next.await(Site.PATIENCE));
        assertThat(provider.networks(site, "order-slow")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.31")
    @DisplayName("A resource is read and listed while a change of it is under way")
    void reads(Provider provider, Site site) throws Exception {
        String id = Ask.succeeded(site, provider.network(STACK, "read", "10.4.0.0/16"))
                .resource()
                .id();
        site.simulator().faults(slow(provider));
        SentCommand slow = Ask.sent(site, renaming(provider, "read", "read-renamed"));
        SentCommand queued = Ask.sent(site, renaming(provider, "read", "read-again"));
        Told.phase(site, slow, Phase.STARTED);

        assertThat(Ask.succeeded(site, Commands.get(provider.lane(), STACK, Kind.NETWORK, "read"))
                        .resource()
                        .id())
                .isEqualTo(id);
        assertThat(Ask.succeeded(site, Commands.list(provider.lane(), STACK, Kind.NETWORK))
                        .items())
                .isNotEmpty();

        assertThat(slow.terminal()).as("the change").isNotDone();
        Ask.succeeded(slow.await(Site.PATIENCE));
        Ask.succeeded(queued.await(Site.PATIENCE));
    }

    private static CommandBuilder renaming(Provider provider, String name, String displayName) {
        return Commands.modify(provider.lane(), STACK, Kind.NETWORK, name, Patch.setting("displayName", displayName));
    }

    private static Fault slow(Provider provider) {
        return Fault.latency(SLOW).onApi(provider.id()).onAction("ModifyVpcAttribute");
    }
}
