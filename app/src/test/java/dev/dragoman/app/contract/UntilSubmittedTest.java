package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.model.Kind;
import dev.dragoman.model.TypedReference;
import dev.dragoman.model.command.Until;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.state.Timing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("until: submitted")
class UntilSubmittedTest {

    private static final String STACK = "submitted";

    @AfterEach
    void usualTiming(Site site) {
        site.usualTiming();
    }

    @Proves({"1.103"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("An association ends once the cloud has accepted it, and a resource event tells when it is done")
    void association(Provider provider, Site site) throws Exception {
        String network = Ask.succeeded(site, provider.network(STACK, "ground", "10.0.0.0/16"))
                .resource()
                .id();
        String subnet = Ask.succeeded(site, provider.subnet(STACK, "floor", "ground", "10.0.1.0/24"))
                .resource()
                .id();
        String address = Ask.succeeded(site, provider.elasticIp(STACK, "door"))
                .resource()
                .id();
        Resource instance = AtCloud.place(site, provider, "instance", network, subnet, "10.0.1.5");
        site.simulator().timing(Timing.manual());

        OperationEvent end = Ask.succeeded(
                site,
                Commands.associate(
                                provider.lane(),
                                STACK,
                                Kind.ELASTIC_IP,
                                "door",
                                TypedReference.byId("instance", instance.id()))
                        .acceptSideEffects()
                        .until(Until.SUBMITTED));

        assertThat(AtCloud.get(site, address).isMoving())
                .as("the cloud is not done")
                .isTrue();
        int told = Told.changes(site, end.operation().id()).size();
        site.simulator().advance();
        Event ready = Told.first(
                site,
                end.operation().id(),
                event -> event.change().equals(Optional.of(ResourceChange.CHANGED))
                        && event.resource()
                                .orElseThrow()
                                .attributes()
                                .path("status")
                                .asText()
                                .equals("in-use"));
        assertThat(ready.envelope().terminal()).isFalse();
        assertThat(Told.changes(site, end.operation().id())).hasSize(told + 1);
        assertThat(site.events().terminals(List.of(end.operation().id()))).containsValue(1L);
    }

    @Proves({"1.103"})
    @Test
    @DisplayName("A network of Alibaba Cloud is `creating` when its create ends, and `available` in a later event")
    void creation(Site site) throws Exception {
        site.simulator().timing(Timing.manual());

        OperationEvent end = Ask.succeeded(
                site, Provider.ALIYUN.network(STACK, "slow", "10.1.0.0/16").until(Until.SUBMITTED));

        assertThat(end.resource().status()).isEqualTo("creating");
        assertThat(AtCloud.get(site, end.resource().id()).state()).isEqualTo("Pending");
        site.simulator().advance();
        Event ready = Told.change(site, end.operation().id(), ResourceChange.CHANGED);
        assertThat(ready.resource().orElseThrow().status()).isEqualTo("available");
    }

    @Proves({"1.103"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A deleted resource stays in the inventory until the cloud has finished, and a resource event says so")
    void deletion(Provider provider, Site site) throws Exception {
        Kind kind = provider == Provider.ALIYUN ? Kind.NETWORK : Kind.ELASTIC_IP;
        OperationEvent made = Ask.succeeded(
                site,
                provider == Provider.ALIYUN
                        ? provider.network(STACK, "leaving", "10.2.0.0/16")
                        : provider.elasticIp(STACK, "leaving"));
        String id = made.resource().id();
        site.simulator().timing(Timing.manual());

        OperationEvent end = Ask.succeeded(
                site, Commands.delete(provider.lane(), STACK, kind, "leaving").until(Until.SUBMITTED));

        assertThat(AtCloud.find(site, id)).as("the cloud is not done").isPresent();
        assertThat(Told.changes(site, end.operation().id())).doesNotContain(ResourceChange.DELETED);
        site.simulator().advance();
        Told.change(site, end.operation().id(), ResourceChange.DELETED);
        assertThat(AtCloud.find(site, id)).isEmpty();
    }
}
