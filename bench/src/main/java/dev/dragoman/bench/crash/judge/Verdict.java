package dev.dragoman.bench.crash.judge;

import dev.dragoman.model.Json;
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

    /** The figures as a table, what is not known, and each violation with its story: for people. */
    public String text() {
        StringBuilder text = new StringBuilder(figures.table());
        unresolved.forEach(each -> text.append(each).append('\n'));
        violations.forEach(violation -> {
            text.append("%n%s: %s%n".formatted(violation.rule(), violation.what()));
            violation.story().forEach(line -> text.append("    ").append(line).append('\n'));
        });
        return text.toString();
    }

    /** The same as one JSON document. */
    public String json() {
        return Json.text(this);
    }

    /** Whether nothing was found. */
    public boolean held() {
        return violations.isEmpty();
    }
}
