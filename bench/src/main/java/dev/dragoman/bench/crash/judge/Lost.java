package dev.dragoman.bench.crash.judge;

import java.util.List;

/** Nothing is lost. */
final class Lost implements Rule {

    @Override
    public String name() {
        return "lost";
    }

    @Override
    public String sentence() {
        return "Every readable command that Kafka has has a terminal event.";
    }

    @Override
    public List<Finding> findings(Case known) {
        return known.operations().stream()
                .filter(operation -> operation.ends().isEmpty())
                .filter(operation ->
                        !(operation.sent().perhaps() && operation.events().isEmpty()))
                .map(operation -> new Finding(
                        List.of(operation.id()),
                        operation + " was sent at " + operation.sent().at() + ": expected a terminal event, got "
                                + operation.events().size() + " events and none that is"))
                .toList();
    }
}
