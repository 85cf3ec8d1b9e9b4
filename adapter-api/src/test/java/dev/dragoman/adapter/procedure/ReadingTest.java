package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.tiny.TinyAnswers.refusal;
import static dev.dragoman.adapter.tiny.TinyAnswers.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An answer")
class ReadingTest {

    private static final String NET = "{'id': 'net-1'}";

    private final TinyAdapter adapter = new TinyAdapter();

    private final ApiCall create = call(Kind.NETWORK, Verb.CREATE, 0, Stage.CALL, "{}");
    private final ApiCall wait = call(Kind.NETWORK, Verb.CREATE, 0, Stage.WAIT, NET);
    private final ApiCall read = call(Kind.NETWORK, Verb.GET, 0, Stage.CALL, NET);
    private final ApiCall delete = call(Kind.NETWORK, Verb.DELETE, 0, Stage.CALL, NET);
    private final ApiCall deleteWait = call(Kind.NETWORK, Verb.DELETE, 0, Stage.WAIT, NET);
    private final ApiCall deleteLost = call(Kind.NETWORK, Verb.DELETE, 0, Stage.RECOVER, NET);
    private final ApiCall expect = call(Kind.SUBNET, Verb.CREATE, 1, Stage.CALL, "{'id': 'sub-1'}");
    private final ApiCall subnetLost = call(Kind.SUBNET, Verb.CREATE, 0, Stage.RECOVER, "{}");

    @Test
    @DisplayName("to a change is done, with what it tells of the resource and what the call set")
    void done() {
        assertThat(outcome(create, success(NET))).isEqualTo(new Outcome.Done(Fixtures.json(NET)));
        ApiCall subnet = call(Kind.SUBNET, Verb.CREATE, 0, Stage.CALL, "{}");
        assertThat(outcome(subnet, success("{'sub': {'id': 'sub-1', 'zone': 'zone-b'}}")))
                .isEqualTo(new Outcome.Done(Fixtures.json(
                        "{'id': 'sub-1', 'zone': 'zone-b', 'status': 'available', 'displayName': 'main'}")));
    }

    @Test
    @DisplayName("to a create may tell only a part of the id, and the call the other")
    void composed() {
        ApiCall route = call(Kind.ROUTE, Verb.CREATE, 0, Stage.CALL, "{}");
        assertThat(outcome(route, success("{'number': 7}")))
                .isEqualTo(new Outcome.Done(Fixtures.json("{'id': 'rtb-1/7'}")));
        assertThat(outcome(route, success("{}"))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    @DisplayName("to a create without the id of what was made leaves it unknown")
    void noId() {
        assertThat(outcome(create, success("{}"))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    @DisplayName("to a wait is still going until the status is one of those at the end")
    void waiting() {
        assertThat(outcome(wait, success("{'nets': [{'id': 'net-1', 'state': 'Pending'}]}")))
                .isEqualTo(new Outcome.StillGoing("pending"));
        assertThat(outcome(wait, success("{'nets': [{'id': 'net-1', 'state': 'Available'}]}")))
                .isEqualTo(new Outcome.Done(
                        Fixtures.json("{'id': 'net-1', 'cidr': null, 'status': 'available', 'displayName': null}")));
    }

    @Test
    @DisplayName("to a wait for what cannot be seen yet is still going, whether the list is empty or the id unknown")
    void notVisible() {
        assertThat(outcome(wait, success("{'nets': []}"))).isInstanceOf(Outcome.StillGoing.class);
        assertThat(outcome(wait, refusal(404, "none"))).isInstanceOf(Outcome.StillGoing.class);
        assertThat(outcome(wait, success("{'nets': [{'id': 'net-2', 'state': 'Available'}]}")))
                .as("another network than the one that is waited for")
                .isInstanceOf(Outcome.StillGoing.class);
    }

    @Test
    @DisplayName("to a wait for a delete is done once the resource is listed no more or known no more")
    void gone() {
        assertThat(outcome(deleteWait, success("{'nets': [{'id': 'net-1', 'state': 'Deleting'}]}")))
                .isEqualTo(new Outcome.StillGoing("deleting"));
        assertThat(outcome(deleteWait, success("{'nets': []}"))).isInstanceOf(Outcome.Done.class);
        assertThat(outcome(deleteWait, refusal(404, "none"))).isInstanceOf(Outcome.Done.class);
        assertThat(outcome(deleteWait, refusal(404, "vanished"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("to a delete is done where its code says that this resource is gone, and failed where it says less")
    void deletedBefore() {
        assertThat(outcome(delete, refusal(404, "vanished"))).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome(delete, refusal(404, "none"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("to a look after a lost delete is done if the resource is gone, else its status, if it tells one")
    void lostDelete() {
        assertThat(outcome(deleteLost, success("{'nets': []}"))).isInstanceOf(Outcome.Done.class);
        assertThat(outcome(deleteLost, success("{'nets': [{'id': 'net-1'}]}")))
                .isEqualTo(new Outcome.Found(List.of(), ""));
        assertThat(outcome(deleteLost, success("{'nets': [{'id': 'net-1', 'state': 'Deleting'}]}")))
                .isEqualTo(new Outcome.StillGoing("deleting"));
    }

    @Test
    @DisplayName("to a look after a lost create finds what fits, page by page")
    void lostCreate() {
        HttpAnswer page = success("{'total': 11, 'subs': [{'id': 'a', 'range': '10.0.1.0/24'},"
                + " {'id': 'b', 'range': '10.0.2.0/24'}, {'id': 'c'}]}");
        Outcome.Found found = (Outcome.Found) outcome(subnetLost, page);
        assertThat(found.items()).extracting(item -> item.get("id").asText()).containsExactly("a");
        assertThat(found.nextPage()).isEqualTo("2");
    }

    @Test
    @DisplayName("to a look after a lost create finds nothing where even the parent is not known")
    void lostCreateInNothing() {
        assertThat(outcome(subnetLost, refusal(404, "none"))).isEqualTo(new Outcome.Found(List.of(), ""));
    }

    @Test
    @DisplayName("to a read without the resource is not found; to a read of what was just made, a reason to look again")
    void notThere() {
        for (HttpAnswer nothing : List.of(success("{'nets': [], 'subs': []}"), refusal(404, "none"))) {
            Outcome.Failed failed = (Outcome.Failed) outcome(read, nothing);
            assertThat(failed.why().code()).isEqualTo(ErrorCode.NOT_FOUND);
            assertThat(outcome(expect, nothing)).isInstanceOf(Outcome.Retry.class);
        }
    }

    @Test
    @DisplayName("to a read whose id is not known fits nothing, whatever the cloud lists")
    void readOfNothing() {
        ApiCall blind = call(Kind.NETWORK, Verb.GET, 0, Stage.CALL, "{}");
        assertThat(outcome(blind, success("{'nets': [{'id': 'net-1'}, {'state': 'Available'}]}")))
                .isInstanceOf(Outcome.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({"slow, THROTTLED", "busy, BUSY", "processing, PROCESSING"})
    @DisplayName("that asks for patience says why, so that the right time is waited")
    void patience(String code, Reason reason) {
        assertThat(((Outcome.Retry) outcome(create, refusal(400, code))).reason())
                .isEqualTo(reason);
    }

    @Test
    @DisplayName("of a broken cloud is unknown after a change and asked again after a look")
    void broken() {
        assertThat(outcome(create, refusal(500, "broken"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(outcome(wait, refusal(500, "broken"))).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    @DisplayName("that such a thing exists is a conflict; any other refusal is not")
    void conflict() {
        assertThat(((Outcome.Failed) outcome(create, refusal(400, "exists"))).conflict())
                .isTrue();
        assertThat(((Outcome.Failed) outcome(create, refusal(400, "other"))).conflict())
                .isFalse();
    }

    @Test
    @DisplayName("that refuses keeps the cloud's own words")
    void nativeError() {
        Reading reading = adapter.read(create, refusal(400, "other"));
        Outcome.Failed failed = (Outcome.Failed) reading.outcome();
        assertThat(failed.why().message()).isEqualTo("make-net was refused: other: no");
        assertThat(failed.why().nativeError().httpStatus()).isEqualTo(400);
        assertThat(reading.requestId()).isEqualTo("r-2");
        assertThat(reading.nativeCode()).isEqualTo("other");
    }

    private Outcome outcome(ApiCall call, HttpAnswer answer) {
        return adapter.read(call, answer).outcome();
    }

    private ApiCall call(Kind kind, Verb verb, int step, Stage stage, String attributes) {
        Scope scope = Fixtures.scope(
                adapter,
                Fixtures.command("tiny", kind, verb, Fixtures.minimalSpec(kind)),
                Fixtures.json(attributes),
                MarkerPolicy.STRIP_AFTER);
        Progress progress = new Progress(1, step, stage, 0, "", List.of(), null, Fixtures.json(attributes));
        return adapter.next(scope.at(progress)).orElseThrow().call();
    }
}
