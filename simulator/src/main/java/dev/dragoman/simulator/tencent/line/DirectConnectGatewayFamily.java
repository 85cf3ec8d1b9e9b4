package dev.dragoman.simulator.tencent.line;

import static dev.dragoman.simulator.tencent.line.DirectConnectGateways.KIND;
import static dev.dragoman.simulator.tencent.line.DirectConnectGateways.TYPE;
import static dev.dragoman.simulator.tencent.line.DirectConnectGateways.WITHOUT_NAT;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.RoutesTo;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import dev.dragoman.simulator.tencent.task.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Direct connect gateways (document 004, lines 12600–12896): at most one of each type in a VPC. They have no state; the end
 * of a rename or a deletion is learnt from its task alone.
 */
final class DirectConnectGatewayFamily implements Family {

    private static final String NAME = "DirectConnectGatewayName";
    private static final int FIRST_ADDRESS_NUMBER = 10;

    private static final V2List LIST = V2List.byAgeOr("directConnectGatewayName", NAME);

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateDirectConnectGateway", DirectConnectGatewayFamily::create,
                "DescribeDirectConnectGateway", DirectConnectGatewayFamily::describe,
                "ModifyDirectConnectGateway", DirectConnectGatewayFamily::modify,
                "DeleteDirectConnectGateway", DirectConnectGatewayFamily::delete);
    }

    /** A second one of a type has no code of its own: here it is one too many (line 12626). */
    private static Map<String, Object> create(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        String type = call.optional("type").orElse(WITHOUT_NAT);
        boolean taken = call.estate().inside(vpc.id(), KIND).stream()
                .anyMatch(gateway -> type(gateway).equals(type));
        if (taken) {
            throw tooMany("%s has a direct connect gateway of type %s already.".formatted(vpc.id(), type));
        }
        if (call.estate().count(vpc.region(), KIND) >= call.quotas().limit("tencent.direct-connect-gateway")) {
            throw tooMany("The quota of direct connect gateways in the region is used up.");
        }
        Resource gateway = TencentResources.make(
                call,
                KIND,
                call.estate().newId("dcg-", 8),
                List.of(vpc.id()),
                Fields.of(
                        "VpcId",
                        vpc.id(),
                        NAME,
                        call.text("directConnectGatewayName"),
                        TYPE,
                        Integer.parseInt(type),
                        "DirectConnectGatewayIp",
                        call.estate().newAddress(FIRST_ADDRESS_NUMBER)));
        call.estate().put(gateway);
        return Fields.of("data", Fields.of("directConnectGatewayId", gateway.id()));
    }

    private static ApiException tooMany(String text) {
        return new ApiException("DirectConnectGatewayLimitExceeded", text);
    }

    /** One that was placed by hand is without NAT unless said otherwise. */
    private static String type(Resource gateway) {
        return gateway.attributes().getOrDefault(TYPE, WITHOUT_NAT).toString();
    }

    private static Map<String, Object> describe(ActionCall call) {
        Optional<Resource> vpc = V2Id.VPC.optional(call, "vpcId");
        Optional<String> id = call.optional("directConnectGatewayId");
        List<Resource> named = call.estate()
                .in(TencentResources.region(call), KIND)
                .filter(gateway ->
                        vpc.isEmpty() || gateway.within().contains(vpc.get().id()))
                .filter(gateway -> id.isEmpty() || gateway.id().equals(id.get()))
                .toList();
        if (id.isPresent() && named.isEmpty()) {
            throw DirectConnectGateways.notFound(id.get());
        }
        return LIST.page(
                call,
                named.stream().filter(V2List.like(call, "directConnectGatewayName", NAME)),
                gateway -> view(call, gateway));
    }

    private static Map<String, Object> view(ActionCall call, Resource gateway) {
        Optional<Resource> vpc = gateway.within().stream()
                .flatMap(id -> call.estate().find(TencentResources.VPC, id).stream())
                .findFirst();
        Map<String, Object> fields = Fields.of(
                "vpcId", vpc.map(V2Id.VPC::old).orElse(""),
                "unVpcId", vpc.map(Resource::id).orElse(""),
                "vpcName", vpc.map(found -> found.text("VpcName")).orElse(""),
                "vpcCidrBlock", vpc.map(found -> found.text("CidrBlock")).orElse(""),
                "directConnectGatewayId", gateway.id(),
                "directConnectGatewayName", gateway.text(NAME),
                "directConnectGatewayIp", gateway.text("DirectConnectGatewayIp"),
                "type", Integer.parseInt(type(gateway)),
                "createTime", TencentTime.shown(gateway.createdAt()));
        for (NatRuleType type : NatRuleType.values()) {
            fields.put(type.count(), NatRules.of(call, gateway, type).shown().size());
        }
        return fields;
    }

    private static Map<String, Object> modify(ActionCall call) {
        Resource gateway = idle(call);
        call.estate()
                .put(gateway.passing(gateway.state(), gateway.state())
                        .gaining(Fields.of(NAME, call.text("directConnectGatewayName"))));
        return task(call);
    }

    /** Its rules go with it, and so do the routes that lead to it (line 12690). */
    private static Map<String, Object> delete(ActionCall call) {
        Resource gateway = idle(call);
        RoutesTo.removeInTheEnd(call.estate(), gateway);
        call.estate().put(gateway.passing(gateway.state(), Resource.GONE));
        return task(call);
    }

    private static Resource idle(ActionCall call) {
        Resource gateway = DirectConnectGateways.named(call);
        return DirectConnectGateways.requireIdle(gateway, gateway.id());
    }

    private static Map<String, Object> task(ActionCall call) {
        return Fields.of("taskId", Integer.parseInt(Work.VPC_TASK.start(call)));
    }
}
