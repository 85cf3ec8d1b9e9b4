package dev.dragoman.simulator.tencent.security;

import static dev.dragoman.simulator.tencent.TencentResources.SECURITY_GROUP;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Security groups and the rules in them, in the order in which they are tried (document 004, lines 5260–6085). */
final class SecurityGroups {

    static final String NAME = "SecurityGroupName";
    static final String DESCRIPTION = "SecurityGroupDesc";
    static final String PROJECT = "ProjectId";
    static final String DEFAULT = "IsDefault";

    /**
     * Rises by one with each change to the rules (line 7417). Not in the documents: it begins at 1, since version 0 is how one asks for all
     * rules to go.
     */
    static final String VERSION = "Version";

    /** Where instances, interfaces and load balancers name the groups that they are in. */
    private static final List<String> MEMBERSHIPS = List.of("SecurityGroupIds", "GroupSet");

    private SecurityGroups() {}

    static Resource named(ActionCall call) {
        return TencentResources.find(call, SECURITY_GROUP, call.text("SecurityGroupId"), "InvalidSecurityGroupID");
    }

    static int version(Resource group) {
        return group.attributes().get(VERSION) instanceof Integer version ? version : 1;
    }

    static List<SecurityGroupRule> rules(Resource group, Direction direction) {
        List<SecurityGroupRule> rules = new ArrayList<>();
        if (group.attributes().get(direction.field()) instanceof List<?> held) {
            held.forEach(rule -> rules.add(SecurityGroupRule.held((Map<?, ?>) rule)));
        }
        return rules;
    }

    /** The group with these rules in one direction, not yet of a new version. */
    static Resource with(Resource group, Direction direction, List<SecurityGroupRule> rules) {
        return group.with(
                direction.field(), rules.stream().map(SecurityGroupRule::fields).toList());
    }

    static Resource nextVersion(Resource group) {
        return group.with(VERSION, version(group) + 1);
    }

    /** Other groups that name this one in a rule. */
    static long references(ActionCall call, Resource group) {
        return call.estate()
                .in(group.region(), SECURITY_GROUP)
                .filter(other -> !other.id().equals(group.id()))
                .filter(other -> names(other, group.id()))
                .count();
    }

    private static boolean names(Resource other, String id) {
        for (Direction direction : Direction.values()) {
            if (rules(other, direction).stream()
                    .anyMatch(rule -> id.equals(rule.fields().get(SecurityGroupRule.GROUP)))) {
                return true;
            }
        }
        return false;
    }

    /** How many of a kind are in the group. */
    static long members(ActionCall call, Resource group, String kind) {
        return call.estate()
                .in(group.region(), kind)
                .filter(member -> MEMBERSHIPS.stream()
                        .anyMatch(field -> member.attributes().get(field) instanceof List<?> groups
                                && groups.contains(group.id())))
                .count();
    }
}
