package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Verb;
import dev.dragoman.routes.ManualClock;
import dev.dragoman.routes.accounts.AccountFixtures;
import dev.dragoman.routes.observe.MetricNames;
import io.vertx.core.Vertx;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tiny cloud tells of four networks in one call. */
@DisplayName("Watches of one lane")
class SharedWatchTest {

    private static Vertx vertx;

    /** Networks that are ready, and that are not there. */
    private final Set<String> ready = ConcurrentHashMap.newKeySet();

    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private TinyCloud cloud;
    private RouteUnderTest route;

    @BeforeAll
    static void startVertx() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopVertx() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @BeforeEach
    void start() throws Exception {
        cloud = new TinyCloud(vertx);
        cloud.does((nth, request) -> {
            List<String> ids = ids(nth - 1);
            List<String> missing = ids.stream().filter(gone::contains).toList();
            if (!missing.isEmpty()) {
                TinyCloud.answer(
                        request,
                        404,
                        "{\"request\": \"r\", \"error\": \"none\", \"message\": \"no net " + missing.get(0)
                                + " here\"}");
                return;
            }
            String nets = ids.stream()
                    .map(id -> "{\"id\": \"" + id + "\", \"state\": \"" + (ready.contains(id) ? "available" : "pending")
                            + "\"}")
                    .collect(Collectors.joining(", "));
            TinyCloud.answer(request, "{\"nets\": [" + nets + "]}");
        });
        route = new RouteUnderTest(vertx, AccountFixtures.tiny(cloud.url()));
    }

    @AfterEach
    void stop() throws Exception {
        route.close();
        cloud.close();
    }

    /** What a call asked for. */
    private List<String> ids(int call) {
        return Stream.of(cloud.asked().get(call).body().split("&"))
                .filter(pair -> pair.startsWith("id="))
                .map(pair -> URLDecoder.decode(pair.substring(3), StandardCharsets.UTF_8))
                .flatMap(all -> Stream.of(all.split(",")))
                .toList();
    }

    private static RequestRecord watch(String id) {
        ApiCall call = Requests.call(Verb.CREATE, ApiCall.Stage.WAIT);
        ApiCall own = new ApiCall(
                call.target(),
                call.api(),
                call.action(),
                new TreeMap<>(Map.of("id", id)),
                call.secrets(),
                false,
                call.place(),
                Map.of("id", id));
        return new RequestRecord(
                RequestRecord.VERSION,
                "operation-of-" + id,
                "create",
                1,
                RequestRecord.Form.WATCH,
                own,
                ManualClock.START.toEpochMilli() + 10_000,
                Requests.LEASE,
                Requests.PARTITION,
                null);
    }

    private void watchAndAwaitFirstLooks(int count) {
        for (int i = 0; i < count; i++) {
            route.send(watch("net-" + i));
        }
        awaitLooks(count);
        awaitNothingUnderWay();
    }

    private void awaitLooks(double looks) {
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> route.metrics.find(MetricNames.LOOKS).counters().stream()
                                .mapToDouble(counter -> counter.count())
                                .sum()
                        >= looks);
    }

    /** Every watch waits for its next look: a timer is set. */
    private void awaitNothingUnderWay() {
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> !route.timer.waits().isEmpty());
    }

    private Map<String, ReplyRecord> replies(int count) {
        return route.replies(count).stream().collect(Collectors.toMap(ReplyRecord::operationId, reply -> reply));
    }

    @Test
    @DisplayName("look together, as many at a time as the cloud takes, and each is told of its own")
    void together() {
        watchAndAwaitFirstLooks(8);
        int first = cloud.asked().size();
        ready.addAll(List.of("net-1", "net-6"));

        route.timer.advance(Duration.ofMillis(200));

        awaitLooks(16);
        assertThat(cloud.asked().size() - first).isEqualTo(2);
        assertThat(IntStream.range(first, first + 2).boxed().flatMap(call -> ids(call).stream()))
                .containsExactlyInAnyOrder("net-0", "net-1", "net-2", "net-3", "net-4", "net-5", "net-6", "net-7");
        Map<String, ReplyRecord> replies = replies(2);
        assertThat(replies).containsOnlyKeys("operation-of-net-1", "operation-of-net-6");
        ReplyRecord reply = replies.get("operation-of-net-1");
        assertThat(reply.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(reply.looks()).isEqualTo(2);
        assertThat(reply.body()).isEqualTo("{\"nets\":[{\"id\":\"net-1\",\"state\":\"available\"}]}");
        assertThat(reply.truncated()).isFalse();
    }

    @Test
    @DisplayName("do not fail because one of them asks for what is not there")
    void oneIsWrong() {
        watchAndAwaitFirstLooks(4);
        gone.add("net-2");
        ready.addAll(List.of("net-0", "net-1", "net-3"));

        route.timer.advance(Duration.ofMillis(200));
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> {
            route.timer.advance(Duration.ofMillis(1));
            return route.metrics.get(MetricNames.WATCHES).gauge().value() == 1;
        });

        assertThat(replies(3)).containsOnlyKeys("operation-of-net-0", "operation-of-net-1", "operation-of-net-3");
        assertThat(route.replies(3)).allMatch(reply -> reply.outcome() instanceof Outcome.Done);
    }

    @Test
    @DisplayName("look one by one where that is wanted")
    void apart() throws Exception {
        route.close();
        route = new RouteUnderTest(
                vertx, AccountFixtures.tiny(cloud.url()), Map.of("dragoman.calls.share-looks", "false"), Requests.TINY);
        watchAndAwaitFirstLooks(4);

        route.timer.advance(Duration.ofMillis(200));

        awaitLooks(8);
        assertThat(cloud.asked()).hasSize(8).allMatch(asked -> !asked.body().contains("%2C"));
    }

    @Test
    @DisplayName("slow down together when the cloud throttles them, and say so")
    void throttled() {
        watchAndAwaitFirstLooks(4);
        cloud.does((nth, request) -> TinyCloud.refuse(request, "slow"));

        route.timer.advance(Duration.ofMillis(200));

        awaitLooks(8);
        Awaitility.await().atMost(20, TimeUnit.SECONDS).untilAsserted(() -> assertThat(route.metrics
                        .get(MetricNames.LIMITER_RATE)
                        .tags("account", "prod", "family", "nets")
                        .gauge()
                        .value())
                .isBetween(499_999.0, 600_000.0));
        assertThat(route.metrics.get(MetricNames.WATCHES).gauge().value()).isEqualTo(4);
    }
}
