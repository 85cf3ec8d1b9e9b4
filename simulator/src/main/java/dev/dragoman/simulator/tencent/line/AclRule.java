package dev.dragoman.simulator.tencent.line;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an ACL rule lets a NAT rule apply to. A sort of NAT rule that names the source address itself has no {@code
 * sourceCidr}; then any will do.
 */
record AclRule(
        String protocol,
        AddressRange source,
        PortRange sourcePort,
        AddressRange destination,
        PortRange destinationPort) {

    static final String ID = "aclRuleId";

    private static final String PROTOCOL = "protocol";
    private static final String SOURCE = "sourceCidr";
    private static final String ANY_PROTOCOL = "ALL";

    /** The fields that an ACL rule of this sort has, but for its id. */
    static List<String> fields(NatRuleType type) {
        return type == NatRuleType.LOCAL_SOURCE_IP_PORT
                ? List.of(PROTOCOL, SOURCE, "sourcePort", "destinationCidr", "destinationPort")
                : List.of(PROTOCOL, "sourcePort", "destinationCidr", "destinationPort");
    }

    /**
     * The fields as a call gives them, for the beginning {@code aclRules.0}: {@code aclRules.0.protocol} and so on. The
     * protocol may be in lower case (line 13238).
     */
    static Map<String, Object> asked(ActionCall call, NatRuleType type, String start) {
        Map<String, Object> asked = new LinkedHashMap<>();
        fields(type)
                .forEach(field ->
                        asked.put(field, call.optional(start + "." + field).orElse("")));
        asked.computeIfPresent(PROTOCOL, (field, value) -> value.toString().toUpperCase(Locale.ROOT));
        return asked;
    }

    static AclRule of(Resource rule) {
        return of(rule.attributes());
    }

    static AclRule of(Map<String, Object> fields) {
        return new AclRule(
                text(fields, PROTOCOL),
                AddressRange.read(text(fields, SOURCE)),
                PortRange.read(text(fields, "sourcePort")),
                AddressRange.read(text(fields, "destinationCidr")),
                PortRange.read(text(fields, "destinationPort")));
    }

    private static String text(Map<String, Object> fields, String field) {
        return fields.getOrDefault(field, "").toString();
    }

    /** Whether some traffic fits both. */
    boolean overlaps(AclRule other) {
        boolean sameProtocol =
                protocol.equals(other.protocol) || protocol.equals(ANY_PROTOCOL) || other.protocol.equals(ANY_PROTOCOL);
        return sameProtocol
                && source.overlaps(other.source)
                && sourcePort.overlaps(other.sourcePort)
                && destination.overlaps(other.destination)
                && destinationPort.overlaps(other.destinationPort);
    }
}
