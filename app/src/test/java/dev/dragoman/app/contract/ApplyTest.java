package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetSpec;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("apply")
class ApplyTest {

    private static final String STACK = "apply";

    @Proves({"1.77"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "What is not there is created, what is so already is left alone without a call, what differs is changed")
    void createsKeepsChanges(Provider provider, Site site) throws Exception {
        OperationEvent made = Ask.succeeded(site, network(provider, "state", "state-one"));
        assertThat(made.effect()).isEqualTo(Effect.COMPLETE);
        assertThat(Told.changes(site, made.operation().id())).containsExactly(ResourceChange.CREATED);

        Calls calls = Calls.fromNow(site);
        OperationEvent same = Ask.succeeded(site, network(provider, "state", "state-one"));
        assertThat(same.effect()).isEqualTo(Effect.NONE);
        assertThat(same.changed()).isEmpty();
        assertThat(calls.about(made.resource().id())).isEmpty();
        assertThat(calls.of("CreateVpc")).isEmpty();
        assertThat(Told.changes(site, same.operation().id())).isEmpty();

        OperationEvent other = Ask.succeeded(site, network(provider, "state", "state-two"));
        assertThat(other.effect()).isEqualTo(Effect.COMPLETE);
        assertThat(other.changed()).containsExactly("/spec/displayName");
        assertThat(other.resource().uid()).isEqualTo(made.resource().uid());
        assertThat(Told.changes(site, other.operation().id())).containsExactly(ResourceChange.CHANGED);

        assertThat(provider.networks(site, "state")).singleElement().satisfies(network -> {
            assertThat(network.id()).isEqualTo(made.resource().id());
            assertThat(network.text("VpcName")).isEqualTo("state-two");
        });
    }

    @Proves({"1.77"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What the spec leaves out is cleared")
    void leftOut(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "base", "10.0.0.0/16"));
        boolean tencent = provider == Provider.TENCENT;
        Ask.succeeded(site, subnet(provider, "bare-subnet-one", tencent ? true : null));

        OperationEvent bare = Ask.succeeded(site, subnet(provider, null, null));

        Resource subnet = AtCloud.get(site, bare.resource().id());
        assertThat(subnet.text(tencent ? "SubnetName" : "VSwitchName")).isEqualTo("bare");
        assertThat(subnet.is("EnableBroadcast")).isFalse();
        assertThat(bare.changed())
                .containsExactlyInAnyOrder(
                        tencent
                                ? new String[] {"/spec/displayName", "/spec/broadcast"}
                                : new String[] {"/spec/displayName"});
        assertThat(bare.resource().spec().has("displayName")).isFalse();
    }

    @Proves({"1.77", "1.71"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A field that cannot change is refused with its pointer, and nothing is changed")
    void immutable(Provider provider, Site site) throws Exception {
        OperationEvent made = Ask.succeeded(site, network(provider, "fixed", "fixed-one"));
        Calls calls = Calls.fromNow(site);

        Problem refused = Ask.problem(
                site,
                Commands.apply(
                        provider.lane(),
                        STACK,
                        "fixed",
                        new NetworkSpec("10.9.0.0/16", "fixed-two", null, null, null, null, null)),
                Phase.FAILED,
                ErrorCode.UNSUPPORTED);

        assertThat(refused.pointer()).isEqualTo("/spec/cidr");
        assertThat(calls.about(made.resource().id())).isEmpty();
        assertThat(provider.networks(site, "fixed"))
                .singleElement()
                .satisfies(network -> assertThat(network.text("VpcName")).isEqualTo("fixed-one"));
    }

    @Proves({"1.74"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("An `ifRevision` that is out of date is refused, and so is one of what is not there")
    void ifRevision(Provider provider, Site site) throws Exception {
        OperationEvent first = Ask.succeeded(site, network(provider, "revised", "revised-one"));
        Ask.succeeded(site, network(provider, "revised", "revised-two"));
        Calls calls = Calls.fromNow(site);

        Ask.problem(
                site,
                network(provider, "revised", "revised-three")
                        .ifRevision(first.resource().revision()),
                Phase.FAILED,
                ErrorCode.WRONG_STATE);
        Ask.problem(site, network(provider, "unmade", "unmade-one").ifRevision(1), Phase.FAILED, ErrorCode.WRONG_STATE);

        assertThat(calls.of("CreateVpc", "ModifyVpcAttribute")).isEmpty();
        assertThat(provider.networks(site, "unmade")).isEmpty();
    }

    @Proves({"1.78"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("Labels alone are changed without a call, and an apply without any keeps them")
    void labels(Provider provider, Site site) throws Exception {
        OperationEvent made =
                Ask.succeeded(site, network(provider, "tagged", "tagged-one").labels(Map.of("release", "117")));
        Calls calls = Calls.fromNow(site);

        OperationEvent relabelled =
                Ask.succeeded(site, network(provider, "tagged", "tagged-one").labels(Map.of("release", "118")));
        OperationEvent unlabelled = Ask.succeeded(site, network(provider, "tagged", "tagged-one"));

        assertThat(relabelled.resource().labels()).containsExactly(Map.entry("release", "118"));
        assertThat(unlabelled.resource().labels()).containsExactly(Map.entry("release", "118"));
        assertThat(calls.about(made.resource().id())).isEmpty();
    }

    private static CommandBuilder network(Provider provider, String name, String displayName) {
        return Commands.apply(
                provider.lane(),
                STACK,
                name,
                new NetworkSpec("10.0.0.0/16", displayName, null, null, null, null, null));
    }

    private static CommandBuilder subnet(Provider provider, @Nullable String displayName, @Nullable Boolean broadcast) {
        return Commands.apply(
                provider.lane(),
                STACK,
                "bare",
                new SubnetSpec(
                        Reference.named("base"), "10.0.1.0/24", provider.zone(), displayName, null, broadcast, null));
    }
}
