package dev.dragoman.simulator.tencent.network;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.V2Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Binding a virtual address to servers, which then take turns (document 004, line 8894). Customer service assigns the address: here it is
 * placed by hand, a {@code high-availability-ip} of the VPC with the number for an id, or for its attribute {@code VipId}.
 */
final class VipFamily implements Family {

    private static final String VIP = "high-availability-ip";

    /** The attribute that lists whom it is bound to. */
    private static final String SERVERS = "InstanceIds";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of("AssociateVip", this::associate);
    }

    private Map<String, Object> associate(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        String number = call.text("vipId");
        Resource vip = call.estate().inside(vpc.id(), VIP).stream()
                .filter(found ->
                        found.id().equals(number) || found.text("VipId").equals(number))
                .findFirst()
                .orElseThrow(() -> new ApiException("InvalidVipId.NotFound", "There is no VIP " + number + "."));
        String address = call.text("lanIp");
        Resource server = call.estate().inside(vpc.id(), TencentResources.INSTANCE).stream()
                .filter(found -> found.text("address").equals(address))
                .findFirst()
                .orElseThrow(() -> new ApiException("InvalidLanIp.NotFound", "No server has " + address + "."));
        call.estate().put(vip.with(SERVERS, with(vip, server.id())));
        return Map.of();
    }

    private static List<Object> with(Resource vip, String serverId) {
        List<Object> servers = new ArrayList<>();
        if (vip.attributes().get(SERVERS) instanceof List<?> bound) {
            servers.addAll(bound);
        }
        if (!servers.contains(serverId)) {
            servers.add(serverId);
        }
        return servers;
    }
}
