package dev.dragoman.bench.crash.judge;

import dev.dragoman.bench.crash.fault.Applied;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            lateness(known, operation)
                    .filter(late -> late.compareTo(EXACT) > 0)
                    .ifPresent(late -> findings.add(new Finding(
                            List.of(operation.id()),
                            "%s was due at %s: expected its end by then, got %s %d ms later"
                                    .formatted(operation, due(operation), operation.ended(), late.toMillis()))));
        }
        return findings;
    }

    /**
     * How long after its deadline an operation ended, or after it was taken in if that was later still. Empty if it ended in time, or
     * nobody could have ended it in time, or nobody knows what time it was.
     */
    static Optional<Duration> lateness(Case known, Operation operation) {
        if (operation.deadline().isEmpty() || operation.end().isEmpty() || known.clockWasWrong(operation)) {
            return Optional.empty();
        }
        Instant end = operation.end().get().at();
        Instant due = due(operation);
        boolean away = known.faults(due.minus(CATCHING_UP), end).stream().anyMatch(Applied::outage);
        return end.isAfter(due) && !away ? Optional.of(Duration.between(due, end)) : Optional.empty();
    }

    /** One that lay in its topic beyond its deadline ends when it is read. */
    private static Instant due(Operation operation) {
        Instant due = operation
                .end()
                .map(end -> Instant.parse(
                        end.document().at("/data/operation/acceptedAt").asText()))
                .orElseThrow()
                .plus(operation.deadline().orElseThrow());
        Instant taken = operation.first("accepted").map(Said::at).orElse(due);
        return taken.isAfter(due) ? taken : due;
    }
}
