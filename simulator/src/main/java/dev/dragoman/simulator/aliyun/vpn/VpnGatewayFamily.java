package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.AliyunResources.VPC;
import static dev.dragoman.simulator.aliyun.AliyunResources.VPN_GATEWAY;
import static dev.dragoman.simulator.aliyun.vpn.VpnResources.VPN_CONNECTION;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.aliyun.VpcFamily;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;
import java.util.stream.Stream;

/**
 * VPN gateways (documents 000, lines 4686–4870 and 5908, and 003, lines 300–770): {@code provisioning} before {@code active}, {@code
 * deleting} before they are gone. SSL servers and routes go with a gateway, also the routes of its VPC that lead to it (not in the
 * documents); connections keep it.
 */
final class VpnGatewayFamily implements Family {

    private static final String DELETING = "deleting";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVpnGateway", this::create,
                "DescribeVpnGateway", call -> VpnGateways.view(VpnGateways.named(call)),
                "DescribeVpnGateways", this::describe,
                "ModifyVpnGatewayAttribute", this::modify,
                "DeleteVpnGateway", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        String region = AliyunRegions.of(call);
        AliyunNames.check(call, "Name");
        Resource vpc = AliyunResources.find(call, VPC, "VpcId", "InvalidVpcId.NotFound");
        VpcFamily.requireAvailable(vpc);
        VpnResources.requireRoom(call, "aliyun.vpn-gateway", call.estate().count(region, VPN_GATEWAY));
        Resource gateway = VpnGatewayOrder.place(call, vpc);
        call.estate().put(gateway);
        return Fields.of(
                "VpnGatewayId", gateway.id(), "Name", gateway.text("Name"), "OrderId", gateway.text("OrderId"));
    }

    private Map<String, Object> describe(ActionCall call) {
        String region = AliyunRegions.of(call);
        Stream<Resource> gateways = call.estate()
                .in(region, VPN_GATEWAY)
                .filter(VpnResources.called(call, "VpnGatewayId"))
                .filter(gateway ->
                        call.optional("VpcId").map(gateway.within()::contains).orElse(true))
                .filter(gateway -> call.optional("Status")
                        .map(gateway.state()::equalsIgnoreCase)
                        .orElse(true))
                .filter(gateway -> call.optional("BusinessStatus")
                        .map(VpnGateways.businessStatus(gateway)::equalsIgnoreCase)
                        .orElse(true));
        return AliyunPage.of(call, "VpnGateways", "VpnGateway", gateways, VpnGateways::view);
    }

    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource changed = AliyunResources.described(call, VpnGateways.named(call), "Name", "Description");
        call.estate().put(changed);
        Map<String, Object> answer = VpnGateways.view(changed);
        answer.put("IntranetIp", changed.text("IntranetIp"));
        return answer;
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource gateway = VpnGateways.named(call);
        boolean unpaid = gateway.state().equals(VpnGatewayOrder.UNPAID);
        if (!unpaid) {
            VpnGateways.requireReady(call, gateway);
            VpnGatewayOrder.requireOver(call, gateway);
        }
        call.estate().inside(gateway.id(), VPN_CONNECTION).stream()
                .filter(VpnResources::isThere)
                .findFirst()
                .ifPresent(connection -> {
                    throw new ApiException(
                            "DependencyViolation.VpnConnection",
                            "%s still has the connection %s.".formatted(gateway.id(), connection.id()));
                });
        PublishedRoutes.withdrawAll(call, gateway);
        call.estate().put(gateway.passing(DELETING, Resource.GONE));
        return Map.of();
    }
}
