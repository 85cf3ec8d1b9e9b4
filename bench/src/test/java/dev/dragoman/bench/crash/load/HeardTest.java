package dev.dragoman.bench.crash.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is heard of an operation")
class HeardTest {

    private final Heard heard = new Heard();

    @Test
    @DisplayName("is nothing before its first event after that it was taken in")
    void accepted() {
        heard.hear(event("accepted", false, "none"));

        assertThat(heard.begun()).isNotDone();
        assertThat(heard.ended()).isNotDone();
    }

    @Test
    @DisplayName("is its beginning, then its end, which says what it did")
    void ended() {
        heard.hear(event("waiting", false, "none"));
        assertThat(heard.begun()).isDone();
        assertThat(heard.ended()).isNotDone();

        heard.hear(event("failed", true, "none"));
        assertThat(heard.ended()).isDone();
        assertThat(heard.known()).isDone();
    }

    @Test
    @DisplayName("is an end in doubt, and later what came of it")
    void settled() {
        heard.hear(event("timed-out", true, "unknown"));
        assertThat(heard.ended()).isDone();
        assertThat(heard.known()).isNotDone();

        heard.hear(event("settled", false, "complete"));
        assertThat(heard.known()).isDone();
    }

    @Test
    @DisplayName("is all that there will be if it is unresolved: a person has to say more")
    void unresolved() {
        heard.hear(event("unresolved", true, "unknown"));

        assertThat(heard.known()).isDone();
    }

    private static JsonNode event(String phase, boolean terminal, String effect) {
        return Json.mapper()
                .valueToTree(Map.of(
                        "type", "dragoman.operation." + phase, "terminal", terminal, "data", Map.of("effect", effect)));
    }
}
