package dev.dragoman.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The ledger of what was published: a file with one JSON document a line, written before each record is given to Kafka. */
public final class Journal {

    private static final String ACKNOWLEDGED = "acknowledged";

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
        write(Json.text(sent));
    }

    /** Notes that Kafka has the record of this number. */
    public synchronized void acknowledge(long number) {
        write(Json.text(Map.of(ACKNOWLEDGED, number)));
    }

    private void write(String line) {
        try {
            Files.writeString(
                    file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the journal " + file, e);
        }
    }

    /** Every record, in the order in which it was written; empty if nothing was written yet. */
    public synchronized List<Sent> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<JsonNode> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line -> Json.read(line, JsonNode.class))
                    .toList();
            Set<Long> acknowledged = lines.stream()
                    .filter(line -> line.has(ACKNOWLEDGED))
                    .map(line -> line.path(ACKNOWLEDGED).asLong())
                    .collect(Collectors.toSet());
            return lines.stream()
                    .filter(line -> !line.has(ACKNOWLEDGED))
                    .map(line -> Json.read(line, Sent.class))
                    .map(sent -> acknowledged.contains(sent.number()) ? sent.acknowledged() : sent)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the journal " + file, e);
        }
    }
}
