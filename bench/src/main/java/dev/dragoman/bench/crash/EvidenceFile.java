package dev.dragoman.bench.crash;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.bench.crash.fault.Applied;
import dev.dragoman.bench.crash.judge.Evidence;
import dev.dragoman.bench.crash.judge.Said;
import dev.dragoman.bench.crash.load.Sent;
import dev.dragoman.bench.crash.load.Workload;
import dev.dragoman.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** All that is known of a run, in a file, so that it can be judged again. */
final class EvidenceFile {

    private static final String NAME = "evidence.json.gz";

    private EvidenceFile() {}

    /** What is kept; the accounts are those of every run. */
    private record Kept(
            List<Sent> sent,
            List<Said> events,
            List<Said> requests,
            List<Said> replies,
            List<JsonNode> calls,
            List<JsonNode> resources,
            List<Applied> faults) {}

    static void write(Path directory, Evidence evidence) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(NAME)))) {
            out.write(Json.bytes(new Kept(
                    evidence.sent(),
                    evidence.events(),
                    evidence.requests(),
                    evidence.replies(),
                    evidence.calls(),
                    evidence.resources(),
                    evidence.faults())));
        } catch (IOException e) {
            throw new UncheckedIOException("writing the evidence to " + directory, e);
        }
    }

    static Evidence read(Path directory) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(directory.resolve(NAME)))) {
            Kept kept = Json.read(in.readAllBytes(), Kept.class);
            return new Evidence(
                    Workload.accounts(),
                    kept.sent(),
                    kept.events(),
                    kept.requests(),
                    kept.replies(),
                    kept.calls(),
                    kept.resources(),
                    kept.faults());
        } catch (IOException e) {
            throw new UncheckedIOException("reading the evidence in " + directory, e);
        }
    }
}
