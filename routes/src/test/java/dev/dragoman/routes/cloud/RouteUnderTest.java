package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.routes.ManualClock;
import dev.dragoman.routes.ManualTimer;
import dev.dragoman.routes.accounts.AccountFixtures;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.routes.kafka.Batch;
import dev.dragoman.routes.kafka.KafkaStub;
import dev.dragoman.routes.kafka.RouteTarget;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The route of the tiny cloud, with real HTTP, a clock held by hand, and no broker. */
final class RouteUnderTest implements AutoCloseable {

    final ManualClock clock = new ManualClock();
    final ManualTimer timer = new ManualTimer(clock);
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Map<String, String> environment =
            new HashMap<>(Map.of(AccountFixtures.KEY_ID, "key-id", AccountFixtures.KEY_SECRET, "the-secret-key"));
    final KafkaStub kafka = new KafkaStub();
    final CloudCalls calls;
    final AtomicInteger done = new AtomicInteger();

    private final long started = System.nanoTime();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final RouteTarget target;

    RouteUnderTest(Vertx vertx, Accounts accounts) throws Exception {
        this(vertx, accounts, Map.of(), Requests.TINY);
    }

    RouteUnderTest(Vertx vertx, Accounts accounts, Map<String, String> config, CloudAdapter adapter) throws Exception {
        calls = new CloudCalls(
                GatewayConfig.of(config),
                Map.of("tiny", adapter),
                () -> accounts,
                new CloudCalls.World(
                        new CloudRole.Clocks(clock, clock), this::ticks, timer, vertx, environment, metrics, 8));
        camel.addComponent("kafka", kafka.component());
        camel.getShutdownStrategy().setTimeout(1);
        camel.start();
        calls.addTo(camel, vertx, List.of("tiny"));
        target = new RouteTarget(camel, CloudRoutes.entry("tiny"));
    }

    /** Moved by hand, and a little by itself, or no call would ever be later than the one before. */
    private long ticks() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis()) + System.nanoTime() - started;
    }

    void send(RequestRecord request) {
        send(Requests.batch(request));
    }

    void send(Batch batch) {
        target.accept(batch, problem -> done.incrementAndGet());
    }

    /** Sends a request and waits for its reply. */
    ReplyRecord reply(RequestRecord request) {
        send(request);
        return replies(1).get(0);
    }

    List<ReplyRecord> replies(int count) {
        return messages("dragoman.replies", count).stream()
                .map(message -> Json.read(message.value(), ReplyRecord.class))
                .toList();
    }

    List<ProducerRecord<String, byte[]>> messages(String topic, int count) {
        return kafka.records(topic, count);
    }

    @Override
    public void close() {
        calls.close();
        camel.stop();
    }
}
