package dev.dragoman.simulator.tencent.security;

import static dev.dragoman.simulator.tencent.TencentResources.NETWORK_ACL;
import static dev.dragoman.simulator.tencent.TencentResources.VPC;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The two lists of network ACLs (document 004, lines 10555 and 10914). */
final class NetworkAclList {

    private static final V2List LIST = V2List.byAgeOr("networkAclName", NetworkAcls.NAME);

    private NetworkAclList() {}

    static Map<String, Object> describe(ActionCall call) {
        Stream<Resource> acls = call.optional("networkAclId").isPresent()
                ? Stream.of(NetworkAcls.named(call))
                : call.estate().in(TencentResources.region(call), NETWORK_ACL);
        return LIST.page(call, inVpc(call, acls), acl -> view(call, acl));
    }

    private static Stream<Resource> inVpc(ActionCall call, Stream<Resource> acls) {
        if (call.optional("vpcId").isEmpty()) {
            return acls;
        }
        String vpcId = NetworkAcls.vpc(call).id();
        return acls.filter(acl -> acl.text(NetworkAcls.VPC_ID).equals(vpcId));
    }

    private static Map<String, Object> view(ActionCall call, Resource acl) {
        Resource vpc = call.estate().find(VPC, acl.text(NetworkAcls.VPC_ID)).orElse(acl);
        return Fields.of(
                "vpcId", V2Id.VPC.old(vpc),
                "unVpcId", vpc.id(),
                "vpcName", vpc.text("VpcName"),
                "vpcCidrBlock", vpc.text("CidrBlock"),
                "networkAclId", acl.id(),
                "networkAclName", acl.text(NetworkAcls.NAME),
                "subnetNum", NetworkAcls.subnets(call, acl).size(),
                "createTime", TencentTime.shown(acl.createdAt()),
                "networkAclEntrySet",
                        Fields.of(
                                "ingress", NetworkAcls.entries(acl, Direction.INGRESS),
                                "egress", NetworkAcls.entries(acl, Direction.EGRESS)));
    }

    /**
     * The older list: names and ids under the names of its table and of its example (lines 10944 and 10979), {@code vpcId} the new one, and
     * rules whose remark is called {@code name} and whose action is a text.
     */
    static Map<String, Object> describeOld(ActionCall call) {
        Stream<Resource> acls = inVpc(call, call.estate().in(TencentResources.region(call), NETWORK_ACL))
                .filter(V2List.equal(call, "name", NetworkAcls.NAME));
        Map<String, Object> page = LIST.page(call, acls, acl -> oldView(call, acl));
        return Fields.of("data", Fields.of("totalCount", page.get("totalCount"), "aclSet", page.get("data")));
    }

    private static Map<String, Object> oldView(ActionCall call, Resource acl) {
        Map<String, Object> fields = view(call, acl);
        fields.remove("networkAclEntrySet");
        fields.putAll(Fields.of(
                "vpcId", acl.text(NetworkAcls.VPC_ID),
                "aclId", acl.id(),
                "aclName", acl.text(NetworkAcls.NAME),
                "acl",
                        Fields.of(
                                "ingress", oldEntries(acl, Direction.INGRESS),
                                "egress", oldEntries(acl, Direction.EGRESS))));
        return fields;
    }

    private static List<Map<String, Object>> oldEntries(Resource acl, Direction direction) {
        return NetworkAcls.entries(acl, direction).stream()
                .map(entry -> Fields.of(
                        "name", entry.get("desc"),
                        "ipProtocol", entry.get("ipProtocol"),
                        "cidrIp", entry.get("cidrIp"),
                        "portRange", entry.get("portRange"),
                        "action", String.valueOf(entry.get("action"))))
                .toList();
    }
}
