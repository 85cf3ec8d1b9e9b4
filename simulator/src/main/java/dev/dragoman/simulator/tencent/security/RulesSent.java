package dev.dragoman.simulator.tencent.security;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.tencent.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rules of one direction in a call.
 *
 * @param direction theirs
 * @param rules as sent, by the parameter's own index
 */
record RulesSent(Direction direction, List<Item> rules) {

    private static final String SET = "SecurityGroupPolicySet.";

    RulesSent {
        rules = List.copyOf(rules);
    }

    /**
     * A rule in a call.
     *
     * @param index where it is, or is to be, in the group; empty: not said
     * @param rule its fields
     */
    record Item(OptionalInt index, SecurityGroupRule rule) {}

    /** The rules of a call that may have one direction alone (lines 5337, 5511 and 6031). */
    static RulesSent ofOneDirection(ActionCall call) {
        RulesSent egress = of(call, Direction.EGRESS);
        RulesSent ingress = of(call, Direction.INGRESS);
        if (!egress.rules.isEmpty() && !ingress.rules.isEmpty()) {
            throw Refusal.PARAMETER.of(call, "Egress and Ingress exclude each other.");
        }
        if (egress.rules.isEmpty() && ingress.rules.isEmpty()) {
            throw Refusal.MISSING.of(call, "One of Egress and Ingress is needed.");
        }
        return ingress.rules.isEmpty() ? egress : ingress;
    }

    static RulesSent of(ActionCall call, Direction direction) {
        List<Item> rules = new ArrayList<>();
        for (int i = 0; ; i++) {
            String start = SET + direction.field() + "." + i;
            boolean isThere = call.parameters().keySet().stream().anyMatch(name -> name.startsWith(start + "."));
            if (!isThere) {
                return new RulesSent(direction, rules);
            }
            Optional<String> index = call.optional(start + "." + SecurityGroupRule.INDEX);
            rules.add(new Item(
                    index.map(text -> OptionalInt.of(Integer.parseInt(text))).orElseGet(OptionalInt::empty),
                    SecurityGroupRule.read(call, start)));
        }
    }

    static Optional<String> version(ActionCall call) {
        return call.optional(SET + SecurityGroups.VERSION);
    }

    /** Whether any of them says where it is. */
    boolean byIndex() {
        return rules.stream().anyMatch(item -> item.index.isPresent());
    }
}
