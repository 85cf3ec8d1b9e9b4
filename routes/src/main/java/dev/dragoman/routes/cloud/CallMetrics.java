package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.routes.observe.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;

/** Counts calls and waits. */
record CallMetrics(MeterRegistry registry) {

    void called(ApiCall call, Outcome outcome, long nanos) {
        registry.timer(
                        MetricNames.CALLS,
                        MetricNames.PROVIDER,
                        call.target().provider(),
                        MetricNames.ACTION,
                        call.action(),
                        MetricNames.OUTCOME,
                        name(outcome))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    void waited(String provider, LaneGate.Entry entry, long nanos) {
        String result = entry instanceof LaneGate.Admitted ? "admitted" : "refused";
        registry.timer(MetricNames.LIMITER_WAIT, MetricNames.PROVIDER, provider, MetricNames.RESULT, result)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** As the outcome is called in replies. */
    static String name(Outcome outcome) {
        if (outcome instanceof Outcome.StillGoing) {
            return "still-going";
        }
        if (outcome instanceof Outcome.NotSent) {
            return "not-sent";
        }
        return outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
