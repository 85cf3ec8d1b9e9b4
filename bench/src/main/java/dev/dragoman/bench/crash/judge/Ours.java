package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What somebody else made does not become ours unless we are told to import it. */
final class Ours implements Rule {

    @Override
    public String name() {
        return "foreign-adopted";
    }

    @Override
    public String sentence() {
        return "What somebody else made is in the inventory only where an import asked for it.";
    }

    @Override
    public List<Finding> findings(Case known) {
        Set<String> theirs = new HashSet<>();
        known.calls().stream().filter(Call::stranger).forEach(call -> theirs.addAll(call.created()));
        List<Finding> findings = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (JsonNode event : known.resourceEvents()) {
            String id = event.at("/data/id").asText();
            String uid = event.at("/data/uid").asText();
            boolean imported = known.operation(uid)
                    .filter(operation -> operation.verb().equals("import"))
                    .isPresent();
            if (theirs.contains(id) && !imported && found.add(id)) {
                findings.add(new Finding(
                        List.of(uid), id + " was made by somebody else: expected that it stays theirs, got "
                                + event.path("type").asText() + " of " + event.path("subject").asText()));
            }
        }
        return findings;
    }
}
