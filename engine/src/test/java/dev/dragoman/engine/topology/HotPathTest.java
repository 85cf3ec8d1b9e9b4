package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Commands.subnet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one create costs: every record is written to Kafka within the operation's transactions, and replicated. */
class HotPathTest extends TopologyTest {

    @Test
    @DisplayName("a network that is made and watched: nine changelog records")
    void network() {
        engine.haveNetwork("warm", "net-0");
        logged();
        engine.haveNetwork("main", "net-1");
        // One for each time the operation waits for something new, and its end; its turn and its claim.
        assertThat(logged()).isEqualTo(Map.of("operations", 3, "seen", 2, "resources", 1, "index", 3));
    }

    @Test
    @DisplayName("a subnet in a network that is there: twelve changelog records")
    void subnetInNetwork() {
        engine.haveNetwork("main", "net-1");
        logged();
        engine.send(subnet("web", "main"));
        engine.replyDone(engine.request(), "{\"id\":\"sub-1\"}");
        // Beside its turn and its claim, the key that it holds, and whom it depends on both ways round.
        assertThat(logged()).isEqualTo(Map.of("operations", 2, "seen", 2, "resources", 1, "index", 7));
    }

    private Map<String, Integer> logged() {
        return Stream.of(EngineTopology.OPERATIONS, EngineTopology.SEEN, EngineTopology.RESOURCES, EngineTopology.INDEX)
                .collect(Collectors.toMap(
                        Function.identity(), store -> engine.logged(store).size()));
    }
}
