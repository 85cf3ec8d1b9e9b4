package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.conflict;
import static dev.dragoman.engine.topology.Answers.found;
import static dev.dragoman.engine.topology.Answers.lost;
import static dev.dragoman.engine.topology.Commands.network;
import static dev.dragoman.engine.topology.Commands.subnet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.TestCommand;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a create does if there is such a resource already. */
class ExistsTest extends TopologyTest {

    private static final String ITS_SUBNET =
            "{\"id\":\"sub-7\",\"networkId\":\"net-1\",\"cidr\":\"10.0.1.0/24\",\"zone\":\"a\"}";

    @Test
    @DisplayName("a name that is taken is refused, naming what has it")
    void nameTaken() {
        engine.haveNetwork("main", "net-1");
        String again = engine.send(network("main"));
        assertThat(engine.code(again)).isEqualTo("already-exists");
        assertThat(engine.error(again).path("message").asText()).contains("net-1");
    }

    @Test
    @DisplayName("adopt: a name that is taken by what is asked for is fine, by anything else it is refused")
    void adoptOwn() {
        engine.haveNetwork("main", "net-1");
        String same = engine.send(network("main").adopting());
        assertThat(engine.phase(same)).isEqualTo("succeeded");
        assertThat(engine.end(same).path("effect").asText()).isEqualTo("none");
        assertThat(engine.end(same).at("/resource/id").asText()).isEqualTo("net-1");
        String other =
                engine.send(network("main").spec("{\"cidr\":\"10.1.0.0/16\"}").adopting());
        assertThat(engine.code(other)).isEqualTo("already-exists");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("what the cloud has already fails the create; nothing is looked for")
    void cloudHasIt() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(subnet("web", "main"));
        engine.reply(engine.request(), conflict());
        assertThat(engine.code(operation)).isEqualTo("already-exists");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("adopt: what the cloud has already is looked for and taken, if it is what is asked for")
    void adoptFromTheCloud() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(subnet("web", "main").adopting());
        engine.reply(engine.request("MakeSubnet"), conflict());
        engine.reply(engine.request("ReadSubnets"), found(ITS_SUBNET));
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("none");
        assertThat(engine.changes(operation)).containsExactly("adopted");
        assertThat(engine.inView(Kind.SUBNET, "web").path("managed").asText()).isEqualTo("adopted");
        assertThat(engine.inView(Kind.SUBNET, "web").path("id").asText()).isEqualTo("sub-7");
    }

    @Test
    @DisplayName("adopt: what differs from what is asked for is not taken, and the difference is named")
    void adoptDifferent() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(subnet("web", "main").adopting());
        engine.reply(engine.request("MakeSubnet"), conflict());
        engine.reply(engine.request("ReadSubnets"), found(ITS_SUBNET.replace("\"zone\":\"a\"", "\"zone\":\"b\"")));
        assertThat(engine.code(operation)).isEqualTo("already-exists");
        assertThat(engine.error(operation).path("pointer").asText()).isEqualTo("/spec/zone");
        assertThat(engine.inView(Kind.SUBNET, "web").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("adopt: what belongs to another resource is not taken")
    void adoptClaimed() {
        engine.haveNetwork("main", "net-1");
        engine.haveSubnet("web", "main", "sub-7");
        String operation = engine.send(subnet("other", "main").adopting());
        engine.reply(engine.request("MakeSubnet"), conflict());
        engine.reply(engine.request("ReadSubnets"), found(ITS_SUBNET));
        assertThat(engine.code(operation)).isEqualTo("already-exists");
    }

    @Test
    @DisplayName("what the cloud makes by itself is taken without being asked to")
    void madeByTheCloud() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(TestCommand.command(Kind.ROUTE, Verb.CREATE, "out")
                .spec("{\"network\":{\"name\":\"main\"},\"destination\":\"0.0.0.0/0\","
                        + "\"nextHop\":{\"kind\":\"nat-gateway\",\"id\":\"nat-1\"}}"));
        engine.reply(engine.request("MakeRoute"), conflict());
        engine.reply(engine.request("ReadRoutes"), found("{\"id\":\"rt-1\",\"routeTableId\":\"rtb-1\"}"));
        assertThat(engine.changes(operation)).containsExactly("adopted");
    }

    @Test
    @DisplayName("what a look for a lost call finds is not adopted if another resource has it")
    void claims() {
        engine.haveNetwork("main", "net-1");
        engine.haveSubnet("a1", "main", "sub-1");
        String second = engine.send(subnet("b1", "main"));
        engine.reply(engine.request(), lost());
        engine.reply(engine.request("ReadSubnets"), found("{\"id\":\"sub-1\"}"));
        assertThat(engine.code(second)).isEqualTo("already-exists");
    }
}
