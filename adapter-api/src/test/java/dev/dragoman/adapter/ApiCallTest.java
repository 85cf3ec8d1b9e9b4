package dev.dragoman.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call")
class ApiCallTest {

    private final Trial ip = new Trial(new TinyAdapter(), Kind.ELASTIC_IP);

    @Test
    @DisplayName("names its secrets and holds none; their values are only in the copy that is made to be signed")
    void secrets() {
        ProcedureRun run = ip.run(ip.scope(Verb.CREATE, "{}", "{}"));
        ApiCall call = run.changes().get(1);
        assertThat(call.secrets()).isEqualTo(Map.of("password", "tiny/password"));
        assertThat(call.parameters()).doesNotContainKey("password");
        ApiCall revealed = call.revealed(name -> "value of " + name);
        assertThat(revealed.parameters()).containsEntry("password", "value of tiny/password");
        assertThat(revealed.secrets()).isEmpty();
        assertThat(revealed.place()).isEqualTo(call.place());
    }

    @Test
    @DisplayName("is stored and read back as it was, with all that the reader of its answer needs")
    void stored() {
        List<ApiCall> calls = ip.run(
                        ip.scope(Verb.ASSOCIATE, "{'to': {'kind': 'instance', 'id': 'i-1'}}", "{'id': 'ip-1'}"))
                .calls();
        assertThat(calls).anySatisfy(call -> assertThat(call.context()).isNotEmpty());
        for (ApiCall call : calls) {
            assertThat(Json.read(Json.text(call), ApiCall.class)).isEqualTo(call);
        }
    }

    @Test
    @DisplayName("without a parameter is stored and read back, too")
    void withoutParameters() {
        ApiCall.Place place = new ApiCall.Place(Kind.NETWORK, Verb.LIST, 1, 0, ApiCall.Stage.CALL);
        ApiCall call = new ApiCall(
                new Lane("tiny", "prod", "region-1"),
                "1",
                "nets",
                new TreeMap<>(),
                new TreeMap<>(),
                false,
                place,
                Map.of());
        assertThat(Json.read(Json.text(call), ApiCall.class)).isEqualTo(call);
    }

    @Test
    @DisplayName("that was stored before it could have secrets and context has neither")
    void older() {
        ApiCall call = Json.read("""
                {"target": {"provider": "tiny", "account": "prod", "region": "region-1"}, "api": "1", "action": "nets",
                 "parameters": {"id": "net-1"}, "changing": false,
                 "place": {"kind": "network", "verb": "get", "version": 1, "step": 0, "stage": "CALL"}}""", ApiCall.class);
        assertThat(call.secrets()).isEmpty();
        assertThat(call.context()).isEmpty();
        assertThat(call.expect()).isEmpty();
    }
}
