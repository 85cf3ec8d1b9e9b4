package dev.dragoman.bench.crash;

import dev.dragoman.bench.crash.fault.Applied;
import dev.dragoman.bench.crash.judge.Verdict;
import dev.dragoman.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a run.
 *
 * @param applied what was done to the installation, in order
 * @param loadHits how often the load did what its own faults say
 * @param trouble why the run is not what it was to be; empty: it is
 * @param took how long all took
 */
record CrashReport(
        CrashOptions options,
        Instant start,
        List<Applied> applied,
        Map<String, Integer> loadHits,
        Verdict verdict,
        Optional<String> trouble,
        Duration took) {

    CrashReport {
        applied = List.copyOf(applied);
        loadHits = Map.copyOf(loadHits);
    }

    /** Whether the run was what it was to be, and nothing was found. */
    boolean held() {
        return trouble.isEmpty() && verdict.held();
    }

    String text() {
        return "%s: %s%n%s%n%s%n%s"
                .formatted(
                        options,
                        held() ? "everything held" : "NOT everything held",
                        trouble.map(why -> "The run was not what it was to be: " + why + System.lineSeparator())
                                .orElse(""),
                        faultTable(),
                        verdict.text());
    }

    String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("commands", options.commands());
        document.put("kills", options.kills());
        document.put("instances", options.instances());
        document.put("seed", options.seed());
        document.put("mutation", options.mutation());
        document.put("held", held());
        trouble.ifPresent(why -> document.put("trouble", why));
        document.put("seconds", took.toSeconds());
        document.put("faults", byFault());
        document.put("plan", applied.stream().map(this::line).toList());
        document.put("verdict", Json.read(verdict.json(), Object.class));
        return Json.text(document);
    }

    /** What was done when, a line for each. */
    String story() {
        return applied.stream().map(this::line).collect(Collectors.joining(System.lineSeparator()));
    }

    private String line(Applied one) {
        return CrashRun.line(start, one);
    }

    private String faultTable() {
        StringBuilder text = new StringBuilder("%-18s %6s %8s%n".formatted("fault", "times", "hits"));
        byFault()
                .forEach((fault, count) ->
                        text.append("%-18s %6d %8d%n".formatted(fault, count.get("times"), count.get("hits"))));
        return text.toString();
    }

    private Map<String, Map<String, Integer>> byFault() {
        Map<String, Map<String, Integer>> all = new TreeMap<>();
        applied.forEach(one -> {
            Map<String, Integer> count = all.computeIfAbsent(one.fault(), name -> new TreeMap<>());
            count.merge("times", 1, Integer::sum);
            count.merge("hits", one.hits(), Integer::sum);
        });
        loadHits.forEach((fault, hits) -> all.put(fault, new TreeMap<>(Map.of("times", hits, "hits", hits))));
        return all;
    }
}
