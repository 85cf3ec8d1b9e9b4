package dev.dragoman.simulator.tencent.peer;

import static dev.dragoman.simulator.tencent.peer.PeeringScene.GUANGZHOU;
import static dev.dragoman.simulator.tencent.peer.PeeringScene.SHANGHAI;
import static dev.dragoman.simulator.tencent.peer.PeeringScene.THEM;
import static dev.dragoman.simulator.tencent.peer.PeeringScene.US;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Peering connections across regions")
class PeeringAcrossRegionsTest {

    private static final PeeringScene SCENE = new PeeringScene();

    private String ours = "";
    private String theirs = "";

    @AfterAll
    static void stop() {
        SCENE.simulator.close();
    }

    @BeforeEach
    void networks() {
        SCENE.reset();
        ours = SCENE.vpc(US, GUANGZHOU, "10.1.0.0/16");
        theirs = SCENE.vpc(THEM, SHANGHAI, "10.2.0.0/16");
    }

    @Test
    @DisplayName("are there when the task of making them has ended, not before")
    void create() {
        SCENE.simulator.timing(Timing.manual());
        Answer begun = request("sh", "20");
        assertThat(begun.json().at("/taskId").isInt()).isTrue();
        assertThat(begun.json().has("peeringConnectionId")).isFalse();
        assertThat(SCENE.task(US, begun)).isEqualTo("2");
        assertThat(SCENE.seen(US, GUANGZHOU).isMissingNode()).isTrue();
        assertThat(SCENE.seen(THEM, SHANGHAI).isMissingNode()).isTrue();
        SCENE.simulator.advance();
        assertThat(SCENE.task(US, begun)).isEqualTo("0");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("0");
        assertThat(SCENE.seen(THEM, SHANGHAI)).isEqualTo(SCENE.seen(US, GUANGZHOU));
    }

    @Test
    @DisplayName("of one account are connected when made, and seen in both regions")
    void sameAccount() {
        String other = SCENE.vpc(US, SHANGHAI, "10.3.0.0/16");
        Answer begun = SCENE.call(
                US,
                "gz",
                "CreateVpcPeeringConnectionEx",
                "vpcId",
                ours,
                "peerVpcId",
                other,
                "peerUin",
                US,
                "peerRegion",
                SHANGHAI,
                "bandwidth",
                "20",
                "peeringConnectionName",
                "link");
        assertThat(SCENE.task(US, begun)).isEqualTo("0");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("1");
        assertThat(SCENE.seen(US, SHANGHAI)).isEqualTo(SCENE.seen(US, GUANGZHOU));
        String id = id();
        assertThat(SCENE.route(US, GUANGZHOU, ours, "10.3.1.0/24", id).outcome())
                .isEqualTo("200");
        assertThat(SCENE.route(US, SHANGHAI, other, "10.1.1.0/24", id).outcome())
                .isEqualTo("200");
        assertThat(SCENE.task(US, act(US, SHANGHAI, "Delete"))).isEqualTo("0");
        assertThat(SCENE.simulator.resources("peering-connection")).isEmpty();
        assertThat(SCENE.routes()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Accept, 1", "Reject, 3"})
    @DisplayName("are decided on by the other account, in a task")
    void decide(String verb, String state) {
        request(SHANGHAI, "20");
        assertThat(act(US, GUANGZHOU, verb).at("/code")).isEqualTo("5100");
        SCENE.simulator.timing(Timing.manual());
        Answer begun = act(THEM, SHANGHAI, verb);
        assertThat(SCENE.task(THEM, begun)).isEqualTo("2");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("0");
        assertThat(act(THEM, SHANGHAI, verb).at("/codeDesc")).isEqualTo("ActionLocked");
        assertThat(act(US, GUANGZHOU, "Delete").at("/codeDesc")).isEqualTo("ActionLocked");
        SCENE.simulator.advance();
        assertThat(SCENE.task(THEM, begun)).isEqualTo("0");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo(state);
        assertThat(SCENE.state(THEM, SHANGHAI)).isEqualTo(state);
    }

    @Test
    @DisplayName("that have expired are opened again in a task")
    void enable() {
        request(SHANGHAI, "20");
        SCENE.clock.pass(Duration.ofDays(8));
        SCENE.simulator.timing(Timing.manual());
        Answer begun = act(US, GUANGZHOU, "Enable");
        assertThat(SCENE.state(THEM, SHANGHAI)).isEqualTo("2");
        SCENE.simulator.advance();
        assertThat(SCENE.task(US, begun)).isEqualTo("0");
        assertThat(SCENE.state(THEM, SHANGHAI)).isEqualTo("0");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("0");
    }

    @Test
    @DisplayName("change name and bandwidth in a task")
    void modify() {
        request(SHANGHAI, "20");
        SCENE.simulator.timing(Timing.manual());
        Answer begun = modify("peeringConnectionName", "other", "bandwidth", "100");
        assertThat(SCENE.seen(US, GUANGZHOU).at("/peeringConnectionName").asText())
                .isEqualTo("link");
        SCENE.simulator.advance();
        assertThat(SCENE.task(US, begun)).isEqualTo("0");
        assertThat(SCENE.seen(THEM, SHANGHAI).at("/peeringConnectionName").asText())
                .isEqualTo("other");
        assertThat(SCENE.simulator.resources("peering-connection"))
                .allSatisfy(side -> assertThat(side.text("Bandwidth")).isEqualTo("100"));
        assertThat(modify("bandwidth", "30").at("/code")).isEqualTo("4000");
        assertThat(modify("peeringConnectionName", "n".repeat(61)).at("/codeDesc"))
                .isEqualTo("InvalidPeeringConnectionName");
    }

    @Test
    @DisplayName("go in a task, with their routes, and the other account is told so")
    void delete() {
        request(SHANGHAI, "20");
        SCENE.route(US, GUANGZHOU, ours, "10.2.0.0/16", id());
        SCENE.route(THEM, SHANGHAI, theirs, "10.1.0.0/16", id());
        SCENE.simulator.timing(Timing.manual());
        Answer begun = act(US, GUANGZHOU, "Delete");
        assertThat(SCENE.task(US, begun)).isEqualTo("2");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("4");
        SCENE.simulator.advance();
        assertThat(SCENE.task(US, begun)).isEqualTo("0");
        assertThat(SCENE.seen(US, GUANGZHOU).isMissingNode()).isTrue();
        assertThat(SCENE.state(THEM, SHANGHAI)).isEqualTo("4");
        assertThat(SCENE.routes()).isZero();
    }

    @Test
    @DisplayName("are not made by work that fails")
    void failedCreation() {
        SCENE.simulator.faults(Fault.failWork().onAction("CreateVpcPeeringConnectionEx"));
        assertThat(SCENE.task(US, request(SHANGHAI, "20"))).isEqualTo("1");
        assertThat(SCENE.simulator.resources("peering-connection")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "Reject", "Delete"})
    @DisplayName("stay as they were when work on them fails, and so do their routes")
    void failedWork(String verb) {
        request(SHANGHAI, "20");
        SCENE.route(THEM, SHANGHAI, theirs, "10.1.0.0/16", id());
        SCENE.simulator.faults(Fault.failWork().onAction(verb + "VpcPeeringConnectionEx"));
        assertThat(SCENE.task(THEM, act(THEM, SHANGHAI, verb))).isEqualTo("1");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("0");
        assertThat(SCENE.state(THEM, SHANGHAI)).isEqualTo("0");
        assertThat(SCENE.routes()).isEqualTo(1);
        assertThat(SCENE.callV3(US, GUANGZHOU, "DeleteVpc", "VpcId", ours).outcome())
                .isEqualTo("200 ResourceInUse");
        SCENE.simulator.faults();
        assertThat(SCENE.task(THEM, act(THEM, SHANGHAI, verb))).isEqualTo("0");
    }

    @Test
    @DisplayName("stay expired, and called as they were, when work on them fails")
    void failedEnabling() {
        request(SHANGHAI, "20");
        SCENE.clock.pass(Duration.ofDays(8));
        SCENE.simulator.faults(Fault.failWork());
        assertThat(SCENE.task(US, act(US, GUANGZHOU, "Enable"))).isEqualTo("1");
        assertThat(SCENE.task(US, modify("peeringConnectionName", "other"))).isEqualTo("1");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("2");
        assertThat(SCENE.seen(THEM, SHANGHAI).at("/peeringConnectionName").asText())
                .isEqualTo("link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "Reject", "Enable", "Modify", "Delete"})
    @DisplayName("that are not there cannot be worked on, nor by the actions of the other sort")
    void unknown(String verb) {
        request(SHANGHAI, "20");
        String within = "%sVpcPeeringConnection".formatted(verb);
        assertThat(named(within + "Ex", "pcx-00000000")).isEqualTo("InvalidPeeringConnection.NotFound");
        assertThat(named(within, id())).isEqualTo("InvalidPeeringConnection.NotFound");
    }

    @Test
    @DisplayName(
            "are refused for the same region, a bad bandwidth, a VPC that is not there, overlapping ranges, and one too many")
    void refusedRequests() {
        assertThat(request("gz", "20").at("/code")).isEqualTo("4000");
        assertThat(request("atlantis", "20").at("/code")).isEqualTo("4000");
        assertThat(request(SHANGHAI, "much").at("/code")).isEqualTo("4000");
        assertThat(request("ap-beijing", "20").at("/codeDesc")).isEqualTo("InvalidVpc.NotFound");
        theirs = SCENE.vpc(THEM, SHANGHAI, "10.1.8.0/24");
        assertThat(request(SHANGHAI, "20").at("/codeDesc")).isEqualTo("PeeringConnectionVpcConflict");
        SCENE.simulator.quota("tencent.peering-connection", 0);
        theirs = SCENE.vpc(THEM, SHANGHAI, "10.3.0.0/24");
        assertThat(request(SHANGHAI, "20").at("/codeDesc")).isEqualTo("PeeringConnectionLimitExceeded");
    }

    private Answer request(String peerRegion, String bandwidth) {
        return SCENE.call(
                US,
                GUANGZHOU,
                "CreateVpcPeeringConnectionEx",
                "vpcId",
                ours,
                "peerVpcId",
                theirs,
                "peerUin",
                THEM,
                "peerRegion",
                peerRegion,
                "bandwidth",
                bandwidth,
                "peeringConnectionName",
                "link");
    }

    private static String id() {
        return SCENE.seen(US, GUANGZHOU).at("/peeringConnectionId").asText();
    }

    private static Answer act(String account, String region, String verb) {
        return SCENE.call(account, region, verb + "VpcPeeringConnectionEx", "peeringConnectionId", id());
    }

    private static String named(String action, String id) {
        return SCENE.call(US, GUANGZHOU, action, "peeringConnectionId", id, "peeringConnectionName", name(action))
                .at("/codeDesc");
    }

    /** Only a change of it takes a name. */
    private static String name(String action) {
        return action.startsWith("Modify") ? "other" : "";
    }

    private static Answer modify(String one, String value, String... more) {
        String[] changes = new String[more.length + 4];
        changes[0] = "peeringConnectionId";
        changes[1] = id();
        changes[2] = one;
        changes[3] = value;
        System.arraycopy(more, 0, changes, 4, more.length);
        return SCENE.call(US, GUANGZHOU, "ModifyVpcPeeringConnectionEx", changes);
    }
}
