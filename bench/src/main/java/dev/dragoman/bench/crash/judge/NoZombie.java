package dev.dragoman.bench.crash.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whoever has ended acts no more. */
final class NoZombie implements Rule {

    private static final Duration CLOCKS = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "zombie";
    }

    @Override
    public String sentence() {
        return "No changing call of an operation reaches a cloud after the event that says what it did in the end.";
    }

    @Override
    public List<Finding> findings(Case known) {
        List<Finding> findings = new ArrayList<>();
        for (Operation operation : known.operations()) {
            if (operation.effect().equals("unknown")
                    || known.clockWasWrong(operation)
                    || operation.lastWord().isEmpty()) {
                continue;
            }
            Instant over = operation.lastWord().get().at().plus(CLOCKS);
            known.itsOwn(operation).stream()
                    .filter(call -> call.at().isAfter(over))
                    .forEach(call -> findings.add(new Finding(
                            List.of(operation.id()),
                            "%s was over at %s: expected no changing call afterwards, got call %d at %s"
                                    .formatted(
                                            operation,
                                            operation.lastWord().get().at(),
                                            call.seq(),
                                            call.at()))));
        }
        return findings;
    }
}
