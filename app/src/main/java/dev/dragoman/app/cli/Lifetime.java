package dev.dragoman.app.cli;

import dev.dragoman.app.local.Running;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ExitCode;

/**
 * A command that runs until it is stopped. Ctrl-C and SIGTERM stop all that it has started before the process ends, and so
 * does a start that fails half-way.
 */
final class Lifetime {

    private final Running running = new Running();
    private volatile boolean stopping;

    /** Starts what the command is made of. */
    @FunctionalInterface
    interface Start {
        void start(Lifetime lifetime) throws Exception;
    }

    private Lifetime() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "dragoman-stop"));
    }

    /** Starts, and goes on until a signal ends the process. */
    static int run(Start start) throws Exception {
        Lifetime lifetime = new Lifetime();
        try {
            start.start(lifetime);
            new CountDownLatch(1).await();
        } catch (Exception e) {
            if (!lifetime.stopping) {
                throw e;
            }
            // A start that is stopped half-way fails in many ways, and nobody wants to know.
        } finally {
            lifetime.running.close();
        }
        return ExitCode.OK;
    }

    /** Takes charge of something that runs. */
    <T extends AutoCloseable> T keep(T part) {
        return running.keep(part);
    }

    private void stop() {
        stopping = true;
        running.close();
    }
}
