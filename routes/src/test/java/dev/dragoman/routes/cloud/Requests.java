package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.engine.wire.RequestRecord.Form;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.routes.ManualClock;
import dev.dragoman.routes.kafka.Batch;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the engine would ask of the tiny cloud. */
final class Requests {

    static final TinyAdapter TINY = new TinyAdapter();
    static final int PARTITION = 7;
    static final long LEASE = 60_000;

    private static final long SEND_WINDOW = 10_000;

    private Requests() {}

    /** The first call of {@code network.create}, which changes the cloud. */
    static RequestRecord create() {
        return request(Form.CALL, call(Verb.CREATE, ApiCall.Stage.CALL), 0);
    }

    /** {@code network.get}, which does not. */
    static RequestRecord get() {
        return request(Form.CALL, call(Verb.GET, ApiCall.Stage.CALL), 0);
    }

    /** A look whether a network is there yet. */
    static RequestRecord watch() {
        return request(Form.WATCH, call(Verb.CREATE, ApiCall.Stage.WAIT), LEASE);
    }

    static RequestRecord request(Form form, ApiCall call, long lease) {
        return new RequestRecord(
                RequestRecord.VERSION,
                Fixtures.OPERATION,
                "create",
                1,
                form,
                call,
                ManualClock.START.toEpochMilli() + SEND_WINDOW,
                lease,
                PARTITION,
                null);
    }

    static ApiCall call(Verb verb, ApiCall.Stage stage) {
        Command command = Fixtures.command("tiny", Kind.NETWORK, verb, Fixtures.minimalSpec(Kind.NETWORK));
        Scope scope = Fixtures.scope(TINY, command, Fixtures.json("{'id': 'net-1'}"), MarkerPolicy.STRIP_AFTER);
        return TINY.next(scope.at(scope.progress().at(stage))).orElseThrow().call();
    }

    static Batch batch(RequestRecord request) {
        return batch(Json.bytes(request));
    }

    static Batch batch(byte[] value) {
        return new Batch(List.of(new ConsumerRecord<>("dragoman.requests.tiny", 3, 42, new byte[0], value)));
    }
}
