package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.routes.observe.MetricNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

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

    /** The cloud throttled a call; from now on its family's rate can be seen. */
    void throttled(LaneGates.Place place, String family, Supplier<Number> rate) {
        registry.counter(MetricNames.THROTTLED, tags(place, family)).increment();
        Gauge.builder(MetricNames.LIMITER_RATE, rate)
                .tags(tags(place, family))
                .strongReference(true)
                .register(registry);
    }

    private static Tags tags(LaneGates.Place place, String family) {
        return Tags.of(
                MetricNames.PROVIDER,
                place.provider(),
                MetricNames.ACCOUNT,
                place.who(),
                MetricNames.REGION,
                place.region(),
                MetricNames.FAMILY,
                family);
    }

    /**
     * A call was made that only looks.
     *
     * @param looks for so many watches
     */
    void looked(String provider, int looks) {
        String way = looks == 1 ? "alone" : "together";
        Tags tags = Tags.of(MetricNames.PROVIDER, provider, MetricNames.WAY, way);
        registry.counter(MetricNames.LOOKS, tags).increment(looks);
        registry.counter(MetricNames.LOOK_CALLS, tags).increment();
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
