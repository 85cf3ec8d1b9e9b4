package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.adapter.http.Hmac;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.routes.accounts.AccountFixtures;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.kafka.DeadLetter;
import dev.dragoman.routes.observe.MetricNames;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cloud's route")
class CloudRouteTest {

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

    private void restart(Accounts accounts, Map<String, String> config) throws Exception {
        route.close();
        route = new RouteUnderTest(vertx, accounts, config, Requests.TINY);
    }

    @Test
    @DisplayName("signs a call with its account's key, sends it, and replies with what the answer means")
    void calls() {
        cloud.does((nth, request) -> TinyCloud.answer(request, "{\"id\": \"net-9\"}"));

        ReplyRecord reply = route.reply(Requests.create());

        TinyCloud.Asked asked = cloud.asked().get(0);
        assertThat(asked.body()).contains("action=make-net").contains("key=key-id");
        assertThat(asked.authorization()).isEqualTo(Hmac.SHA256.sign("the-secret-key", asked.body()));
        assertThat(reply.outcome()).isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(
                        done.attributes().path("id").asText())
                .isEqualTo("net-9"));
        assertThat(reply.requestId()).isEqualTo("r-1");
        assertThat(reply.httpStatus()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"id\":\"net-9\"}");
        assertThat(reply.looks()).isEqualTo(1);
        assertThat(reply.sentAt()).isEqualTo(route.clock.millis());
    }

    @Test
    @DisplayName("replies to the partition that the request names, the lane as the key, and nothing of HTTP with it")
    void repliesToThePartition() {
        route.send(Requests.create());

        ProducerRecord<String, byte[]> record =
                route.messages("dragoman.replies", 1).get(0);
        assertThat(record.partition()).isEqualTo(Requests.PARTITION);
        assertThat(record.key()).isEqualTo("tiny/prod/region-1");
        assertThat(record.headers()).isEmpty();
    }

    @Test
    @DisplayName("uses a nonce once")
    void nonces() {
        route.send(Requests.create());
        route.send(Requests.create());

        route.replies(2);
        assertThat(cloud.asked().stream().map(TinyCloud.Asked::body).distinct()).hasSize(2);
    }

    @Test
    @DisplayName("says that nothing was sent when the connection is refused")
    void refusedConnection() throws Exception {
        cloud.close();

        ReplyRecord reply = route.reply(Requests.create());

        assertThat(reply.outcome())
                .isEqualTo(new Outcome.NotSent(
                        "make-net: " + cloud.url().substring("http://".length()) + " refused the connection"));
        assertThat(reply.looks()).isZero();
        assertThat(reply.sentAt()).isZero();
        cloud = new TinyCloud(vertx);
    }

    @Test
    @DisplayName("says that nothing was sent when the host has no address")
    void unknownHost() throws Exception {
        restart(AccountFixtures.tiny("http://no-such-host.invalid"), Map.of());

        assertThat(route.reply(Requests.create()).outcome()).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    @DisplayName("says that nothing was sent when there is no TLS on the other side")
    void noTls() throws Exception {
        restart(AccountFixtures.tiny(cloud.url().replace("http:", "https:")), Map.of());

        assertThat(route.reply(Requests.create()).outcome()).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    @DisplayName("says that the outcome of a change is unknown when the connection closes before an answer")
    void droppedChange() {
        cloud.does((nth, request) -> TinyCloud.hangUp(request));

        ReplyRecord reply = route.reply(Requests.create());

        assertThat(reply.outcome()).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
            assertThat(unknown.why().code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(unknown.why().message()).contains("closed the connection before it answered");
        });
        assertThat(reply.sentAt()).isEqualTo(route.clock.millis());
    }

    @Test
    @DisplayName("lets a read be made again when the connection closes before an answer")
    void droppedRead() {
        cloud.does((nth, request) -> TinyCloud.hangUp(request));

        assertThat(route.reply(Requests.get()).outcome()).isInstanceOfSatisfying(Outcome.Retry.class, retry -> {
            assertThat(retry.reason()).isEqualTo(Reason.BUSY);
            assertThat(retry.why().code()).isEqualTo(ErrorCode.UNAVAILABLE);
        });
    }

    @Test
    @DisplayName("says that the outcome of a change is unknown when no answer comes in time, and tells no signature")
    void silence() throws Exception {
        restart(AccountFixtures.tiny(cloud.url()), Map.of("dragoman.engine.http-timeout", "PT0.3S"));
        cloud.does((nth, request) -> {});

        assertThat(route.reply(Requests.create()).outcome())
                .isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> assertThat(
                                unknown.why().message())
                        .isEqualTo(
                                "make-net: " + cloud.url().substring("http://".length()) + " did not answer in time"));
    }

    @Test
    @DisplayName("says that the outcome of a change is unknown when an answer breaks off and the connection stays")
    void stalledAnswer() throws Exception {
        restart(AccountFixtures.tiny(cloud.url()), Map.of("dragoman.engine.http-timeout", "PT0.3S"));
        cloud.does((nth, request) -> {
            var unused = request.response()
                    .putHeader("Content-Length", "1000")
                    .putHeader("Content-Type", "application/json")
                    .write("{\"request\": \"r-1\", ");
        });

        assertThat(route.reply(Requests.create()).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.why().message()).contains("did not answer in time"));
    }

    @Test
    @DisplayName("leaves what comes of a redirect unknown, and does not follow it")
    void redirect() {
        cloud.does((nth, request) -> {
            request.response().putHeader("Location", cloud.url() + "/elsewhere");
            TinyCloud.answer(request, 302, "");
        });

        assertThat(route.reply(Requests.create()).outcome()).isInstanceOf(Outcome.Unknown.class);
        assertThat(cloud.asked()).hasSize(1);
    }

    @Test
    @DisplayName("does not send what is too old")
    void tooOld() {
        route.clock.advance(Duration.ofSeconds(11));

        assertThat(route.reply(Requests.create()).outcome())
                .isEqualTo(new Outcome.NotSent("it could not be sent before 2026-01-31T12:00:10Z"));
        assertThat(cloud.asked()).isEmpty();
    }

    @Test
    @DisplayName("refuses a lane that is not configured, naming it")
    void unknownAccount() {
        RequestRecord known = Requests.create();
        var call = known.call();
        var elsewhere = new dev.dragoman.adapter.ApiCall(
                new Lane("tiny", "prod", "region-9"),
                call.api(),
                call.action(),
                call.parameters(),
                call.secrets(),
                call.changing(),
                call.place(),
                call.expect());

        ReplyRecord reply = route.reply(Requests.request(RequestRecord.Form.CALL, elsewhere, 0));

        assertThat(reply.outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.why().code()).isEqualTo(ErrorCode.PERMISSION_DENIED);
            assertThat(failed.why().message()).contains("tiny/prod/region-9");
        });
        assertThat(cloud.asked()).isEmpty();
    }

    @Test
    @DisplayName("refuses an account without a key, naming the place where it should be")
    void noKey() {
        route.environment.remove(AccountFixtures.KEY_SECRET);

        assertThat(route.reply(Requests.create()).outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.why().code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
            assertThat(failed.why().message()).contains("account prod").contains(AccountFixtures.KEY_SECRET);
        });
    }

    @Test
    @DisplayName("fetches the key anew for each call")
    void rotatedKey() {
        route.reply(Requests.create());
        route.environment.put(AccountFixtures.KEY_ID, "newer-key-id");
        route.send(Requests.create());

        route.replies(2);
        assertThat(cloud.asked().get(1).body()).contains("key=newer-key-id");
    }

    @Test
    @DisplayName("keeps no more of an answer than it may, and says so")
    void truncates() throws Exception {
        restart(AccountFixtures.tiny(cloud.url()), Map.of("dragoman.calls.answer-limit", "1024"));
        cloud.does((nth, request) -> TinyCloud.answer(request, "{\"id\": \"" + "ü".repeat(3000) + "\"}"));

        ReplyRecord reply = route.reply(Requests.create());

        assertThat(reply.truncated()).isTrue();
        assertThat(reply.body().getBytes(StandardCharsets.UTF_8).length).isBetween(1022, 1024);
        assertThat(reply.outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("puts what is no request among the dead letters, with the reason and the place, and replies to nobody")
    void deadLetter() {
        route.send(Requests.batch("{\"v\": 1, \"attempt\": \"many\"}".getBytes(StandardCharsets.UTF_8)));

        ProducerRecord<String, byte[]> letter =
                route.messages("dragoman.dead-letters", 1).get(0);
        assertThat(letter.value()).isEmpty();
        assertThat(header(letter, DeadLetter.REASON))
                .startsWith("expected a request: it does not fit at attempt (line 1, column ");
        assertThat(header(letter, DeadLetter.SIZE)).isEqualTo("27");
        assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo("dragoman.requests.tiny");
        assertThat(header(letter, DeadLetter.PARTITION)).isEqualTo("3");
        assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo("42");
        assertThat(header(letter, DeadLetter.TIME)).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(route.done).hasValue(1);
    }

    @Test
    @DisplayName("puts a request among the dead letters whose replies nobody would read")
    void noSuchPartition() {
        RequestRecord good = Requests.create();
        route.send(Requests.batch(new RequestRecord(
                good.v(),
                good.operationId(),
                good.step(),
                good.attempt(),
                good.form(),
                good.call(),
                good.notAfter(),
                good.leaseMillis(),
                8,
                null)));

        assertThat(header(route.messages("dragoman.dead-letters", 1).get(0), DeadLetter.REASON))
                .isEqualTo("expected a reply partition from 0 to 7, got 8");
        assertThat(cloud.asked()).isEmpty();
    }

    @Test
    @DisplayName("puts half a request among the dead letters, with all that it lacks")
    void half() {
        route.send(Requests.batch(
                "{\"v\": 1, \"operationId\": \"op\", \"call\": {\"target\": {}}}".getBytes(StandardCharsets.UTF_8)));

        assertThat(header(route.messages("dragoman.dead-letters", 1).get(0), DeadLetter.REASON))
                .startsWith("expected a request: it lacks step, form, call.target.provider, ");
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("writes a reply again until Kafka takes it")
    void kafkaAway() {
        route.kafka.failWith(new TimeoutException("away"));
        route.send(Requests.create());
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> cloud.asked().size() == 1);
        route.kafka.recover();

        assertThat(route.replies(1).get(0).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(cloud.asked()).hasSize(1);
    }

    @Test
    @DisplayName("answers at once that a call must wait longer than requests wait here, and says how long")
    void bounces() throws Exception {
        restart(AccountFixtures.tiny(cloud.url(), 1, 10), Map.of("dragoman.calls.max-wait", "PT0.001S"));
        route.send(Requests.create());
        route.send(Requests.create());

        List<ReplyRecord> replies = route.replies(2);
        assertThat(replies.stream().map(ReplyRecord::outcome).filter(Outcome.Retry.class::isInstance))
                .singleElement()
                .isInstanceOfSatisfying(Outcome.Retry.class, retry -> {
                    assertThat(retry.reason()).isEqualTo(Reason.THROTTLED);
                    assertThat(retry.afterMillis()).isBetween(1L, 1_000L);
                });
        assertThat(cloud.asked()).hasSize(1);
    }

    @Test
    @DisplayName("makes no more calls of a lane at a time than its account allows")
    void inFlight() throws Exception {
        restart(AccountFixtures.tiny(cloud.url(), 1_000, 1), Map.of());
        List<HttpServerRequest> unanswered = new CopyOnWriteArrayList<>();
        cloud.does((nth, request) -> unanswered.add(request));
        route.send(Requests.get());
        route.send(Requests.get());
        Awaitility.await().until(() -> unanswered.size() == 1);

        TinyCloud.answer(unanswered.get(0), "{\"nets\": []}");
        route.replies(1);
        assertThat(unanswered).hasSize(1);

        route.timer.advance(Duration.ofMillis(1));
        Awaitility.await().until(() -> unanswered.size() == 2);
        TinyCloud.answer(unanswered.get(1), "{\"nets\": []}");
        assertThat(route.replies(2)).hasSize(2);
    }

    @Test
    @DisplayName("leaves an endpoint alone that does not answer")
    void breaker() throws Exception {
        restart(AccountFixtures.tiny(cloud.url()), Map.of("dragoman.calls.breaker.window", "2"));
        cloud.does((nth, request) -> TinyCloud.hangUp(request));
        route.reply(Requests.get());
        route.send(Requests.get());
        route.replies(2);

        route.send(Requests.get());

        ReplyRecord third = route.replies(3).get(2);
        assertThat(third.outcome()).isInstanceOfSatisfying(Outcome.Retry.class, retry -> {
            assertThat(retry.why().message()).contains("left alone");
            assertThat(retry.afterMillis()).isEqualTo(5_000);
        });
        assertThat(cloud.asked()).hasSize(2);
    }

    @Test
    @DisplayName("goes on calling an endpoint for others when it does not answer one account")
    void breakerOfTheAccount() throws Exception {
        String account = """
                  - name: %s
                    provider: tiny
                    regions: [region-1]
                    tenants: [default]
                    endpoints: {vpc: '%s'}
                    credentials: {accessKeyId: {env: TINY_KEY_ID}, accessKeySecret: {env: TINY_KEY_SECRET}}
                    limits: {requestsPerSecond: 1000000}
                """;
        restart(
                AccountFixtures.read("accounts:\n"
                        + account.formatted("prod", cloud.url())
                        + account.formatted("other", cloud.url())),
                Map.of("dragoman.calls.breaker.window", "2"));
        cloud.does((nth, request) -> {
            if (nth <= 2) {
                TinyCloud.hangUp(request);
            } else {
                TinyCloud.answer(request, "{\"nets\": [{\"id\": \"net-1\", \"state\": \"available\"}]}");
            }
        });
        route.reply(Requests.get());
        route.send(Requests.get());
        route.replies(2);
        var call = Requests.get().call();
        var others = new dev.dragoman.adapter.ApiCall(
                new Lane("tiny", "other", "region-1"),
                call.api(),
                call.action(),
                call.parameters(),
                call.secrets(),
                call.changing(),
                call.place(),
                call.expect());

        route.send(Requests.request(RequestRecord.Form.CALL, others, 0));

        assertThat(route.replies(3).get(2).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(cloud.asked()).hasSize(3);
    }

    @Test
    @DisplayName("counts calls by action and outcome")
    void counts() {
        route.reply(Requests.create());

        assertThat(route.metrics
                        .get(MetricNames.CALLS)
                        .tags(MetricNames.ACTION, "make-net", MetricNames.OUTCOME, "done")
                        .timer()
                        .count())
                .isEqualTo(1);
    }
}
