package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.vpn.VpnResources.CUSTOMER_GATEWAY;
import static dev.dragoman.simulator.aliyun.vpn.VpnResources.VPN_CONNECTION;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Customer gateways (documents 000, lines 4874–5187, and 003, lines 773–1160): an address at the other end. No states. */
final class CustomerGatewayFamily implements Family {

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateCustomerGateway", this::create,
                "DescribeCustomerGateway", call -> view(named(call)),
                "DescribeCustomerGateways", this::describe,
                "ModifyCustomerGatewayAttribute", this::modify,
                "DeleteCustomerGateway", this::delete);
    }

    private static Resource named(ActionCall call) {
        return VpnResources.named(call, CUSTOMER_GATEWAY, "CustomerGatewayId");
    }

    private Map<String, Object> create(ActionCall call) {
        String region = AliyunRegions.of(call);
        AliyunNames.check(call, "Name");
        String address = call.text("IpAddress");
        boolean used = call.estate().in(region, CUSTOMER_GATEWAY).anyMatch(gateway -> gateway.text("IpAddress")
                .equals(address));
        if (used) {
            throw new ApiException(
                    "InvalidIpAddress.AlreadyExist", "There is a customer gateway with " + address + " already.");
        }
        VpnResources.requireRoom(call, "aliyun.customer-gateway", call.estate().count(region, CUSTOMER_GATEWAY));
        Resource gateway = AliyunResources.make(
                call,
                CUSTOMER_GATEWAY,
                AliyunResources.newId(call, "cgw"),
                region,
                List.of(),
                Fields.of(
                        "IpAddress", address,
                        "Name", call.optional("Name").orElse(""),
                        "Description", call.optional("Description").orElse("")));
        call.estate().put(gateway);
        return view(gateway);
    }

    private static Map<String, Object> view(Resource gateway) {
        return Fields.of(
                "CustomerGatewayId", gateway.id(),
                "IpAddress", gateway.text("IpAddress"),
                "Name", gateway.text("Name"),
                "Description", gateway.text("Description"),
                "CreateTime", gateway.createdAt().toEpochMilli());
    }

    private Map<String, Object> describe(ActionCall call) {
        String region = AliyunRegions.of(call);
        Stream<Resource> gateways = call.optional("CustomerGatewayId").isPresent()
                ? Stream.of(named(call))
                : call.estate().in(region, CUSTOMER_GATEWAY);
        return AliyunPage.of(call, "CustomerGateways", "CustomerGateway", gateways, CustomerGatewayFamily::view);
    }

    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource changed = AliyunResources.described(call, named(call), "Name", "Description");
        call.estate().put(changed);
        return view(changed);
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource gateway = named(call);
        call.estate().inside(gateway.id(), VPN_CONNECTION).stream()
                .filter(VpnResources::isThere)
                .findFirst()
                .ifPresent(connection -> {
                    throw new ApiException(
                            "DependencyViolation.VpnConnection",
                            "%s still has the connection %s.".formatted(gateway.id(), connection.id()));
                });
        call.estate().remove(gateway.id());
        return Map.of();
    }
}
