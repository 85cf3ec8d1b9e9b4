package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Under load, the simulator")
class LoadTest {

    private static final int CALLS = 3_000;

    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withTiming(Timing.immediate()));
    private final AliyunCaller signer = new AliyunCaller(simulator);
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(CALLS));

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        simulator.close();
    }

    @Test
    @DisplayName("keeps thousands of slow calls in flight at once, on the few threads it has")
    void inFlight() throws Exception {
        Duration latency = Duration.ofSeconds(3);
        simulator.faults(Fault.latency(latency));
        long start = System.nanoTime();
        List<Future<Integer>> statuses =
                IntStream.range(0, CALLS).mapToObj(i -> create()).toList();
        Future.all(statuses).toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(statuses).extracting(Future::result).containsOnly(200);
        assertThat(simulator.resources("vpc")).hasSize(CALLS);
        // One after the other, on a thread for each core, they would take more than an hour.
        assertThat(taken).isBetween(latency, latency.multipliedBy(10));
    }

    private Future<Integer> create() {
        String query = AliyunCaller.query(signer.sign("POST", signer.parameters("CreateVpc")));
        return client.request(HttpMethod.POST, simulator.aliyunPort(), "127.0.0.1", "/?" + query)
                .compose(request -> request.send())
                .compose(response -> response.body().map(body -> response.statusCode()));
    }
}
