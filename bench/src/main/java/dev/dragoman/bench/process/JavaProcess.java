package dev.dragoman.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Java program in a process of its own, on this one's class path. It is started, ended in some way, and may be started
 * again; what each start writes goes to files of its own.
 */
public final class JavaProcess implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Spec spec;
    private Optional<Process> process = Optional.empty();
    private int starts;

    /**
     * What runs.
     *
     * @param name of the files that it writes to: {@code NAME-1.out} and {@code NAME-1.err} for the first start
     * @param main the class whose {@code main} is run
     * @param jvm options of the virtual machine
     * @param directory where the files go
     * @param ready the beginning of the line on its standard output that says that it does its work
     */
    public record Spec(
            String name,
            String main,
            List<String> jvm,
            List<String> arguments,
            Map<String, String> environment,
            Path directory,
            String ready) {
        public Spec {
            jvm = List.copyOf(jvm);
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }
    }

    /** Not started yet. */
    public JavaProcess(Spec spec) {
        this.spec = spec;
    }

    /** What the files are called. */
    public String name() {
        return spec.name();
    }

    /**
     * Starts it, and does not wait for anything.
     *
     * @throws IllegalStateException if it runs
     */
    public synchronized void launch() {
        if (isAlive()) {
            throw new IllegalStateException(spec.name() + " runs already");
        }
        starts++;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(spec.jvm());
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(spec.main());
        command.addAll(spec.arguments());
        try {
            Files.createDirectories(spec.directory());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(output().toFile())
                    .redirectError(errors().toFile());
            builder.environment().putAll(spec.environment());
            process = Optional.of(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("starting " + spec.name(), e);
        }
    }

    /** Starts it and returns when it says that it does its work, see {@link #launch} and {@link #awaitReady}. */
    public void start(Duration patience) throws InterruptedException {
        launch();
        awaitReady(patience);
    }

    /**
     * Returns when it says that it does its work.
     *
     * @throws IllegalStateException with what it wrote, if it ended or took longer
     */
    public void awaitReady(Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        while (!isReady()) {
            if (!isAlive()) {
                throw new IllegalStateException(spec.name() + " ended before it was ready: " + read(errors()));
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new IllegalStateException(
                        spec.name() + " was not ready after " + patience + ": " + read(errors()));
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos()); // a file that grows tells nobody
        }
    }

    /** Whether it has said since its last start that it does its work. */
    public boolean isReady() {
        return starts > 0 && read(output()).lines().anyMatch(line -> line.startsWith(spec.ready()));
    }

    public synchronized boolean isAlive() {
        return process.isPresent() && process.get().isAlive();
    }

    /** Of the last start. */
    public long pid() {
        return process.orElseThrow().pid();
    }

    /** How often it has been started. */
    public int starts() {
        return starts;
    }

    /** What the last start writes to its standard output. */
    public Path output() {
        return spec.directory().resolve(spec.name() + "-" + starts + ".out");
    }

    /** What the last start writes to its standard error: the log. */
    public Path errors() {
        return spec.directory().resolve(spec.name() + "-" + starts + ".err");
    }

    /** {@code kill -9}; returns when it is gone. */
    public void kill() {
        process.ifPresent(running -> running.destroyForcibly().onExit().join());
    }

    /** SIGSTOP: it stands still where it is. */
    public void freeze() throws InterruptedException {
        signal("STOP");
    }

    /** SIGCONT: it goes on, as if no time had passed. */
    public void thaw() throws InterruptedException {
        signal("CONT");
    }

    /**
     * SIGTERM; returns when it is gone.
     *
     * @throws IllegalStateException if that takes longer
     */
    public void stop(Duration patience) throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroy();
            if (!process.get().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(spec.name() + " did not end within " + patience + " of SIGTERM");
            }
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) throws InterruptedException {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + name + " of " + spec.name() + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("kill -" + name + " of " + spec.name(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
