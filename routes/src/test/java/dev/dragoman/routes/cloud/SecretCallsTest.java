package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.engine.wire.RequestRecord.Form;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Verb;
import dev.dragoman.routes.accounts.AccountFixtures;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("A call with a secret")
class SecretCallsTest {

    private static final String VARIABLE = "DRAGOMAN_SECRET_VPN_PSK_1";

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
        route.environment.put(VARIABLE, "hunter2-hunter2");
    }

    @AfterEach
    void stop() throws Exception {
        route.close();
        cloud.close();
    }

    private static RequestRecord carrying(String secret) {
        ApiCall call = Requests.call(Verb.CREATE, ApiCall.Stage.CALL);
        return Requests.request(
                Form.CALL,
                new ApiCall(
                        call.target(),
                        call.api(),
                        call.action(),
                        call.parameters(),
                        new TreeMap<>(Map.of("psk", secret)),
                        call.changing(),
                        call.place(),
                        call.expect()),
                0);
    }

    private String repliesAsWritten() {
        return new String(route.messages("dragoman.replies", 1).get(0).value(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("gets its value when it is signed, and the signature is over it")
    void revealed() {
        ReplyRecord reply = route.reply(carrying("vpn/psk-1"));

        assertThat(reply.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(cloud.asked().get(0).body()).contains("psk=hunter2-hunter2");
        assertThat(Json.text(carrying("vpn/psk-1"))).doesNotContain("hunter2");
    }

    @Test
    @DisplayName("gets the value anew each time")
    void rotated() {
        route.reply(carrying("vpn/psk-1"));
        route.environment.put(VARIABLE, "another-one");
        route.send(carrying("vpn/psk-1"));

        route.replies(2);
        assertThat(cloud.asked().get(1).body()).contains("psk=another-one");
    }

    @Test
    @DisplayName("that there is not fails, naming it but no place, and nothing is sent")
    void unknown() {
        ReplyRecord reply = route.reply(carrying("vpn/psk-2"));

        assertThat(reply.outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.why().code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
            assertThat(failed.why().message()).isEqualTo("make-net: there is no secret 'vpn/psk-2'");
        });
        assertThat(reply.looks()).isZero();
        assertThat(cloud.asked()).isEmpty();
    }

    @Test
    @DisplayName("that its account may not carry fails, and nothing is sent")
    void notAllowed() {
        route.environment.put("DRAGOMAN_SECRET_OTHERS_PSK", "hunter2-hunter2");

        assertThat(route.reply(carrying("others/psk")).outcome())
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.why().code()).isEqualTo(ErrorCode.PERMISSION_DENIED);
                    assertThat(failed.why().message())
                            .isEqualTo("make-net: secret 'others/psk' may not be used in account prod at tiny");
                });
        assertThat(cloud.asked()).isEmpty();
    }

    @Test
    @DisplayName("is answered without it, though the cloud repeats it in what it made")
    void repeatedInAnswer() {
        cloud.does((nth, request) -> TinyCloud.answer(
                request, "{\"id\": \"net-1\", \"sharedKey\": \"hunter2-hunter2\", \"note\": \"was hunter2-hunter2\"}"));

        ReplyRecord reply = route.reply(carrying("vpn/psk-1"));

        assertThat(reply.body()).isEqualTo("{\"id\":\"net-1\",\"sharedKey\":\"***\",\"note\":\"was ***\"}");
        assertThat(repliesAsWritten()).doesNotContain("hunter2");
    }

    @Test
    @DisplayName("is answered without it and without its account's key, though the cloud repeats both in its refusal")
    void repeatedInRefusal() {
        cloud.does(
                (nth, request) -> TinyCloud.answer(
                        request,
                        400,
                        "{\"request\": \"r-2\", \"error\": \"none\", \"message\": \"psk%3Dhunter2-hunter2 was signed with the-secret-key\"}"));

        ReplyRecord reply = route.reply(carrying("vpn/psk-1"));

        assertThat(reply.outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(
                        failed.why().nativeError().message())
                .isEqualTo("psk%3D*** was signed with ***"));
        assertThat(repliesAsWritten()).doesNotContain("hunter2").doesNotContain("the-secret-key");
    }

    @Test
    @DisplayName("and temporary credentials is answered without their token too")
    void sessionToken() throws Exception {
        route.close();
        route = new RouteUnderTest(vertx, AccountFixtures.read("""
                accounts:
                  - name: prod
                    provider: tiny
                    regions: [region-1]
                    tenants: [default]
                    endpoints: {vpc: '%s'}
                    credentials:
                      accessKeyId: {env: TINY_KEY_ID}
                      accessKeySecret: {env: TINY_KEY_SECRET}
                      securityToken: {env: TINY_TOKEN}
                """.formatted(cloud.url())));
        route.environment.put("TINY_TOKEN", "the-session-token");
        cloud.does((nth, request) -> TinyCloud.answer(request, "{\"id\": \"net-1\", \"said\": \"the-session-token\"}"));

        assertThat(route.reply(Requests.create()).body()).isEqualTo("{\"id\":\"net-1\",\"said\":\"***\"}");
        assertThat(cloud.asked().get(0).body()).contains("the-session-token");
    }

    @Test
    @DisplayName("leaves no trace of it in any log, however it ends")
    void logs() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        try {
            route.reply(carrying("vpn/psk-1"));
            cloud.does((nth, request) -> TinyCloud.hangUp(request));
            route.send(carrying("vpn/psk-1"));
            route.replies(2);
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }

        assertThat(log.list)
                .isNotEmpty()
                .noneMatch(event -> event.getFormattedMessage().contains("hunter2"))
                .noneMatch(event -> event.getThrowableProxy() != null
                        && String.valueOf(event.getThrowableProxy().getMessage())
                                .contains("hunter2"));
    }
}
