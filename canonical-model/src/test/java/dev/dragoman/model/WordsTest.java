package dev.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.command.Until;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.model.kind.ChargeBy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The contract's words (kinds, verbs, error codes, phases, effects, options)")
class WordsTest {

    static Stream<Enum<?>> words() {
        return Stream.<Enum<?>[]>of(
                        Kind.values(),
                        Verb.values(),
                        ErrorCode.values(),
                        Phase.values(),
                        Effect.values(),
                        OnExists.values(),
                        OnInUse.values(),
                        Until.values(),
                        ChargeBy.values(),
                        ResourceChange.values())
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
    @ValueSource(
            classes = {
                Kind.class,
                Verb.class,
                ErrorCode.class,
                Phase.class,
                Effect.class,
                OnExists.class,
                OnInUse.class,
                Until.class,
                ChargeBy.class,
                ResourceChange.class
            })
    @DisplayName("are refused, and the word is named, if there is no such word")
    void unknown(Class<?> type) {
        assertThatThrownBy(() -> Json.read("\"bogus\"", type))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(type.getSimpleName())
                .hasMessageNotContaining("bogus");
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
    @DisplayName("have eight verbs that change the cloud or the inventory, and five that queue behind nothing")
    void changingVerbs() {
        assertThat(Arrays.stream(Verb.values()).filter(verb -> !verb.changing()))
                .containsExactly(Verb.GET, Verb.LIST, Verb.CANCEL, Verb.RESOLVE, Verb.INVOKE);
    }

    @Test
    @DisplayName("give every kind of resource the eight verbs of its life, and elastic IPs two more")
    void verbsOfKinds() {
        List<Verb> life = List.of(
                Verb.CREATE, Verb.MODIFY, Verb.APPLY, Verb.DELETE, Verb.GET, Verb.LIST, Verb.IMPORT, Verb.FORGET);

        assertThat(Kind.ofResources())
                .allSatisfy(kind -> assertThat(kind.verbs()).containsAll(life));
        assertThat(Kind.SUBNET.verbs()).containsExactlyElementsOf(life);
        assertThat(Kind.ELASTIC_IP.verbs()).hasSize(10).contains(Verb.ASSOCIATE, Verb.DISASSOCIATE);
        assertThat(Kind.OPERATION.verbs()).containsExactly(Verb.CANCEL, Verb.RESOLVE);
        assertThat(Kind.NATIVE.verbs()).containsExactly(Verb.INVOKE);
    }
}
