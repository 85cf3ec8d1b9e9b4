package dev.dragoman.simulator.tencent.security;

import static dev.dragoman.simulator.tencent.TencentResources.NETWORK_ACL;
import static dev.dragoman.simulator.tencent.TencentResources.SUBNET;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.V2Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network ACLs and their rules (document 004, lines 8301 and 10382–10995). Only the legacy API knows them. */
final class NetworkAcls {

    static final String NAME = "NetworkAclName";
    static final String VPC_ID = "VpcId";

    /** The attribute of a subnet that names its ACL; a subnet has one at most. */
    static final String OF_SUBNET = "NetworkAclId";

    private NetworkAcls() {}

    static Resource vpc(ActionCall call) {
        return V2Id.VPC.named(call, "vpcId");
    }

    /** The ACL that the call names, in the VPC that it names; one page spells the code in another way (line 10616). */
    static Resource named(ActionCall call, Resource vpc) {
        return find(call).filter(acl -> acl.text(VPC_ID).equals(vpc.id())).orElseThrow(() -> notFound(call));
    }

    /** The ACL that the call names, in any VPC. */
    static Resource named(ActionCall call) {
        return find(call).orElseThrow(() -> notFound(call));
    }

    private static Optional<Resource> find(ActionCall call) {
        return call.estate().find(NETWORK_ACL, call.text("networkAclId")).filter(acl -> acl.region()
                .equals(TencentResources.region(call)));
    }

    private static ApiException notFound(ActionCall call) {
        return Refusal.NOT_FOUND.of(
                call,
                "There is no network ACL %s.".formatted(call.text("networkAclId")),
                "InvalidNetworkAclID.NotFound",
                "InvalidNetworkAclId.NotFound");
    }

    /** The subnets that it applies to. */
    static List<Resource> subnets(ActionCall call, Resource acl) {
        return call.estate().inside(acl.text(VPC_ID), SUBNET).stream()
                .filter(subnet -> subnet.text(OF_SUBNET).equals(acl.id()))
                .toList();
    }

    /** The rules of one direction, each by the names of DescribeNetworkAcl. */
    static List<Map<String, Object>> entries(Resource acl, Direction direction) {
        List<Map<String, Object>> entries = new ArrayList<>();
        if (acl.attributes().get(direction.field()) instanceof List<?> held) {
            held.forEach(item -> {
                Map<String, Object> entry = Fields.of();
                ((Map<?, ?>) item).forEach((name, value) -> entry.put(String.valueOf(name), value));
                entries.add(entry);
            });
        }
        return entries;
    }
}
