package dev.dragoman.bench.crash.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No event is told twice. */
final class EventOnce implements Rule {

    @Override
    public String name() {
        return "event-twice";
    }

    @Override
    public String sentence() {
        return "No event stands in the topics twice.";
    }

    @Override
    public List<Finding> findings(Case known) {
        List<Finding> findings = new ArrayList<>();
        for (Operation operation : known.operations()) {
            Set<String> seen = new HashSet<>();
            operation.events().stream()
                    .map(event -> event.document().path("id").asText())
                    .filter(id -> !seen.add(id))
                    .forEach(id -> findings.add(
                            new Finding(List.of(operation.id()), operation + ": event " + id + " is there twice")));
        }
        return findings;
    }
}
