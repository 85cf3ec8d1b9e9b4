package dev.dragoman.bench.crash.judge;

import java.util.ArrayList;
import java.util.List;

/** What cannot be found out is rare, and has a reason. */
final class Unresolved implements Rule {

    private static final int ALLOWED = 5;
    private static final int OF = 2_000;

    @Override
    public String name() {
        return "unresolved";
    }

    @Override
    public String sentence() {
        return "An unresolved operation was hit by a fault; of actions whose declaration can settle, at most 5 in 2,000 are unresolved.";
    }

    @Override
    public List<Finding> findings(Case known) {
        List<Explained> all = Explanations.of(known);
        List<Finding> findings = new ArrayList<>();
        all.stream()
                .filter(explained -> explained.faults().isEmpty())
                .forEach(explained -> findings.add(new Finding(
                        List.of(id(explained)),
                        explained.operation() + " is unresolved though nothing went wrong: " + explained.why())));
        List<Explained> surprising = all.stream().filter(Explained::settles).toList();
        int allowed = Math.max(1, (ALLOWED * known.operations().size() + OF - 1) / OF);
        if (surprising.size() > allowed) {
            findings.add(new Finding(
                    surprising.stream().map(Unresolved::id).toList(),
                    "expected at most %d unresolved of actions whose declaration can settle, got %d"
                            .formatted(allowed, surprising.size())));
        }
        return findings;
    }

    private static String id(Explained explained) {
        return explained.operation().substring(0, explained.operation().indexOf(' '));
    }
}
