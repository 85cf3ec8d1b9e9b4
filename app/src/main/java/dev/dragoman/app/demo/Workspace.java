package dev.dragoman.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;

/**
 * Where the demo keeps its files.
 *
 * @param root Kafka's data, the engine's stores, the accounts
 * @param log the log; it outlives the rest
 * @param lasting whether everything stays
 */
record Workspace(Path root, Path log, boolean lasting) implements AutoCloseable {

    /** In this directory, or in a temporary one that is removed at the end. */
    static Workspace at(Optional<Path> keep) {
        try {
            Path root = keep.isPresent()
                    ? Files.createDirectories(keep.get())
                    : Files.createTempDirectory("dragoman-demo-");
            Path log = keep.isPresent() ? root.resolve("demo.log") : Path.of(root + ".log");
            return new Workspace(root, log, keep.isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's directory cannot be made", e);
        }
    }

    @Override
    public void close() {
        if (!lasting) {
            try {
                Utils.delete(root.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException("the demo's files in " + root + " cannot be removed", e);
            }
        }
    }
}
