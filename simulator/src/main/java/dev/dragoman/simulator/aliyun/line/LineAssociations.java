package dev.dragoman.simulator.aliyun.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The further lines of a border router: as kept, as shown, as changed by {@code ModifyVirtualBorderRouterAttribute}. */
final class LineAssociations {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a change may set (document 002, line 7056). */
    private static final List<String> CHANGEABLE =
            List.of("CircuitCode", GatewayAddresses.LOCAL, GatewayAddresses.PEER, GatewayAddresses.MASK);

    private LineAssociations() {}

    /** As {@code DescribeVirtualBorderRouters} shows them; each is in the router's state. */
    static List<Map<String, Object>> views(ActionCall call, Resource router) {
        return BorderRouters.associations(router).stream()
                .map(association -> view(call, router, association))
                .toList();
    }

    private static Map<String, Object> view(ActionCall call, Resource router, Map<?, ?> association) {
        String lineId = String.valueOf(association.get(BorderRouters.LINE));
        Optional<Resource> line = Lines.find(call, router.account(), lineId);
        Map<String, Object> fields = Fields.of();
        association.forEach((name, value) -> fields.put(String.valueOf(name), value));
        fields.put("EnableIpv6", Boolean.parseBoolean(String.valueOf(association.get("EnableIpv6"))));
        fields.put("Status", router.state());
        fields.put("PhysicalConnectionStatus", line.map(Resource::state).orElse("Deleted"));
        fields.put(
                "PhysicalConnectionBusinessStatus",
                line.map(LineView::businessStatus).orElse(""));
        fields.put(
                "PhysicalConnectionOwnerUid",
                line.map(Resource::account).map(AccountIds::of).orElse(""));
        return fields;
    }

    /** The router with what the JSON array {@code AssociatedPhysicalConnections} says of its further lines. */
    static Resource changed(ActionCall call, Resource router) {
        Optional<String> sent = call.optional("AssociatedPhysicalConnections");
        if (sent.isEmpty()) {
            return router;
        }
        JsonNode changes = read(sent.get());
        List<Map<String, Object>> associations = BorderRouters.associations(router).stream()
                .map(association -> changed(association, changes))
                .toList();
        return router.with(BorderRouters.ASSOCIATIONS, associations);
    }

    private static Map<String, Object> changed(Map<?, ?> association, JsonNode changes) {
        Map<String, Object> changed = new LinkedHashMap<>();
        association.forEach((name, value) -> changed.put(String.valueOf(name), value));
        for (JsonNode change : changes) {
            if (BorderRouters.isOn(association, change.path(BorderRouters.LINE).asText())) {
                CHANGEABLE.stream()
                        .filter(change::hasNonNull)
                        .forEach(name -> changed.put(name, change.get(name).asText()));
            }
        }
        GatewayAddresses.require(
                String.valueOf(changed.getOrDefault(GatewayAddresses.LOCAL, "")),
                String.valueOf(changed.getOrDefault(GatewayAddresses.PEER, "")),
                String.valueOf(changed.getOrDefault(GatewayAddresses.MASK, "")));
        return changed;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ApiException("InvalidParameter", "AssociatedPhysicalConnections is not a JSON array.");
        }
    }
}
