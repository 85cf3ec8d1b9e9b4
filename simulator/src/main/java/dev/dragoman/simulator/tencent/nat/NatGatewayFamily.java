package dev.dragoman.simulator.tencent.nat;

import static dev.dragoman.simulator.tencent.TencentResources.NAT_GATEWAY;
import static dev.dragoman.simulator.tencent.TencentResources.ROUTE;
import static dev.dragoman.simulator.tencent.nat.NatState.AVAILABLE;
import static dev.dragoman.simulator.tencent.nat.NatState.CHANGE_FAILED;
import static dev.dragoman.simulator.tencent.nat.NatState.CHANGING;
import static dev.dragoman.simulator.tencent.nat.NatState.CREATING;
import static dev.dragoman.simulator.tencent.nat.NatState.CREATION_FAILED;
import static dev.dragoman.simulator.tencent.nat.NatState.DELETING;
import static dev.dragoman.simulator.tencent.nat.NatState.DELETION_FAILED;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.GatewayType;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import dev.dragoman.simulator.tencent.V2Parameters;
import dev.dragoman.simulator.tencent.task.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * NAT gateways (document 004, lines 18073–18657). Creating and enlarging one is an order with a bill, the rest is a task; a failed
 * order leaves the gateway behind in a state that says so. It is the next hop of routes, which nobody makes but the caller, and which
 * go with it. One that is being worked on refuses other work ({@code ActionLocked}, line 8482); the pages here do not say so.
 */
final class NatGatewayFamily implements Family {

    private static final V2List LIST = new V2List(Map.of("natId", V2List.BY_ID), Optional.empty(), 20);

    @Override
    public Map<String, ActionHandler> actions() {
        Map<String, ActionHandler> actions = new HashMap<>();
        actions.put("InquiryNatPrice", this::price);
        actions.put("CreateNatGateway", this::create);
        actions.put("DescribeNatGateway", this::describe);
        actions.put("ModifyNatGateway", this::modify);
        actions.put("UpgradeNatGateway", this::upgrade);
        actions.put("EipBindNatGateway", this::bind);
        actions.put("EipUnBindNatGateway", this::unbind);
        actions.put("DeleteNatGateway", this::delete);
        return actions;
    }

    /** For one gateway and one hour (line 18134). */
    private Map<String, Object> price(ActionCall call) {
        int price = NatSize.holding(call).price();
        return Fields.of(
                "data",
                List.of(Fields.of(
                        "price",
                        price,
                        "totalCost",
                        price,
                        "realTotalCost",
                        price,
                        "timeSpan",
                        1,
                        "timeUnit",
                        "h",
                        "goodsNum",
                        1,
                        "policy",
                        100,
                        "unitPrice",
                        price)));
    }

    private Map<String, Object> create(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        NatSize size = NatSize.ordered(call);
        int bandwidth = bandwidth(call).orElse(NatGateways.USUAL_BANDWIDTH);
        int existing = call.estate().inside(vpc.id(), NAT_GATEWAY).size();
        if (existing >= call.quotas().limit("tencent.nat-gateway-per-vpc")) {
            throw new ApiException("NatGatewayLimitExceeded", "The NAT gateway quota of the VPC is used up.");
        }
        List<Resource> addresses = NatAddresses.wanted(call, 0);
        Resource gateway = NatGateways.make(call, vpc, call.text("natName"), size, bandwidth)
                .passing(CREATING.name(), AVAILABLE.name())
                .orFailing(CREATION_FAILED.name());
        call.estate().put(gateway);
        NatAddresses.bind(call, gateway, addresses);
        return Fields.of("billId", Work.NAT_BILL.start(call));
    }

    private static Optional<Integer> bandwidth(ActionCall call) {
        return call.optional("bandwidth")
                .map(sent -> V2Parameters.number(call, "bandwidth", NatGateways.USUAL_BANDWIDTH, 1, Integer.MAX_VALUE));
    }

    private Map<String, Object> describe(ActionCall call) {
        Optional<Resource> vpc = V2Id.VPC.optional(call, "vpcId");
        Optional<Resource> wanted = call.optional("natId").map(id -> NatGateways.find(call, id));
        return LIST.page(
                call,
                call.estate()
                        .in(TencentResources.region(call), NAT_GATEWAY)
                        .filter(gateway -> wanted.isEmpty() || wanted.get().equals(gateway))
                        .filter(gateway -> vpc.isEmpty()
                                || gateway.within().contains(vpc.get().id()))
                        .filter(V2List.like(call, "natName", NatGateways.NAME)),
                gateway -> NatGateways.view(call, gateway));
    }

    /** Changes what is sent of name and bandwidth; the table's default of 100 is taken for that of the creation. */
    private Map<String, Object> modify(ActionCall call) {
        Resource gateway = NatGateways.still(call);
        Map<String, Object> changed = new HashMap<>();
        call.optional("natName").ifPresent(name -> changed.put(NatGateways.NAME, name));
        bandwidth(call).ifPresent(bandwidth -> changed.put(NatGateways.BANDWIDTH, bandwidth));
        call.estate().put(gateway.with(changed));
        return Map.of();
    }

    /** Accepts a smaller class too: the page does not say (line 18487). */
    private Map<String, Object> upgrade(ActionCall call) {
        Resource gateway = NatGateways.still(call);
        call.estate()
                .put(gateway.passing(CHANGING.name(), AVAILABLE.name())
                        .gaining(Map.of(
                                NatGateways.CONNECTIONS, NatSize.ordered(call).connections()))
                        .orFailing(CHANGE_FAILED.name()));
        return Fields.of("billId", Work.NAT_BILL.start(call));
    }

    private Map<String, Object> bind(ActionCall call) {
        Resource gateway = NatGateways.still(call);
        int present = NatAddresses.of(call, gateway).size();
        NatAddresses.bind(call, gateway, NatAddresses.wanted(call, present));
        return task(call);
    }

    private Map<String, Object> unbind(ActionCall call) {
        Resource gateway = NatGateways.still(call);
        List<Resource> leaving = call.list("assignedEipSet").stream()
                .distinct()
                .map(ip -> NatAddresses.bound(call, gateway, ip))
                .toList();
        if (leaving.isEmpty()) {
            throw V2Parameters.bad("The request lacks the parameter assignedEipSet.0.");
        }
        boolean oneStays = NatAddresses.of(call, gateway).stream()
                .anyMatch(address -> !address.isMoving() && !leaving.contains(address));
        if (!oneStays) {
            throw new ApiException("NatGatewayEipNotEmpty", "The last EIP of a gateway stays with it.");
        }
        NatAddresses.unbind(call, leaving);
        return task(call);
    }

    /** Its routes go with it, its addresses stay the account's; the page says the first alone (line 18227). */
    private Map<String, Object> delete(ActionCall call) {
        Resource gateway = NatGateways.still(call);
        List<Resource> addresses = NatAddresses.of(call, gateway);
        addresses.forEach(NatGateways::requireStill);
        call.estate()
                .in(gateway.region(), ROUTE)
                .filter(route -> route.text("GatewayType").equals(GatewayType.NAT.name()))
                .filter(route -> route.text("GatewayId").equals(gateway.id()))
                .toList()
                .forEach(route -> call.estate().put(route.passing(route.state(), Resource.GONE)));
        NatAddresses.unbind(call, addresses);
        call.estate().put(gateway.passing(DELETING.name(), Resource.GONE).orFailing(DELETION_FAILED.name()));
        return task(call);
    }

    private static Map<String, Object> task(ActionCall call) {
        return Fields.of("taskId", Integer.parseInt(Work.VPC_TASK.start(call)));
    }
}
