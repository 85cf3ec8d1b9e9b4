package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.SharedAnswer;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.routes.ManualClock;
import dev.dragoman.routes.ManualTimer;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.config.CallSettings;
import dev.dragoman.routes.config.GatewayConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Many operations that wait in one lane for the cloud's own work, with nothing of the routes but what decides when who looks: no HTTP, no
 * Kafka, a clock moved by hand. Watches are renewed as the engine does.
 */
final class ManyWatches implements Watches.Passes {

    private static final Duration STEP = Duration.ofMillis(10);
    private static final long SHORTEST_LEASE = 5_000;
    private static final long LONGEST_LEASE = 60_000;

    private final ManualClock clock = new ManualClock();
    private final ManualTimer timer = new ManualTimer(clock);
    private final CloudAdapter adapter;
    private final Function<String, ApiCall> look;
    private final BiFunction<ApiCall, Set<String>, HttpAnswer> cloud;
    private final Duration work;
    private final Watches watches;
    private final Map<String, Long> startedAt = new HashMap<>();
    private final List<RequestRecord> renewals = new ArrayList<>();
    private int calls;
    private int ended;

    /**
     * @param look at the thing of this id
     * @param cloud what it answers to a call, given the ids of what is ready
     * @param work how long each thing takes to be ready
     */
    ManyWatches(
            CloudAdapter adapter,
            Accounts accounts,
            boolean together,
            Function<String, ApiCall> look,
            BiFunction<ApiCall, Set<String>, HttpAnswer> cloud,
            Duration work) {
        this.adapter = adapter;
        this.look = look;
        this.cloud = cloud;
        this.work = work;
        CallSettings settings = GatewayConfig.of(Map.of("dragoman.calls.share-looks", Boolean.toString(together)))
                .calls();
        Map<String, CloudAdapter> adapters = Map.of(adapter.provider(), adapter);
        LaneGates gates = new LaneGates(settings, adapters, timer, this::ticks);
        CallMetrics metrics = new CallMetrics(new SimpleMeterRegistry());
        this.watches = new Watches(
                settings,
                new LookSchedule(settings.firstLook(), settings.longestLook(), () -> 0.5),
                adapters,
                new FindAccount(() -> accounts, adapters, clock),
                new Admission(gates, new Breakers(settings.breaker()), metrics, clock),
                metrics,
                new Watches.Time(clock, this::ticks, timer),
                this);
    }

    private long ticks() {
        return clock.millis() * 1_000_000;
    }

    /**
     * Begins so many, one after the other, and lets time pass until all have ended.
     *
     * @return the calls that it took
     */
    int run(int operations, Duration between, Duration patience) {
        long begin = clock.millis();
        int begun = 0;
        while (ended < operations) {
            if (clock.millis() - begin > patience.toMillis()) {
                throw new AssertionError((operations - ended) + " had not ended after " + patience);
            }
            while (begun < operations && begin + begun * between.toMillis() <= clock.millis()) {
                String id = "thing-" + begun++;
                startedAt.put(id, clock.millis());
                add(id, SHORTEST_LEASE);
            }
            List<RequestRecord> again = List.copyOf(renewals);
            renewals.clear();
            again.forEach(request -> watches.add(request, Json.bytes(request)));
            timer.advance(STEP);
        }
        return calls;
    }

    private void add(String id, long lease) {
        RequestRecord request = request(id, lease);
        watches.add(request, Json.bytes(request));
    }

    private RequestRecord request(String id, long lease) {
        return new RequestRecord(
                RequestRecord.VERSION,
                id,
                "create",
                1,
                RequestRecord.Form.WATCH,
                look.apply(id),
                clock.millis() + 10_000,
                lease,
                0,
                null);
    }

    private Set<String> ready() {
        return startedAt.entrySet().stream()
                .filter(thing -> thing.getValue() + work.toMillis() <= clock.millis())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void call(CallState state, Runnable then) {
        calls++;
        state.writing(clock.millis());
        HttpAnswer answer = cloud.apply(state.call(), ready());
        if (state.looks().isEmpty()) {
            state.answered(adapter.read(state.call(), answer), clock.millis());
        } else {
            SharedAnswer shared = adapter.readTogether(state.call(), state.looks(), answer);
            state.answeredTogether(
                    shared, new Reading(new Outcome.NotSent(""), "", answer.status(), "", ""), clock.millis());
        }
        state.pass().used(true);
        then.run();
    }

    @Override
    public void reply(Told told, Runnable then) {
        String id = told.request().operationId();
        if (told.reading().outcome() instanceof Outcome.Done) {
            ended++;
        } else {
            long age = clock.millis() - startedAt.get(id);
            renewals.add(request(id, Math.min(LONGEST_LEASE, Math.max(SHORTEST_LEASE, age))));
        }
        then.run();
    }

    /** How many watches are held. */
    int held() {
        return watches.held();
    }

    /** All ids that a parameter holds with commas between them. */
    static Stream<String> ids(String commas) {
        return Stream.of(commas.split(","));
    }
}
