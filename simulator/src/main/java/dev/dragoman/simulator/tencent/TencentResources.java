package dev.dragoman.simulator.tencent;

import static java.util.Map.entry;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.ActionCall;
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

    public static final String NAT_GATEWAY = "nat-gateway";

    /** Lies in what it observes, takes no room there and goes with it. */
    public static final String FLOW_LOG = "flow-log";

    public static final String SECURITY_GROUP = "security-group";
    public static final String NETWORK_ACL = "network-acl";
    public static final String CUSTOMER_GATEWAY = "customer-gateway";
    public static final String VPN_GATEWAY = "vpn-gateway";
    public static final String VPN_CONNECTION = "vpn-connection";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            entry(VPC, "vpc-"),
            entry(SUBNET, "subnet-"),
            entry(ROUTE_TABLE, "rtb-"),
            entry(INSTANCE, "ins-"),
            entry(NETWORK_INTERFACE, "eni-"),
            entry(SECURITY_GROUP, "sg-"),
            entry(NETWORK_ACL, "acl-"),
            entry(CUSTOMER_GATEWAY, "cgw-"),
            entry(VPN_GATEWAY, "vpngw-"),
            entry(VPN_CONNECTION, "vpnx-"),
            entry("classic-link", "vcx-"),
            entry("address-template", "ipm-"),
            entry("address-template-group", "ipmg-"),
            entry("service-template", "ppm-"),
            entry("service-template-group", "ppmg-"));
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

    /** What a container holds that keeps it from being deleted. */
    public static List<Resource> occupants(ActionCall call, String containerId) {
        return call.estate().inside(containerId).stream()
                .filter(part -> !part.kind().equals(FLOW_LOG))
                .toList();
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
        return find(call, kind, id, "");
    }

    /** The same with codes of the kind's own, where the action's page lists them: {@code InvalidVpcId} and what is wrong. */
    public static Resource find(ActionCall call, String kind, String id, String ownCode) {
        requireForm(call, kind, id, ownCode);
        return call.estate()
                .find(kind, id)
                .filter(found -> found.region().equals(region(call)))
                .orElseThrow(() ->
                        Refusal.NOT_FOUND.of(call, "There is no %s %s.".formatted(kind, id), ownCode + ".NotFound"));
    }

    /** An id that could never be one is a malformed value rather than a missing resource. */
    public static void requireForm(ActionCall call, String kind, String id) {
        requireForm(call, kind, id, "");
    }

    private static void requireForm(ActionCall call, String kind, String id, String ownCode) {
        String prefix = prefix(kind);
        if (!id.startsWith(prefix)
                || !REST.matcher(id.substring(prefix.length())).matches()) {
            throw Refusal.MALFORMED.of(call, "\"%s\" is no id of a %s.".formatted(id, kind), ownCode + ".Malformed");
        }
    }

    private static String prefix(String kind) {
        return PREFIXES.getOrDefault(kind, kind + "-");
    }
}
