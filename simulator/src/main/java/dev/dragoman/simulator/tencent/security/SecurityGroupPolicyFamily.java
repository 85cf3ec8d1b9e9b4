package dev.dragoman.simulator.tencent.security;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.security.RulesSent.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rules of security groups (document 004, lines 5329, 5503, 5711, 5950 and 6023). They are known by their indexes, which shift when
 * one is put before them or taken away.
 */
final class SecurityGroupPolicyFamily implements Family {

    /** With it ModifySecurityGroupPolicies takes all rules away (line 5961). */
    private static final String CLEARING = "0";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateSecurityGroupPolicies", this::create,
                "DescribeSecurityGroupPolicies", this::describe,
                "ModifySecurityGroupPolicies", this::modify,
                "ReplaceSecurityGroupPolicy", this::replace,
                "DeleteSecurityGroupPolicies", this::delete);
    }

    private Map<String, Object> describe(ActionCall call) {
        Resource group = SecurityGroups.named(call);
        Map<String, Object> set = Fields.of("Version", String.valueOf(SecurityGroups.version(group)));
        for (Direction direction : Direction.values()) {
            List<SecurityGroupRule> rules = SecurityGroups.rules(group, direction);
            set.put(
                    direction.field(),
                    IntStream.range(0, rules.size())
                            .mapToObj(i -> rules.get(i).view(i, direction))
                            .toList());
        }
        return Fields.of("SecurityGroupPolicySet", set);
    }

    /** The group that the call names, if the version is right that it gives, if it gives one (line 7417). */
    private static Resource named(ActionCall call) {
        Resource group = SecurityGroups.named(call);
        int current = SecurityGroups.version(group);
        RulesSent.version(call)
                .filter(version -> !version.equals(String.valueOf(current)))
                .ifPresent(version -> {
                    throw new ApiException(
                            "UnsupportedOperation.VersionMismatch",
                            "The rules of %s have the version %d, not %s.".formatted(group.id(), current, version));
                });
        return group;
    }

    /** At the index that all of them share; the document does not say where without one: at the end. */
    private Map<String, Object> create(ActionCall call) {
        Resource group = named(call);
        RulesSent sent = RulesSent.ofOneDirection(call);
        List<SecurityGroupRule> rules = SecurityGroups.rules(group, sent.direction());
        List<OptionalInt> indexes =
                sent.rules().stream().map(Item::index).distinct().toList();
        if (indexes.size() > 1) {
            throw Refusal.PARAMETER.of(call, "All rules of a call must have the same PolicyIndex.");
        }
        int index = indexes.get(0).orElse(rules.size());
        if (index < 0 || index > rules.size()) {
            throw Refusal.VALUE.of(call, "PolicyIndex %d is beyond %d rules.".formatted(index, rules.size()));
        }
        rules.addAll(index, sound(call, group, sent.rules()));
        store(call, group, sent.direction(), rules);
        return Map.of();
    }

    private static List<SecurityGroupRule> sound(ActionCall call, Resource group, List<Item> items) {
        List<SecurityGroupRule> rules = items.stream().map(Item::rule).toList();
        rules.forEach(rule -> RuleCheck.require(call, group, rule));
        return rules.stream().map(SecurityGroupRule::completed).toList();
    }

    private static void store(ActionCall call, Resource group, Direction direction, List<SecurityGroupRule> rules) {
        call.estate().put(SecurityGroups.nextVersion(limited(call, group, direction, rules)));
    }

    private static Resource limited(
            ActionCall call, Resource group, Direction direction, List<SecurityGroupRule> rules) {
        if (rules.size() > call.quotas().limit("tencent.security-group-policy")) {
            throw Refusal.LIMIT.of(call, "The rule quota of the security group is used up.");
        }
        return SecurityGroups.with(group, direction, rules);
    }

    /** Both directions anew. Its page does not list the code for a wrong version, but the version's own text has the check. */
    private Map<String, Object> modify(ActionCall call) {
        boolean clearing = RulesSent.version(call).equals(Optional.of(CLEARING));
        Resource group = clearing ? SecurityGroups.named(call) : named(call);
        for (Direction direction : Direction.values()) {
            List<Item> items =
                    clearing ? List.of() : RulesSent.of(call, direction).rules();
            if (items.isEmpty() && !clearing) {
                throw Refusal.MISSING.of(
                        call,
                        "Egress and Ingress are both needed, unless Version is 0; there is no " + direction.field()
                                + ".");
            }
            group = limited(call, group, direction, sound(call, group, items));
        }
        call.estate().put(SecurityGroups.nextVersion(group));
        return Map.of();
    }

    private Map<String, Object> replace(ActionCall call) {
        Resource group = named(call);
        RulesSent sent = RulesSent.ofOneDirection(call);
        if (sent.rules().size() != 1) {
            throw Refusal.PARAMETER.of(call, "Exactly one rule can be replaced.");
        }
        List<SecurityGroupRule> rules = SecurityGroups.rules(group, sent.direction());
        int index = sent.rules().get(0).index().orElseThrow();
        requireThere(call, group, rules, index);
        rules.set(index, sound(call, group, sent.rules()).get(0));
        store(call, group, sent.direction(), rules);
        return Map.of();
    }

    private static void requireThere(ActionCall call, Resource group, List<SecurityGroupRule> rules, int index) {
        if (index < 0 || index >= rules.size()) {
            throw Refusal.NOT_FOUND.of(call, "%s has no rule %d.".formatted(group.id(), index));
        }
    }

    /** By index or by content, never both (line 5511); of rules with the same content, the first. */
    private Map<String, Object> delete(ActionCall call) {
        Resource group = named(call);
        RulesSent sent = RulesSent.ofOneDirection(call);
        List<SecurityGroupRule> rules = SecurityGroups.rules(group, sent.direction());
        Set<Integer> going = new HashSet<>();
        for (Item item : sent.rules()) {
            boolean hasContent = !item.rule().fields().isEmpty();
            if (sent.byIndex() && (item.index().isEmpty() || hasContent)) {
                throw Refusal.PARAMETER.of(call, "Rules are named by PolicyIndex or by content, not both.");
            }
            int index = item.index().orElseGet(() -> indexOf(rules, item.rule(), going));
            requireThere(call, group, rules, index);
            going.add(index);
        }
        List<SecurityGroupRule> staying = new ArrayList<>();
        IntStream.range(0, rules.size())
                .filter(i -> !going.contains(i))
                .mapToObj(rules::get)
                .forEach(staying::add);
        store(call, group, sent.direction(), staying);
        return Map.of();
    }

    /** The first that is not going yet and matches; -1 if there is none. */
    private static int indexOf(List<SecurityGroupRule> rules, SecurityGroupRule wanted, Set<Integer> going) {
        return IntStream.range(0, rules.size())
                .filter(i -> !going.contains(i) && rules.get(i).matches(wanted))
                .findFirst()
                .orElse(-1);
    }
}
