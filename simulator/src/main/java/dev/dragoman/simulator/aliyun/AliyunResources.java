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
final class AliyunResources {

    static final String VPC = "vpc";
    static final String VSWITCH = "vswitch";
    static final String VROUTER = "vrouter";
    static final String ROUTE_TABLE = "route-table";
    static final String ROUTE_ENTRY = "route-entry";
    static final String EIP = "eip";

    /** What is placed by hand. */
    static final String INSTANCE = "instance";

    static final String LOAD_BALANCER = "load-balancer";
    static final String NETWORK_INTERFACE = "network-interface";
    static final String NAT_GATEWAY = "nat-gateway";
    static final String VPN_GATEWAY = "vpn-gateway";
    static final String HIGH_AVAILABILITY_IP = "high-availability-ip";
    static final String ROUTER_INTERFACE = "router-interface";

    static final String PENDING = "Pending";
    static final String AVAILABLE = "Available";

    private AliyunResources() {}

    static Resource make(
            ActionCall call, String kind, String id, String region, List<String> within, Map<String, Object> fields) {
        return new Resource(
                Api.ALIYUN_VPC.id(),
                kind,
                id,
                call.account(),
                region,
                AVAILABLE,
                Optional.empty(),
                List.of(),
                within,
                fields,
                call.now());
    }

    /** The resource that a parameter names, in the region of the call if it names one. */
    static Resource find(ActionCall call, String kind, String parameter, String notFoundCode) {
        String id = call.text(parameter);
        return call.estate()
                .find(kind, id)
                .filter(found -> call.region().map(found.region()::equals).orElse(true))
                .orElseThrow(() ->
                        new ApiException(notFoundCode, "Specified %s \"%s\" does not exist.".formatted(parameter, id)));
    }

    /** The resource with those of the parameters that were sent; each is also the attribute's name. */
    static Resource described(ActionCall call, Resource resource, String... parameters) {
        Resource changed = resource;
        for (String parameter : parameters) {
            Optional<String> sent = call.optional(parameter);
            if (sent.isPresent()) {
                changed = changed.with(parameter, sent.get());
            }
        }
        return changed;
    }

    static String newId(ActionCall call, String prefix) {
        return call.estate().newId(prefix + "-bp1", 18);
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
