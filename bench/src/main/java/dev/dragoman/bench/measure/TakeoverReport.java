package dev.dragoman.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What the rounds of one scene showed.
 *
 * @param limitMillis the longest that the first action may take in the worst round
 */
record TakeoverReport(Scene scene, List<Round> rounds, long limitMillis) {

    TakeoverReport {
        rounds = List.copyOf(rounds);
    }

    /** Whether the first request for an operation in flight and the first call of every round came in time. */
    boolean held() {
        return inFlight().worst() <= limitMillis && calls().worst() <= limitMillis;
    }

    private Spread inFlight() {
        return spread(Round::inFlight);
    }

    private Spread calls() {
        return spread(Round::call);
    }

    private Spread spread(ToLongFunction<Round> of) {
        return new Spread(rounds.stream().mapToLong(of).boxed().toList());
    }

    private Spread commands() {
        return new Spread(
                rounds.stream().flatMap(round -> round.commands().stream()).toList());
    }

    private double worstLoad() {
        return rounds.stream().mapToDouble(Round::load).max().orElse(0);
    }

    /** Lines for people; seconds from the kill. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %d rounds, limit %.1f s, load average up to %.1f: %s"
                .formatted(
                        scene.name().toLowerCase(Locale.ROOT),
                        rounds.size(),
                        limitMillis / 1e3,
                        worstLoad(),
                        held() ? "held" : "NOT HELD"));
        lines.add(line("first request, operation in flight", inFlight()));
        lines.add(line("first call at the cloud", calls()));
        lines.add(line("a new command at the cloud", commands()));
        lines.add(line("a command of every partition", spread(Round::lastCommand)));
        lines.add(line("processor time to the first request", spread(Round::processorMillis)));
        phases().forEach((name, spread) -> lines.add(line("  " + name, spread)));
        return lines;
    }

    private static String line(String what, Spread spread) {
        return String.format(Locale.ROOT, "  %-36s %s", what, spread.text());
    }

    /** Each over the rounds in which it came. */
    private Map<String, Spread> phases() {
        Set<String> names = new LinkedHashSet<>();
        rounds.forEach(round -> names.addAll(round.phases().keySet()));
        Map<String, Spread> spreads = new LinkedHashMap<>();
        names.forEach(name -> spreads.put(
                name,
                new Spread(rounds.stream()
                        .map(Round::phases)
                        .filter(phases -> phases.containsKey(name))
                        .map(phases -> phases.get(name))
                        .toList())));
        return spreads;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scene", scene.name().toLowerCase(Locale.ROOT));
        document.put("held", held());
        document.put("limitMillis", limitMillis);
        document.put("loadAverage", worstLoad());
        document.put("inFlight", inFlight().document());
        document.put("call", calls().document());
        document.put("command", commands().document());
        document.put("everyPartition", spread(Round::lastCommand).document());
        document.put("processor", spread(Round::processorMillis).document());
        Map<String, Object> phases = new LinkedHashMap<>();
        phases().forEach((name, spread) -> phases.put(name, spread.document()));
        document.put("phases", phases);
        document.put("rounds", rounds.stream().map(Round::document).toList());
        return document;
    }
}
