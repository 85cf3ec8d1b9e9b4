package dev.dragoman.bench.crash.judge;

import java.util.List;
import java.util.Map;

/** Compares the ledgers of a run. */
public final class Judge {

    private static final List<Rule> RULES = List.of();

    private Judge() {}

    /** What does not hold, what is not known, and the figures. */
    public static Verdict judge(Evidence evidence) {
        Case known = new Case(evidence);
        List<Violation> violations = RULES.stream()
                .flatMap(rule -> rule.findings(known).stream()
                        .map(finding -> new Violation(rule.name(), finding.operations(), finding.what(), List.of())))
                .toList();
        return new Verdict(violations, List.of(), new Figures(Map.of()));
    }
}
