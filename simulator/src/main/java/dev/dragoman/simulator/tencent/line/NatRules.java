package dev.dragoman.simulator.tencent.line;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The NAT rules of one sort on a gateway.
 *
 * @param type of which sort
 * @param all also those that are still being made
 */
record NatRules(NatRuleType type, List<Resource> all) {

    static final String KIND = "direct-connect-gateway-nat-rule";

    /** The attribute that says of which sort a rule is. */
    static final String TYPE = "RuleType";

    static final String DESCRIPTION = "description";

    /** The state of one that is being made and not yet shown. */
    static final String CREATING = "Creating";

    static NatRules of(ActionCall call, Resource gateway, NatRuleType type) {
        return new NatRules(
                type,
                call.estate().inside(gateway.id(), KIND).stream()
                        .filter(rule -> rule.text(TYPE).equals(type.name()))
                        .toList());
    }

    List<Resource> shown() {
        return all.stream().filter(rule -> !rule.state().equals(CREATING)).toList();
    }

    /** The rule whose key has these values, given by field. */
    Resource find(Function<String, String> values, String notFound) {
        return shown().stream()
                .filter(rule ->
                        type.key().stream().allMatch(field -> rule.text(field).equals(values.apply(field))))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        notFound,
                        "There is no rule %s on the gateway."
                                .formatted(type.key().stream().map(values).toList())));
    }

    /** Refuses a rule of these fields beside those that stay as they are. */
    static void requireSound(
            NatRuleType type,
            Map<String, Object> asked,
            AddressRange vpc,
            List<Map<String, Object>> others,
            boolean isNew) {
        AddressRange translated = translated(type, asked);
        PortRange.read(text(asked, "originalPort"));
        PortRange.read(text(asked, "translationPort"));
        if (type.originalInVpc() && !vpc.contains(AddressRange.read(text(asked, "originalIP")))) {
            throw new ApiException(
                    "InvalidOriginalIP.NotInVpcCidr", text(asked, "originalIP") + " lies outside the VPC's range.");
        }
        if (vpc.overlaps(translated)) {
            throw new ApiException(
                    type.translatedInVpc(isNew), text(asked, type.translated()) + " lies inside the VPC's range.");
        }
        for (Map<String, Object> other : others) {
            if (type.originalUnique() && text(asked, "originalIP").equals(text(other, "originalIP"))) {
                throw new ApiException(
                        "InvalidOriginalIP.Duplicate", text(asked, "originalIP") + " has a rule already.");
            }
            if (translated.overlaps(translated(type, other)) && sharePorts(asked, other)) {
                throw new ApiException(
                        "InvalidTranslationIP.Duplicate", text(asked, type.translated()) + " is used already.");
            }
        }
    }

    private static AddressRange translated(NatRuleType type, Map<String, Object> rule) {
        return AddressRange.read(text(rule, type.translated()));
    }

    /**
     * Where a rule is of ports, an address is used twice only if a port of it is: so says the sense of it, where the page speaks of
     * the address alone (line 14016).
     */
    private static boolean sharePorts(Map<String, Object> one, Map<String, Object> other) {
        return text(one, "proto").equalsIgnoreCase(text(other, "proto"))
                && PortRange.read(text(one, "translationPort"))
                        .overlaps(PortRange.read(text(other, "translationPort")));
    }

    private static String text(Map<String, Object> rule, String field) {
        return rule.getOrDefault(field, "").toString();
    }
}
