package dev.dragoman.simulator.tencent;

import static dev.dragoman.simulator.tencent.TencentResources.ADDRESS;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Elastic public addresses (document 004, lines 2603–3110). No call waits for its work: an address passes through
 * {@code CREATING}, {@code BINDING}, {@code UNBINDING} and {@code OFFLINING}, which the document does not name (line 2828
 * refers to a list that is not there) and the official SDK does.
 */
public final class AddressFamily implements Family {

    public static final String UNBIND = "UNBIND";

    /** Set by hand alone: not paid for, cut off. */
    public static final String ARREARS = "IsArrears";

    public static final String BLOCKED = "IsBlocked";

    private static final String CREATING = "CREATING";
    private static final String OFFLINING = "OFFLINING";
    private static final int FIRST_NUMBER = 119;
    private static final int MOST_FILTERS = 10;
    private static final int MOST_VALUES = 5;

    private static final TencentList LIST = new TencentList(
            ADDRESS,
            "AddressIds",
            "AddressSet",
            Map.of(
                    "address-id", TencentList.id(),
                    "address-name", TencentList.attribute("AddressName"),
                    "address-ip", TencentList.attribute("AddressIp"),
                    "address-status", (address, value) -> address.state().equals(value),
                    "instance-id", TencentList.attribute("InstanceId"),
                    "private-ip-address", TencentList.attribute("PrivateAddressIp"),
                    "network-interface-id", TencentList.attribute("NetworkInterfaceId"),
                    "is-arrears", (address, value) -> value.equalsIgnoreCase(String.valueOf(address.is(ARREARS)))));

    @Override
    public Map<String, ActionHandler> actions() {
        Map<String, ActionHandler> actions = new HashMap<>();
        actions.put("AllocateAddresses", this::allocate);
        actions.put("DescribeAddresses", this::describe);
        actions.put("ModifyAddressAttribute", this::modify);
        actions.put("ReleaseAddresses", this::release);
        actions.put("AssociateAddress", AddressBinding::associate);
        actions.put("DisassociateAddress", AddressBinding::disassociate);
        actions.put("TransformAddress", AddressBinding::transform);
        actions.put("DescribeAddressQuota", AddressQuota::describe);
        return actions;
    }

    /** The address that the call names; its pages have a code of their own for one that is not there. */
    public static Resource named(ActionCall call) {
        return find(call, call.text("AddressId"));
    }

    private static Resource find(ActionCall call, String id) {
        return call.estate()
                .find(ADDRESS, id)
                .filter(found -> found.region().equals(TencentResources.region(call)))
                .orElseThrow(() -> new ApiException("InvalidAddressId.NotFound", "There is no EIP " + id + "."));
    }

    /** A new address that is nobody's yet, not yet put anywhere. */
    public static Resource address(ActionCall call, String ip) {
        return TencentResources.make(
                call,
                ADDRESS,
                TencentResources.newId(call, ADDRESS),
                List.of(),
                Fields.of("AddressName", "", "AddressIp", ip));
    }

    /** Makes one that is nobody's yet, not yet put anywhere; counted by the caller. */
    public static Resource fresh(ActionCall call) {
        return address(call, call.estate().newAddress(FIRST_NUMBER))
                .with("Bandwidth", call.number("InternetMaxBandwidthOut", 1))
                .with("InternetChargeType", call.optional("InternetChargeType").orElse("TRAFFIC_POSTPAID_BY_HOUR"));
    }

    private Map<String, Object> allocate(ActionCall call) {
        int wanted = call.number("AddressCount", 1);
        if (wanted < 1) {
            throw new ApiException("InvalidParameterValue", "AddressCount is out of range: " + wanted);
        }
        AddressQuota.apply(call, wanted);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            Resource address = fresh(call);
            call.estate().put(address.passing(CREATING, UNBIND));
            ids.add(address.id());
        }
        return Fields.of("AddressSet", ids);
    }

    private Map<String, Object> describe(ActionCall call) {
        boolean tooMany = call.optional("Filters." + MOST_FILTERS + ".Name").isPresent();
        for (int i = 0; i < MOST_FILTERS; i++) {
            tooMany |= call.list("Filters." + i + ".Values").size() > MOST_VALUES;
        }
        if (tooMany) {
            throw new ApiException("InvalidParameter", "There are at most 10 filters of at most 5 values.");
        }
        return LIST.pageOfKnown(call, AddressFamily::view);
    }

    /** As the document's example shows it, with what is not bound as {@code null}, and what its type names besides. */
    private static Map<String, Object> view(Resource address) {
        Map<String, Object> fields = Fields.of(
                "AddressId", address.id(),
                "AddressName", address.text("AddressName"),
                "AddressStatus", address.state(),
                "AddressIp", address.text("AddressIp"),
                "CreatedTime", TencentTime.iso(address.createdAt()),
                "IsArrears", address.is(ARREARS),
                "IsBlocked", address.is(BLOCKED));
        for (String bound : AddressBinding.BOUND_TO) {
            fields.put(bound, address.attributes().get(bound));
        }
        fields.put("Bandwidth", address.attributes().get("Bandwidth"));
        fields.put("InternetChargeType", address.attributes().get("InternetChargeType"));
        return fields;
    }

    private Map<String, Object> modify(ActionCall call) {
        call.estate().put(named(call).with("AddressName", call.text("AddressName")));
        return Map.of();
    }

    /** All of them or none. The table has the ids as optional (line 3027), but nothing else names an EIP. */
    private Map<String, Object> release(ActionCall call) {
        List<String> ids = call.list("AddressIds");
        if (ids.isEmpty()) {
            throw new ApiException("MissingParameter", "The request lacks the parameter AddressIds.");
        }
        List<Resource> addresses =
                ids.stream().distinct().map(id -> find(call, id)).toList();
        addresses.stream()
                .filter(address -> !address.state().equals(UNBIND))
                .findFirst()
                .ifPresent(address -> {
                    throw new ApiException("InvalidAddressState", "%s is %s.".formatted(address.id(), address.state()));
                });
        addresses.forEach(address -> call.estate().put(address.passing(OFFLINING, Resource.GONE)));
        return Map.of();
    }
}
