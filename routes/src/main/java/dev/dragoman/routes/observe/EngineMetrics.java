package dev.dragoman.routes.observe;

import dev.dragoman.engine.EngineObserver;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.Transition;
import dev.dragoman.model.event.Phase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Counts what the engine does. */
public record EngineMetrics(MeterRegistry registry) implements EngineObserver {

    @Override
    public void transition(Transition transition) {
        registry.counter(
                        MetricNames.TRANSITIONS,
                        MetricNames.FROM,
                        id(transition.from()),
                        MetricNames.TRIGGER,
                        id(transition.trigger()),
                        MetricNames.TO,
                        id(transition.to()))
                .increment();
    }

    @Override
    public void ended(Operation operation, long now) {
        registry.timer(
                        MetricNames.OPERATIONS,
                        MetricNames.PROVIDER,
                        operation.command().lane().provider(),
                        MetricNames.KIND,
                        operation.command().kind().id(),
                        MetricNames.VERB,
                        operation.command().verb().id(),
                        MetricNames.OUTCOME,
                        outcome(operation))
                .record(Duration.ofMillis(Math.max(0, now - operation.command().receivedAt())));
    }

    @Override
    public void repeated() {
        registry.counter(MetricNames.REPEATED).increment();
    }

    @Override
    public void rejected() {
        registry.counter(MetricNames.REJECTED).increment();
    }

    @Override
    public void timerLag(long millis) {
        registry.timer(MetricNames.TIMER_LAG).record(Duration.ofMillis(Math.max(0, millis)));
    }

    /** What the publisher was told, also of an operation that was only settled later. */
    private static String outcome(Operation operation) {
        return Optional.ofNullable(operation.ended()).map(Phase::id).orElseGet(() -> id(operation.state()));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
