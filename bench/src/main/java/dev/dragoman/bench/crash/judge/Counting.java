package dev.dragoman.bench.crash.judge;

import dev.dragoman.bench.crash.fault.Applied;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how much of what there was. */
final class Counting {

    private Counting() {}

    static Figures of(Case known, List<Violation> violations, List<Explained> unresolved) {
        Map<String, Map<String, Long>> groups = new LinkedHashMap<>();
        groups.put("run", run(known));
        Map<String, Long> commands = group(groups, "commands");
        Map<String, Long> ends = group(groups, "ends");
        Map<String, Long> recoveries =
                group(groups, "operations with an unknown outcome that was found out, by declared recovery");
        Map<String, Long> applied = group(groups, "faults carried out");
        Map<String, Long> hits = group(groups, "calls hit by faults");
        Map<String, Long> calls = group(groups, "calls");
        for (Operation operation : known.operations()) {
            add(commands, operation.type());
            add(ends, operation.ended().isEmpty() ? "none" : operation.ended());
            if (recovered(operation)) {
                operation.requests().stream()
                        .filter(Request::changing)
                        .reduce((earlier, later) -> later)
                        .flatMap(Explanations::recovery)
                        .ifPresent(way -> add(recoveries, Explanations.word(way)));
            }
        }
        known.evidence().faults().stream().map(Applied::fault).forEach(fault -> add(applied, fault));
        for (Call call : known.calls()) {
            add(
                    calls,
                    call.stranger()
                            ? "somebody else's"
                            : call.document().path("api").asText());
            Arrays.stream(call.fault().split(","))
                    .filter(fault -> !fault.isEmpty())
                    .forEach(fault -> add(hits, fault));
            if (!call.stranger() && call.effective()) {
                add(calls, "with an effect");
                calls.merge("resources made", (long) call.created().size(), Long::sum);
            }
        }
        groups.put("deadlines that passed while somebody worked", deadlines(known));
        groups.put("unresolved", unresolved(known, unresolved));
        Map<String, Long> broken = group(groups, "violations");
        Judge.RULES.forEach(rule -> broken.put(rule.name(), 0L));
        violations.forEach(violation -> add(broken, violation.rule()));
        return new Figures(groups);
    }

    private static Map<String, Long> group(Map<String, Map<String, Long>> groups, String name) {
        return groups.computeIfAbsent(name, key -> new TreeMap<>());
    }

    private static void add(Map<String, Long> figures, String name) {
        figures.merge(name, 1L, Long::sum);
    }

    private static Map<String, Long> run(Case known) {
        Evidence evidence = known.evidence();
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("commands", (long) known.operations().size());
        figures.put(
                "commands sent again",
                (long) evidence.sent().size() - known.operations().size());
        figures.put(
                "stories",
                evidence.sent().stream().map(sent -> sent.story()).distinct().count());
        figures.put("events", (long) evidence.events().size());
        figures.put("requests", (long) evidence.requests().size());
        figures.put("replies", (long) evidence.replies().size());
        figures.put("calls", (long) known.calls().size());
        figures.put("resources in the end", (long) evidence.resources().size());
        if (!evidence.sent().isEmpty()) {
            Duration took = Duration.between(
                    evidence.sent().get(0).at(),
                    known.operations().stream()
                            .flatMap(operation -> operation.end().stream())
                            .map(Said::at)
                            .max(Instant::compareTo)
                            .orElse(evidence.sent().get(0).at()));
            figures.put("seconds from the first command to the last end", took.toSeconds());
        }
        return figures;
    }

    private static Map<String, Long> deadlines(Case known) {
        List<Long> late = known.operations().stream()
                .flatMap(operation -> InTime.lateness(known, operation).stream())
                .map(Duration::toMillis)
                .sorted()
                .toList();
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("operations", (long) late.size());
        if (!late.isEmpty()) {
            figures.put("ms late, median", late.get(late.size() / 2));
            figures.put("ms late, worst", late.get(late.size() - 1));
        }
        return figures;
    }

    /** Whether one of its calls was in doubt, and its end knows what it did. */
    private static boolean recovered(Operation operation) {
        return !operation.effect().equals("unknown")
                && operation.replies().stream()
                        .anyMatch(reply ->
                                reply.document().path("outcome").toString().contains("unknown"));
    }

    private static Map<String, Long> unresolved(Case known, List<Explained> unresolved) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put(
                "by declaration",
                unresolved.stream().filter(each -> !each.settles()).count());
        figures.put(
                "though the declaration can settle",
                unresolved.stream().filter(Explained::settles).count());
        figures.put(
                "in doubt after a deadline or cancel, undecided",
                known.operations().stream().filter(Explanations::undecided).count());
        return figures;
    }
}
