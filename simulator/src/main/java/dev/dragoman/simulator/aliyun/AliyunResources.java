package dev.dragoman.simulator.aliyun;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the families have in common: kinds, states, looking things up. */
public final class AliyunResources {

    public static final String VPC = "vpc";
    public static final String VSWITCH = "vswitch";
    public static final String VROUTER = "vrouter";
    public static final String ROUTE_TABLE = "route-table";
    public static final String ROUTE_ENTRY = "route-entry";
    public static final String EIP = "eip";

    public static final String SNAT_ENTRY = "snat-entry";
    public static final String FORWARD_ENTRY = "forward-entry";

    /** What is placed by hand; gateways are also made by actions. */
    public static final String INSTANCE = "instance";

    public static final String LOAD_BALANCER = "load-balancer";
    public static final String NETWORK_INTERFACE = "network-interface";
    public static final String NAT_GATEWAY = "nat-gateway";
    public static final String VPN_GATEWAY = "vpn-gateway";
    public static final String HIGH_AVAILABILITY_IP = "high-availability-ip";
    public static final String ROUTER_INTERFACE = "router-interface";

    public static final String PENDING = "Pending";
    public static final String AVAILABLE = "Available";

    private AliyunResources() {}

    public static Resource make(
            ActionCall call, String kind, String id, String region, List<String> within, Map<String, Object> fields) {
        return new Resource(
                Api.ALIYUN_VPC.id(),
                kind,
                id,
                call.account(),
                region,
                AVAILABLE,
                Optional.empty(),
                within,
                fields,
                call.now());
    }

    /** The resource that a parameter names, in the region of the call if it names one. */
    public static Resource find(ActionCall call, String kind, String parameter, String notFoundCode) {
        String id = call.text(parameter);
        return call.estate()
                .find(kind, id)
                .filter(found -> call.region().map(found.region()::equals).orElse(true))
                .orElseThrow(() ->
                        new ApiException(notFoundCode, "Specified %s \"%s\" does not exist.".formatted(parameter, id)));
    }

    /** The resource with those of the parameters that were sent; each is also the attribute's name. */
    public static Resource described(ActionCall call, Resource resource, String... parameters) {
        Resource changed = resource;
        for (String parameter : parameters) {
            Optional<String> sent = call.optional(parameter);
            if (sent.isPresent()) {
                changed = changed.with(parameter, sent.get());
            }
        }
        return changed;
    }

    public static String newId(ActionCall call, String prefix) {
        return call.estate().newId(prefix + "-bp1", 18);
    }

    public static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
