package dev.dragoman.model.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Cidr;
import dev.dragoman.model.Violation;
import java.util.List;
import java.util.Map;

/** What must hold between a subnet and its network. */
public final class SubnetRules {

    private SubnetRules() {}

    /** A subnet's range lies inside its network's. */
    public static List<Violation> check(ObjectNode spec, Map<String, ObjectNode> references) {
        ObjectNode network = references.get("network");
        if (network == null || !network.hasNonNull("cidr")) {
            return List.of();
        }
        Cidr range = Cidr.of(spec.path("cidr").asText());
        Cidr outer = Cidr.of(network.path("cidr").asText());
        if (outer.contains(range)) {
            return List.of();
        }
        JsonNode reference = spec.path("network");
        String name = reference.path("name").asText(reference.path("id").asText());
        return List.of(
                new Violation("/spec/cidr", "CIDR " + range + " is outside network " + name + " (" + outer + ")"));
    }
}
