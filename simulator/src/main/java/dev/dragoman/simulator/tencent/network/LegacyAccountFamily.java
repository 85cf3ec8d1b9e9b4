package dev.dragoman.simulator.tencent.network;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the legacy API says of an account (document 004, lines 9152 and 19526): its limits, and that it knows no classic network. */
final class LegacyAccountFamily implements Family {

    /** The quota behind each number of a feature (line 9172). */
    private static final Map<String, String> QUOTAS = Map.ofEntries(
            Map.entry("0", "tencent.vpc"),
            Map.entry("1", "tencent.subnet-per-vpc"),
            Map.entry("2", "tencent.route-table-per-vpc"),
            Map.entry("3", "tencent.route-per-table"),
            Map.entry("4", "tencent.vpn-gateway"),
            Map.entry("5", "tencent.customer-gateway"),
            Map.entry("7", "tencent.vpn-connection"),
            Map.entry("8", "tencent.vpn-connection"),
            Map.entry("15", "tencent.network-acl"),
            Map.entry("17", "tencent.network-acl-rule-in"),
            Map.entry("18", "tencent.network-acl-rule-out"),
            Map.entry("20", "tencent.peering-connection-per-vpc"),
            Map.entry("22", "tencent.classic-link"),
            Map.entry("32", "tencent.snat-rule-per-direct-connect-gateway"),
            Map.entry("34", "tencent.dnat-rule-per-direct-connect-gateway"),
            Map.entry("36", "tencent.dnapt-rule-per-direct-connect-gateway"),
            Map.entry("38", "tencent.snapt-rule-per-direct-connect-gateway"),
            Map.entry("44", "tencent.address-pool-per-ssl-vpn"),
            Map.entry("51", "tencent.ssl-vpn-per-vpc"),
            Map.entry("55", "tencent.nat-gateway-per-vpc"),
            Map.entry("56", "tencent.eip-per-nat-gateway"),
            Map.entry("57", "tencent.network-interface-per-vpc"));

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "DescribeVpcLimit",
                this::limits,
                "DescribeAccountVpcAttributes",
                call -> Fields.of("data", Fields.of("supportedPlatforms", "only-vpc")));
    }

    /** By number, as the example has it; the table calls it an array (line 9207). */
    private Map<String, Object> limits(ActionCall call) {
        Map<String, Object> limits = new LinkedHashMap<>();
        call.list("type").forEach(number -> limits.put(number, call.quotas().limit(quota(number))));
        return Fields.of("data", Fields.of("limit", limits));
    }

    private static String quota(String number) {
        return Optional.ofNullable(QUOTAS.get(number))
                .orElseThrow(() -> new IllegalStateException("the catalogue let pass the feature " + number));
    }
}
