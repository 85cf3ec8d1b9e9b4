package dev.dragoman.simulator.aliyun.nat;

import static dev.dragoman.simulator.aliyun.AliyunResources.HIGH_AVAILABILITY_IP;
import static dev.dragoman.simulator.aliyun.AliyunResources.VSWITCH;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import java.util.Optional;

/**
 * What an SNAT entry is for (document 000, line 4408).
 *
 * @param vSwitch the VSwitch, in the gateway's VPC and without a HaVip
 * @param cidr its block, or the part of it that the call gives
 */
record SnatSource(Resource vSwitch, String cidr) {

    /** By the VSwitch's id or its block, never by both. */
    static SnatSource asked(ActionCall call, Resource gateway) {
        Optional<String> id = call.optional("SourceVSwitchId");
        Optional<String> cidr = call.optional("SourceCIDR");
        if (id.isPresent() && cidr.isPresent()) {
            throw new ApiException("InvalidParameter", "SourceVSwitchId and SourceCIDR exclude each other.");
        }
        if (id.isEmpty() && cidr.isEmpty()) {
            throw new ApiException("MissingParameter", "Either SourceVSwitchId or SourceCIDR is needed.");
        }
        SnatSource source = cidr.map(text -> holding(call, gateway, text)).orElseGet(() -> whole(named(call, gateway)));
        call.estate().inside(source.vSwitch.id(), HIGH_AVAILABILITY_IP).stream()
                .findFirst()
                .ifPresent(haVip -> {
                    throw new ApiException(
                            "InvalidParameter", "%s has the HaVip %s.".formatted(source.vSwitch.id(), haVip.id()));
                });
        return source;
    }

    private static Resource named(ActionCall call, Resource gateway) {
        Resource vSwitch = AliyunResources.find(call, VSWITCH, "SourceVSwitchId", "InvalidVSwitchId.NotFound");
        if (!gateway.within().contains(vSwitch.text("VpcId"))) {
            throw new ApiException(
                    "InvalidParameter", "%s is not in the VPC of %s.".formatted(vSwitch.id(), gateway.id()));
        }
        return vSwitch;
    }

    private static SnatSource whole(Resource vSwitch) {
        return new SnatSource(vSwitch, vSwitch.text("CidrBlock"));
    }

    private static SnatSource holding(ActionCall call, Resource gateway, String text) {
        Cidr wanted = Cidr.around(text)
                .orElseThrow(() -> new ApiException("InvalidParameter", "Specified SourceCIDR is not valid."));
        return gateway.within().stream()
                .flatMap(vpcId -> call.estate().inside(vpcId, VSWITCH).stream())
                .filter(vSwitch -> Cidr.of(vSwitch.text("CidrBlock")).contains(wanted))
                .findFirst()
                .map(vSwitch -> new SnatSource(vSwitch, wanted.text()))
                .orElseThrow(() -> new ApiException(
                        "InvalidParameter", "No VSwitch in the VPC of %s holds %s.".formatted(gateway.id(), text)));
    }

    /** A VSwitch is in one entry only. */
    void requireUnused(ActionCall call, Resource table) {
        NatTable.SNAT.entries(call.estate(), table).stream()
                .filter(entry -> entry.text("SourceVSwitchId").equals(vSwitch.id()))
                .findFirst()
                .ifPresent(entry -> {
                    throw new ApiException(
                            "InvalidParameter",
                            "%s is in the SNAT entry %s already.".formatted(vSwitch.id(), entry.id()));
                });
    }
}
