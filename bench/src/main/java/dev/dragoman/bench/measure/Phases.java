package dev.dragoman.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a gateway's log (one JSON document a line) tells of the parts of a start or a take-over, and when. */
final class Phases {

    /** What a line begins with, and what the report calls it, in the order in which they are expected. */
    private static final Map<String, Pattern> LINES = lines();

    private Phases() {}

    private static Map<String, Pattern> lines() {
        Map<String, Pattern> lines = new LinkedHashMap<>();
        lines.put("JVM up, gateway begins", Pattern.compile("Dragoman starts.*"));
        lines.put("topics checked", Pattern.compile("Topics are there.*"));
        lines.put("engine made", Pattern.compile("engine: CREATED -> REBALANCING"));
        lines.put("view of resources read", Pattern.compile("engine: the view of resources .*"));
        lines.put("engine's group rebalances", Pattern.compile("engine: RUNNING -> REBALANCING"));
        lines.put("open transactions ended", Pattern.compile("engine: ended what .*"));
        lines.put("engine running", Pattern.compile("engine: REBALANCING -> RUNNING"));
        lines.put("adapter's partitions here", Pattern.compile("adapter-" + Lanes.PROVIDER + ": got .*"));
        lines.put("intake's partitions here", Pattern.compile("intake: got .*"));
        lines.put("all started", Pattern.compile("Dragoman runs.*"));
        return lines;
    }

    /**
     * Milliseconds from a time to the first line of each kind after it; what did not come is not there.
     *
     * @param since ms since 1970
     */
    static Map<String, Long> of(Path log, long since) {
        Map<String, Long> found = new LinkedHashMap<>();
        LINES.keySet().forEach(name -> found.put(name, -1L));
        read(log).lines().forEach(line -> note(line, since, found));
        found.values().removeIf(at -> at < 0);
        return found;
    }

    private static void note(String line, long since, Map<String, Long> found) {
        JsonNode entry;
        try {
            entry = Json.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        } catch (JsonException e) {
            return; // a line that the JVM itself wrote
        }
        String message = entry.path("message").asText();
        LINES.forEach((name, pattern) -> {
            if (found.get(name) < 0 && pattern.matcher(message).matches()) {
                long at = OffsetDateTime.parse(entry.path("@timestamp").asText())
                        .toInstant()
                        .toEpochMilli();
                if (at >= since) {
                    found.put(name, at - since);
                }
            }
        });
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + log, e);
        }
    }
}
