package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.tiny.TinyAnswers.refusal;
import static dev.dragoman.adapter.tiny.TinyAnswers.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.ProcedureRun;
import dev.dragoman.adapter.Trial;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step that looks before something is changed")
class ReadingStepTest {

    private static final String ID = "{'id': 'ip-1'}";
    private static final String TO = "{'to': {'kind': 'instance', 'id': 'i-1'}}";

    private final Trial ip = new Trial(new TinyAdapter(), Kind.ELASTIC_IP);

    @Test
    @DisplayName("tells all of what is there, and forgets what is no more")
    void found() {
        ApiCall look = ip.first(ip.scope(Verb.DISASSOCIATE, "{}", ID));
        Outcome.Done done = (Outcome.Done) ip.read(look, address("FREE", "''"));
        assertThat(done.attributes().get("id").asText()).isEqualTo("ip-1");
        assertThat(done.attributes().get("association").isNull()).isTrue();
    }

    @Test
    @DisplayName("for what may not be there goes on where it is not, and what needs it is passed over")
    void nothing() {
        for (HttpAnswer nothing : List.of(success("{'ips': []}"), refusal(404, "none"))) {
            ProcedureRun run = ip.run(ip.scope(Verb.DELETE, "{}", ID), call -> nothing);
            assertThat(run.actions()).containsExactly("ips");
            assertThat(run.outcomes()).singleElement().isInstanceOf(Outcome.Done.class);
            assertThat(run.attributes()).isEmpty();
        }
    }

    @Test
    @DisplayName("ends the operation where what it reads must not be so, and names what is in the way")
    void refused() {
        ApiCall look = ip.first(ip.scope(Verb.DELETE, "{}", ID));
        Outcome.Failed failed = (Outcome.Failed) ip.read(look, address("TIED", "'i-7'"));
        assertThat(failed.why().code()).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(failed.why().message()).isEqualTo("it is tied to i-7");
        assertThat(failed.why().blockers()).containsExactly("i-7");
        assertThat(failed.conflict()).isFalse();
    }

    @Test
    @DisplayName("lets what is so already be so, and the call that would make it so is passed over")
    void alreadySo() {
        ApiCall look = ip.first(ip.scope(Verb.ASSOCIATE, TO, ID));
        assertThat(look.context()).isEqualTo(Map.of("association.id", "i-1"));
        assertThat(ip.read(look, address("TIED", "'i-2'"))).isInstanceOf(Outcome.Failed.class);
        ProcedureRun run = ip.run(ip.scope(Verb.ASSOCIATE, TO, ID), call -> address("TIED", "'i-1'"));
        assertThat(run.actions()).containsExactly("ips");
    }

    @Test
    @DisplayName("refuses nothing by a value that is not known")
    void unknownAllowed() {
        ApiCall look = ip.first(ip.scope(Verb.ASSOCIATE, "{}", ID));
        assertThat(look.context()).isEmpty();
        assertThat(ip.read(look, address("TIED", "'i-2'"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("looks again while what it reads is on its way, and refuses nothing before")
    void onItsWay() {
        ApiCall look = ip.first(ip.scope(Verb.DELETE, "{}", ID));
        Outcome.Retry retry = (Outcome.Retry) ip.read(look, address("UNTYING", "'i-7'"));
        assertThat(retry.reason()).isEqualTo(Outcome.Retry.Reason.BUSY);
        assertThat(retry.why().message()).isEqualTo("ips: it is pending");
    }

    @Test
    @DisplayName(
            "in an outer list reads one element of it, whose own list is read next, and ends the list behind its last")
    void listInList() {
        Trial route = new Trial(new TinyAdapter(), Kind.ROUTE);
        ProcedureRun run = route.run(route.scope(Verb.LIST, "{}", "{}"));
        assertThat(run.actions()).containsExactly("tables", "ways");
        assertThat(run.calls().get(0).parameters()).isEqualTo(Map.of("page", "1", "size", "1"));
        assertThat(run.calls().get(1).parameters()).isEqualTo(Map.of("table", "rtb-1", "most", "20"));
        assertThat(run.outcomes().get(1)).isInstanceOf(Outcome.Found.class);
        assertThat(((Outcome.Found) run.outcomes().get(1)).nextPage()).isEqualTo("2/");
        assertThat(route.read(run.calls().get(0), success("{'total': 1, 'tables': []}")))
                .isEqualTo(new Outcome.Found(List.of(), ""));
    }

    private static HttpAnswer address(String state, String to) {
        return success(Fixtures.json(
                        "{'ips': [{'id': 'ip-1', 'ip': '203.0.113.1', 'state': '" + state + "', 'to': " + to + "}]}")
                .toString());
    }
}
