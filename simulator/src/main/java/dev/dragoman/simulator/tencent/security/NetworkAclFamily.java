package dev.dragoman.simulator.tencent.security;

import static dev.dragoman.simulator.tencent.TencentResources.NETWORK_ACL;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.V2Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes to network ACLs (document 004, lines 10382–10554, 10737 and 10806–10912). */
final class NetworkAclFamily implements Family {

    private static final int INBOUND = 1;
    private static final String ENTRIES = "networkAclEntrySet.";
    private static final List<String> TEXTS = List.of("desc", "ipProtocol", "cidrIp", "portRange");

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateNetworkAcl", this::create,
                "DescribeNetworkAcl", NetworkAclList::describe,
                "DescribeAcl", NetworkAclList::describeOld,
                "ModifyNetworkAcl", this::rename,
                "ModifyNetworkAclEntry", this::setEntries,
                "CreateSubnetAclRule", this::bind,
                "DeleteSubnetAclRule", this::unbind,
                "DeleteNetworkAcl", this::delete);
    }

    /** Without rules; the documents do not say with which it begins. The quota's code is as its page prints it (line 10420). */
    private Map<String, Object> create(ActionCall call) {
        Resource vpc = NetworkAcls.vpc(call);
        if (call.estate().count(vpc.region(), NETWORK_ACL) >= call.quotas().limit("tencent.network-acl")) {
            throw Refusal.LIMIT.of(call, "The network ACL quota is used up.", "NetworkAcLimitExceeded");
        }
        Resource acl = TencentResources.make(
                call,
                NETWORK_ACL,
                TencentResources.newId(call, NETWORK_ACL),
                List.of(vpc.id()),
                Fields.of(NetworkAcls.NAME, call.text("networkAclName"), NetworkAcls.VPC_ID, vpc.id()));
        call.estate().put(acl);
        return Fields.of("data", Fields.of("networkAclId", acl.id()));
    }

    private static Resource named(ActionCall call) {
        return NetworkAcls.named(call, NetworkAcls.vpc(call));
    }

    private Map<String, Object> rename(ActionCall call) {
        call.estate().put(named(call).with(NetworkAcls.NAME, call.text("networkAclName")));
        return Map.of();
    }

    /**
     * In place of the former rules, which the page leaves open. What {@code action} 0 and 1 mean, the pages contradict each other (line
     * 10762 against 10602): it is answered as it was sent.
     */
    private Map<String, Object> setEntries(ActionCall call) {
        Resource acl = named(call);
        Direction direction = call.number("ruleDirection", 0) == INBOUND ? Direction.INGRESS : Direction.EGRESS;
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; call.optional(ENTRIES + i + ".cidrIp").isPresent(); i++) {
            Map<String, Object> entry = Fields.of();
            for (String name : TEXTS) {
                entry.put(name, call.text(ENTRIES + i + "." + name));
            }
            entry.put("action", call.number(ENTRIES + i + ".action", 0));
            entries.add(entry);
        }
        requireQuota(call, direction, entries.size());
        call.estate().put(acl.with(direction.field(), entries));
        return Map.of();
    }

    private static void requireQuota(ActionCall call, Direction direction, int wanted) {
        boolean inbound = direction == Direction.INGRESS;
        if (wanted > call.quotas().limit(inbound ? "tencent.network-acl-rule-in" : "tencent.network-acl-rule-out")) {
            throw Refusal.LIMIT.of(
                    call,
                    "The rule quota of the network ACL is used up.",
                    inbound ? "NetworkAclInLimitExceeded" : "NetworkAclOutLimitExceeded");
        }
    }

    /** The ACL takes the place of any other that the subnets have. */
    private Map<String, Object> bind(ActionCall call) {
        Resource vpc = NetworkAcls.vpc(call);
        Resource acl = NetworkAcls.named(call, vpc);
        subnets(call, vpc).forEach(subnet -> call.estate().put(subnet.with(NetworkAcls.OF_SUBNET, acl.id())));
        return Map.of();
    }

    /** Subnets that it does not apply to are left as they are. */
    private Map<String, Object> unbind(ActionCall call) {
        Resource vpc = NetworkAcls.vpc(call);
        Resource acl = NetworkAcls.named(call, vpc);
        subnets(call, vpc).stream()
                .filter(subnet -> subnet.text(NetworkAcls.OF_SUBNET).equals(acl.id()))
                .forEach(subnet -> call.estate().put(subnet.without(NetworkAcls.OF_SUBNET)));
        return Map.of();
    }

    /** The subnets that the call names, all of the VPC; the code for another is of other pages of subnets. */
    private static List<Resource> subnets(ActionCall call, Resource vpc) {
        return call.list("subnetIds").stream()
                .distinct()
                .map(id -> V2Id.SUBNET.find(call, id, vpc))
                .toList();
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource acl = named(call);
        NetworkAcls.subnets(call, acl).stream().findFirst().ifPresent(subnet -> {
            throw Refusal.IN_USE.of(call, "%s applies to %s.".formatted(acl.id(), subnet.id()), "NetworkAclID.InUse");
        });
        call.estate().remove(acl.id());
        return Map.of();
    }
}
