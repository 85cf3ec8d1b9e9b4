package dev.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The contract's words (kinds, verbs, error codes, phases, effects)")
class WordsTest {

    static Stream<Enum<?>> words() {
        return Stream.<Enum<?>[]>of(Kind.values(), Verb.values(), ErrorCode.values(), Phase.values(), Effect.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("words")
    @DisplayName("are written in lower case with hyphens and come back as they went")
    void roundTrip(Enum<?> word) {
        assertThat(Json.text(word)).matches("\"[a-z]+(-[a-z]+)*\"");
        assertThat(Json.read(Json.bytes(word), word.getDeclaringClass())).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(classes = {Kind.class, Verb.class, ErrorCode.class, Phase.class, Effect.class})
    @DisplayName("are refused, and the word is named, if there is no such word")
    void unknown(Class<?> type) {
        assertThatThrownBy(() -> Json.read("\"bogus\"", type))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("bogus")
                .hasMessageContaining(type.getSimpleName());
    }

    @Test
    @DisplayName("name the errors as the contract's taxonomy does")
    void taxonomy() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::id))
                .containsExactly(
                        "invalid-argument",
                        "id-reused",
                        "expired",
                        "unauthenticated",
                        "permission-denied",
                        "not-found",
                        "already-exists",
                        "in-use",
                        "wrong-state",
                        "dependency-failed",
                        "quota-exceeded",
                        "insufficient-balance",
                        "throttled",
                        "unavailable",
                        "unsupported",
                        "deadline-exceeded",
                        "outcome-unknown",
                        "internal");
    }

    @Test
    @DisplayName("have six phases that end an operation")
    void terminalPhases() {
        assertThat(Arrays.stream(Phase.values()).filter(Phase::terminal).map(Phase::id))
                .containsExactly("succeeded", "failed", "rejected", "timed-out", "cancelled", "unresolved");
    }

    @Test
    @DisplayName("have two verbs that change the cloud")
    void changingVerbs() {
        assertThat(Arrays.stream(Verb.values()).filter(Verb::changing)).containsExactly(Verb.CREATE, Verb.DELETE);
    }

    @Test
    @DisplayName("say which of a kind's fields refer to which kind")
    void references() {
        assertThat(Kind.SUBNET.references()).containsOnlyKeys("network").containsValue(Kind.NETWORK);
        assertThat(List.copyOf(Kind.NETWORK.references().keySet())).isEmpty();
    }
}
