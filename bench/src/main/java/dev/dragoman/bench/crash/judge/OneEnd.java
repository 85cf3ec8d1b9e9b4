package dev.dragoman.bench.crash.judge;

import java.util.List;

/** Nothing ends twice. */
final class OneEnd implements Rule {

    @Override
    public String name() {
        return "double-terminal";
    }

    @Override
    public String sentence() {
        return "No operation has two terminal events, neither different ones nor one event as two records.";
    }

    @Override
    public List<Finding> findings(Case known) {
        return known.operations().stream()
                .filter(operation -> operation.ends().size() > 1)
                .map(operation -> new Finding(
                        List.of(operation.id()),
                        operation + ": expected one terminal event, got "
                                + operation.ends().stream()
                                        .map(end -> end.document().path("id").asText() + " " + Operation.phase(end))
                                        .toList()))
                .toList();
    }
}
