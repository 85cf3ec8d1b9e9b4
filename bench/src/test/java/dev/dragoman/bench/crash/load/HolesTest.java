package dev.dragoman.bench.crash.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The holes of a native story")
class HolesTest {

    private static final JsonNode STEP = Json.read(
            "{\"do\": \"CreateSubnet\", \"with\": {\"VpcId\": \"${vpc}\", \"Ids\": [\"a-${n}\", 5]}}", JsonNode.class);
    private static final JsonNode ANSWER = Json.read(
            "{\"id\": \"\", \"body\": {\"Vpc\": {\"Ids\": [\"vpc-1\"]}}, \"end\": {\"State\": \"up\"}}",
            JsonNode.class);

    @Test
    @DisplayName("are filled wherever they are")
    void filled() {
        assertThat(Holes.fill(STEP, Map.of("vpc", "vpc-$1", "n", "7")))
                .hasValueSatisfying(step -> assertThat(step.toString())
                        .isEqualTo("{\"do\":\"CreateSubnet\",\"with\":{\"VpcId\":\"vpc-$1\",\"Ids\":[\"a-7\",5]}}"));
    }

    @Test
    @DisplayName("keep a step from being taken that lacks something")
    void lacking() {
        assertThat(Holes.fill(STEP, Map.of("n", "7"))).isEmpty();
    }

    @Test
    @DisplayName("are saved from the first path that leads to a value")
    void found() {
        assertThat(Holes.find(ANSWER, "id|Vpc.Ids[0]")).contains("vpc-1");
        assertThat(Holes.find(ANSWER, "end.State")).contains("up");
        assertThat(Holes.find(ANSWER, "id|Vpc.Nothing|Vpc")).isEmpty();
    }
}
