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

    static String newId(ActionCall call, String prefix) {
        return call.estate().newId(prefix + "-bp1", 18);
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
