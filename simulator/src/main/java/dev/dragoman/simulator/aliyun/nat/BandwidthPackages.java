package dev.dragoman.simulator.aliyun.nat;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The NAT bandwidth packages of accounts that had one before 2018-01-26 (document 000, CreateNatGateway), which every simulated
 * account counts as. No document says how to delete one, so they go with their gateway.
 */
final class BandwidthPackages {

    private static final String KIND = "nat-bandwidth-package";
    private static final String SMALLEST_BANDWIDTH = "5";
    private static final int FIRST_NUMBER = 47;

    private BandwidthPackages() {}

    /** Makes those that the call asks for, numbered from 1, and returns their ids. */
    static List<String> make(ActionCall call, Resource gateway) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; isAsked(call, "BandwidthPackage." + i); i++) {
            String element = "BandwidthPackage." + i;
            List<String> addresses = Stream.generate(() -> call.estate().newAddress(FIRST_NUMBER))
                    .limit(call.number(element + ".IpCount", 1))
                    .toList();
            Resource made = AliyunResources.make(
                    call,
                    KIND,
                    AliyunResources.newId(call, "bwp"),
                    gateway.region(),
                    List.of(gateway.id()),
                    Fields.of(
                            "Bandwidth", call.optional(element + ".Bandwidth").orElse(SMALLEST_BANDWIDTH),
                            "ZoneId", call.optional(element + ".Zone").orElse(gateway.region() + "-a"),
                            "IpAddresses", addresses));
            call.estate().put(made);
            ids.add(made.id());
        }
        return ids;
    }

    private static boolean isAsked(ActionCall call, String element) {
        return Stream.of(".Bandwidth", ".Zone", ".IpCount")
                .anyMatch(member -> call.optional(element + member).isPresent());
    }

    static List<String> ids(Estate estate, Resource gateway) {
        return estate.inside(gateway.id(), KIND).stream().map(Resource::id).toList();
    }

    static Stream<String> addresses(Estate estate, Resource gateway) {
        return estate.inside(gateway.id(), KIND).stream()
                .flatMap(held -> held.attributes().get("IpAddresses") instanceof List<?> addresses
                        ? addresses.stream().map(String::valueOf)
                        : Stream.empty());
    }
}
