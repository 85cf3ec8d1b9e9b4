package dev.dragoman.app.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.app.output.EventDocuments;
import dev.dragoman.client.Event;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The order of a story")
class ChronicleTest {

    private static final Lane LANE = new Lane("aliyun", "prod", "cn-hangzhou");

    @Test
    @DisplayName(
            "is that of the clocks, as far as they can be right: numbers, and replies behind their requests, come first")
    void order() {
        List<Entry> right = List.of(
                event(1, 1_000),
                event(2, 1_000),
                request(1, 1_010),
                reply(1, 900), // the route's clock is behind
                event(3, 1_050),
                event(4, 1_040), // another engine took over, whose clock is behind
                request(2, 1_050),
                reply(2, 1_051),
                reply(9, 1_060), // its request is there no more
                new Entry.Now(written(1_000, Json.mapper().createObjectNode()), told(4)));
        for (int seed = 0; seed < 200; seed++) {
            List<Entry> shuffled = new ArrayList<>(right);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(Story.of("op", shuffled).entries()).as("seed %d", seed).isEqualTo(right);
        }
    }

    private static Entry event(int sequence, long at) {
        return new Entry.Told(written(at, Json.mapper().createObjectNode()), told(sequence));
    }

    private static Event told(int sequence) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("operationid", "op").put("sequence", sequence).put("type", "dragoman.operation.progressed");
        document.putObject("data");
        return EventDocuments.event("default", document);
    }

    private static Entry request(int attempt, long at) {
        ApiCall call = new ApiCall(
                LANE,
                "2016-04-28",
                "CreateVpc",
                new TreeMap<>(),
                new TreeMap<>(),
                true,
                new ApiCall.Place(Kind.NETWORK, Verb.CREATE, 1, 0, ApiCall.Stage.CALL),
                Map.of());
        return new Entry.Asked(
                written(at, Json.mapper().createObjectNode()),
                new RequestRecord(1, "op", "create", attempt, RequestRecord.Form.CALL, call, at, 0, 0, null));
    }

    private static Entry reply(int attempt, long at) {
        return new Entry.Answered(
                written(at, Json.mapper().createObjectNode()),
                new ReplyRecord(
                        1, "op", attempt, new Outcome.NotSent("late"), "CreateVpc", 0, 0, at, "", 0, "", "", false));
    }

    private static Written written(long at, ObjectNode document) {
        return new Written("topic", 0, at, Instant.ofEpochMilli(at), document);
    }
}
