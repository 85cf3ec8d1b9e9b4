package dev.dragoman.simulator.aliyun.nat;

import static dev.dragoman.simulator.aliyun.AliyunResources.EIP;

import dev.dragoman.simulator.aliyun.EipFamily;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import java.util.stream.Stream;

/**
 * A public address of a NAT gateway: an elastic one bound to it, or one of its bandwidth packages.
 *
 * @param ip the address
 * @param allocationId the id of the elastic address, or empty
 * @param ready whether it is there to be used, and not on its way
 */
record GatewayAddress(String ip, String allocationId, boolean ready) {

    static Stream<GatewayAddress> of(Estate estate, Resource gateway) {
        return Stream.concat(
                bound(estate, gateway)
                        .map(eip -> new GatewayAddress(
                                eip.text("IpAddress"), eip.id(), eip.state().equals(EipFamily.IN_USE))),
                BandwidthPackages.addresses(estate, gateway).map(ip -> new GatewayAddress(ip, "", true)));
    }

    /** The elastic addresses bound to a gateway, also those on their way to or from it. */
    static Stream<Resource> bound(Estate estate, Resource gateway) {
        return estate.in(gateway.region(), EIP)
                .filter(eip -> eip.text("InstanceId").equals(gateway.id()));
    }
}
