package dev.dragoman.simulator.tencent.vpn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which ranges of a VPC may talk to which ranges behind a customer gateway (document 004, lines 3974, 7415 and 11978). Kept as API
 * 3.0 answers them.
 */
final class SecurityPolicies {

    private static final String SENT = "SecurityPolicyDatabases.";
    private static final String LOCAL = "LocalCidrBlock";
    private static final String REMOTE = "RemoteCidrBlock";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SecurityPolicies() {}

    /** Those of a call of API 3.0, none of which may lead into the VPC itself; empty if it has none. */
    static List<Map<String, Object>> sent(ActionCall call, Resource vpc) {
        List<Map<String, Object>> policies = new ArrayList<>();
        for (int i = 0; call.optional(SENT + i + "." + LOCAL).isPresent(); i++) {
            String local = block(call, call.text(SENT + i + "." + LOCAL)).text();
            List<String> remotes = call.list(SENT + i + "." + REMOTE);
            remotes.forEach(remote -> requireOutside(call, block(call, remote), vpc));
            policies.add(policy(local, remotes));
        }
        return policies;
    }

    private static Map<String, Object> policy(String local, List<String> remotes) {
        return Fields.of(LOCAL, local, REMOTE, List.copyOf(remotes));
    }

    private static Cidr block(ActionCall call, String text) {
        return Cidr.parse(text)
                .orElseThrow(() -> Refusal.MALFORMED.of(call, text + " is not a block with an empty host part."));
    }

    private static void requireOutside(ActionCall call, Cidr remote, Resource vpc) {
        if (remote.overlaps(Cidr.of(vpc.text("CidrBlock")))) {
            throw Refusal.VALUE.of(
                    call,
                    "%s overlaps the VPC's %s.".formatted(remote.text(), vpc.text("CidrBlock")),
                    "InvalidParameterValue.VpcCidrConflict");
        }
    }

    /**
     * Those of a call of the legacy API: ranges for the whole VPC, or JSON text from local to remote ranges, in one piece or several.
     * Its examples have blocks with host bits (lines 11979 and 12034), and its pages no code for a conflict.
     */
    static List<Map<String, Object>> sentToLegacy(ActionCall call, Resource vpc) {
        List<Map<String, Object>> policies = new ArrayList<>();
        List<String> wholeVpc = call.list("userGwCidrBlock");
        if (!wholeVpc.isEmpty()) {
            policies.add(policy(vpc.text("CidrBlock"), wholeVpc));
        }
        List<String> pieces = new ArrayList<>(call.list("spdAcl"));
        call.optional("spdAcl").ifPresent(pieces::add);
        pieces.forEach(piece -> parsed(call, piece).forEach((local, remotes) -> policies.add(policy(local, remotes))));
        return policies;
    }

    private static Map<String, List<String>> parsed(ActionCall call, String text) {
        try {
            return Optional.ofNullable(
                            JSON.readValue(text, new TypeReference<LinkedHashMap<String, List<String>>>() {}))
                    .orElseGet(LinkedHashMap::new);
        } catch (JsonProcessingException e) {
            throw Refusal.MALFORMED.of(call, "spdAcl is no JSON object from ranges to lists of ranges.");
        }
    }

    /** All ranges on the VPC's side, each once. */
    static List<String> locals(Resource connection) {
        return all(connection).stream()
                .map(policy -> String.valueOf(policy.get(LOCAL)))
                .distinct()
                .toList();
    }

    /** All ranges on the customer's side, each once. */
    static List<String> remotes(Resource connection) {
        return all(connection).stream()
                .flatMap(policy -> remotes(policy).stream())
                .distinct()
                .toList();
    }

    /** Every pair that may talk: the VPC's range, the customer's range. */
    static List<Map.Entry<String, String>> pairs(Resource connection) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (Map<?, ?> policy : all(connection)) {
            remotes(policy).forEach(remote -> pairs.add(Map.entry(String.valueOf(policy.get(LOCAL)), remote)));
        }
        return pairs;
    }

    private static List<Map<?, ?>> all(Resource connection) {
        List<Map<?, ?>> policies = new ArrayList<>();
        if (connection.attributes().get(VpnConnections.POLICIES) instanceof List<?> list) {
            list.forEach(item -> policies.add((Map<?, ?>) item));
        }
        return policies;
    }

    private static List<String> remotes(Map<?, ?> policy) {
        return policy.get(REMOTE) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
