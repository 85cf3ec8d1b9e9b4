package dev.dragoman.bench.crash.load;

import dev.dragoman.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The ledger of what was published: a file with one JSON document a line, written before each record is given to Kafka. */
public final class Journal {

    private final Path file;

    private Journal(Path file) {
        this.file = file;
    }

    /** The journal in this file, which need not exist yet. */
    public static Journal at(Path file) {
        return new Journal(file);
    }

    /** Writes one line, and returns when the operating system has it: it outlives this process. */
    public synchronized void add(Sent sent) {
        try {
            Files.writeString(
                    file,
                    Json.text(sent) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the journal " + file, e);
        }
    }

    /** All of it, in the order in which it was written; empty if nothing was written yet. */
    public synchronized List<Sent> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line -> Json.read(line, Sent.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the journal " + file, e);
        }
    }
}
