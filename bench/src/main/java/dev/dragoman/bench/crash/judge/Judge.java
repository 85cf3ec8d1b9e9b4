package dev.dragoman.bench.crash.judge;

import java.util.List;

/** Compares the ledgers of a run. */
public final class Judge {

    static final List<Rule> RULES = List.of(
            new Lost(),
            new OneEnd(),
            new EventOnce(),
            new OneEffect(),
            new SentOnce(),
            new Told(),
            new TrueEffect(),
            new TrueState(),
            new Ours(),
            new OneOwner(),
            new InOrder(),
            new NoZombie(),
            new InTime(),
            new Settled(),
            new AsExpected(),
            new Unresolved());

    private Judge() {}

    /** What does not hold, what is not known, and the figures. */
    public static Verdict judge(Evidence evidence) {
        Case known = new Case(evidence);
        Stories stories = new Stories(known);
        List<Violation> violations = RULES.stream()
                .flatMap(rule -> rule.findings(known).stream()
                        .map(finding -> new Violation(
                                rule.name(), finding.operations(), finding.what(), stories.of(finding.operations()))))
                .toList();
        List<Explained> unresolved = Explanations.of(known);
        return new Verdict(violations, unresolved, Counting.of(known, violations, unresolved));
    }
}
