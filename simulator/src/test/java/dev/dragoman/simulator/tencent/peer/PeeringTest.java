package dev.dragoman.simulator.tencent.peer;

import static dev.dragoman.simulator.tencent.peer.PeeringScene.GUANGZHOU;
import static dev.dragoman.simulator.tencent.peer.PeeringScene.SHANGHAI;
import static dev.dragoman.simulator.tencent.peer.PeeringScene.THEM;
import static dev.dragoman.simulator.tencent.peer.PeeringScene.US;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.control.Placement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Peering connections within a region")
class PeeringTest {

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
        theirs = SCENE.vpc(THEM, GUANGZHOU, "10.2.0.0/16");
    }

    @Test
    @DisplayName("of one account are connected at once")
    void sameAccount() {
        String other = SCENE.vpc(US, GUANGZHOU, "10.3.0.0/16");
        Answer made = request(US, ours, US, other);
        assertThat(made.at("/code")).isEqualTo("0");
        assertThat(made.at("/peeringConnectionId")).matches("pcx-[a-z0-9]{8}");
        JsonNode shown = SCENE.seen(US, GUANGZHOU);
        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactly(
                        "vpcId",
                        "unVpcId",
                        "peerVpcId",
                        "unPeerVpcId",
                        "appId",
                        "peeringConnectionId",
                        "peeringConnectionName",
                        "state",
                        "createTime",
                        "uin",
                        "peerUin");
        assertThat(shown.at("/state").isInt()).isTrue();
        assertThat(shown.at("/state").asInt()).isEqualTo(1);
        assertThat(shown.at("/unVpcId").asText()).isEqualTo(ours);
        assertThat(shown.at("/unPeerVpcId").asText()).isEqualTo(other);
        assertThat(shown.at("/vpcId").asText()).matches("gz_vpc_\\d+");
        assertThat(shown.at("/uin").asText()).isEqualTo(US);
        assertThat(shown.at("/peerUin").asText()).isEqualTo(US);
        assertThat(shown.at("/peeringConnectionName").asText()).isEqualTo("link");
        assertThat(shown.at("/createTime").asText()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(delete(US, id()).at("/code")).isEqualTo("0");
        assertThat(SCENE.simulator.resources("peering-connection")).isEmpty();
    }

    @Test
    @DisplayName("are made between VPCs named by their old ids too")
    void oldIds() {
        request(US, ours, THEM, theirs);
        JsonNode shown = SCENE.seen(US, GUANGZHOU);
        Answer again = request(
                US, shown.at("/vpcId").asText(), THEM, shown.at("/peerVpcId").asText());
        assertThat(again.at("/codeDesc")).isEqualTo("Success");
    }

    @Test
    @DisplayName("of two accounts wait until the other one accepts, which both see")
    void accept() {
        request(US, ours, THEM, theirs);
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("0");
        assertThat(SCENE.seen(THEM, GUANGZHOU)).isEqualTo(SCENE.seen(US, GUANGZHOU));
        assertThat(act(US, "Accept").at("/code")).isEqualTo("5100");
        assertThat(act(THEM, "Accept").at("/code")).isEqualTo("0");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("1");
        assertThat(SCENE.state(THEM, GUANGZHOU)).isEqualTo("1");
        assertThat(act(THEM, "Accept").at("/code")).isEqualTo("5100");
        assertThat(act(THEM, "Reject").at("/code")).isEqualTo("5100");
    }

    @Test
    @DisplayName("of two accounts may be rejected by the other one")
    void reject() {
        request(US, ours, THEM, theirs);
        assertThat(act(US, "Reject").at("/code")).isEqualTo("5100");
        assertThat(act(THEM, "Reject").at("/code")).isEqualTo("0");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("3");
        assertThat(SCENE.state(THEM, GUANGZHOU)).isEqualTo("3");
        assertThat(act(THEM, "Accept").at("/code")).isEqualTo("5100");
        assertThat(act(US, "Enable").at("/code")).isEqualTo("5100");
    }

    @Test
    @DisplayName("expire after seven days without acceptance, and are opened again by who asked")
    void expire() {
        request(US, ours, THEM, theirs);
        SCENE.clock.pass(Duration.ofDays(7));
        assertThat(SCENE.state(THEM, GUANGZHOU)).isEqualTo("0");
        SCENE.clock.pass(Duration.ofSeconds(1));
        assertThat(SCENE.state(THEM, GUANGZHOU)).isEqualTo("2");
        assertThat(act(THEM, "Accept").at("/code")).isEqualTo("5100");
        assertThat(act(THEM, "Reject").at("/code")).isEqualTo("5100");
        assertThat(act(THEM, "Enable").at("/code")).isEqualTo("5100");
        assertThat(act(US, "Enable").at("/code")).isEqualTo("0");
        assertThat(SCENE.state(THEM, GUANGZHOU)).isEqualTo("0");
        assertThat(act(US, "Enable").at("/code")).isEqualTo("5100");
        assertThat(act(THEM, "Accept").at("/code")).isEqualTo("0");
        SCENE.clock.pass(Duration.ofDays(8));
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("1");
    }

    @Test
    @DisplayName("deleted by one account are remembered by the other, whose VPC they no longer keep")
    void deletedByPeer() {
        request(US, ours, THEM, theirs);
        act(THEM, "Accept");
        String id = id();
        assertThat(deleteVpc(US, ours)).isEqualTo("ResourceInUse");
        assertThat(delete(THEM, id).at("/code")).isEqualTo("0");
        assertThat(delete(THEM, id).at("/codeDesc")).isEqualTo("InvalidPeeringConnection.NotFound");
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("4");
        assertThat(deleteVpc(US, ours)).isEmpty();
        assertThat(deleteVpc(THEM, theirs)).isEmpty();
        assertThat(delete(US, id).at("/code")).isEqualTo("0");
        assertThat(SCENE.simulator.resources("peering-connection")).isEmpty();
    }

    @Test
    @DisplayName("lead to the peer's range alone, and take the routes of both sides with them")
    void routes() {
        request(US, ours, THEM, theirs);
        String id = id();
        assertThat(SCENE.route(US, GUANGZHOU, ours, "10.3.0.0/16", id).outcome())
                .isEqualTo("200 InvalidParameterValue.CidrNotInPeerVpc");
        assertThat(SCENE.route(US, GUANGZHOU, ours, "10.2.0.0/16", id).outcome())
                .isEqualTo("200");
        assertThat(SCENE.route(THEM, GUANGZHOU, theirs, "10.3.0.0/16", id).outcome())
                .isEqualTo("200 InvalidParameterValue.CidrNotInPeerVpc");
        assertThat(SCENE.route(THEM, GUANGZHOU, theirs, "10.1.0.0/16", id).outcome())
                .isEqualTo("200");
        assertThat(SCENE.routes()).isEqualTo(2);
        delete(US, id);
        assertThat(SCENE.routes()).isZero();
        assertThat(SCENE.route(THEM, GUANGZHOU, theirs, "10.1.0.0/16", id).outcome())
                .isEqualTo("200 InvalidParameterValue");
    }

    @Test
    @DisplayName("are renamed by either side, for both")
    void rename() {
        request(US, ours, THEM, theirs);
        String id = id();
        Answer renamed = SCENE.call(
                THEM,
                GUANGZHOU,
                "ModifyVpcPeeringConnection",
                "peeringConnectionId",
                id,
                "peeringConnectionName",
                "other");
        assertThat(renamed.at("/code")).isEqualTo("0");
        assertThat(SCENE.seen(US, GUANGZHOU).at("/peeringConnectionName").asText())
                .isEqualTo("other");
        assertThat(SCENE.seen(THEM, GUANGZHOU).at("/peeringConnectionName").asText())
                .isEqualTo("other");
        assertThat(SCENE.simulator
                        .calls("ModifyVpcPeeringConnection")
                        .get(0)
                        .effect()
                        .changed())
                .containsExactly(id);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "Accept, peeringConnectionId, InvalidPeeringConnection.NotFound",
        "Reject, peeringConnectionId, InvalidPeeringConnection.NotFound",
        "Enable, peeringConnectionId, InvalidPeeringConnection.NotFound",
        "Delete, peeringConnectionId, InvalidPeeringConnection.NotFound",
    })
    @DisplayName("that are not there cannot be worked on")
    void unknown(String verb, String parameter, String code) {
        Answer refused = SCENE.call(US, GUANGZHOU, verb + "VpcPeeringConnection", parameter, "pcx-00000000");
        assertThat(refused.at("/codeDesc")).isEqualTo(code);
    }

    @Test
    @DisplayName("are refused for a bad name, a VPC that is not there, overlapping ranges, and one too many")
    void refusedRequests() {
        assertThat(request(US, "vpc-00000000", THEM, theirs).at("/codeDesc")).isEqualTo("InvalidVpc.NotFound");
        assertThat(request(US, ours, THEM, ours).at("/codeDesc")).isEqualTo("InvalidVpc.NotFound");
        assertThat(request(US, ours, "nobody", theirs).at("/codeDesc")).isEqualTo("InvalidVpc.NotFound");
        assertThat(request(US, ours, US, ours).at("/codeDesc")).isEqualTo("PeeringConnectionVpcConflict");
        Answer longName = SCENE.call(
                US,
                GUANGZHOU,
                "CreateVpcPeeringConnection",
                "vpcId",
                ours,
                "peerVpcId",
                theirs,
                "peerUin",
                THEM,
                "peeringConnectionName",
                "n".repeat(61));
        assertThat(longName.at("/codeDesc")).isEqualTo("InvalidPeeringConnectionName");
        SCENE.simulator.quota("tencent.peering-connection", 1);
        request(US, ours, THEM, theirs);
        assertThat(request(US, ours, THEM, theirs).at("/codeDesc")).isEqualTo("PeeringConnectionLimitExceeded");
        SCENE.simulator.quota("tencent.peering-connection", 9);
        SCENE.simulator.quota("tencent.peering-connection-per-vpc", 1);
        assertThat(request(US, ours, THEM, theirs).at("/codeDesc")).isEqualTo("PeeringConnectionLimitExceeded");
    }

    @Test
    @DisplayName("cannot be renamed too long, or when they are not there")
    void refusedNames() {
        request(US, ours, THEM, theirs);
        assertThat(rename(id(), "n".repeat(61))).isEqualTo("InvalidPeeringConnectionName");
        assertThat(rename("pcx-00000000", "other")).isEqualTo("InvalidPeeringConnection.NotFound");
    }

    @Test
    @DisplayName("are listed by VPC, id, name and state, sorted and in pages")
    void list() {
        request(US, ours, THEM, theirs);
        SCENE.clock.pass(Duration.ofSeconds(1));
        String other = SCENE.vpc(US, GUANGZHOU, "10.3.0.0/16");
        SCENE.call(
                US,
                GUANGZHOU,
                "CreateVpcPeeringConnection",
                "vpcId",
                other,
                "peerVpcId",
                ours,
                "peerUin",
                US,
                "peeringConnectionName",
                "a-link");
        assertThat(names(US)).isEqualTo("link,a-link");
        assertThat(names(US, "orderField", "createTime")).isEqualTo("a-link,link");
        assertThat(names(US, "orderField", "peeringConnectionName", "orderDirection", "asc"))
                .isEqualTo("a-link,link");
        assertThat(names(US, "limit", "1", "offset", "1")).isEqualTo("a-link");
        assertThat(names(US, "vpcId", ours)).isEqualTo("link");
        assertThat(names(THEM, "vpcId", ours)).isEqualTo("link");
        assertThat(names(US, "vpcId", SCENE.seen(US, GUANGZHOU).at("/vpcId").asText()))
                .isEqualTo("link");
        assertThat(names(US, "state", "1")).isEqualTo("a-link");
        assertThat(names(US, "peeringConnectionName", "a-link")).isEqualTo("a-link");
        assertThat(names(US, "peeringConnectionId", id())).isEqualTo("link");
        Answer page = list(US, "limit", "1");
        assertThat(page.json().at("/totalCount").asInt()).isEqualTo(2);
        assertThat(names(THEM, "vpcId", theirs)).isEmpty();
        assertThat(list(US, "vpcId", "vpc-00000000").at("/codeDesc")).isEqualTo("InvalidVpc.NotFound");
        assertThat(list(US, "peeringConnectionId", "pcx-00000000").at("/codeDesc"))
                .isEqualTo("InvalidPeeringConnection.NotFound");
        assertThat(list(US, "limit", "51").at("/code")).isEqualTo("4000");
    }

    @Test
    @DisplayName("are seen only in a region where one has a VPC of theirs")
    void otherRegion() {
        request(US, ours, THEM, theirs);
        assertThat(SCENE.call(US, SHANGHAI, "DescribeVpcPeeringConnections").at("/totalCount"))
                .isEqualTo("0");
        assertThat(SCENE.call(US, SHANGHAI, "DeleteVpcPeeringConnection", "peeringConnectionId", id())
                        .at("/codeDesc"))
                .isEqualTo("InvalidPeeringConnection.NotFound");
    }

    @Test
    @DisplayName("that were placed by hand are listed as connected, and deleted")
    void placed() {
        String id = SCENE.simulator
                .place(Placement.in(Api.TENCENT_VPC, "peering-connection", ours))
                .id();
        assertThat(SCENE.seen(US, GUANGZHOU).at("/peeringConnectionId").asText())
                .isEqualTo(id);
        assertThat(SCENE.seen(US, GUANGZHOU).at("/unVpcId").asText()).isEqualTo(ours);
        assertThat(SCENE.state(US, GUANGZHOU)).isEqualTo("1");
        assertThat(act(US, "Accept").at("/code")).isEqualTo("5100");
        assertThat(delete(US, id).at("/code")).isEqualTo("0");
    }

    private static Answer request(String account, String vpcId, String peerAccount, String peerVpcId) {
        return SCENE.call(
                account,
                GUANGZHOU,
                "CreateVpcPeeringConnection",
                "vpcId",
                vpcId,
                "peerVpcId",
                peerVpcId,
                "peerUin",
                peerAccount,
                "peeringConnectionName",
                "link");
    }

    private static String id() {
        return SCENE.seen(US, GUANGZHOU).at("/peeringConnectionId").asText();
    }

    private static Answer act(String account, String verb) {
        return SCENE.call(account, GUANGZHOU, verb + "VpcPeeringConnection", "peeringConnectionId", id());
    }

    private static Answer delete(String account, String id) {
        return SCENE.call(account, GUANGZHOU, "DeleteVpcPeeringConnection", "peeringConnectionId", id);
    }

    private static String rename(String id, String name) {
        return SCENE.call(
                        US,
                        GUANGZHOU,
                        "ModifyVpcPeeringConnection",
                        "peeringConnectionId",
                        id,
                        "peeringConnectionName",
                        name)
                .at("/codeDesc");
    }

    private static String deleteVpc(String account, String vpcId) {
        return SCENE.callV3(account, GUANGZHOU, "DeleteVpc", "VpcId", vpcId).at("/Response/Error/Code");
    }

    private static Answer list(String account, String... filters) {
        return SCENE.call(account, GUANGZHOU, "DescribeVpcPeeringConnections", filters);
    }

    private static String names(String account, String... filters) {
        return String.join(",", list(account, filters).json().at("/data").findValuesAsText("peeringConnectionName"));
    }
}
