package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Commands;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.simulator.fault.Fault;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Ends in doubt, and half-made resources")
class DoubtTest {

    private static final String STACK = "doubt";
    private static final Duration SLOW = Duration.ofMillis(1_700);

    @Proves({"2.13", "1.105"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "A deadline with a call in flight ends it as timed-out with effect unknown; then settled tells what was done")
    void deadline(Provider provider, Site site) throws Exception {
        site.simulator().faults(slow(provider));

        SentCommand sent =
                Ask.sent(site, provider.network(STACK, "late", "10.0.0.0/16").deadline(Duration.ofSeconds(1)));
        OperationEvent end = sent.await(Site.PATIENCE).operation().orElseThrow();
        OperationEvent settled = Told.phase(site, sent, Phase.SETTLED);

        assertThat(end.phase()).isEqualTo(Phase.TIMED_OUT);
        assertThat(end.error().code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(end.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(settled.effect()).isIn(Effect.COMPLETE, Effect.PARTIAL);
        assertThat(Cloud.find(site, settled.resource().id())).isPresent();
    }

    @Proves({"1.111"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "A cancel with a call in flight ends it as cancelled with effect unknown; then settled tells what was done")
    void cancelInFlight(Provider provider, Site site) throws Exception {
        site.simulator().faults(slow(provider));
        SentCommand sent = Ask.sent(site, provider.network(STACK, "stopped", "10.0.0.0/16"));
        Told.phase(site, sent, Phase.STARTED);

        OperationEvent cancel = Ask.succeeded(site, Commands.cancel(provider.lane(), sent.operationId()));
        OperationEvent end = sent.await(Site.PATIENCE).operation().orElseThrow();
        OperationEvent settled = Told.phase(site, sent, Phase.SETTLED);

        assertThat(cancel.outcome()).isEqualTo("cancelled");
        assertThat(end.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(end.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(settled.effect()).isIn(Effect.COMPLETE, Effect.PARTIAL);
        assertThat(Cloud.find(site, settled.resource().id())).isPresent();
    }

    @Proves({"2.10", "2.11"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "A later step that fails leaves the address degraded with its id, rolls nothing back, and delete works on it")
    void degradedThenDeleted(Provider provider, Site site) throws Exception {
        OperationEvent failed = halfMade(provider, site, "half");

        assertThat(Cloud.find(site, failed.resource().id())).isPresent();

        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.ELASTIC_IP, "half"));
        assertThat(Cloud.find(site, failed.resource().id())).isEmpty();
    }

    @Proves({"2.12"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("apply completes a degraded address")
    void degradedThenApplied(Provider provider, Site site) throws Exception {
        OperationEvent failed = halfMade(provider, site, "mended");

        OperationEvent applied = Ask.succeeded(site, Commands.apply(provider.lane(), STACK, "mended", spec("front")));

        assertThat(applied.resource().id()).isEqualTo(failed.resource().id());
        assertThat(applied.resource().status()).isEqualTo("available");
        assertThat(applied.resource().attributes().path("displayName").asText()).isEqualTo("front");
    }

    private static OperationEvent halfMade(Provider provider, Site site, String name) throws Exception {
        boolean aliyun = provider == Provider.ALIYUN;
        site.simulator()
                .faults(Fault.error(aliyun ? "InvalidParameter" : "InvalidParameterValue.TooLong", aliyun ? 400 : 200)
                        .onApi(provider.id())
                        .onAction(aliyun ? "ModifyEipAddressAttribute" : "ModifyAddressAttribute")
                        .times(1));
        SentCommand sent = Ask.sent(site, Commands.create(provider.lane(), STACK, name, spec("front")));
        OperationEvent failed = sent.await(Site.PATIENCE).operation().orElseThrow();

        assertThat(failed.phase()).isEqualTo(Phase.FAILED);
        assertThat(failed.effect()).isEqualTo(Effect.PARTIAL);
        assertThat(failed.resource().id()).isNotEmpty();
        assertThat(Told.change(site, sent.operationId(), ResourceChange.DEGRADED)
                        .resource()
                        .orElseThrow()
                        .status())
                .isEqualTo("degraded");
        return failed;
    }

    private static ElasticIpSpec spec(String displayName) {
        return new ElasticIpSpec(null, null, displayName, null);
    }

    private static Fault slow(Provider provider) {
        return Fault.latency(SLOW).onApi(provider.id()).onAction("CreateVpc").times(1);
    }
}
