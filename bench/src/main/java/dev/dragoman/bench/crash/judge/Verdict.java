package dev.dragoman.bench.crash.judge;

import java.util.List;

/**
 * What the judge found.
 *
 * @param violations what must not be; empty: everything held
 * @param unresolved the operations of which it could not be found out what they did
 * @param figures how much of what there was
 */
public record Verdict(List<Violation> violations, List<Explained> unresolved, Figures figures) {

    public Verdict {
        violations = List.copyOf(violations);
        unresolved = List.copyOf(unresolved);
    }

    /** Whether nothing was found. */
    public boolean held() {
        return violations.isEmpty();
    }
}
