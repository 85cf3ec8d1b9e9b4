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
public final class TencentResources {

    public static final String VPC = "vpc";
    public static final String SUBNET = "subnet";
    public static final String ROUTE_TABLE = "route-table";
    public static final String ROUTE = "route";
    public static final String ADDRESS = "eip";

    /** What is placed by hand. */
    public static final String INSTANCE = "instance";

    public static final String NETWORK_INTERFACE = "network-interface";

    private static final Map<String, String> PREFIXES = Map.of(VPC, "vpc-", SUBNET, "subnet-", ROUTE_TABLE, "rtb-");
    private static final Pattern REST = Pattern.compile("[a-z0-9]{8}");

    private TencentResources() {}

    public static Resource make(
            ActionCall call, String kind, String id, List<String> within, Map<String, Object> fields) {
        return new Resource(
                Api.TENCENT_VPC.id(),
                kind,
                id,
                call.account(),
                region(call),
                "Available",
                Optional.empty(),
                within,
                fields,
                call.now());
    }

    public static String region(ActionCall call) {
        return call.region().orElseThrow(() -> new IllegalStateException("the dialect requires a region"));
    }

    public static String newId(ActionCall call, String kind) {
        return call.estate().newId(prefix(kind), 8);
    }

    /** The resource that a parameter names, in the region of the call. */
    public static Resource named(ActionCall call, String kind, String parameter) {
        return find(call, kind, call.text(parameter));
    }

    public static Resource find(ActionCall call, String kind, String id) {
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
