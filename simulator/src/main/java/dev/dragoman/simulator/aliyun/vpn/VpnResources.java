package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.AliyunResources.VPN_GATEWAY;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.ErrorCode;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.Optional;
import java.util.function.Predicate;

/** What the families of this package have in common: kinds, looking things up, quotas. */
final class VpnResources {

    static final String CUSTOMER_GATEWAY = "customer-gateway";
    static final String VPN_CONNECTION = "vpn-connection";
    static final String SSL_SERVER = "ssl-vpn-server";
    static final String SSL_CERTIFICATE = "ssl-vpn-client-cert";

    private VpnResources() {}

    /** The resource that a required parameter names. */
    static Resource named(ActionCall call, String kind, String parameter) {
        String id = call.text(parameter);
        return find(call, kind, id)
                .orElseThrow(() -> new ApiException(
                        notFound(call.action(), parameter),
                        "The specified %s \"%s\" does not exist.".formatted(parameter, id)));
    }

    /** Whether a list's row belongs to what a filter names; a filter that names nothing of the account's is refused. */
    static Predicate<Resource> within(ActionCall call, String kind, String parameter) {
        return call.optional(parameter)
                .map(id -> named(call, kind, parameter))
                .<Predicate<Resource>>map(container -> row -> row.within().contains(container.id()))
                .orElse(row -> true);
    }

    /** Lets everything pass unless the parameter was sent. */
    static Predicate<Resource> having(ActionCall call, String parameter, String attribute) {
        return row -> call.optional(parameter).map(row.text(attribute)::equals).orElse(true);
    }

    /** The same for the resource's own id. */
    static Predicate<Resource> called(ActionCall call, String parameter) {
        return row -> call.optional(parameter).map(row.id()::equals).orElse(true);
    }

    /** What is being deleted is not found any more, but for gateways, whose {@code deleting} is documented. */
    static boolean isThere(Resource resource) {
        return resource.kind().equals(VPN_GATEWAY) || !resource.isLeaving();
    }

    private static Optional<Resource> find(ActionCall call, String kind, String id) {
        return call.estate().find(kind, id).filter(VpnResources::isThere).filter(found -> call.region()
                .map(found.region()::equals)
                .orElse(true));
    }

    /**
     * The first not-found code on the page that speaks of the parameter. Some pages have none: what reads then answers {@code
     * Forbidden}, as for another account's resource, and what changes {@code InvalidSslVpnServerId.NotFound} and the like, as the
     * service came to do after these documents.
     */
    private static String notFound(Action action, String parameter) {
        String subject = parameter.replaceFirst("Id$", "");
        return action.errors().stream()
                .map(ErrorCode::code)
                .filter(code -> code.endsWith(".NotFound") && code.contains(subject))
                .findFirst()
                .orElse(action.reads() ? "Forbidden" : "Invalid" + parameter + ".NotFound");
    }

    static void requireRoom(ActionCall call, String quota, long existing) {
        if (existing >= call.quotas().limit(quota)) {
            throw new ApiException("Resource.QuotaFull", "The quota of this resource is used up.");
        }
    }
}
