package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.AddressBinding;
import dev.dragoman.simulator.tencent.TencentList;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network interfaces by API 3.0 (document 004, lines 3112–3900). Four of its actions end in a state, the others at once. */
final class InterfaceFamily implements Family {

    private static final TencentList LIST = new TencentList(
            TencentResources.NETWORK_INTERFACE,
            "NetworkInterfaceIds",
            "NetworkInterfaceSet",
            Map.of(
                    "vpc-id", TencentList.attribute("network"),
                    "subnet-id", TencentList.attribute("subnet"),
                    "network-interface-id", TencentList.id(),
                    "network-interface-name", TencentList.attribute(Interfaces.NAME),
                    "network-interface-description", TencentList.attribute(Interfaces.DESCRIPTION),
                    "attachment.instance-id",
                            (found, value) -> Attachments.instanceOf(found).equals(value),
                    "groups.security-group-id",
                            (found, value) -> Interfaces.groups(found).contains(value)));

    @Override
    public Map<String, ActionHandler> actions() {
        Map<String, ActionHandler> actions = new HashMap<>();
        actions.put("CreateNetworkInterface", this::create);
        actions.put("DescribeNetworkInterfaces", call -> LIST.page(call, found -> view(call, found)));
        actions.put("ModifyNetworkInterfaceAttribute", this::modify);
        actions.put("DeleteNetworkInterface", this::delete);
        actions.put("AttachNetworkInterface", this::attach);
        actions.put("DetachNetworkInterface", this::detach);
        actions.put("MigrateNetworkInterface", this::migrate);
        actions.put("AssignPrivateIpAddresses", this::assign);
        actions.put("UnassignPrivateIpAddresses", this::unassign);
        actions.put("MigratePrivateIpAddress", this::migrateAddress);
        actions.put("ModifyPrivateIpAddressesAttribute", this::describeAddresses);
        return actions;
    }

    private static Resource named(ActionCall call) {
        return Lookup.networkInterface(call, call.text("NetworkInterfaceId"));
    }

    private Map<String, Object> create(ActionCall call) {
        Resource vpc = Lookup.vpc(call, call.text("VpcId"));
        Resource subnet = Lookup.find(call, TencentResources.SUBNET, call.text("SubnetId"), Refusal.NO_SUBNET);
        if (!subnet.within().contains(vpc.id())) {
            throw Refusal.NO_SUBNET.of(call, "The VPC %s has no subnet %s.", vpc.id(), subnet.id());
        }
        Resource made = Interfaces.create(
                call,
                vpc,
                subnet,
                new Interfaces.Draft(
                        call.text("NetworkInterfaceName"),
                        call.optional("NetworkInterfaceDescription").orElse(""),
                        WantedAddress.read(call),
                        call.number("SecondaryPrivateIpAddressCount", 0),
                        call.list("SecurityGroupIds")));
        return Fields.of("NetworkInterface", view(call, made));
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource changed = named(call);
        for (String field : List.of(Interfaces.NAME, Interfaces.DESCRIPTION)) {
            if (call.optional(field).isPresent()) {
                changed = changed.with(field, call.text(field));
            }
        }
        List<String> groups = call.list("SecurityGroupIds");
        if (!groups.isEmpty()) {
            Interfaces.requireGroups(call, groups);
            changed = changed.with(Interfaces.GROUPS, groups);
        }
        call.estate().put(changed);
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        Interfaces.delete(call, named(call));
        return Map.of();
    }

    private Map<String, Object> attach(ActionCall call) {
        Attachments.attach(call, named(call), call.text("InstanceId"));
        return Map.of();
    }

    private Map<String, Object> detach(ActionCall call) {
        Attachments.detach(call, named(call), call.text("InstanceId"));
        return Map.of();
    }

    private Map<String, Object> migrate(ActionCall call) {
        Attachments.migrate(call, named(call), call.text("SourceInstanceId"), call.text("DestinationInstanceId"));
        return Map.of();
    }

    private Map<String, Object> assign(ActionCall call) {
        Resource networkInterface = named(call);
        List<WantedAddress> assigned = SecondaryAddresses.assign(
                call,
                networkInterface,
                WantedAddress.read(call),
                call.number("SecondaryPrivateIpAddressCount", 0),
                Pace.AT_ONCE);
        List<Map<String, Object>> shown = assigned.stream()
                .map(address -> address(call, networkInterface, address.ip(), false, address.description()))
                .toList();
        return Fields.of("PrivateIpAddressSet", shown);
    }

    private Map<String, Object> unassign(ActionCall call) {
        List<String> ips =
                WantedAddress.read(call).stream().map(WantedAddress::ip).toList();
        SecondaryAddresses.unassign(call, named(call), ips, Pace.AT_ONCE);
        return Map.of();
    }

    private Map<String, Object> migrateAddress(ActionCall call) {
        SecondaryAddresses.migrate(
                call,
                Lookup.networkInterface(call, call.text("SourceNetworkInterfaceId")),
                Lookup.networkInterface(call, call.text("DestinationNetworkInterfaceId")),
                call.text("PrivateIpAddress"),
                Pace.AT_ONCE);
        return Map.of();
    }

    /** The page does not say what can be changed (line 3795); its example changes the description, the rest is the service's. */
    private Map<String, Object> describeAddresses(ActionCall call) {
        Resource networkInterface = named(call);
        Interfaces.requireSettled(call, networkInterface);
        List<Resource> described = WantedAddress.read(call).stream()
                .map(address -> SecondaryAddresses.described(call, networkInterface, address))
                .toList();
        described.forEach(call.estate()::put);
        return Map.of();
    }

    private static Map<String, Object> view(ActionCall call, Resource found) {
        return Fields.of(
                "NetworkInterfaceId", found.id(),
                "NetworkInterfaceName", found.text(Interfaces.NAME),
                "NetworkInterfaceDescription", found.text(Interfaces.DESCRIPTION),
                "SubnetId", Interfaces.subnetId(found),
                "VpcId", Interfaces.vpcId(found),
                "GroupSet", Interfaces.groups(found),
                "Primary", found.is("Primary"),
                "MacAddress", found.text("MacAddress"),
                "State", found.state(),
                "PrivateIpAddressSet", addresses(call, found),
                "Attachment", Attachments.of(found),
                "Zone", Attachments.zoneOf(call, found),
                "CreatedTime", TencentTime.shown(found.createdAt()));
    }

    private static List<Map<String, Object>> addresses(ActionCall call, Resource found) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Resource holder : SecondaryAddresses.allOf(call, found)) {
            boolean primary = holder.id().equals(found.id());
            Map<String, Object> address =
                    address(call, found, holder.text("address"), primary, holder.text(SecondaryAddresses.DESCRIPTION));
            address.put("State", primary ? Interfaces.AVAILABLE : holder.state());
            shown.add(address);
        }
        return shown;
    }

    private static Map<String, Object> address(
            ActionCall call, Resource found, String ip, boolean primary, String description) {
        Optional<Resource> elastic = AddressBinding.boundTo(call, found.id(), ip);
        return Fields.of(
                "PrivateIpAddress",
                ip,
                "Primary",
                primary,
                "PublicIpAddress",
                elastic.map(bound -> bound.text("AddressIp")).orElse(""),
                "AddressId",
                elastic.map(Resource::id).orElse(""),
                "Description",
                description,
                "IsWanIpBlocked",
                elastic.map(bound -> bound.is("IsBlocked")).orElse(false));
    }
}
