package dev.dragoman.adapter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter.NextCall;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The next call")
class NextCallTest {

    private final TinyAdapter adapter = new TinyAdapter();

    @Test
    @DisplayName("of a new operation is its first step's, with everything that the answer's reader will need")
    void first() {
        ApiCall call = next(scope(Verb.CREATE, spec("{}"), "{}")).call();
        assertThat(call.action()).isEqualTo("make-net");
        assertThat(call.api()).isEqualTo("1");
        assertThat(call.changing()).isTrue();
        assertThat(call.place()).isEqualTo(new ApiCall.Place(Kind.NETWORK, Verb.CREATE, 1, 0, Stage.CALL));
    }

    @Test
    @DisplayName("leaves out parameters whose value is not there")
    void absentValues() {
        Scope scope = scope(Verb.GET, Fixtures.nothing(), "{}");
        assertThat(next(scope).call().parameters()).isEmpty();
    }

    @Test
    @DisplayName("passes over a step that does not apply, and the progress with it; after the last there is none")
    void conditions() {
        Scope scope = scope(Verb.CREATE, spec("{}"), "{'id': 'net-1'}");
        assertThat(adapter.next(scope.at(scope.progress().next()))).isEmpty();
    }

    @Test
    @DisplayName("numbers a repeated parameter from the API's first index")
    void repeated() {
        Scope scope = scope(Verb.CREATE, spec("{'dnsServers': ['a', 'b']}"), "{'id': 'net-1'}");
        assertThat(next(scope.at(scope.progress().next())).call().parameters())
                .isEqualTo(Map.of("id", "net-1", "dns.1", "a", "dns.2", "b"));
    }

    @Test
    @DisplayName("carries a token that changes with the epoch and with nothing else")
    void token() {
        Scope scope = scope(Verb.CREATE, spec("{}"), "{}");
        Progress later = new Progress(1, 0, Stage.CALL, 1, "", List.of(), null, Fixtures.nothing());
        assertThat(next(scope).call().parameters().get("ClientToken"))
                .isEqualTo(next(scope).call().parameters().get("ClientToken"))
                .isNotEqualTo(next(scope.at(later)).call().parameters().get("ClientToken"));
    }

    @Test
    @DisplayName("while the cloud works is the step's look")
    void waiting() {
        Scope scope = scope(Verb.CREATE, spec("{}"), "{'id': 'net-1'}");
        ApiCall call = next(scope.at(scope.progress().at(Stage.WAIT))).call();
        assertThat(call.action()).isEqualTo("nets");
        assertThat(call.changing()).isFalse();
        assertThat(call.expect()).isEqualTo(Map.of("id", "net-1"));
    }

    @Test
    @DisplayName("of a list asks for the page and the number of items of the command, within the cloud's limit")
    void list() {
        ApiCall call = next(scope(Verb.LIST, Fixtures.nothing(), "{}")).call();
        assertThat(call.parameters()).isEqualTo(Map.of("page", "1", "size", "10"));
    }

    @Test
    @DisplayName("of a look in pages asks for the page that the progress has reached")
    void pages() {
        Scope subnet = Fixtures.scope(
                adapter,
                Fixtures.command("tiny", Kind.SUBNET, Verb.CREATE, Fixtures.minimalSpec(Kind.SUBNET)),
                Fixtures.nothing(),
                MarkerPolicy.STRIP_AFTER);
        Progress second = subnet.progress().at(Stage.RECOVER).onPage("2", List.of());
        assertThat(next(subnet.at(second)).call().parameters())
                .isEqualTo(Map.of("net", "vpc-1", "page", "2", "size", "10"));
    }

    @Test
    @DisplayName("cannot be made for a version of a procedure that is no longer known")
    void unknownVersion() {
        Scope scope = scope(Verb.CREATE, spec("{}"), "{}");
        Scope old = scope.at(new Progress(7, 0, Stage.CALL, 0, "", List.of(), null, Fixtures.nothing()));
        assertThatThrownBy(() -> adapter.next(old))
                .hasMessage("tiny: no procedure network.create v7; an operation that began with it cannot go on");
    }

    private NextCall next(Scope scope) {
        return adapter.next(scope).orElseThrow();
    }

    private static ObjectNode spec(String more) {
        return Fixtures.minimalSpec(Kind.NETWORK).setAll(Fixtures.json(more));
    }

    private Scope scope(Verb verb, ObjectNode spec, String attributes) {
        return Fixtures.scope(
                adapter,
                Fixtures.command("tiny", Kind.NETWORK, verb, spec),
                Fixtures.json(attributes),
                MarkerPolicy.STRIP_AFTER);
    }
}
