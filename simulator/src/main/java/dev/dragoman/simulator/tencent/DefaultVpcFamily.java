package dev.dragoman.simulator.tencent;

import static dev.dragoman.simulator.tencent.TencentResources.SUBNET;
import static dev.dragoman.simulator.tencent.TencentResources.VPC;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;
import java.util.Optional;

/**
 * The default VPC of a region with its default subnet (document 004, line 1060). The accounts here know no classic network, for
 * which the document would have nothing made. A second call answers what the first made; the document is silent on it.
 */
public final class DefaultVpcFamily implements Family {

    private static final String DEFAULT = "IsDefault";
    private static final String VPC_BLOCK = "172.16.0.0/16";
    private static final String SUBNET_BLOCK = "172.16.0.0/20";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of("CreateDefaultVpc", this::create);
    }

    private Map<String, Object> create(ActionCall call) {
        String region = TencentResources.region(call);
        String zone = call.optional("Zone").orElse(region + "-1");
        if (!TencentRegions.hasZone(region, zone)) {
            throw new ApiException("InvalidParameterValue", "Zone does not exist in the region.");
        }
        Resource vpc = find(call, VPC)
                .orElseGet(() -> VpcFamily.put(
                        call, Fields.of("VpcName", "Default-VPC", "CidrBlock", VPC_BLOCK, DEFAULT, true)));
        Resource subnet = find(call, SUBNET)
                .orElseGet(() -> SubnetFamily.put(
                        call,
                        vpc,
                        Fields.of(
                                "SubnetName",
                                "Default-Subnet",
                                "CidrBlock",
                                SUBNET_BLOCK,
                                "Zone",
                                zone,
                                DEFAULT,
                                true)));
        return Fields.of("Vpc", Fields.of("VpcId", vpc.id(), "SubnetId", subnet.id()));
    }

    private static Optional<Resource> find(ActionCall call, String kind) {
        return call.estate()
                .in(TencentResources.region(call), kind)
                .filter(found -> found.is(DEFAULT))
                .findFirst();
    }
}
