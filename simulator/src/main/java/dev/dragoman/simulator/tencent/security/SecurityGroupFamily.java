package dev.dragoman.simulator.tencent.security;

import static dev.dragoman.simulator.tencent.TencentResources.SECURITY_GROUP;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentList;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import java.util.List;
import java.util.Map;

/** Security groups but for their rules (document 004, lines 5260, 5444, 5636, 5815 and 5891). */
final class SecurityGroupFamily implements Family {

    /** The field of the statistics, and the kind that it counts. */
    private static final Map<String, String> MEMBERS = Map.of(
            "CVM",
            TencentResources.INSTANCE,
            "CDB",
            "database",
            "ENI",
            TencentResources.NETWORK_INTERFACE,
            "CLB",
            "load-balancer");

    private static final TencentList LIST = new TencentList(
            SECURITY_GROUP,
            "SecurityGroupIds",
            "SecurityGroupSet",
            Map.of(
                    "project-id", TencentList.attribute(SecurityGroups.PROJECT),
                    "security-group-name", TencentList.attribute(SecurityGroups.NAME)));

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateSecurityGroup", this::create,
                "DescribeSecurityGroups", call -> LIST.page(call, SecurityGroupFamily::view),
                "DescribeSecurityGroupAssociationStatistics", this::statistics,
                "ModifySecurityGroupAttribute", this::modify,
                "DeleteSecurityGroup", this::delete);
    }

    /** Without rules, which lets nothing pass. Projects are numbers; no other is there. */
    private Map<String, Object> create(ActionCall call) {
        String project = call.optional("ProjectId").orElse("0");
        if (!project.matches("\\d+")) {
            throw Refusal.NOT_FOUND.of(call, "There is no project %s.".formatted(project));
        }
        long owned = call.estate()
                .in(TencentResources.region(call), SECURITY_GROUP)
                .filter(group -> group.text(SecurityGroups.PROJECT).equals(project))
                .count();
        if (owned >= call.quotas().limit("tencent.security-group-per-project")) {
            throw Refusal.LIMIT.of(call, "The security group quota of the project in the region is used up.");
        }
        Resource group = TencentResources.make(
                call,
                SECURITY_GROUP,
                TencentResources.newId(call, SECURITY_GROUP),
                List.of(),
                Fields.of(
                        SecurityGroups.PROJECT,
                        project,
                        SecurityGroups.NAME,
                        call.text("GroupName"),
                        SecurityGroups.DESCRIPTION,
                        call.text("GroupDescription"),
                        SecurityGroups.DEFAULT,
                        false,
                        SecurityGroups.VERSION,
                        1));
        call.estate().put(group);
        return Fields.of("SecurityGroup", view(group));
    }

    private static Map<String, Object> view(Resource group) {
        return Fields.of(
                "ProjectId", group.text(SecurityGroups.PROJECT),
                "SecurityGroupId", group.id(),
                "SecurityGroupName", group.text(SecurityGroups.NAME),
                "SecurityGroupDesc", group.text(SecurityGroups.DESCRIPTION),
                "IsDefault", group.is(SecurityGroups.DEFAULT),
                "CreatedTime", TencentTime.shown(group.createdAt()));
    }

    private Map<String, Object> statistics(ActionCall call) {
        return Fields.of(
                "SecurityGroupAssociationStatisticsSet",
                call.list("SecurityGroupIds").stream()
                        .distinct()
                        .map(id -> statistics(call, TencentResources.find(call, SECURITY_GROUP, id)))
                        .toList());
    }

    private static Map<String, Object> statistics(ActionCall call, Resource group) {
        Map<String, Object> counts =
                Fields.of("SecurityGroupId", group.id(), "SG", SecurityGroups.references(call, group));
        MEMBERS.forEach((field, kind) -> counts.put(field, SecurityGroups.members(call, group, kind)));
        return counts;
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource group = SecurityGroups.named(call);
        if (call.optional("GroupName").isPresent()) {
            group = group.with(SecurityGroups.NAME, call.text("GroupName"));
        }
        if (call.optional("GroupDescription").isPresent()) {
            group = group.with(SecurityGroups.DESCRIPTION, call.text("GroupDescription"));
        }
        call.estate().put(group);
        return Map.of();
    }

    /** Not a default one, nor one that another's rules name (line 5446); not in the documents: nor one with members. */
    private Map<String, Object> delete(ActionCall call) {
        Resource group = SecurityGroups.named(call);
        if (group.is(SecurityGroups.DEFAULT)) {
            throw Refusal.UNSUPPORTED.of(call, group.id() + " is a default security group.");
        }
        if (SecurityGroups.references(call, group) > 0) {
            throw Refusal.IN_USE.of(call, "Rules of another security group name %s.".formatted(group.id()));
        }
        MEMBERS.values().stream()
                .filter(kind -> SecurityGroups.members(call, group, kind) > 0)
                .findFirst()
                .ifPresent(kind -> {
                    throw Refusal.IN_USE.of(call, "There is a %s in %s.".formatted(kind, group.id()));
                });
        call.estate().remove(group.id());
        return Map.of();
    }
}
