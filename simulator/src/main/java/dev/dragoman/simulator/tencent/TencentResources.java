package dev.dragoman.simulator.tencent;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the families have in common: kinds, ids, looking things up. */
final class TencentResources {

    static final String VPC = "vpc";
    static final String SUBNET = "subnet";
    static final String ROUTE_TABLE = "route-table";
    static final String ROUTE = "route";
    static final String ADDRESS = "eip";

    /** What is placed by hand. */
    static final String INSTANCE = "instance";

    static final String NETWORK_INTERFACE = "network-interface";

    private static final Map<String, String> PREFIXES = Map.of(VPC, "vpc-", SUBNET, "subnet-", ROUTE_TABLE, "rtb-");
    private static final Pattern REST = Pattern.compile("[a-z0-9]{8}");

    private TencentResources() {}

    static Resource make(ActionCall call, String kind, String id, List<String> within, Map<String, Object> fields) {
        return new Resource(
                Api.TENCENT_VPC.id(),
                kind,
                id,
                call.account(),
                region(call),
                "Available",
                Optional.empty(),
                List.of(),
                within,
                fields,
                call.now());
    }

    static String region(ActionCall call) {
        return call.region().orElseThrow(() -> new IllegalStateException("the dialect requires a region"));
    }

    static String newId(ActionCall call, String kind) {
        return call.estate().newId(prefix(kind), 8);
    }

    /** The resource that a parameter names, in the region of the call. */
    static Resource named(ActionCall call, String kind, String parameter) {
        return find(call, kind, call.text(parameter));
    }

    static Resource find(ActionCall call, String kind, String id) {
        requireForm(kind, id);
        return call.estate()
                .find(kind, id)
                .filter(found -> found.region().equals(region(call)))
                .orElseThrow(() -> new ApiException("ResourceNotFound", "There is no %s %s.".formatted(kind, id)));
    }

    /** An id that could never be one is a malformed value rather than a missing resource. */
    private static void requireForm(String kind, String id) {
        String prefix = prefix(kind);
        if (!id.startsWith(prefix)
                || !REST.matcher(id.substring(prefix.length())).matches()) {
            throw new ApiException("InvalidParameterValue.Malformed", "\"%s\" is no id of a %s.".formatted(id, kind));
        }
    }

    private static String prefix(String kind) {
        return PREFIXES.getOrDefault(kind, kind + "-");
    }
}
