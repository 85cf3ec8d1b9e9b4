package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Patch;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.PlannedCall;
import dev.dragoman.model.event.StepReport;
import dev.dragoman.simulator.api.CallRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("dryRun")
class DryRunTest {

    private static final String STACK = "dry";

    /** What differs with every operation. */
    private static final String TOKEN = "ClientToken";

    @Proves({"1.104"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "The requests of a create are those that are sent when it is really asked for, and none is sent before")
    void create(Provider provider, Site site) throws Exception {
        Calls calls = Calls.fromNow(site);

        OperationEvent planned =
                Ask.succeeded(site, provider.elasticIp(STACK, "dry-front").dryRun());

        assertThat(planned.effect()).isEqualTo(Effect.NONE);
        assertThat(planned.calls()).isZero();
        assertThat(calls.of(actions(planned))).isEmpty();
        assertThat(provider.elasticIps(site, "dry-front")).isEmpty();

        OperationEvent real = Ask.succeeded(site, provider.elasticIp(STACK, "dry-front"));

        assertSentAsPlanned(planned, calls, real.resource().id());
        assertThat(planned.requests().stream().map(PlannedCall::step).distinct())
                .containsExactlyElementsOf(
                        real.steps().stream().map(StepReport::name).distinct().toList());
    }

    @Proves({"1.104"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("The requests of a modify and of a delete name the resource that there is, and leave it as it is")
    void modifyAndDelete(Provider provider, Site site) throws Exception {
        OperationEvent made = Ask.succeeded(site, provider.network(STACK, "real", "10.0.0.0/16"));
        String id = made.resource().id();
        Calls calls = Calls.fromNow(site);

        OperationEvent modify = Ask.succeeded(
                site,
                Commands.modify(provider.lane(), STACK, Kind.NETWORK, "real", Patch.setting("displayName", "renamed"))
                        .dryRun());
        OperationEvent delete = Ask.succeeded(
                site,
                Commands.delete(provider.lane(), STACK, Kind.NETWORK, "real").dryRun());

        assertThat(changing(modify)).singleElement().satisfies(call -> {
            assertThat(call.action()).isEqualTo("ModifyVpcAttribute");
            assertThat(call.parameters()).containsEntry("VpcId", id).containsEntry("VpcName", "renamed");
        });
        assertThat(delete.requests()).singleElement().satisfies(call -> {
            assertThat(call.action()).isEqualTo("DeleteVpc");
            assertThat(call.parameters()).containsExactly(Map.entry("VpcId", id));
        });
        assertThat(calls.about(id)).isEmpty();
        assertThat(AtCloud.get(site, id).text("VpcName")).isEqualTo("real");
        assertThat(Told.changes(site, modify.operation().id())).isEmpty();
    }

    @Proves({"1.104"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A dry run waits for nothing: what is not there yet stands in angle brackets")
    void notThereYet(Provider provider, Site site) throws Exception {
        OperationEvent planned = Ask.succeeded(
                site, provider.subnet(STACK, "web", "unmade", "10.0.1.0/24").dryRun());

        assertThat(planned.requests()).isNotEmpty();
        PlannedCall first = planned.requests().get(0);
        assertThat(first.action()).isEqualTo(provider.createSubnet());
        assertThat(first.changing()).isTrue();
        assertThat(first.parameters())
                .containsEntry("VpcId", "<network unmade: id>")
                .containsEntry("CidrBlock", "10.0.1.0/24");
        assertThat(site.events().phases(planned.operation().id())).doesNotContain("waiting");
    }

    @Proves({"1.104"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What would be refused is refused, and what would do nothing lists no request")
    void refusedAndNothing(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "there", "10.1.0.0/16"));

        Ask.problem(
                site, provider.network(STACK, "there", "10.1.0.0/16").dryRun(), Phase.FAILED, ErrorCode.ALREADY_EXISTS);
        OperationEvent nothing = Ask.succeeded(
                site,
                Commands.delete(provider.lane(), STACK, Kind.NETWORK, "not-there")
                        .dryRun());

        assertThat(nothing.requests()).isNotNull().isEmpty();
    }

    /** Each call in turn, with the same parameters; {@code <id>} is the id that the first one told. */
    private static void assertSentAsPlanned(OperationEvent planned, Calls calls, String id) {
        List<CallRecord> sent = calls.of(actions(planned)).stream()
                .filter(call -> !call.effect().isNone())
                .toList();
        List<PlannedCall> changing = changing(planned);
        assertThat(sent)
                .extracting(CallRecord::action)
                .containsExactlyElementsOf(
                        changing.stream().map(PlannedCall::action).toList());
        for (int i = 0; i < sent.size(); i++) {
            Map<String, String> expected = new TreeMap<>(changing.get(i).parameters());
            expected.replaceAll((name, value) -> value.equals("<id>") ? id : value);
            expected.remove(TOKEN);
            assertThat(sent.get(i).parameters()).containsAllEntriesOf(expected);
        }
    }

    private static List<PlannedCall> changing(OperationEvent planned) {
        return planned.requests().stream().filter(PlannedCall::changing).toList();
    }

    private static String[] actions(OperationEvent planned) {
        return planned.requests().stream().map(PlannedCall::action).toArray(String[]::new);
    }
}
