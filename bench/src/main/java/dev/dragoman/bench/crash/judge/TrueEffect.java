package dev.dragoman.bench.crash.judge;

import java.util.ArrayList;
import java.util.List;

/** Whoever says that nothing happened is right. */
final class TrueEffect implements Rule {

    @Override
    public String name() {
        return "untrue-effect";
    }

    @Override
    public String sentence() {
        return "What ended with effect none changed nothing at the cloud, and what says that it made or deleted something did.";
    }

    @Override
    public List<Finding> findings(Case known) {
        List<Finding> findings = new ArrayList<>();
        for (Operation operation : known.operations()) {
            List<Call> effects =
                    known.itsOwn(operation).stream().filter(Call::effective).toList();
            boolean nothing = operation.calls().stream().noneMatch(Call::touched);
            if (nothing && operation.effect().equals("complete") && madeOrDeleted(operation)) {
                findings.add(new Finding(
                        List.of(operation.id()),
                        operation + " ended as " + operation.ended()
                                + " with effect complete: expected a call with an effect, got none"));
            }
            if (operation.effect().equals("none") && !effects.isEmpty()) {
                findings.add(new Finding(
                        List.of(operation.id()),
                        "%s ended as %s with effect none: expected no effect, got that of calls %s"
                                .formatted(
                                        operation,
                                        operation.ended(),
                                        effects.stream().map(Call::seq).toList())));
            }
        }
        return findings;
    }

    private static boolean madeOrDeleted(Operation operation) {
        return operation.type().endsWith(".create") || operation.type().endsWith(".delete");
    }
}
