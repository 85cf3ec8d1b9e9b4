package dev.dragoman.bench.crash.judge;

import dev.dragoman.bench.crash.fault.Applied;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deadlines are kept. */
final class InTime implements Rule {

    private static final Duration EXACT = Duration.ofSeconds(1);

    /** How long what was late in an outage may take to be caught up with. */
    private static final Duration CATCHING_UP = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public String sentence() {
        return "A terminal event comes at most a second after the deadline, or after the command was taken in if that was later,"
                + " except where nobody could have worked on it.";
    }

    @Override
    public List<Finding> findings(Case known) {
        List<Finding> findings = new ArrayList<>();
        for (Operation operation : known.operations()) {
            if (operation.deadline().isEmpty() || operation.end().isEmpty() || known.clockWasWrong(operation)) {
                continue;
            }
            Said end = operation.end().get();
            Instant due = Instant.parse(end.document().at("/data/operation/acceptedAt").asText())
                    .plus(operation.deadline().get());
            Instant taken = operation.first("accepted").map(Said::at).orElse(due);
            Instant expected = taken.isAfter(due) ? taken : due; // one that lay in its topic for longer ends when it is read
            boolean away = known.faults(due.minus(CATCHING_UP), end.at()).stream().anyMatch(Applied::outage);
            if (end.at().isAfter(expected.plus(EXACT)) && !away) {
                findings.add(new Finding(
                        List.of(operation.id()),
                        "%s was due at %s: expected its end by then, got %s at %s"
                                .formatted(operation, expected, operation.ended(), end.at())));
            }
        }
        return findings;
    }
}
