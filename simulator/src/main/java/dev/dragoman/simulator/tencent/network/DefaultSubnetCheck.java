package dev.dragoman.simulator.tencent.network;

import static dev.dragoman.simulator.tencent.TencentResources.SUBNET;
import static dev.dragoman.simulator.tencent.TencentResources.VPC;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentRegions;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.V2Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a default subnet could be made in a zone (document 004, line 9618): while there is no default VPC, or while that has a block
 * of the size of a default subnet left. Every zone shares the VPC's range, so the answer is the same without a zone, on which the
 * document is silent; a zone that is not the region's is a bad parameter, as it lists no code for it.
 */
final class DefaultSubnetCheck {

    private static final int DEFAULT_SUBNET_MASK = 20;
    private static final int ADDRESSES = 1 << (32 - DEFAULT_SUBNET_MASK);

    private DefaultSubnetCheck() {}

    static Map<String, Object> check(ActionCall call) {
        String region = TencentResources.region(call);
        call.optional("zoneId").ifPresent(number -> requireZone(region, number));
        Optional<Resource> vpc = call.estate()
                .in(region, VPC)
                .filter(found -> found.is("IsDefault"))
                .findFirst();
        if (vpc.isPresent() && !hasRoom(call, vpc.get())) {
            throw new ApiException(
                    "InvalidSubnet.CreateError", "The default VPC has no range left for a default subnet.");
        }
        return Fields.of("data", Fields.of("checkResult", true));
    }

    private static void requireZone(String region, String number) {
        boolean exists = TencentRegions.zone(number)
                .filter(zone -> TencentRegions.hasZone(region, zone))
                .isPresent();
        if (!exists) {
            throw V2Parameters.bad("There is no zone " + number + " in " + region + ".");
        }
    }

    private static boolean hasRoom(ActionCall call, Resource vpc) {
        List<Cidr> taken = call.estate().inside(vpc.id(), SUBNET).stream()
                .map(subnet -> Cidr.of(subnet.text("CidrBlock")))
                .toList();
        Cidr range = Cidr.of(vpc.text("CidrBlock"));
        for (int i = 0; i < range.size() / ADDRESSES; i++) {
            Cidr block = Cidr.of(range.address()
                            .getLower()
                            .withoutPrefixLength()
                            .increment((long) i * ADDRESSES)
                            .toString()
                    + "/" + DEFAULT_SUBNET_MASK);
            if (taken.stream().noneMatch(block::overlaps)) {
                return true;
            }
        }
        return false;
    }
}
