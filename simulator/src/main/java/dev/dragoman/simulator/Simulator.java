package dev.dragoman.simulator;

import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.api.Ledger;
import dev.dragoman.simulator.auth.AccessKeys;
import dev.dragoman.simulator.cloud.AliyunCloud;
import dev.dragoman.simulator.cloud.TencentCloud;
import dev.dragoman.simulator.control.ControlServer;
import dev.dragoman.simulator.control.Controls;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.http.ApiServer;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.state.StateFile;
import dev.dragoman.simulator.state.Timing;
import dev.dragoman.simulator.state.World;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Both clouds and the control API, running in this process until closed. Thread-safe.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.start(SimulatorConfig.defaults().withTiming(Timing.immediate()))) {
 *     String endpoint = simulator.aliyunUrl();
 *     simulator.faults(Fault.dropAfterEffect().onAction("CreateVpc").times(1));
 *     ...
 *     assertThat(simulator.resources("vpc")).hasSize(1);
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {

    private static final int START_SECONDS = 30;
    private static final int EVENT_LOOPS = 3;
    private static final long SAVE_MILLIS = 100;
    private static final long SAVE_RETRY_MILLIS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);

    private final SimulatorConfig config;
    private final Vertx vertx;
    private final Controls controls;
    private final Optional<StateFile> stateFile;
    private final HttpServer aliyun;
    private final HttpServer tencent;
    private final HttpServer control;

    private Simulator(SimulatorConfig config) {
        this.config = config;
        World world = new World(config.clock(), config.timing());
        config.quotas().forEach(world.quotas()::set);
        Ledger ledger = new Ledger();
        Faults faults = new Faults(config.seed());
        AccessKeys keys = new AccessKeys(config.keys());
        controls = new Controls(world, ledger, faults, config.keys().get(0).account());
        stateFile = config.stateFile().map(file -> new StateFile(file, world));
        stateFile.ifPresent(StateFile::load);
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(EVENT_LOOPS)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        try {
            ApiServer aliyunApi = new ApiServer(vertx, Map.of("/", AliyunCloud.pipeline(keys, world, faults, ledger)));
            ApiServer tencentApis = new ApiServer(
                    vertx,
                    Map.of(
                            "/",
                            TencentCloud.pipeline(keys, world, faults, ledger),
                            TencentCloud.V2_PATH,
                            TencentCloud.v2Pipeline(keys, world, faults, ledger)));
            aliyun = listening(
                    "Alibaba Cloud", config.aliyunPort(), aliyunApi.listen(config.host(), config.aliyunPort()));
            tencent = listening(
                    "Tencent Cloud", config.tencentPort(), tencentApis.listen(config.host(), config.tencentPort()));
            control = listening(
                    "control",
                    config.controlPort(),
                    new ControlServer(vertx, controls).listen(config.host(), config.controlPort()));
        } catch (RuntimeException e) {
            var unused = vertx.close();
            throw e;
        }
        stateFile.ifPresent(file -> saveSoon(file, SAVE_MILLIS));
    }

    /**
     * Starts a simulator; when this returns, all its ports answer.
     *
     * @throws IllegalStateException if a port cannot be had
     * @throws java.io.UncheckedIOException if the state file cannot be read
     */
    public static Simulator start(SimulatorConfig config) {
        return new Simulator(config);
    }

    private HttpServer listening(String name, int port, Future<HttpServer> server) {
        try {
            return server.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "cannot listen on %s:%d for %s".formatted(config.host(), port, name), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("no %s endpoint after %d s".formatted(name, START_SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting the " + name + " endpoint", e);
        }
    }

    /** Saves again and again: a little after a change, but no more than a tenth of the time. */
    private void saveSoon(StateFile file, long delay) {
        vertx.setTimer(delay, timer -> {
            long start = System.nanoTime();
            vertx.executeBlocking(() -> {
                        file.save();
                        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                    })
                    .onFailure(e -> LOG.error("The state is not saved", e))
                    .onComplete(saved -> saveSoon(
                            file, saved.succeeded() ? Math.max(SAVE_MILLIS, 10 * saved.result()) : SAVE_RETRY_MILLIS));
        });
    }

    public int aliyunPort() {
        return aliyun.actualPort();
    }

    public int tencentPort() {
        return tencent.actualPort();
    }

    public int controlPort() {
        return control.actualPort();
    }

    /** Base URL of the simulated Alibaba Cloud, without a slash at the end. */
    public String aliyunUrl() {
        return url(aliyunPort());
    }

    /** Base URL of the simulated Tencent Cloud; its legacy API is at {@code /v2/index.php}. */
    public String tencentUrl() {
        return url(tencentPort());
    }

    public String controlUrl() {
        return url(controlPort());
    }

    private String url(int port) {
        return "http://" + config.host() + ":" + port;
    }

    /** The last 200,000 calls, oldest first. */
    public List<CallRecord> calls() {
        return controls.ledger().calls();
    }

    /** The calls of one action, oldest first. */
    public List<CallRecord> calls(String action) {
        return calls().stream().filter(call -> call.action().equals(action)).toList();
    }

    /** Everything that exists, oldest first. */
    public List<Resource> resources() {
        return controls.world().resources();
    }

    /** Everything of a kind, oldest first: {@code vpc}, {@code vswitch}, {@code subnet}, {@code route-table}, … */
    public List<Resource> resources(String kind) {
        return resources().stream()
                .filter(resource -> resource.kind().equals(kind))
                .toList();
    }

    /** Makes something to point at: an instance, a load balancer, a network interface, a gateway. */
    public Resource place(Placement placement) {
        return placement.place(controls);
    }

    /**
     * Takes something away that was placed, as if its owner had deleted it elsewhere. What points at it stays as it is.
     *
     * @throws IllegalArgumentException if nothing has this id
     */
    public void remove(String id) {
        controls.remove(id);
    }

    /**
     * Changes a resource as no simulated action would: locks it, makes it the default one, stops an instance.
     *
     * @throws IllegalArgumentException if nothing has this id
     */
    public Resource alter(String id, UnaryOperator<Resource> change) {
        return controls.alter(id, change);
    }

    /** Replaces all fault rules; none: nothing goes wrong any more. */
    public void faults(Fault... faults) {
        controls.faults().replace(List.of(faults));
    }

    /** The fault rules and how often each has hit. */
    public List<Faults.Hits> faultHits() {
        return controls.faults().rules();
    }

    public void timing(Timing timing) {
        controls.world().timing(timing);
    }

    /** Moves everything in a passing state on, whatever the timing. Returns how many. */
    public int advance() {
        return controls.world().advance();
    }

    /** Limits how many of something an account may have: {@code aliyun.vpc}, {@code tencent.subnet-per-vpc}, … */
    public void quota(String name, int limit) {
        controls.world().quotas().set(name, limit);
    }

    /** Back to the beginning: no resources, tokens, quotas, calls or faults. The timing stays. */
    public void reset() {
        controls.reset();
    }

    /** Stops listening and saves what exists. */
    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the simulator did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stateFile.ifPresent(StateFile::save);
        }
    }
}
