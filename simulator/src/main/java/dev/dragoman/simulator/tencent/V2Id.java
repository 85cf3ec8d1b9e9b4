package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the legacy API names in two ways (document 004, lines 8274–8300): by the id that API 3.0 uses too, {@code vpc-2ari9m7h},
 * and by an old one, {@code gz_vpc_266}, or its number alone. A request may use either; answers show both.
 *
 * <p>An old id holds the same characters, read as a number: it leads back to the resource, and has more digits than the document's.
 */
public enum V2Id {
    VPC(TencentResources.VPC, "vpc", "vpc-", "InvalidVpc.NotFound"),
    SUBNET(TencentResources.SUBNET, "subnet", "subnet-", "InvalidSubnet.NotFound"),
    ROUTE_TABLE(TencentResources.ROUTE_TABLE, "rtb", "rtb-", "InvalidRouteTableId.NotFound");

    private static final int LENGTH = 8;

    private final String kind;
    private final String infix;
    private final String prefix;
    private final String notFound;
    private final Pattern old;

    V2Id(String kind, String infix, String prefix, String notFound) {
        this.kind = kind;
        this.infix = infix;
        this.prefix = prefix;
        this.notFound = notFound;
        this.old = Pattern.compile("(?:[a-z]+_" + infix + "_)?(\\d{1,13})");
    }

    /** The old id of a resource of this kind. */
    public String old(Resource resource) {
        long number = Long.parseLong(resource.id().substring(prefix.length()), Character.MAX_RADIX);
        return TencentRegions.shortName(resource.region()) + "_" + infix + "_" + number;
    }

    /** The resource that a parameter names, in the region of the call. */
    public Resource named(ActionCall call, String parameter) {
        return find(call, call.text(parameter));
    }

    /** The same, refused also where it lies in another VPC. */
    public Resource named(ActionCall call, String parameter, Resource vpc) {
        return find(call, call.text(parameter), vpc);
    }

    /** The resource of this id, old or new, in a VPC. */
    public Resource find(ActionCall call, String id, Resource vpc) {
        Resource found = find(call, id);
        if (!found.within().contains(vpc.id())) {
            throw new ApiException(notFound, "There is no %s %s in %s.".formatted(kind, id, vpc.id()));
        }
        return found;
    }

    /** The resource of this id, old or new, in the region of the call. */
    public Resource find(ActionCall call, String id) {
        return call.estate()
                .find(kind, current(id))
                .filter(found -> found.region().equals(TencentResources.region(call)))
                .filter(found -> isShown(call, found))
                .orElseThrow(() -> new ApiException(notFound, "There is no %s %s.".formatted(kind, id)));
    }

    /** Whether the call may know of a resource: a stale read does not see what is new, a change does. */
    public static boolean isShown(ActionCall call, Resource resource) {
        return !call.action().reads() || call.sees(resource);
    }

    /** The resource that a parameter names, if it is sent. */
    public Optional<Resource> optional(ActionCall call, String parameter) {
        return call.optional(parameter).map(id -> find(call, id));
    }

    private String current(String id) {
        Matcher matcher = old.matcher(id);
        if (!matcher.matches()) {
            return id;
        }
        String rest = Long.toString(Long.parseLong(matcher.group(1)), Character.MAX_RADIX);
        return prefix + "0".repeat(Math.max(0, LENGTH - rest.length())) + rest;
    }
}
