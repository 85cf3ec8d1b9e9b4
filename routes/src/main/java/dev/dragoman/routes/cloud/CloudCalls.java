package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.model.Topics;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.routes.observe.MetricNames;
import dev.dragoman.routes.secrets.Secrets;
import dev.dragoman.routes.topics.TopicPlan;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.vertx.http.VertxHttpComponent;

/** The clouds' routes in a Camel context, and what they share. */
final class CloudCalls {

    /**
     * Handed in, so that tests can hold the time and the keys.
     *
     * @param ticks a clock that never goes back, in nanoseconds
     * @param replyPartitions how many partitions the replies have
     */
    record World(
            CloudRole.Clocks clocks,
            LongSupplier ticks,
            Timer timer,
            Vertx vertx,
            Map<String, String> environment,
            MeterRegistry metrics,
            int replyPartitions) {}

    private final CamelPasses passes = new CamelPasses();
    private final Watches watches;
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
        this.errors = new CloudErrors(new BuryRequest(clock, world.metrics()), topics.deadLetters());
        FindAccount findAccount = new FindAccount(accounts, adapters, clock);
        LaneGates gates = new LaneGates(config.calls(), adapters, world.timer(), world.ticks());
        Admission admission = new Admission(gates, new Breakers(config.calls().breaker()), metrics, clock);
        this.watches = new Watches(
                config.calls(),
                new LookSchedule(
                        config.calls().firstLook(), config.calls().longestLook(), () -> ThreadLocalRandom.current()
                                .nextDouble()),
                adapters,
                findAccount,
                admission,
                metrics,
                new Watches.Time(clock, world.ticks(), world.timer()),
                passes);
        Gauge.builder(MetricNames.WATCHES, watches, Watches::held).register(world.metrics());
        this.steps = new CloudSteps(
                new OpenRequest(world.replyPartitions()),
                new HoldWatch(watches),
                findAccount,
                admission,
                new SignCall(
                        adapters,
                        world.clocks().wall(),
                        () -> random.nextLong(1, Long.MAX_VALUE),
                        world.environment(),
                        Secrets.of(config.secrets(), world.environment())),
                new ReadAnswer(adapters, clock),
                new NoAnswer(clock),
                new GiveBack(gates, metrics),
                new TellAnswer(),
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
            add(camel, CloudRoutes.REQUEST, provider, "cloud-" + provider);
            add(camel, CloudRoutes.CALL, provider, "cloud-" + provider + "-call");
            add(camel, CloudRoutes.REPLY, provider, "cloud-" + provider + "-reply");
            passes.add(camel, provider);
        }
    }

    private static void add(CamelContext camel, String template, String provider, String routeId) {
        TemplatedRouteBuilder.builder(camel, template)
                .routeId(routeId)
                .parameter(CloudRoutes.PROVIDER, provider)
                .add();
    }

    /** Watches reply at once with what they saw last. */
    void endWatches() {
        watches.end();
    }

    /** How many watches there are yet, or have not been replied to. */
    int watching() {
        return watches.held();
    }

    void close() {
        http.close();
    }
}
