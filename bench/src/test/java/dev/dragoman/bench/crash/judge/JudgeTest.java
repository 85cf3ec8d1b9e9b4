package dev.dragoman.bench.crash.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The judge")
class JudgeTest {

    private static final String ONE = "one-operation";

    @Test
    @DisplayName("acquits a run in which everything was done once, and counts it")
    void acquits() {
        Verdict verdict = Judge.judge(new Facts().made(ONE, "main", "vpc-1").evidence());

        assertThat(verdict.held()).isTrue();
        assertThat(verdict.figures().groups())
                .containsEntry("commands", Map.of("network.create", 1L))
                .containsEntry("ends", Map.of("succeeded", 1L));
        assertThat(verdict.figures().groups().get("calls")).containsEntry("resources made", 1L);
        assertThat(verdict.figures().groups().get("violations"))
                .containsEntry("lost", 0L)
                .hasSameSizeAs(Judge.RULES);
    }

    @Test
    @DisplayName("tells a violation with the operation's whole story in the order of time, and the faults meanwhile")
    void story() {
        Verdict verdict = Judge.judge(new Facts()
                .sent(ONE, "network.create", "main")
                .accepted(ONE)
                .request(ONE, "CreateVpc", Map.of("ClientToken", "t"))
                .fault("kill", true)
                .call("CreateVpc", Map.of("ClientToken", "t"), Map.of("created", List.of("vpc-1")))
                .evidence());

        assertThat(verdict.violations()).extracting(Violation::rule).contains("lost");
        List<String> story = verdict.violations().get(0).story();
        assertThat(story).hasSize(5);
        assertThat(story.get(0)).contains("fault kill");
        assertThat(story.get(1)).contains("sent one-operation (network.create");
        assertThat(story.get(2)).contains("dragoman.operation.accepted");
        assertThat(story.get(3)).contains("request one-oper attempt 1 step create: CreateVpc");
        assertThat(story.get(4))
                .contains("call 1 aliyun-shop CreateVpc -> HTTP 200")
                .contains("created [vpc-1]");
        assertThat(verdict.text()).contains("lost: " + ONE).contains("    " + story.get(1));
    }

    @Test
    @DisplayName("explains what is unresolved by its action's declaration and the faults that hit it")
    void explains() {
        Verdict verdict = Judge.judge(new Facts()
                .sent(ONE, "network.create", "main")
                .request(ONE, "CreateCommonBandwidthPackage", Map.of("Bandwidth", "5"))
                .call(
                        "aliyun-shop-id",
                        "drop-after-effect",
                        "CreateCommonBandwidthPackage",
                        Map.of("Bandwidth", "5"),
                        Map.of("created", List.of("cbwp-1")))
                .unresolved(ONE)
                .evidence());

        assertThat(verdict.held()).as(verdict.text()).isTrue();
        assertThat(verdict.unresolved()).singleElement().satisfies(explained -> {
            assertThat(explained.action()).isEqualTo("aliyun-vpc CreateCommonBandwidthPackage");
            assertThat(explained.recovery()).isEqualTo("none");
            assertThat(explained.settles()).isFalse();
            assertThat(explained.faults()).containsExactly("drop-after-effect");
        });
    }

    @Test
    @DisplayName("says all of it as JSON, too")
    void json() {
        JsonNode verdict = Json.read(
                Judge.judge(new Facts().sent(ONE, "network.create", "main").evidence())
                        .json(),
                JsonNode.class);

        assertThat(verdict.at("/violations/0/rule").asText()).isEqualTo("lost");
        assertThat(verdict.at("/figures/groups/run/commands").asInt()).isEqualTo(1);
    }
}
