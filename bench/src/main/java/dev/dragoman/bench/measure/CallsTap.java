package dev.dragoman.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.bench.process.Simulators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Follows the calls that reach the simulated clouds, with the clouds' own times. */
final class CallsTap implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final String CREATE = "CreateVpc";

    private final Simulators simulators;
    private final Map<String, Long> created = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;
    private final Thread thread = new Thread(this::run, "calls-tap");

    private record Seen(String owner, String region, long at) {}

    CallsTap(Simulators simulators) {
        this.simulators = simulators;
        thread.start();
    }

    /** Forgets all calls but which networks were created. */
    void mark() {
        seen.clear();
    }

    /** How many networks have been created, by their names. */
    int created() {
        return created.size();
    }

    /** When the network of this name was created; ms since 1970. */
    OptionalLong created(String name) {
        Long at = created.get(name);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /**
     * When the first call came, at this time or later, from one of these lanes.
     *
     * @param lanes each as {@code owner/region}
     */
    OptionalLong first(Set<String> lanes, long since) {
        return seen.stream()
                .filter(call -> call.at() >= since && lanes.contains(call.owner() + "/" + call.region()))
                .mapToLong(Seen::at)
                .min();
    }

    private void run() {
        long last = 0;
        try {
            while (!closing) {
                List<JsonNode> calls = simulators.calls(last);
                for (JsonNode call : calls) {
                    last = call.path("seq").asLong();
                    note(call);
                }
                TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos()); // the simulators tell nobody of a call
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        }
    }

    private void note(JsonNode call) {
        long at = Instant.parse(call.path("at").asText()).toEpochMilli();
        JsonNode parameters = call.path("parameters");
        seen.add(new Seen(
                call.path("account").asText(), parameters.path("RegionId").asText(), at));
        if (call.path("action").asText().equals(CREATE)
                && call.path("httpStatus").asInt() == 200) {
            created.putIfAbsent(parameters.path("VpcName").asText(), at);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it ends by itself
        }
    }
}
