package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the events say exists does, and what they say is gone is. */
final class TrueState implements Rule {

    @Override
    public String name() {
        return "untrue-state";
    }

    @Override
    public String sentence() {
        return "The last event about each resource says truly whether it exists.";
    }

    @Override
    public List<Finding> findings(Case known) {
        Map<String, JsonNode> last = new LinkedHashMap<>();
        for (JsonNode event : known.resourceEvents()) {
            last.put(key(event), event);
        }
        Set<String> doubtful = new HashSet<>();
        known.operations().stream()
                .filter(operation -> operation.effect().equals("unknown"))
                .forEach(operation -> doubtful.add(operation.resource()));
        // Work that was made to fail undoes what the call did: what is left nobody has looked at since.
        Set<String> undone = known.calls().stream()
                .filter(call -> call.touched() && !call.effective())
                .flatMap(call -> Stream.of(call.created(), call.changed(), call.deleted())
                        .flatMap(List::stream))
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        last.forEach((key, event) -> {
            String id = event.at("/data/id").asText();
            String change = event.path("type").asText().substring("dragoman.resource.".length());
            boolean there = known.exists(id);
            boolean expected = !change.equals("deleted");
            boolean leftAlone = change.equals("orphaned") || id.isEmpty() || undone.contains(id);
            if (!leftAlone && !doubtful.contains(key) && there != expected) {
                findings.add(new Finding(
                        List.of(event.path("operationid").asText()),
                        "%s (%s): the last event says %s, but it %s"
                                .formatted(key, id, change, there ? "exists" : "does not exist")));
            }
        });
        return findings;
    }

    private static String key(JsonNode event) {
        JsonNode resource = event.path("data");
        JsonNode target = resource.path("target");
        return String.join(
                "/",
                resource.path("tenant").asText(),
                resource.path("stack").asText(),
                target.path("provider").asText(),
                target.path("account").asText(),
                target.path("region").asText(),
                resource.path("kind").asText(),
                resource.path("name").asText());
    }
}
