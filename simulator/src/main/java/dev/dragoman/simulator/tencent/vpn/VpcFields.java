package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.VPC;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.tencent.V2Id;
import java.util.Map;

/** What the legacy API says of the VPC that something is in (document 004, examples at lines 11336 and 12328). */
final class VpcFields {

    private VpcFields() {}

    static Map<String, Object> of(ActionCall call, String vpcId) {
        return call.estate()
                .find(VPC, vpcId)
                .map(vpc -> Fields.of(
                        "vpcId", V2Id.VPC.old(vpc),
                        "unVpcId", vpc.id(),
                        "vpcName", vpc.text("VpcName"),
                        "vpcCidrBlock", vpc.text("CidrBlock")))
                .orElseGet(() -> Fields.of("vpcId", "", "unVpcId", vpcId));
    }
}
