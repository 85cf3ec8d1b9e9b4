package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.AddressBinding;
import dev.dragoman.simulator.tencent.TencentRegions;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import dev.dragoman.simulator.tencent.task.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Network interfaces by the legacy API (document 004, lines 18610–19520): all but reading and naming is a task. No state is
 * shown, so one that is being made does not appear before it is there.
 */
final class LegacyInterfaceFamily implements Family {

    private static final Map<String, String> NAMES =
            Map.of("eniName", Interfaces.NAME, "eniDescription", Interfaces.DESCRIPTION);

    private static final V2List LIST = V2List.byAgeOr("eniName", Interfaces.NAME);

    @Override
    public Map<String, ActionHandler> actions() {
        Map<String, ActionHandler> actions = new HashMap<>();
        actions.put("CreateNetworkInterface", this::create);
        actions.put("DescribeNetworkInterfaces", this::list);
        actions.put("ModifyNetworkInterface", this::modify);
        actions.put("DeleteNetworkInterface", this::delete);
        actions.put("AttachNetworkInterface", this::attach);
        actions.put("DetachNetworkInterface", this::detach);
        actions.put("MigrateNetworkInterface", this::migrate);
        actions.put("AssignPrivateIpAddresses", this::assign);
        actions.put("UnassignPrivateIpAddresses", this::unassign);
        actions.put("MigratePrivateIpAddress", this::migrateAddress);
        return actions;
    }

    /** The table has the id at the top, the example under {@code data} (line 18710): both are answered. */
    private static Map<String, Object> task(ActionCall call) {
        int taskId = Integer.parseInt(Work.VPC_TASK.start(call));
        return Fields.of("taskId", taskId, "data", Fields.of("taskId", taskId));
    }

    /** The interface of this id, which must be in the VPC that the call names. */
    private static Resource named(ActionCall call, String parameter) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        Resource found = Lookup.networkInterface(call, call.text(parameter));
        if (!Interfaces.vpcId(found).equals(vpc.id())) {
            throw Refusal.NO_INTERFACE.of(call, "The VPC %s has no interface %s.", vpc.id(), found.id());
        }
        return found;
    }

    private static Resource named(ActionCall call) {
        return named(call, "networkInterfaceId");
    }

    private Map<String, Object> create(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        var unused = Interfaces.create(
                call,
                vpc,
                V2Id.SUBNET.named(call, "subnetId", vpc),
                new Interfaces.Draft(
                        call.text("eniName"),
                        call.optional("eniDescription").orElse(""),
                        WantedAddress.readLegacy(call),
                        call.number("secondaryPrivateIpAddressCount", 0),
                        call.list("sgIds")));
        return task(call);
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource changed = named(call);
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            if (call.optional(name.getKey()).isPresent()) {
                changed = changed.with(name.getValue(), call.text(name.getKey()));
            }
        }
        call.estate().put(changed);
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        Interfaces.delete(call, named(call));
        return task(call);
    }

    private Map<String, Object> attach(ActionCall call) {
        Attachments.attach(call, named(call), call.text("instanceId"));
        return task(call);
    }

    private Map<String, Object> detach(ActionCall call) {
        Attachments.detach(call, named(call), call.text("instanceId"));
        return task(call);
    }

    private Map<String, Object> migrate(ActionCall call) {
        Attachments.migrate(call, named(call), call.text("oldInstanceId"), call.text("newInstanceId"));
        return task(call);
    }

    private Map<String, Object> assign(ActionCall call) {
        var unused = SecondaryAddresses.assign(
                call,
                named(call),
                WantedAddress.readLegacy(call),
                call.number("secondaryPrivateIpAddressCount", 0),
                Pace.AS_TASK);
        return task(call);
    }

    private Map<String, Object> unassign(ActionCall call) {
        SecondaryAddresses.unassign(call, named(call), call.list("privateIpAddress"), Pace.AS_TASK);
        return task(call);
    }

    private Map<String, Object> migrateAddress(ActionCall call) {
        SecondaryAddresses.migrate(
                call,
                named(call, "oldNetworkInterfaceId"),
                named(call, "newNetworkInterfaceId"),
                call.text("privateIpAddress"),
                Pace.AS_TASK);
        return task(call);
    }

    private Map<String, Object> list(ActionCall call) {
        Stream<Resource> found = call.estate()
                .in(TencentResources.region(call), TencentResources.NETWORK_INTERFACE)
                .filter(shown -> !shown.state().equals(Interfaces.PENDING));
        Optional<Resource> vpc = V2Id.VPC.optional(call, "vpcId");
        if (vpc.isPresent()) {
            found = found.filter(one -> Interfaces.vpcId(one).equals(vpc.get().id()));
        }
        Optional<Resource> asked = call.optional("networkInterfaceId").map(id -> Lookup.networkInterface(call, id));
        if (asked.isPresent()) {
            found = found.filter(asked.get()::equals);
        }
        Optional<String> instance = call.optional("instanceId");
        if (instance.isPresent()) {
            found = found.filter(one -> Attachments.instanceOf(one).equals(instance.get()));
        }
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            found = found.filter(V2List.like(call, name.getKey(), name.getValue()));
        }
        Map<String, Object> page = LIST.page(call, found, one -> view(call, one));
        return Fields.of("data", Fields.of("totalNum", page.get("totalCount"), "data", page.get("data")));
    }

    private static Map<String, Object> view(ActionCall call, Resource found) {
        Map<?, ?> attachment = Attachments.of(found);
        Map<String, Object> server = Fields.of(
                "instanceId",
                Attachments.instanceOf(found),
                "attachTime",
                attachment.containsKey("AttachTime") ? attachment.get("AttachTime") : "");
        List<Map<String, Object>> addresses = SecondaryAddresses.allOf(call, found).stream()
                .map(holder -> address(call, found, holder))
                .toList();
        return Fields.of(
                "vpcId", Interfaces.vpcId(found),
                "vpcName", attribute(call, Interfaces.vpcId(found), "VpcName"),
                "subnetId", Interfaces.subnetId(found),
                "zoneId", zoneNumber(call, found),
                "eniName", found.text(Interfaces.NAME),
                "eniDescription", found.text(Interfaces.DESCRIPTION),
                "networkInterfaceId", found.id(),
                "primary", found.is("Primary"),
                "macAddress", found.text("MacAddress"),
                "createTime", TencentTime.shown(found.createdAt()),
                "flowLogsSet", List.of(),
                "privateIpAddressesSet", addresses,
                "instanceSet", server,
                "groupSet",
                        Interfaces.groups(found).stream()
                                .map(group -> group(call, group))
                                .toList());
    }

    /** 0 for what was placed in no zone. */
    private static int zoneNumber(ActionCall call, Resource found) {
        String zone = Attachments.zoneOf(call, found);
        return TencentRegions.hasZone(found.region(), zone)
                ? Integer.parseInt(TencentRegions.zoneNumber(found.region(), zone))
                : 0;
    }

    private static Map<String, Object> address(ActionCall call, Resource found, Resource holder) {
        Optional<Resource> elastic = AddressBinding.boundTo(call, found.id(), holder.text("address"));
        return Fields.of(
                "privateIpAddress", holder.text("address"),
                "primary", holder.id().equals(found.id()),
                "wanIp", elastic.map(bound -> bound.text("AddressIp")).orElse(""),
                "description", holder.text(SecondaryAddresses.DESCRIPTION),
                "isWanIpBlocked", elastic.map(bound -> bound.is("IsBlocked")).orElse(false),
                "eipId", elastic.map(Resource::id).orElse(""));
    }

    private static Map<String, Object> group(ActionCall call, String id) {
        String project = attribute(call, id, "ProjectId");
        return Fields.of(
                "sgId",
                id,
                "sgName",
                attribute(call, id, "SecurityGroupName"),
                "projectId",
                project.matches("\\d{1,9}") ? Integer.parseInt(project) : 0);
    }

    /** An attribute of whatever has this id, or the empty text. */
    private static String attribute(ActionCall call, String id, String name) {
        return call.estate().find(id).map(found -> found.text(name)).orElse("");
    }
}
