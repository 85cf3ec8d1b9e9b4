package dev.dragoman.routes.intake;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.model.Topics;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.routes.kafka.CommitPolicy;
import dev.dragoman.routes.kafka.KafkaClients;
import dev.dragoman.routes.kafka.RecordPump;
import dev.dragoman.routes.kafka.RouteTarget;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;

/** Reads commands: one pump for the topics of all tenants, one route. */
public final class IntakeRole {

    private static final int BATCH = 500;

    private final RecordPump pump;

    /**
     * Adds the route to the context, which has been started.
     *
     * @param clock goes forward only
     */
    public IntakeRole(
            CamelContext camel,
            GatewayConfig config,
            Map<String, CloudAdapter> adapters,
            Collection<String> tenants,
            Supplier<Accounts> accounts,
            KafkaClients kafka,
            MeterRegistry metrics,
            Clock clock)
            throws Exception {
        Topics topics = config.kafka().topics();
        Screening screening = new Screening(topics, config.engine(), config.commandLimit(), accounts, adapters, clock);
        camel.addRoutes(
                new IntakeRoute(new ScreenBatch(screening, topics.deadLetters(), clock, metrics), topics.inbox()));
        pump = new RecordPump(
                "intake",
                () -> kafka.consumer("intake", BATCH),
                tenants.stream().map(topics::commands).collect(Collectors.toUnmodifiableSet()),
                CommitPolicy.AFTER,
                BATCH,
                new RouteTarget(camel, IntakeRoute.ENTRY));
    }

    public void start() {
        pump.start();
    }

    public boolean ready() {
        return pump.ready();
    }

    public boolean failed() {
        return pump.failed();
    }

    /** Takes no more commands and waits for those that are on their way to the inbox. */
    public void stop(Duration limit) throws InterruptedException {
        pump.stop(limit);
    }
}
