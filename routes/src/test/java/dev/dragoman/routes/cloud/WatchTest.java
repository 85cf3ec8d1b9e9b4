package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.routes.accounts.AccountFixtures;
import dev.dragoman.routes.observe.MetricNames;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A watch")
class WatchTest {

    private static Vertx vertx;
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
        route = new RouteUnderTest(vertx, AccountFixtures.tiny(cloud.url()));
    }

    @AfterEach
    void stop() throws Exception {
        route.close();
        cloud.close();
    }

    private static void state(HttpServerRequest request, String state) {
        TinyCloud.answer(
                request, "{\"nets\": [{\"id\": \"net-1\", \"range\": \"10.0.0.0/16\", \"state\": \"" + state + "\"}]}");
    }

    /** Lets the watch wait for its next look, and lets the wait pass. */
    private void nextLook(int looks) {
        waits(looks);
        route.timer.advance(route.timer.waits().get(0));
    }

    private void waits(int looks) {
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        cloud.asked().size() == looks && !route.timer.waits().isEmpty());
    }

    @Test
    @DisplayName("looks again after growing pauses until the work is done, and then replies once")
    void looksAgain() {
        cloud.does((nth, request) -> state(request, nth < 3 ? "pending" : "available"));

        route.send(Requests.watch());
        waits(1);
        assertThat(route.timer.waits().get(0)).isBetween(Duration.ofMillis(90), Duration.ofMillis(200));
        nextLook(1);
        waits(2);
        assertThat(route.timer.waits().get(0)).isBetween(Duration.ofMillis(190), Duration.ofMillis(400));
        nextLook(2);

        ReplyRecord reply = route.replies(1).get(0);
        assertThat(reply.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(reply.looks()).isEqualTo(3);
    }

    @Test
    @DisplayName("takes no room among the calls while it waits")
    void takesNoRoom() {
        cloud.does((nth, request) -> state(request, "pending"));

        route.send(Requests.watch());
        waits(1);

        assertThat(route.done).hasValue(1);
        assertThat(route.metrics.get(MetricNames.WATCHES).gauge().value()).isEqualTo(1);
    }

    @Test
    @DisplayName("goes on where the one before it stopped, and does not look at once, when its lease is renewed")
    void renewed() {
        cloud.does((nth, request) -> state(request, "pending"));
        route.send(Requests.watch());
        waits(1);
        route.timer.advance(Duration.ofMillis(Requests.LEASE));
        route.replies(1);

        route.send(Requests.watch());

        assertThat(cloud.asked()).hasSize(1);
        assertThat(route.timer.waits().get(0)).isBetween(Duration.ofMillis(1), Duration.ofMillis(200));
    }

    @Test
    @DisplayName("is told to come again later where there are too many")
    void tooMany() throws Exception {
        route.close();
        route = new RouteUnderTest(
                vertx, AccountFixtures.tiny(cloud.url()), Map.of("dragoman.calls.watches", "1"), Requests.TINY);
        cloud.does((nth, request) -> state(request, "pending"));
        route.send(Requests.watch());
        waits(1);

        ReplyRecord reply = route.reply(Requests.watch());

        assertThat(reply.outcome()).isInstanceOfSatisfying(Outcome.Retry.class, retry -> assertThat(retry.afterMillis())
                .isEqualTo(10_000));
        assertThat(cloud.asked()).hasSize(1);
    }

    @Test
    @DisplayName("goes on when the cloud is throttling or does not answer")
    void goesOn() {
        cloud.does((nth, request) -> {
            switch (nth) {
                case 1 -> TinyCloud.refuse(request, "slow");
                case 2 -> TinyCloud.hangUp(request);
                default -> state(request, "available");
            }
        });

        route.send(Requests.watch());
        nextLook(1);
        nextLook(2);

        ReplyRecord reply = route.replies(1).get(0);
        assertThat(reply.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(reply.looks()).isEqualTo(3);
    }

    @Test
    @DisplayName("replies that the cloud is still at work when its lease is over")
    void leaseEnds() {
        cloud.does((nth, request) -> state(request, "pending"));

        route.send(Requests.watch());
        waits(1);
        route.timer.advance(Duration.ofMillis(Requests.LEASE));

        ReplyRecord reply = route.replies(1).get(0);
        assertThat(reply.outcome()).isEqualTo(new Outcome.StillGoing("pending"));
        assertThat(reply.looks()).isEqualTo(1);
    }

    @Test
    @DisplayName("looks for as long as its lease is, though its first look had to be sent by a certain time")
    void laterLooks() {
        cloud.does((nth, request) -> state(request, nth < 2 ? "pending" : "available"));

        route.send(Requests.watch());
        waits(1);
        route.timer.advance(Duration.ofSeconds(30));

        assertThat(route.replies(1).get(0).outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("ends at once when the gateway stops, with what it saw last")
    void stops() {
        cloud.does((nth, request) -> state(request, "pending"));

        route.send(Requests.watch());
        waits(1);
        route.calls.endWatches();

        ReplyRecord reply = route.replies(1).get(0);
        assertThat(reply.outcome()).isEqualTo(new Outcome.StillGoing("pending"));
        assertThat(reply.looks()).isEqualTo(1);
    }

    @Test
    @DisplayName("fails at once when the cloud refuses for good")
    void refused() {
        cloud.does((nth, request) -> TinyCloud.refuse(request, "forbidden"));

        route.send(Requests.watch());

        assertThat(route.replies(1).get(0).outcome()).isInstanceOf(Outcome.Failed.class);
    }
}
