package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.EIP;
import static dev.dragoman.simulator.aliyun.AliyunResources.HIGH_AVAILABILITY_IP;
import static dev.dragoman.simulator.aliyun.AliyunResources.LOAD_BALANCER;
import static dev.dragoman.simulator.aliyun.AliyunResources.NAT_GATEWAY;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binding an EIP to something that was placed by hand, and taking it away again (document 000, lines 1346–1465 and 1553–1600). */
final class EipBinding {

    private static final String DEFAULT_TYPE = "EcsInstance";

    private static final Map<String, Target> TARGETS = Map.of(
            DEFAULT_TYPE,
            new Target(AliyunResources.INSTANCE, List.of("Running", "Stopped")),
            "SlbInstance",
            new Target(LOAD_BALANCER, List.of()),
            "HaVip",
            new Target(HIGH_AVAILABILITY_IP, List.of("Available", "InUse")),
            "Nat",
            new Target(NAT_GATEWAY, List.of(AVAILABLE)));

    private EipBinding() {}

    static Map<String, Object> associate(ActionCall call) {
        Resource eip = EipFamily.named(call);
        Target target = target(call);
        // The missing letters are the document's (001, line 1496).
        Resource instance = find(call, target, "InvalidInstanId.NotFound");
        if (!instance.region().equals(eip.region())) {
            throw new ApiException(
                    "InvalidParameter.Mismatch",
                    "%s is in %s, %s in %s.".formatted(eip.id(), eip.region(), instance.id(), instance.region()));
        }
        if (!eip.state().equals(AVAILABLE)) {
            throw EipFamily.wrongStatus(eip);
        }
        EipFamily.requireUnlocked(eip);
        if (instance.within().isEmpty()) {
            throw new ApiException("OperationDenied", instance.id() + " is not in a VPC.");
        }
        target.requireState(instance);
        requireUnbound(call, target, instance);
        call.estate()
                .put(eip.with("InstanceId", instance.id())
                        .with("InstanceType", type(call))
                        .passing(EipFamily.ASSOCIATING, EipFamily.IN_USE));
        return Map.of();
    }

    /** A NAT gateway takes several addresses, everything else one. */
    private static void requireUnbound(ActionCall call, Target target, Resource instance) {
        boolean bound = call.estate().in(instance.region(), EIP).anyMatch(eip -> eip.text("InstanceId")
                .equals(instance.id()));
        if (bound && !target.kind.equals(NAT_GATEWAY)) {
            throw new ApiException("InvalidAssociation.Duplicated", instance.id() + " has an elastic IP already.");
        }
    }

    /** {@code Force} matters to NAT gateways alone, whose SNAT and DNAT entries it deletes. */
    static Map<String, Object> unassociate(ActionCall call) {
        Resource eip = EipFamily.named(call);
        Resource instance = find(call, target(call), "InvalidInstanceId.NotFound");
        boolean boundThere = eip.text("InstanceId").equals(instance.id());
        if (!eip.state().equals(EipFamily.IN_USE) || !boundThere) {
            throw EipFamily.wrongStatus(eip);
        }
        EipFamily.requireUnlocked(eip);
        target(call).requireState(instance);
        AddressUse.end(call, instance, eip.text("IpAddress"));
        call.estate().put(eip.passing(EipFamily.UNASSOCIATING, AVAILABLE, "InstanceId", "InstanceType"));
        return Map.of();
    }

    private static String type(ActionCall call) {
        return call.optional("InstanceType").orElse(DEFAULT_TYPE);
    }

    private static Target target(ActionCall call) {
        return Optional.ofNullable(TARGETS.get(type(call)))
                .orElseThrow(() -> new ApiException("InvalidParameter", "The specified InstanceType is not valid."));
    }

    private static Resource find(ActionCall call, Target target, String notFound) {
        String id = call.text("InstanceId");
        return call.estate()
                .find(target.kind, id)
                .orElseThrow(() -> new ApiException(
                        notFound, "Specified instance \"%s\" of type %s does not exist.".formatted(id, type(call))));
    }

    /**
     * Something an EIP can be bound to.
     *
     * @param kind the kind of resource
     * @param states those in which it takes or gives up an address; empty: any
     */
    private record Target(String kind, List<String> states) {
        void requireState(Resource instance) {
            if (!states.isEmpty() && !states.contains(instance.state())) {
                throw new ApiException(
                        "IncorrectInstanceStatus",
                        "Current instance status does not support this operation: %s is %s."
                                .formatted(instance.id(), instance.state()));
            }
        }
    }
}
