package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.CUSTOMER_GATEWAY;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentList;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import java.util.Map;
import java.util.stream.Stream;

/** Customer gateways of API 3.0 (document 004, lines 3897–4435 and 4941). */
final class CustomerGatewayFamily implements Family {

    /** The table of filters that the document speaks of is missing (line 4385); these go by the fields. */
    private static final TencentList LIST = new TencentList(
            CUSTOMER_GATEWAY,
            "CustomerGatewayIds",
            "CustomerGatewaySet",
            Map.of(
                    "customer-gateway-id", TencentList.id(),
                    "customer-gateway-name", TencentList.attribute(CustomerGateways.NAME),
                    "ip-address", TencentList.attribute(CustomerGateways.ADDRESS)));

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateCustomerGateway", this::create,
                "DescribeCustomerGateways", this::describe,
                "ModifyCustomerGatewayAttribute", this::modify,
                "DeleteCustomerGateway", this::delete,
                "DescribeCustomerGatewayVendors", call -> vendors());
    }

    private Map<String, Object> create(ActionCall call) {
        Resource gateway = CustomerGateways.create(call, call.text("CustomerGatewayName"), call.text("IpAddress"));
        return Fields.of("CustomerGateway", view(gateway));
    }

    private Map<String, Object> describe(ActionCall call) {
        FilterLimits.require(call);
        return LIST.page(call, CustomerGatewayFamily::view);
    }

    private static Map<String, Object> view(Resource gateway) {
        return Fields.of(
                "CustomerGatewayId", gateway.id(),
                "CustomerGatewayName", gateway.text(CustomerGateways.NAME),
                "IpAddress", gateway.text(CustomerGateways.ADDRESS),
                "CreatedTime", TencentTime.shown(gateway.createdAt()));
    }

    private Map<String, Object> modify(ActionCall call) {
        call.estate().put(named(call).with(CustomerGateways.NAME, call.text("CustomerGatewayName")));
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        CustomerGateways.delete(call, named(call));
        return Map.of();
    }

    private static Resource named(ActionCall call) {
        return TencentResources.named(call, CUSTOMER_GATEWAY, "CustomerGatewayId");
    }

    private static Map<String, Object> vendors() {
        return Fields.of(
                "CustomerGatewayVendorSet",
                Stream.of(Vendor.values())
                        .map(vendor -> Fields.of(
                                "Platform", vendor.platform(),
                                "SoftwareVersion", vendor.software(),
                                "VendorName", vendor.vendorName()))
                        .toList());
    }
}
