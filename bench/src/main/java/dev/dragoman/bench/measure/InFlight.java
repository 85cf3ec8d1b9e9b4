package dev.dragoman.bench.measure;

import dev.dragoman.client.ClientConfiguration;
import dev.dragoman.client.Commands;
import dev.dragoman.client.DragomanClient;
import dev.dragoman.model.Lane;
import dev.dragoman.model.kind.NetworkSpec;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Networks that are asked for and do not become ready: under manual timing their operations stay in flight. */
final class InFlight implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofHours(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int AT_ONCE = 500;

    private final DragomanClient client;
    private final Set<String> operations = ConcurrentHashMap.newKeySet();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    InFlight(String bootstrapServers) {
        client = DragomanClient.connect(
                ClientConfiguration.of(bootstrapServers).withStartTimeout(Duration.ofMinutes(2)));
        var unused = client.events(event -> {
            if (event.terminal()) {
                ended.add(event.operationId());
            }
        });
    }

    /**
     * Asks for so many, spread over the lanes, and returns when all are at the cloud.
     *
     * @throws IllegalStateException if that takes longer
     */
    void fill(int count, List<Lane> lanes, CallsTap calls, Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            operations.add(ask(lanes.get(i % lanes.size()), "load-" + i % 200, "load-" + i));
            if (i % AT_ONCE == 0) {
                await(i - AT_ONCE / 2, calls, start, patience);
            }
        }
        await(count, calls, start, patience);
    }

    private static void await(int count, CallsTap calls, long start, Duration patience) throws InterruptedException {
        while (calls.created() < count && System.nanoTime() - start < patience.toNanos()) {
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos()); // the tap is filled by another thread
        }
        if (calls.created() < count) {
            throw new IllegalStateException("load: expected %d networks at the cloud within %s, got %d"
                    .formatted(count, patience, calls.created()));
        }
    }

    /** Asks for one more network; its operation. */
    String ask(Lane lane, String stack, String name) {
        NetworkSpec spec = new NetworkSpec("10.0.0.0/16", name, null, null, null, null, null);
        return client.send(Commands.create(lane, stack, name, spec)
                        .deadline(DEADLINE)
                        .build())
                .operationId();
    }

    /** Whether it is one of those that were asked for by {@link #fill}. */
    boolean has(String operation) {
        return operations.contains(operation);
    }

    /** How many of them have not ended. */
    long inFlight() {
        return operations.stream().filter(one -> !ended.contains(one)).count();
    }

    @Override
    public void close() {
        client.close();
    }
}
