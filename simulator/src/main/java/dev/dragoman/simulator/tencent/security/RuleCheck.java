package dev.dragoman.simulator.tencent.security;

import static dev.dragoman.simulator.tencent.TencentResources.SECURITY_GROUP;
import static dev.dragoman.simulator.tencent.security.SecurityGroupRule.ADDRESSES;
import static dev.dragoman.simulator.tencent.security.SecurityGroupRule.CIDR;
import static dev.dragoman.simulator.tencent.security.SecurityGroupRule.GROUP;
import static dev.dragoman.simulator.tencent.security.SecurityGroupRule.PORT;
import static dev.dragoman.simulator.tencent.security.SecurityGroupRule.PROTOCOL;
import static dev.dragoman.simulator.tencent.security.SecurityGroupRule.SERVICES;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentResources;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a rule may be in a group (document 004, lines 5331–5365 and 5950–5975). */
final class RuleCheck {

    private static final Pattern PORTS = Pattern.compile("(?i)all|\\d{1,5}(-\\d{1,5})?(,\\d{1,5}(-\\d{1,5})?)*");

    /** The kinds of templates, which a rule tells apart by their ids. */
    private static final Map<String, String> ADDRESS_KINDS =
            Map.of("ipm", "address-template", "ipmg", "address-template-group");

    private static final Map<String, String> SERVICE_KINDS =
            Map.of("ppm", "service-template", "ppmg", "service-template-group");

    private RuleCheck() {}

    static void require(ActionCall call, Resource group, SecurityGroupRule rule) {
        long peers = Stream.of(CIDR, GROUP, ADDRESSES)
                .filter(rule.fields()::containsKey)
                .count();
        if (peers > 1) {
            throw Refusal.PARAMETER.of(call, "CidrBlock, SecurityGroupId and AddressTemplate exclude each other.");
        }
        boolean plain = rule.fields().containsKey(PROTOCOL) || rule.fields().containsKey(PORT);
        if (plain && rule.fields().containsKey(SERVICES)) {
            throw Refusal.PARAMETER.of(call, "Protocol and Port exclude ServiceTemplate.");
        }
        rule.field(CIDR).ifPresent(cidr -> requireAddresses(call, cidr));
        rule.field(PORT).ifPresent(port -> requirePort(call, rule, port));
        rule.field(GROUP).ifPresent(id -> requirePeer(call, group, id));
        rule.field(SERVICES).ifPresent(id -> requireTemplate(call, SERVICE_KINDS, id));
        rule.field(ADDRESSES).ifPresent(id -> requireTemplate(call, ADDRESS_KINDS, id));
    }

    /** A range or a single address (line 7406). */
    private static void requireAddresses(ActionCall call, String text) {
        IPAddress address = new IPAddressString(text).getAddress();
        boolean isOne = address != null && address.isIPv4() && (address.isPrefixed() || !address.isMultiple());
        if (!isOne) {
            throw Refusal.MALFORMED.of(call, "CidrBlock is a range or an address, not \"%s\".".formatted(text));
        }
    }

    private static void requirePort(ActionCall call, SecurityGroupRule rule, String port) {
        if (!PORTS.matcher(port).matches()) {
            throw Refusal.MALFORMED.of(call, "Port is all, one port or a range, not \"%s\".".formatted(port));
        }
        if (!SecurityGroupRule.takesPort(rule.field(PROTOCOL).orElse(""))) {
            throw Refusal.VALUE.of(call, "Only the protocols TCP and UDP have a Port.");
        }
    }

    /** Another group of the same project, or the group itself. */
    private static void requirePeer(ActionCall call, Resource group, String id) {
        Resource peer = TencentResources.find(call, SECURITY_GROUP, id);
        if (!peer.text(SecurityGroups.PROJECT).equals(group.text(SecurityGroups.PROJECT))) {
            throw Refusal.VALUE.of(call, "%s is in another project than %s.".formatted(id, group.id()));
        }
    }

    private static void requireTemplate(ActionCall call, Map<String, String> kinds, String id) {
        String kind = kinds.getOrDefault(id.split("-", 2)[0], "template");
        boolean isThere = call.estate()
                .find(kind, id)
                .filter(found -> found.region().equals(TencentResources.region(call)))
                .isPresent();
        if (!isThere) {
            throw Refusal.NOT_FOUND.of(call, "There is no %s %s.".formatted(kind, id));
        }
    }
}
