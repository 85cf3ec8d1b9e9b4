package dev.dragoman.simulator.tencent.nat;

import static dev.dragoman.simulator.tencent.TencentResources.ADDRESS;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.AddressBinding;
import dev.dragoman.simulator.tencent.AddressFamily;
import dev.dragoman.simulator.tencent.AddressQuota;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.V2Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The elastic addresses of NAT gateways: the ones that API 3.0 shows, bound to the gateway's id. The pages list no codes for an address
 * that is unknown, in use or one too many (document 004, line 18543); the public ones say what is wrong.
 */
final class NatAddresses {

    private static final String MISSING = "5000";
    private static final String FAILED = "5100";

    /** Of binding (line 18561); taken for the creation too. */
    private static final int MOST_NEW = 3;

    private NatAddresses() {}

    /** Those that are bound to the gateway, or on their way from or to it. */
    static List<Resource> of(ActionCall call, Resource gateway) {
        return all(call)
                .filter(address -> address.text("BindedResourceId").equals(gateway.id()))
                .toList();
    }

    /** Those whose traffic goes through the gateway, as it shows them. */
    static List<String> shown(ActionCall call, Resource gateway) {
        return of(call, gateway).stream()
                .filter(address -> !address.isMoving() || isLeaving(address))
                .map(NatAddresses::ip)
                .toList();
    }

    /**
     * The addresses that the call wants bound, to a gateway that has so many: named ones, and new ones, not yet put anywhere. At least one
     * of either.
     */
    static List<Resource> wanted(ActionCall call, int present) {
        List<String> named = call.list("assignedEipSet").stream().distinct().toList();
        int fresh = V2Parameters.number(call, "autoAllocEipNum", 0, 0, MOST_NEW);
        if (named.isEmpty() && fresh == 0) {
            throw V2Parameters.bad("At least one of assignedEipSet and autoAllocEipNum is needed.");
        }
        List<Resource> wanted = new ArrayList<>();
        named.forEach(ip -> wanted.add(free(call, ip)));
        if (present + named.size() + fresh > call.quotas().limit("tencent.eip-per-nat-gateway")) {
            throw new ApiException(FAILED, "The gateway takes no more EIPs.");
        }
        if (fresh > 0) {
            AddressQuota.apply(call, fresh);
        }
        for (int i = 0; i < fresh; i++) {
            wanted.add(AddressFamily.fresh(call));
        }
        return wanted;
    }

    private static Resource free(ActionCall call, String ip) {
        Resource address = all(call)
                .filter(found -> ip(found).equals(ip))
                .findFirst()
                .orElseThrow(() -> new ApiException(MISSING, "There is no EIP " + ip + "."));
        if (!address.state().equals(AddressFamily.UNBIND)) {
            throw new ApiException(FAILED, "The EIP %s is %s.".formatted(ip, address.state()));
        }
        return address;
    }

    static void bind(ActionCall call, Resource gateway, List<Resource> addresses) {
        addresses.forEach(address -> call.estate().put(AddressBinding.toGateway(address, gateway)));
    }

    /** One that is bound to the gateway, and not on its way. */
    static Resource bound(ActionCall call, Resource gateway, String ip) {
        Resource address = of(call, gateway).stream()
                .filter(found -> ip(found).equals(ip))
                .findFirst()
                .orElseThrow(() -> new ApiException(MISSING, "%s has no EIP %s.".formatted(gateway.id(), ip)));
        NatGateways.requireStill(address);
        return address;
    }

    /** Gives them all back; they stay the account's. */
    static void unbind(ActionCall call, List<Resource> addresses) {
        addresses.forEach(address -> call.estate().put(AddressBinding.unbinding(address)));
    }

    private static boolean isLeaving(Resource address) {
        return address.course()
                .filter(course -> course.target().equals(AddressFamily.UNBIND))
                .isPresent();
    }

    private static Stream<Resource> all(ActionCall call) {
        return call.estate().in(TencentResources.region(call), ADDRESS);
    }

    private static String ip(Resource address) {
        return address.text("AddressIp");
    }
}
