package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.Main;
import dev.dragoman.app.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code dragoman serve --embedded-kafka} in a process of its own, which a test may kill. */
final class ServeProcess implements AutoCloseable {

    private final Path directory;
    private final int port;
    private final Map<String, String> settings;
    private Optional<Process> process = Optional.empty();
    private int starts;

    /**
     * Not started yet.
     *
     * @param directory where Kafka and the engine keep their data, and the process's output goes
     * @param settings environment variables
     */
    ServeProcess(Path directory, Map<String, String> settings) {
        this.directory = directory;
        this.port = freePort();
        this.settings = settings;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts it and returns when it says that it is ready. */
    void start() throws IOException {
        Path out = directory.resolve("serve-" + ++starts + ".out");
        Path err = directory.resolve("serve-" + starts + ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve",
                "--embedded-kafka",
                directory.resolve("data").toString(),
                "--bootstrap-servers",
                bootstrapServers()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(settings);
        Process started = builder.start();
        process = Optional.of(started);
        await().atMost(Site.PATIENCE).until(() -> Files.readString(out).contains("Ready:") || !started.isAlive());
        assertThat(started.isAlive()).as("serve: %s", Files.readString(err)).isTrue();
    }

    /** As {@code kill -9}. */
    void kill() {
        process.orElseThrow().destroyForcibly().onExit().join();
    }

    /** As {@code kill}; says the exit code. */
    int stop() throws InterruptedException {
        Process running = process.orElseThrow();
        running.destroy();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).as("ended by SIGTERM").isTrue();
        return running.exitValue();
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroyForcibly);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
