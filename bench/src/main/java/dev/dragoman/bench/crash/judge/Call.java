package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call as the simulators recorded it.
 *
 * @param seq its number, in the order in which calls ended
 * @param at when it arrived
 * @param fingerprint what tells it from calls that ask for something else
 * @param account whose it was, as the simulator says
 * @param stranger whether it was somebody else's than the gateway's
 * @param fault the faults that hit it, comma separated; empty: none
 * @param created ids of what it made; tasks and bills are none
 * @param changed ids of what it changed
 * @param deleted ids of what it took away
 * @param document all of it
 */
record Call(
        long seq,
        Instant at,
        String action,
        String fingerprint,
        String account,
        boolean stranger,
        String fault,
        List<String> created,
        List<String> changed,
        List<String> deleted,
        JsonNode document) {

    static Call of(JsonNode call) {
        return new Call(
                call.path("seq").asLong(),
                Instant.parse(call.path("at").asText()),
                call.path("action").asText(),
                Fingerprint.of(call),
                call.path("account").asText(),
                call.path("key").asText().endsWith("-stranger-id"),
                call.path("fault").asText(),
                ids(call, "created"),
                ids(call, "changed"),
                ids(call, "deleted"),
                call);
    }

    private static List<String> ids(JsonNode call, String what) {
        return call.path("effect")
                .path(what)
                .valueStream()
                .map(JsonNode::asText)
                .filter(id -> !id.contains("-task/") && !id.contains("-bill/"))
                .toList();
    }

    /** Whether it changed anything, if only for a while. */
    boolean touched() {
        return Stream.of(created, changed, deleted).anyMatch(ids -> !ids.isEmpty());
    }

    /** Whether it changed anything that stayed: work that was made to fail may have come to nothing. */
    boolean effective() {
        return touched() && !fault.contains("fail-work");
    }

    String line() {
        String effect = touched() ? " created %s, changed %s, deleted %s".formatted(created, changed, deleted) : "";
        return "%s call %d %s %s -> HTTP %s %s%s%s %s"
                .formatted(
                        at,
                        seq,
                        account,
                        action,
                        document.path("httpStatus").asText(),
                        document.path("code").asText(),
                        fault.isEmpty() ? "" : " [" + fault + "]",
                        effect,
                        document.path("parameters"));
    }
}
