package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.model.Topics;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.routes.secrets.Secrets;
import dev.dragoman.routes.topics.TopicPlan;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.vertx.http.VertxHttpComponent;

/** The clouds' routes in a Camel context, and what they share. */
final class CloudCalls {

    /**
     * Handed in, so that tests can hold the time and the keys.
     *
     * @param replyPartitions how many partitions the replies have
     */
    record World(
            CloudRole.Clocks clocks,
            Timer timer,
            Vertx vertx,
            Map<String, String> environment,
            MeterRegistry metrics,
            int replyPartitions) {}

    private final Pauses pauses;
    private final CloudHttp http;
    private final CloudSteps steps;
    private final CloudErrors errors;
    private final String replies;

    CloudCalls(GatewayConfig config, Map<String, CloudAdapter> adapters, Supplier<Accounts> accounts, World world) {
        Topics topics = config.kafka().topics();
        Clock clock = world.clocks().steady();
        CallMetrics metrics = new CallMetrics(world.metrics());
        SecureRandom random = new SecureRandom();
        this.replies = topics.replies();
        this.http = new CloudHttp(
                world.vertx(),
                config.calls().capacity(),
                config.calls().connectTimeout(),
                config.engine().httpTimeout(),
                clock);
        this.pauses = new Pauses(
                clock,
                world.timer(),
                new LookSchedule(
                        config.calls().firstLook(), config.calls().longestLook(), () -> ThreadLocalRandom.current()
                                .nextDouble()));
        this.errors = new CloudErrors(new BuryRequest(clock, world.metrics()), topics.deadLetters());
        this.steps = new CloudSteps(
                new OpenRequest(clock, world.replyPartitions()),
                pauses,
                new FindAccount(accounts, adapters, clock),
                new Admission(
                        new LaneGates(config.calls(), world.timer()),
                        new Breakers(config.calls().breaker()),
                        metrics,
                        clock),
                new SignCall(
                        adapters,
                        world.clocks().wall(),
                        () -> random.nextLong(1, Long.MAX_VALUE),
                        world.environment(),
                        Secrets.of(config.secrets(), world.environment())),
                new ReadAnswer(adapters, clock),
                new NoAnswer(clock),
                new GiveBack(metrics),
                new WriteReply(config.calls().answerLimit(), TopicPlan.MAX_RECORD));
    }

    /** One route for each provider, in a context that is running or not. */
    void addTo(CamelContext camel, Vertx vertx, Collection<String> providers) throws Exception {
        VertxHttpComponent component = new VertxHttpComponent();
        component.setVertx(vertx);
        component.setVertxHttpBinding(http);
        camel.addComponent("vertx-http", component);
        camel.addRoutes(errors);
        camel.addRoutes(new CloudRoutes(steps, replies));
        for (String provider : providers) {
            TemplatedRouteBuilder.builder(camel, CloudRoutes.TEMPLATE)
                    .routeId("cloud-" + provider)
                    .parameter(CloudRoutes.PROVIDER, provider)
                    .add();
        }
    }

    /** Watches reply at once with what they saw last. */
    void endWatches() {
        pauses.end();
    }

    void close() {
        http.close();
    }
}
