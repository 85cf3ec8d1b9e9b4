package dev.dragoman.simulator.tencent;

import static dev.dragoman.simulator.tencent.TencentResources.ADDRESS;
import static dev.dragoman.simulator.tencent.TencentResources.NETWORK_INTERFACE;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Binding an address to an instance or to an interface's private address, and taking it away again (document 004, lines
 * 2655–2735, 2886–2948 and 3064–3110). An instance has an ordinary public address or an elastic one, never both.
 */
public final class AddressBinding {

    /** What an address says about what it is bound to. */
    static final List<String> BOUND_TO =
            List.of("InstanceId", "NetworkInterfaceId", "PrivateAddressIp", "BindedResourceId");

    /** The instance's attribute that remembers the ordinary public address it gave up for an elastic one. */
    static final String GIVEN_UP = "releasedPublicAddress";

    private static final String PUBLIC = "publicAddress";
    private static final String BINDING = "BINDING";
    private static final String BIND = "BIND";
    private static final String BIND_ENI = "BIND_ENI";

    /** Only in an example (line 2871); here the end of TransformAddress, so that both spellings are met. */
    private static final String BINDED = "BINDED";

    private static final Set<String> BOUND = Set.of(BIND, BIND_ENI, BINDED);
    private static final int FIRST_PUBLIC_NUMBER = 129;

    private AddressBinding() {}

    static Map<String, Object> associate(ActionCall call) {
        Optional<String> instanceId = call.optional("InstanceId");
        Optional<String> interfaceId = call.optional("NetworkInterfaceId");
        if (instanceId.isEmpty() && interfaceId.isEmpty()) {
            throw new ApiException("MissingResourceId", "Neither InstanceId nor NetworkInterfaceId is given.");
        }
        Resource address = AddressFamily.named(call);
        requireUnblocked(address);
        if (address.is(AddressFamily.ARREARS)) {
            throw new ApiException("InvalidAddressIdState.InArrears", address.id() + " is in arrears.");
        }
        if (!address.state().equals(AddressFamily.UNBIND)) {
            throw notPermitted(address);
        }
        if (instanceId.isPresent()) {
            toInstance(call, address, instance(call, instanceId.get()));
        } else {
            toInterface(call, address, interfaceId.orElseThrow());
        }
        return Map.of();
    }

    private static void requireUnblocked(Resource address) {
        if (address.is(AddressFamily.BLOCKED)) {
            throw new ApiException("InvalidAddressId.Blocked", address.id() + " is blocked.");
        }
    }

    private static ApiException notPermitted(Resource address) {
        return new ApiException(
                "InvalidAddressIdStatus.NotPermit",
                "The status of the EIP does not permit this: %s is %s.".formatted(address.id(), address.state()));
    }

    /** The instance of this id, in the region of the call; something else of this id is no instance. */
    private static Resource instance(ActionCall call, String id) {
        Resource found = call.estate()
                .find(id)
                .filter(there -> there.region().equals(TencentResources.region(call)))
                .orElseThrow(() -> new ApiException("InvalidInstanceId.NotFound", "There is no instance " + id + "."));
        if (!found.kind().equals(TencentResources.INSTANCE)) {
            throw new ApiException("InvalidInstance.NotSupported", "A %s takes no EIP here.".formatted(found.kind()));
        }
        return found;
    }

    private static void toInstance(ActionCall call, Resource address, Resource instance) {
        if (isBound(call, "InstanceId", instance.id())) {
            throw new ApiException("InvalidInstanceId.AlreadyBindEip", instance.id() + " has an EIP already.");
        }
        if (!instance.text(PUBLIC).isEmpty()) {
            call.estate().put(instance.with(GIVEN_UP, instance.text(PUBLIC)).without(PUBLIC));
        }
        call.estate().put(bound(address, instance).passing(BINDING, BIND));
    }

    private static Resource bound(Resource address, Resource instance) {
        Resource bound = address.with("InstanceId", instance.id()).with("BindedResourceId", instance.id());
        String privateAddress = instance.text("address");
        return privateAddress.isEmpty() ? bound : bound.with("PrivateAddressIp", privateAddress);
    }

    private static void toInterface(ActionCall call, Resource address, String interfaceId) {
        String privateAddress = call.optional("PrivateIpAddress")
                .orElseThrow(() ->
                        new ApiException("MissingParameter", "NetworkInterfaceId needs PrivateIpAddress beside it."));
        boolean isThere = call.estate()
                .find(NETWORK_INTERFACE, interfaceId)
                .filter(found -> found.region().equals(TencentResources.region(call)))
                .filter(found -> Stream.concat(Stream.of(found), call.estate().inside(interfaceId).stream())
                        .anyMatch(holder -> holder.text("address").equals(privateAddress)))
                .isPresent();
        if (!isThere) {
            throw new ApiException(
                    "InvalidNetworkInterfaceId.NotFound",
                    "There is no interface %s with %s.".formatted(interfaceId, privateAddress));
        }
        if (boundTo(call, interfaceId, privateAddress).isPresent()) {
            throw new ApiException("InvalidPrivateIpAddress.AlreadyBindEip", privateAddress + " has an EIP already.");
        }
        call.estate()
                .put(address.with("NetworkInterfaceId", interfaceId)
                        .with("BindedResourceId", interfaceId)
                        .with("PrivateAddressIp", privateAddress)
                        .passing(BINDING, BIND_ENI));
    }

    /** An address on its way to a gateway, which takes several and knows no private address. */
    public static Resource toGateway(Resource address, Resource gateway) {
        return address.with("InstanceId", gateway.id())
                .with("BindedResourceId", gateway.id())
                .passing(BINDING, BIND);
    }

    /** An address on its way from what it is bound to. */
    public static Resource unbinding(Resource address) {
        return address.passing("UNBINDING", AddressFamily.UNBIND, BOUND_TO.toArray(String[]::new));
    }

    /** The address that is bound to an interface's private address. */
    public static Optional<Resource> boundTo(ActionCall call, String interfaceId, String privateAddress) {
        return call.estate()
                .in(TencentResources.region(call), ADDRESS)
                .filter(address -> address.text("NetworkInterfaceId").equals(interfaceId))
                .filter(address -> address.text("PrivateAddressIp").equals(privateAddress))
                .findFirst();
    }

    private static boolean isBound(ActionCall call, String attribute, String id) {
        return call.estate().in(TencentResources.region(call), ADDRESS).anyMatch(address -> address.text(attribute)
                .equals(id));
    }

    static Map<String, Object> disassociate(ActionCall call) {
        Resource address = AddressFamily.named(call);
        requireUnblocked(address);
        if (!BOUND.contains(address.state())) {
            throw notPermitted(address);
        }
        if (call.estate()
                .find(TencentResources.NAT_GATEWAY, address.text("BindedResourceId"))
                .isPresent()) {
            throw new ApiException(
                    "InvalidInstance.NotSupported", "A NAT gateway gives its EIP away by an action of its own.");
        }
        if (call.flag("ReallocateNormalPublicIp").orElse(false)) {
            Resource instance = call.estate()
                    .find(TencentResources.INSTANCE, address.text("InstanceId"))
                    .orElseThrow(() -> new ApiException(
                            "InvalidParameter", "Only an instance is given an ordinary public address."));
            AddressQuota.assignPublicIp(call);
            call.estate().put(instance.with(PUBLIC, call.estate().newAddress(FIRST_PUBLIC_NUMBER)));
        }
        call.estate().put(unbinding(address));
        return Map.of();
    }

    /** Turns an instance's ordinary public address into an elastic one, still bound to it. */
    static Map<String, Object> transform(ActionCall call) {
        Resource instance = instance(call, call.text("InstanceId"));
        String ip = instance.text(PUBLIC);
        if (ip.isEmpty()) {
            throw new ApiException("InvalidInstance.NotSupported", instance.id() + " has no ordinary public address.");
        }
        AddressQuota.apply(call, 1);
        call.estate().put(instance.without(PUBLIC));
        call.estate().put(bound(AddressFamily.address(call, ip), instance).passing(BINDING, BINDED));
        return Map.of();
    }
}
