package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.model.Verb;
import dev.dragoman.routes.accounts.AccountFixtures;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tiny cloud tells of four networks in one call. */
@DisplayName("A thousand operations that wait in one lane for a minute")
class ManyWatchesTest {

    private static final int OPERATIONS = 1_000;
    private static final Duration WORK = Duration.ofSeconds(60);

    private static ApiCall look(String id) {
        ApiCall call = Requests.call(Verb.CREATE, ApiCall.Stage.WAIT);
        return new ApiCall(
                call.target(),
                call.api(),
                call.action(),
                new TreeMap<>(Map.of("id", id)),
                call.secrets(),
                false,
                call.place(),
                Map.of("id", id));
    }

    private static HttpAnswer answer(ApiCall call, Set<String> ready) {
        String nets = ManyWatches.ids(call.parameters().get("id"))
                .map(id -> "{\"id\": \"%s\", \"state\": \"%s\"}"
                        .formatted(id, ready.contains(id) ? "available" : "pending"))
                .collect(Collectors.joining(","));
        return Fixtures.answer(200, "{\"request\": \"r\", \"result\": {\"nets\": [" + nets + "]}}");
    }

    private static ManyWatches watches(boolean together) {
        return new ManyWatches(
                Requests.TINY,
                AccountFixtures.tiny("http://127.0.0.1:1", 1_000, 100),
                together,
                ManyWatchesTest::look,
                ManyWatchesTest::answer,
                WORK);
    }

    @Test
    @DisplayName("cost fewer calls when four looks are one, although each is looked at more often then")
    void together() {
        ManyWatches together = watches(true);
        int calls = together.run(OPERATIONS, Duration.ofMillis(10), Duration.ofMinutes(3));
        int oneByOne = watches(false).run(OPERATIONS, Duration.ofMillis(10), Duration.ofMinutes(3));

        System.out.printf(
                "calls for each operation: together %.2f, one by one %.2f%n",
                calls / (double) OPERATIONS, oneByOne / (double) OPERATIONS);
        assertThat(together.held()).isZero();
        assertThat(oneByOne / (double) OPERATIONS).isBetween(5.0, 25.0);
        assertThat(calls).isLessThan(oneByOne * 7 / 10);
    }
}
