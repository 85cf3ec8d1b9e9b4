package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.tiny.TinyAnswers.refusal;
import static dev.dragoman.adapter.tiny.TinyAnswers.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.SharedAnswer;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Looks that are taken together")
class SharedLooksTest {

    private final TinyAdapter adapter = new TinyAdapter();

    private ApiCall look(Kind kind, Verb verb, String id) {
        var command = Fixtures.command("tiny", kind, verb, Fixtures.minimalSpec(kind));
        Scope scope = Fixtures.scope(adapter, command, Fixtures.json("{'id': '" + id + "'}"), MarkerPolicy.STRIP_AFTER);
        return adapter.next(scope.at(scope.progress().at(Stage.WAIT)))
                .orElseThrow()
                .call();
    }

    private SharedAnswer.Told told(List<ApiCall> looks, HttpAnswer answer) {
        return (SharedAnswer.Told) adapter.readTogether(adapter.together(looks, ""), looks, answer);
    }

    private final ApiCall made = look(Kind.NETWORK, Verb.CREATE, "net-1");
    private final ApiCall alsoMade = look(Kind.NETWORK, Verb.CREATE, "net-2");
    private final ApiCall going = look(Kind.NETWORK, Verb.DELETE, "net-3");

    @Test
    @DisplayName("have the same key whatever they are for, if they ask the same of the same lane")
    void keys() {
        assertThat(adapter.share(made)).isPresent().isEqualTo(adapter.share(going));
        assertThat(adapter.share(look(Kind.SUBNET, Verb.DELETE, "sub-1"))).isNotEqualTo(adapter.share(made));
    }

    @Test
    @DisplayName("name each thing once")
    void call() {
        ApiCall together = adapter.together(List.of(made, alsoMade, going, made), "");

        assertThat(together.parameters()).containsExactly(java.util.Map.entry("id", "net-1,net-2,net-3"));
        assertThat(together.changing()).isFalse();
    }

    @Test
    @DisplayName("are told of their own things alone, in any order, and by what is missing")
    void own() {
        SharedAnswer.Told told = told(
                List.of(made, alsoMade, going),
                success("{'total': 2, 'nets': [{'id': 'net-2', 'state': 'Available', 'name': 'theirs'},"
                        + " {'id': 'net-1', 'state': 'Pending', 'name': 'ours'}]}"));

        assertThat(told.readings())
                .extracting(reading -> reading.orElseThrow().outcome())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(new Outcome.StillGoing("pending")),
                        second -> assertThat(second).isInstanceOf(Outcome.Done.class),
                        third -> assertThat(third).isEqualTo(new Outcome.Done(Fixtures.nothing())));
        assertThat(told.readings().get(0).map(Reading::body).orElseThrow())
                .isEqualTo("{\"total\":2,\"nets\":[{\"id\":\"net-1\",\"state\":\"Pending\",\"name\":\"ours\"}]}");
        assertThat(told.readings().get(2).map(Reading::body).orElseThrow()).isEqualTo("{\"total\":2,\"nets\":[]}");
        assertThat(told.nextPage()).isEmpty();
    }

    @Test
    @DisplayName("all read that the cloud is throttling")
    void throttled() {
        SharedAnswer read = adapter.readTogether(made, List.of(made, alsoMade), refusal(400, "slow"));

        assertThat(read).isInstanceOfSatisfying(SharedAnswer.Same.class, same -> assertThat(
                        same.why().outcome())
                .isInstanceOf(Outcome.Retry.class));
    }

    @Test
    @DisplayName("are taken apart when the cloud refuses one of them, which its message may name")
    void apart() {
        List<ApiCall> looks = List.of(made, alsoMade, going);
        HttpAnswer naming =
                Fixtures.answer(400, "{\"request\": \"r\", \"error\": \"none\", \"message\": \"net-2 is not there\"}");

        assertThat(adapter.readTogether(made, looks, naming))
                .isInstanceOfSatisfying(SharedAnswer.Apart.class, apart -> assertThat(apart.named())
                        .containsExactly(1));
        assertThat(adapter.readTogether(made, looks, refusal(404, "vanished")))
                .isInstanceOfSatisfying(SharedAnswer.Apart.class, apart -> assertThat(apart.named())
                        .isEmpty());
    }

    @Test
    @DisplayName("by a list read page after page, and what no page has is not taken for gone")
    void list() {
        List<ApiCall> looks = List.of(look(Kind.SUBNET, Verb.DELETE, "sub-1"), look(Kind.SUBNET, Verb.DELETE, "sub-2"));
        ApiCall first = adapter.together(looks, "");
        SharedAnswer.Told told = told(looks, success("{'total': 25, 'subs': [{'id': 'sub-1'}, {'id': 'sub-9'}]}"));

        assertThat(first.parameters())
                .containsEntry("page", "1")
                .containsEntry("size", "10")
                .doesNotContainKey("id");
        assertThat(told.readings().get(0).map(Reading::outcome)).contains(new Outcome.StillGoing("available"));
        assertThat(told.readings().get(1)).isEqualTo(Optional.empty());
        assertThat(told.nextPage()).isEqualTo("2");
        assertThat(told.pagesLeft()).isEqualTo(2);
        assertThat(adapter.together(looks, "2").parameters()).containsEntry("page", "2");
    }

    @Test
    @DisplayName("are looks for an end alone")
    void endsAlone() {
        var command = Fixtures.command("tiny", Kind.NETWORK, Verb.GET, Fixtures.minimalSpec(Kind.NETWORK));
        Scope scope = Fixtures.scope(adapter, command, Fixtures.json("{'id': 'net-1'}"), MarkerPolicy.STRIP_AFTER);

        assertThat(adapter.share(adapter.next(scope).orElseThrow().call())).isEmpty();
    }
}
