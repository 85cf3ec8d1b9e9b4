package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Patch;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Violation;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("modify")
class ModifyTest {

    private static final String STACK = "modify";
    private static final String CIDR = "10.0.0.0/16";
    private static final String MODIFY_NETWORK = "ModifyVpcAttribute";

    @Proves({"1.70", "1.73"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "What a patch does not mention stays, what it sets is set, what it nulls is cleared, and `changed` lists it")
    void mergePatch(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, network(provider, "merged", "merged-one", "kept.example"));

        OperationEvent set =
                Ask.succeeded(site, modify(provider, "merged", Patch.setting("displayName", "merged-two")));

        assertThat(set.changed()).containsExactly("/spec/displayName");
        assertThat(set.resource().spec().path(words(provider)).asText()).isEqualTo("kept.example");
        assertThat(atCloud(site, set).text("VpcName")).isEqualTo("merged-two");
        assertThat(atCloud(site, set).text(wordsAtCloud(provider))).isEqualTo("kept.example");

        OperationEvent cleared = Ask.succeeded(site, modify(provider, "merged", Patch.clearing("displayName")));

        assertThat(cleared.changed()).containsExactly("/spec/displayName");
        assertThat(cleared.resource().spec().has("displayName")).isFalse();
        assertThat(atCloud(site, cleared).text("VpcName"))
                .as("the handle again")
                .isEqualTo("merged");
        assertThat(atCloud(site, cleared).text(wordsAtCloud(provider))).isEqualTo("kept.example");
    }

    @Proves({"1.73"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("`changed` lists each field that differs, and none that is the same")
    void changedFields(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, network(provider, "listed", "listed-one", "first.example"));

        OperationEvent both = Ask.succeeded(
                site,
                modify(
                        provider,
                        "listed",
                        Patch.setting("displayName", "listed-two").set(words(provider), "second.example")));
        OperationEvent one = Ask.succeeded(
                site,
                modify(
                        provider,
                        "listed",
                        Patch.setting("displayName", "listed-two").set(words(provider), "third.example")));

        assertThat(both.changed()).containsExactlyInAnyOrder("/spec/displayName", "/spec/" + words(provider));
        assertThat(one.changed()).containsExactly("/spec/" + words(provider));
        assertThat(atCloud(site, one).text(wordsAtCloud(provider))).isEqualTo("third.example");
    }

    @Proves({"1.71"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "An immutable field may be given as it is; given otherwise it is refused with its pointer and nothing is called")
    void immutable(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, network(provider, "firm", "firm-one", "firm.example"));

        OperationEvent same = Ask.succeeded(
                site, modify(provider, "firm", Patch.setting("cidr", CIDR).set("displayName", "firm-two")));
        assertThat(same.changed()).containsExactly("/spec/displayName");

        Calls calls = Calls.fromNow(site);
        Problem other = Ask.problem(
                site,
                modify(provider, "firm", Patch.setting("cidr", "10.1.0.0/16").set("displayName", "firm-three")),
                Phase.FAILED,
                ErrorCode.UNSUPPORTED);

        assertThat(other.violations()).extracting(Violation::pointer).containsExactly("/spec/cidr");
        assertThat(calls.of(MODIFY_NETWORK)).isEmpty();
        assertThat(atCloud(site, same).text("VpcName")).isEqualTo("firm-two");
    }

    @Proves({"1.72"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A patch that changes nothing succeeds, lists no change and makes no call")
    void nothingToChange(Provider provider, Site site) throws Exception {
        OperationEvent before = Ask.succeeded(site, network(provider, "idle", "idle-one", "idle.example"));
        Calls calls = Calls.fromNow(site);

        OperationEvent end = Ask.succeeded(
                site,
                modify(
                        provider,
                        "idle",
                        Patch.setting("displayName", "idle-one").set("cidr", CIDR)));

        assertThat(end.changed()).isEmpty();
        assertThat(end.effect()).isEqualTo(Effect.NONE);
        assertThat(end.calls()).isZero();
        assertThat(calls.of(MODIFY_NETWORK)).isEmpty();
        assertThat(calls.about(before.resource().id())).isEmpty();
        assertThat(end.resource().revision()).isEqualTo(before.resource().revision());
    }

    @Proves({"1.74"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("An `ifRevision` that is out of date is refused before any call, the present one is fine")
    void ifRevision(Provider provider, Site site) throws Exception {
        long first = Ask.succeeded(site, network(provider, "raced", "raced-one", "raced.example"))
                .resource()
                .revision();
        OperationEvent faster =
                Ask.succeeded(site, modify(provider, "raced", Patch.setting("displayName", "raced-two")));
        Calls calls = Calls.fromNow(site);

        Problem late = Ask.problem(
                site,
                modify(provider, "raced", Patch.setting("displayName", "raced-three"))
                        .ifRevision(first),
                Phase.FAILED,
                ErrorCode.WRONG_STATE);

        assertThat(late.pointer()).isEqualTo("/ifRevision");
        assertThat(calls.about(faster.resource().id())).isEmpty();
        OperationEvent present = Ask.succeeded(
                site,
                modify(provider, "raced", Patch.setting("displayName", "raced-three"))
                        .ifRevision(faster.resource().revision()));
        assertThat(atCloud(site, present).text("VpcName")).isEqualTo("raced-three");
    }

    @Proves({"1.75"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A field that the cloud cannot clear is refused with its pointer, and nothing is called")
    void notClearable(Provider provider, Site site) throws Exception {
        OperationEvent made = Ask.succeeded(site, network(provider, "sticky", "sticky-one", "sticky.example"));
        Calls calls = Calls.fromNow(site);

        Problem refused = Ask.problem(
                site,
                modify(provider, "sticky", Patch.clearing(words(provider))),
                Phase.REJECTED,
                ErrorCode.UNSUPPORTED);

        assertThat(refused.pointer()).isEqualTo("/spec/" + words(provider));
        assertThat(calls.about(made.resource().id())).isEmpty();
        assertThat(atCloud(site, made).text(wordsAtCloud(provider))).isEqualTo("sticky.example");
    }

    @Proves({"1.76"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What is not there cannot be modified")
    void notThere(Provider provider, Site site) throws Exception {
        Problem absent = Ask.problem(
                site,
                modify(provider, "nobody", Patch.setting("displayName", "nobody-two")),
                Phase.FAILED,
                ErrorCode.NOT_FOUND);

        assertThat(absent.pointer()).isEqualTo("/name");
        assertThat(provider.networks(site, "nobody")).isEmpty();
    }

    @Proves({"1.78"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("Labels stay through a change that gives none, and new ones take the place of the old without a call")
    void labels(Provider provider, Site site) throws Exception {
        Map<String, String> first = Map.of("cost", "42", "team/owner", "net");
        Map<String, String> second = Map.of("cost", "43");
        OperationEvent made = Ask.succeeded(
                site,
                network(provider, "labelled", "labelled-one", "label.example").labels(first));
        assertThat(made.resource().labels()).isEqualTo(first);

        OperationEvent modified =
                Ask.succeeded(site, modify(provider, "labelled", Patch.setting("displayName", "labelled-two")));
        assertThat(modified.resource().labels()).isEqualTo(first);

        Calls calls = Calls.fromNow(site);
        OperationEvent relabelled = Ask.succeeded(
                site,
                modify(provider, "labelled", Patch.setting("displayName", "labelled-two"))
                        .labels(second));

        assertThat(relabelled.resource().labels()).isEqualTo(second);
        assertThat(relabelled.effect()).isEqualTo(Effect.NONE);
        assertThat(calls.about(made.resource().id())).isEmpty();
        assertThat(Told.changes(site, relabelled.operation().id())).containsExactly(ResourceChange.CHANGED);
        assertThat(Ask.succeeded(site, Commands.get(provider.lane(), STACK, Kind.NETWORK, "labelled"))
                        .resource()
                        .labels())
                .isEqualTo(second);
    }

    /** With a name, and with the one field of words that each cloud has and cannot clear. */
    private static CommandBuilder network(Provider provider, String name, String displayName, String text) {
        NetworkSpec spec = provider == Provider.ALIYUN
                ? new NetworkSpec(CIDR, displayName, text, null, null, null, null)
                : new NetworkSpec(CIDR, displayName, null, List.of("10.0.0.2"), text, null, null);
        return Commands.create(provider.lane(), STACK, name, spec);
    }

    private static CommandBuilder modify(Provider provider, String name, Patch patch) {
        return Commands.modify(provider.lane(), STACK, Kind.NETWORK, name, patch);
    }

    private static String words(Provider provider) {
        return provider == Provider.ALIYUN ? "description" : "domainName";
    }

    private static String wordsAtCloud(Provider provider) {
        return provider == Provider.ALIYUN ? "Description" : "DomainName";
    }

    private static Resource atCloud(Site site, OperationEvent end) {
        return AtCloud.get(site, end.resource().id());
    }
}
