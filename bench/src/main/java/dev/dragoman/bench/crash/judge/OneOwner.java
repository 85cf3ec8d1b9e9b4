package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Twins end in two: no two operations take the same resource for what they made. */
final class OneOwner implements Rule {

    @Override
    public String name() {
        return "claimed-twice";
    }

    @Override
    public String sentence() {
        return "No two creates say that they made the same resource.";
    }

    @Override
    public List<Finding> findings(Case known) {
        Map<String, Set<String>> makers = new LinkedHashMap<>();
        for (JsonNode event : known.resourceEvents()) {
            String id = event.at("/data/id").asText();
            String uid = event.at("/data/uid").asText();
            boolean made = known.operation(uid)
                    .filter(operation -> !operation.verb().equals("import"))
                    .isPresent();
            if (!id.isEmpty() && made) {
                String lane = event.path("provider").asText() + "/"
                        + event.path("account").asText() + "/"
                        + event.path("region").asText();
                makers.computeIfAbsent(lane + " " + id, key -> new LinkedHashSet<>())
                        .add(uid);
            }
        }
        List<Finding> findings = new ArrayList<>();
        makers.forEach((id, uids) -> {
            if (uids.size() > 1) {
                findings.add(new Finding(
                        List.copyOf(uids), id + ": expected that one operation made it, got " + uids.size()));
            }
        });
        return findings;
    }
}
