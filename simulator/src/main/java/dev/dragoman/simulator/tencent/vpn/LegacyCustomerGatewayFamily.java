package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.CUSTOMER_GATEWAY;
import static dev.dragoman.simulator.tencent.TencentResources.VPN_CONNECTION;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2List;
import java.util.Map;
import java.util.stream.Stream;

/** Customer gateways of the legacy API, which calls them user gateways (document 004, lines 11524–11895). */
final class LegacyCustomerGatewayFamily implements Family {

    private static final V2List LIST = V2List.byAgeOr("userGwName", CustomerGateways.NAME);
    private static final String NOT_FOUND = "InvalidUserGw.NotFound";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "AddUserGw", this::add,
                "DescribeUserGw", this::describe,
                "ModifyUserGw", this::modify,
                "DeleteUserGw", this::delete,
                "DescribeUserGwVendor", call -> vendors());
    }

    private Map<String, Object> add(ActionCall call) {
        Resource gateway = CustomerGateways.create(call, call.text("userGwName"), call.text("userGwAddr"));
        return Fields.of("userGwId", gateway.id());
    }

    /** The name is not said to match in part, as it does in other lists. */
    private Map<String, Object> describe(ActionCall call) {
        Stream<Resource> gateways = call.optional("userGwId").isPresent()
                ? Stream.of(named(call))
                : call.estate().in(TencentResources.region(call), CUSTOMER_GATEWAY);
        return LIST.page(
                call,
                gateways.filter(V2List.equal(call, "userGwName", CustomerGateways.NAME)),
                gateway -> view(call, gateway));
    }

    private static Map<String, Object> view(ActionCall call, Resource gateway) {
        return Fields.of(
                "userGwName", gateway.text(CustomerGateways.NAME),
                "userGwId", OldIds.number(gateway),
                "unUserGwId", gateway.id(),
                "userGwAddr", gateway.text(CustomerGateways.ADDRESS),
                "vpnConnNum", call.estate().inside(gateway.id(), VPN_CONNECTION).size(),
                "createTime", TencentTime.shown(gateway.createdAt()));
    }

    private Map<String, Object> modify(ActionCall call) {
        call.estate().put(named(call).with(CustomerGateways.NAME, call.text("userGwName")));
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        CustomerGateways.delete(call, named(call));
        return Map.of();
    }

    private static Resource named(ActionCall call) {
        return OldIds.named(call, CUSTOMER_GATEWAY, "userGwId", NOT_FOUND);
    }

    private static Map<String, Object> vendors() {
        return Fields.of(
                "data",
                Stream.of(Vendor.values())
                        .map(vendor -> Fields.of(
                                "platform", vendor.platform(),
                                "software", vendor.software(),
                                "vendorname", vendor.vendorName()))
                        .toList());
    }
}
