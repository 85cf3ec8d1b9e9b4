package dev.dragoman.bench.measure;

import dev.dragoman.app.Main;
import dev.dragoman.bench.process.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An archive of the classes that a gateway loads, which spares a start the loading and checking of them (JDK documentation,
 * {@code java}, section "CDS Archives"). It serves whoever runs on the same class path, which must be one of jars.
 */
final class ClassArchive {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private ClassArchive() {}

    /**
     * Makes one, by running the demo to its end.
     *
     * @return the option of the virtual machine that uses it
     * @throws IllegalStateException if none came of it
     */
    static String make(Path directory) throws InterruptedException {
        Path archive = directory.resolve("classes.jsa").toAbsolutePath();
        long start = System.nanoTime();
        try (JavaProcess demo = new JavaProcess(new JavaProcess.Spec(
                "archive",
                Main.class.getName(),
                List.of("-Xmx1g", "-XX:ArchiveClassesAtExit=" + archive),
                List.of("demo", "--no-color"),
                Map.of(),
                directory.resolve("logs"),
                ""))) {
            demo.launch();
            while (demo.isAlive() && System.nanoTime() - start < PATIENCE.toNanos()) {
                TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos()); // an end that is waited for, but not for ever
            }
            if (!Files.exists(archive)) {
                throw new IllegalStateException("expected an archive of classes at " + archive + ", got none; see "
                        + demo.output() + " and " + demo.errors());
            }
        }
        return "-XX:SharedArchiveFile=" + archive;
    }
}
