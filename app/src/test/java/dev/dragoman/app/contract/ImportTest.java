package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.Stranger;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.Patch;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Violation;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("import and forget")
class ImportTest {

    private static final String STACK = "import";

    @Proves({"1.85", "2.9"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What a stranger made is read, claimed, kept as adopted, and can be worked on from then on")
    void importsById(Provider provider, Site site) throws Exception {
        String id = foreignNetwork(provider, site, "strangers-own", "10.7.0.0/16");

        OperationEvent taken = Ask.succeeded(site, importing(provider, "taken", id));

        assertThat(taken.effect()).isEqualTo(Effect.NONE);
        assertThat(taken.resource().id()).isEqualTo(id);
        assertThat(taken.resource().managed()).isEqualTo("adopted");
        assertThat(taken.resource().status()).isEqualTo("available");
        assertThat(taken.resource().attributes().path("cidr").asText()).isEqualTo("10.7.0.0/16");
        assertThat(taken.resource().spec().path("cidr").asText()).isEqualTo("10.7.0.0/16");
        assertThat(Told.changes(site, taken.operation().id())).containsExactly(ResourceChange.ADOPTED);

        Ask.succeeded(site, provider.subnet(STACK, "in-taken", "taken", "10.7.1.0/24"));
        Ask.succeeded(
                site,
                Commands.modify(
                        provider.lane(), STACK, Kind.NETWORK, "taken", Patch.setting("displayName", "ours-now")));
        assertThat(AtCloud.get(site, id).text("VpcName")).isEqualTo("ours-now");
    }

    @Proves({"1.86"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A spec that is not so is told field by field, and nothing is claimed; one that is so is fine")
    void compares(Provider provider, Site site) throws Exception {
        String id = foreignNetwork(provider, site, "compared", "10.8.0.0/16");
        ObjectNode wrong =
                Json.mapper().createObjectNode().put("cidr", "10.9.0.0/16").put("displayName", "otherwise");

        Problem differs = Ask.problem(
                site, importing(provider, "compared-wrong", id).expecting(wrong), Phase.FAILED, ErrorCode.WRONG_STATE);

        assertThat(differs.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/spec/cidr", "/spec/displayName");
        Ask.problem(
                site,
                Commands.get(provider.lane(), STACK, Kind.NETWORK, "compared-wrong"),
                Phase.FAILED,
                ErrorCode.NOT_FOUND);
        ObjectNode right = Json.mapper().createObjectNode().put("cidr", "10.8.0.0/16");
        Ask.succeeded(site, importing(provider, "compared-right", id).expecting(right));
        assertThat(AtCloud.get(site, id).text("VpcName"))
                .as("nothing was changed")
                .isEqualTo("compared");
    }

    @Proves({"1.87"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What belongs to another name is `already-exists`, and the answer names the owner")
    void belongsToAnother(Provider provider, Site site) throws Exception {
        OperationEvent owned = Ask.succeeded(site, provider.network(STACK, "owner", "10.10.0.0/16"));

        Problem refused = Ask.problem(
                site, importing(provider, "thief", owned.resource().id()), Phase.FAILED, ErrorCode.ALREADY_EXISTS);

        assertThat(refused.blockers()).containsExactly(STACK + "/network/owner");
        Ask.problem(
                site, Commands.get(provider.lane(), STACK, Kind.NETWORK, "thief"), Phase.FAILED, ErrorCode.NOT_FOUND);
        assertThat(Ask.succeeded(site, Commands.get(provider.lane(), STACK, Kind.NETWORK, "owner"))
                        .resource()
                        .id())
                .isEqualTo(owned.resource().id());
    }

    @Proves({"1.87"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A name that is taken cannot be given to something else, nor to what is not there")
    void nameTaken(Provider provider, Site site) throws Exception {
        OperationEvent present = Ask.succeeded(site, provider.network(STACK, "present", "10.11.0.0/16"));
        String id = foreignNetwork(provider, site, "homeless", "10.12.0.0/16");

        Ask.problem(site, importing(provider, "present", id), Phase.FAILED, ErrorCode.ALREADY_EXISTS);
        Ask.problem(site, importing(provider, "absent", "vpc-nosuchid"), Phase.FAILED, ErrorCode.NOT_FOUND);

        assertThat(Ask.succeeded(site, Commands.get(provider.lane(), STACK, Kind.NETWORK, "present"))
                        .resource()
                        .id())
                .isEqualTo(present.resource().id());
    }

    @Proves({"1.88", "2.9"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("forget drops the name without a call; the resource stays at the cloud and can be imported again")
    void forget(Provider provider, Site site) throws Exception {
        OperationEvent made = Ask.succeeded(site, provider.network(STACK, "forgotten", "10.13.0.0/16"));
        String id = made.resource().id();
        Calls calls = Calls.fromNow(site);

        OperationEvent forgotten =
                Ask.succeeded(site, Commands.forget(provider.lane(), STACK, Kind.NETWORK, "forgotten"));

        Event orphaned = Told.change(site, forgotten.operation().id(), ResourceChange.ORPHANED);
        assertThat(orphaned.resource().orElseThrow().id()).isEqualTo(id);
        assertThat(forgotten.effect()).isEqualTo(Effect.NONE);
        assertThat(calls.about(id)).isEmpty();
        assertThat(AtCloud.find(site, id)).isPresent();
        Ask.problem(
                site,
                Commands.get(provider.lane(), STACK, Kind.NETWORK, "forgotten"),
                Phase.FAILED,
                ErrorCode.NOT_FOUND);
        OperationEvent again = Ask.succeeded(site, importing(provider, "remembered", id));
        assertThat(again.resource().uid()).isNotEqualTo(made.resource().uid());
    }

    @Proves({"1.88"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("To forget what is not there succeeds")
    void forgetNothing(Provider provider, Site site) throws Exception {
        OperationEvent end = Ask.succeeded(site, Commands.forget(provider.lane(), STACK, Kind.NETWORK, "never-been"));

        assertThat(end.effect()).isEqualTo(Effect.NONE);
        assertThat(Told.changes(site, end.operation().id())).isEmpty();
    }

    private static CommandBuilder importing(Provider provider, String name, String id) {
        return Commands.importing(provider.lane(), STACK, Kind.NETWORK, name, id);
    }

    /** The id of a network that somebody else has made, once it can be used. */
    private static String foreignNetwork(Provider provider, Site site, String name, String cidr) throws Exception {
        String id = Stranger.at(provider, site)
                .call("CreateVpc", Map.of("CidrBlock", cidr, "VpcName", name))
                .at(provider == Provider.ALIYUN ? "/VpcId" : "/Vpc/VpcId")
                .asText();
        Awaitility.await().atMost(Site.PATIENCE).until(() -> !AtCloud.get(site, id)
                .isMoving());
        return id;
    }
}
