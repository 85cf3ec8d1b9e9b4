package dev.dragoman.bench.crash.judge;

import dev.dragoman.bench.crash.load.Expectation;
import java.util.ArrayList;
import java.util.List;

/** Where nothing goes wrong, what can be done is done. */
final class AsExpected implements Rule {

    @Override
    public String name() {
        return "unexpected";
    }

    @Override
    public String sentence() {
        return "In a run without any fault, what can succeed does, and what cannot does not.";
    }

    @Override
    public List<Finding> findings(Case known) {
        List<Finding> findings = new ArrayList<>();
        boolean quiet = known.evidence().faults().isEmpty()
                && known.calls().stream().allMatch(call -> call.fault().isEmpty());
        for (Operation operation : known.operations()) {
            boolean succeeded = operation.ended().equals("succeeded");
            boolean wrong = operation.expected() == Expectation.SUCCEEDS
                    ? !succeeded
                    : operation.expected() == Expectation.REFUSED && succeeded;
            if (quiet && wrong && !operation.ended().isEmpty()) {
                findings.add(new Finding(
                        List.of(operation.id()),
                        "%s: expected that it %s, got %s: %s"
                                .formatted(
                                        operation,
                                        operation.expected(),
                                        operation.ended(),
                                        operation
                                                .end()
                                                .orElseThrow()
                                                .document()
                                                .at("/data/error/message")
                                                .asText())));
            }
        }
        return findings;
    }
}
