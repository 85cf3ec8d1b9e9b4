package dev.dragoman.simulator.tencent.security;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of a security group (document 004, type SecurityGroupPolicy, line 7399), by its field names; templates are held by their
 * ids alone. Its index is where it stands among the others, and no part of it.
 *
 * @param fields those that it has
 */
record SecurityGroupRule(Map<String, String> fields) {

    static final String PROTOCOL = "Protocol";
    static final String PORT = "Port";
    static final String SERVICES = "ServiceTemplate";
    static final String CIDR = "CidrBlock";
    static final String GROUP = "SecurityGroupId";
    static final String ADDRESSES = "AddressTemplate";
    static final String ACTION = "Action";
    static final String INDEX = "PolicyIndex";

    private static final List<String> PLAIN = List.of(PROTOCOL, PORT, CIDR, GROUP, ACTION, "PolicyDescription");

    /** Words that the documents' own examples write in lower case. */
    private static final List<String> WORDS = List.of(PROTOCOL, ACTION);

    SecurityGroupRule {
        fields = Map.copyOf(fields);
    }

    /**
     * The fields that a call sends of a rule; the parameter begins {@code SecurityGroupPolicySet.Egress.0}. Templates are sent as a text
     * or a list (line 7399), as the examples have it with {@code ServiceId} and {@code AddressId}, or as the SDK does groups.
     */
    static SecurityGroupRule read(ActionCall call, String start) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : PLAIN) {
            call.optional(start + "." + name)
                    .ifPresent(
                            value -> fields.put(name, WORDS.contains(name) ? value.toUpperCase(Locale.ROOT) : value));
        }
        first(call, start + "." + SERVICES, "", ".0", ".ServiceId", ".ServiceGroupId")
                .ifPresent(id -> fields.put(SERVICES, id));
        first(call, start + "." + ADDRESSES, "", ".AddressId", ".AddressGroupId")
                .ifPresent(id -> fields.put(ADDRESSES, id));
        return new SecurityGroupRule(fields);
    }

    private static Optional<String> first(ActionCall call, String start, String... ends) {
        Optional<String> found = Optional.empty();
        for (String end : ends) {
            found = found.or(() -> call.optional(start + end));
        }
        return found;
    }

    /** A rule as its group holds it. */
    static SecurityGroupRule held(Map<?, ?> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        return new SecurityGroupRule(texts);
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** With what a rule has that says nothing else; not in the documents: it accepts, everything, on all ports. */
    SecurityGroupRule completed() {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent(ACTION, "ACCEPT");
        if (!all.containsKey(SERVICES)) {
            all.putIfAbsent(PROTOCOL, "ALL");
            if (takesPort(all.get(PROTOCOL))) {
                all.putIfAbsent(PORT, "all");
            }
        }
        return new SecurityGroupRule(all);
    }

    static boolean takesPort(String protocol) {
        return protocol.equals("TCP") || protocol.equals("UDP");
    }

    /** Whether it has all fields of the other one. */
    boolean matches(SecurityGroupRule wanted) {
        return fields.entrySet().containsAll(wanted.fields.entrySet());
    }

    /** As the document's example answers it (line 5746): templates as structures, with the direction besides. */
    Map<String, Object> view(int index, Direction direction) {
        Map<String, Object> view = Fields.of(INDEX, index, "Direction", direction.name());
        PLAIN.forEach(name -> field(name).ifPresent(value -> view.put(name, value)));
        field(SERVICES)
                .ifPresent(id ->
                        view.put(SERVICES, Fields.of(id.startsWith("ppmg-") ? "ServiceGroupId" : "ServiceId", id)));
        field(ADDRESSES)
                .ifPresent(id ->
                        view.put(ADDRESSES, Fields.of(id.startsWith("ipmg-") ? "AddressGroupId" : "AddressId", id)));
        return view;
    }
}
