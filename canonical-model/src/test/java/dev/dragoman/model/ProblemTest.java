package dev.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A problem")
class ProblemTest {

    @Test
    @DisplayName("comes back from JSON as it went")
    void roundTrip() {
        assertThat(Json.read(Json.bytes(Fixtures.problem()), Problem.class)).isEqualTo(Fixtures.problem());
    }

    @Test
    @DisplayName("calls the cloud's own words native")
    void nativeWords() {
        ObjectNode problem = Fixtures.tree(Fixtures.problem());

        assertThat(problem.at("/native/code").asText()).isEqualTo("DependencyViolation");
        assertThat(problem.at("/native/httpStatus").asInt()).isEqualTo(400);
    }

    @Test
    @DisplayName("that says little has empty lists and texts, rather than nulls")
    void absentMeansEmpty() {
        Problem problem = Json.read("{\"code\":\"internal\",\"message\":\"m\"}", Problem.class);

        assertThat(problem).isEqualTo(Problem.of(ErrorCode.INTERNAL, "m"));
    }

    @Test
    @DisplayName("with several violations leads with the first and counts the others")
    void severalViolations() {
        Problem problem = Problem.of(
                ErrorCode.INVALID_ARGUMENT, List.of(new Violation("/name", "bad name"), new Violation("/spec", "bad")));

        assertThat(problem.pointer()).isEqualTo("/name");
        assertThat(problem.message()).isEqualTo("bad name (and 1 more)");
        assertThat(problem.violations()).hasSize(2);
    }

    @Test
    @DisplayName("tells what was attempted in front, and keeps everything else")
    void during() {
        Problem problem = Fixtures.problem().during("subnet.delete web");

        assertThat(problem.message()).startsWith("subnet.delete web: ");
        assertThat(problem).usingRecursiveComparison().ignoringFields("message").isEqualTo(Fixtures.problem());
    }

    @Test
    @DisplayName("is retryable where its code is")
    void retryable() {
        assertThat(Problem.of(ErrorCode.THROTTLED, "m").retryable()).isTrue();
        assertThat(Problem.of(ErrorCode.INVALID_ARGUMENT, "m").retryable()).isFalse();
    }
}
