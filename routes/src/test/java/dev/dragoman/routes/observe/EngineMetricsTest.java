package dev.dragoman.routes.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.State;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Phase;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine's metrics")
class EngineMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EngineMetrics metrics = new EngineMetrics(registry);

    private static Operation operation(State state, @Nullable Phase ended) {
        Operation begun = Operation.of(
                Fixtures.command("tiny", Kind.NETWORK, Verb.CREATE, Fixtures.minimalSpec(Kind.NETWORK)),
                1,
                AccountPolicy.DEFAULT);
        return new Operation(
                begun.v(),
                begun.command(),
                state,
                begun.order(),
                begun.policy(),
                begun.task(),
                begun.lookingUp(),
                begun.lookedUp(),
                begun.heard(),
                begun.keys(),
                begun.progress(),
                begun.flight(),
                begun.story(),
                begun.wakeAt(),
                begun.waitingFor(),
                ended);
    }

    private Timer timer(String outcome) {
        return registry.get(MetricNames.OPERATIONS)
                .tags(MetricNames.PROVIDER, "tiny", MetricNames.KIND, "network", MetricNames.VERB, "create")
                .tag(MetricNames.OUTCOME, outcome)
                .timer();
    }

    @Test
    @DisplayName("count an operation by its end, from its command's arrival")
    void ended() {
        metrics.ended(operation(State.TIMED_OUT, null), 1_500);

        assertThat(timer("timed-out").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(1_500);
    }

    @Test
    @DisplayName("count an operation that was settled by what its publisher had been told")
    void settled() {
        metrics.ended(operation(State.SETTLED, Phase.UNRESOLVED), 1_500);

        assertThat(timer("unresolved").count()).isEqualTo(1);
    }
}
