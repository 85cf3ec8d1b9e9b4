package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.Stranger;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.simulator.fault.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tencent's elastic IPs in an account that is not exclusive: what a lost answer has made cannot be told. */
@ExtendWith(SharedSite.class)
@DisplayName("unresolved and resolve")
class ResolveTest {

    private static final String STACK = "resolve";
    private static final Lane LANE = Provider.TENCENT.lane();
    private static final String ALLOCATE = "AllocateAddresses";

    @Test
    @Proves({"3.38", "2.14", "1.117"})
    @DisplayName(
            "What a stranger makes while ours is being looked for is a candidate, is never adopted, and `none` frees the name")
    void foreign(Site site) throws Exception {
        site.simulator()
                .faults(Fault.dropBeforeEffect()
                        .onApi("tencent")
                        .onAction(ALLOCATE)
                        .times(1));
        SentCommand sent = Ask.sent(site, address("foreign"));
        Told.waitsFor(site, sent, "finding out what " + ALLOCATE + " did");

        String theirs = Stranger.at(Provider.TENCENT, site)
                .call(ALLOCATE, Map.of("AddressCount", "1"))
                .at("/AddressSet/0")
                .asText();

        Problem why = Ask.problem(sent.await(Site.PATIENCE), Phase.UNRESOLVED, ErrorCode.OUTCOME_UNKNOWN);
        assertThat(why.candidates()).containsExactly(theirs);
        assertThat(Told.changes(site, sent.operationId()))
                .doesNotContain(ResourceChange.CREATED, ResourceChange.ADOPTED);

        OperationEvent released = Ask.succeeded(site, Commands.resolveAsNothing(LANE, sent.operationId()));

        assertThat(released.outcome()).isEqualTo("released");
        assertThat(Told.phase(site, sent, Phase.SETTLED).effect()).isEqualTo(Effect.NONE);
        OperationEvent again = Ask.succeeded(site, address("foreign"));
        assertThat(again.resource().id()).isNotEqualTo(theirs);
        assertThat(Cloud.find(site, theirs)).as("the stranger's, untouched").isPresent();
    }

    @Test
    @Proves({"1.115", "1.116"})
    @DisplayName("An unresolved create keeps its name, and the id that a person names is adopted under it")
    void adopted(Site site) throws Exception {
        SentCommand sent = unresolved(site, "ours");
        String made = Ask.problem(sent.await(Site.PATIENCE), Phase.UNRESOLVED, ErrorCode.OUTCOME_UNKNOWN)
                .candidates()
                .get(0);

        for (CommandBuilder command : List.of(
                address("ours"),
                Commands.get(LANE, STACK, Kind.ELASTIC_IP, "ours"),
                Commands.delete(LANE, STACK, Kind.ELASTIC_IP, "ours"))) {
            assertThat(Ask.problem(site, command, Phase.FAILED, ErrorCode.WRONG_STATE)
                            .blockers())
                    .containsExactly(sent.operationId());
        }
        OperationEvent resolved = Ask.succeeded(site, Commands.resolve(LANE, sent.operationId(), made));

        assertThat(resolved.outcome()).isEqualTo("adopted");
        assertThat(Told.change(site, sent.operationId(), ResourceChange.ADOPTED)
                        .resource()
                        .orElseThrow()
                        .id())
                .isEqualTo(made);
        OperationEvent read = Ask.succeeded(site, Commands.get(LANE, STACK, Kind.ELASTIC_IP, "ours"));
        assertThat(read.resource().id()).isEqualTo(made);
        assertThat(read.resource().managed()).isEqualTo("adopted");
    }

    @Test
    @Proves({"1.115"})
    @DisplayName("An import of the id and a forget of the name are ways out, too")
    void importedOrForgotten(Site site) throws Exception {
        SentCommand imported = unresolved(site, "imported");
        String made = Ask.problem(imported.await(Site.PATIENCE), Phase.UNRESOLVED, ErrorCode.OUTCOME_UNKNOWN)
                .candidates()
                .get(0);
        Ask.succeeded(site, Commands.importing(LANE, STACK, Kind.ELASTIC_IP, "imported", made));
        assertThat(Told.phase(site, imported, Phase.SETTLED).resource().id()).isEqualTo(made);

        SentCommand forgotten = unresolved(site, "forgotten");
        forgotten.await(Site.PATIENCE);
        Ask.succeeded(site, Commands.forget(LANE, STACK, Kind.ELASTIC_IP, "forgotten"));
        assertThat(Told.phase(site, forgotten, Phase.SETTLED).effect()).isEqualTo(Effect.NONE);
        Ask.succeeded(site, address("forgotten"));
    }

    @Test
    @Proves({"1.118"})
    @DisplayName("What is not unresolved cannot be resolved")
    void notUnresolved(Site site) throws Exception {
        SentCommand sent = Ask.sent(site, address("fine"));
        Ask.succeeded(sent.await(Site.PATIENCE));

        Ask.problem(site, Commands.resolveAsNothing(LANE, sent.operationId()), Phase.FAILED, ErrorCode.WRONG_STATE);
    }

    /** The cloud makes the address and its answer is lost. */
    private static SentCommand unresolved(Site site, String name) {
        site.simulator()
                .faults(Fault.dropAfterEffect()
                        .onApi("tencent")
                        .onAction(ALLOCATE)
                        .times(1));
        return Ask.sent(site, address(name));
    }

    private static CommandBuilder address(String name) {
        return Commands.create(LANE, STACK, name, new ElasticIpSpec(null, null, null, null));
    }
}
