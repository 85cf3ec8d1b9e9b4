package dev.dragoman.simulator.aliyun.nat;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.VPC;

import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunParameters;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** DNAT entries (document 000, lines 4115–4405): what comes to a public address and port goes to a private one. */
final class ForwardEntryFamily implements Family {

    private static final NatTable TABLE = NatTable.FORWARD;
    private static final String ANY = "Any";
    private static final List<String> OUTSIDE = List.of("ExternalIp", "ExternalPort", "IpProtocol");
    private static final List<String> INSIDE = List.of("InternalIp", "InternalPort", "IpProtocol");

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateForwardEntry", this::create,
                "DescribeForwardTableEntries", this::describe,
                "ModifyForwardEntry", this::modify,
                "DeleteForwardEntry", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        Resource table = TABLE.named(call);
        Resource gateway = TABLE.settledGateway(call, table);
        Resource entry = AliyunResources.make(
                call,
                TABLE.entryKind(),
                TABLE.newEntryId(call),
                table.region(),
                List.of(table.id()),
                Fields.of("ForwardTableId", table.id(), "ExternalPort", ANY, "InternalPort", ANY));
        Resource wanted = entry.with(sent(call));
        require(call, gateway, table, wanted);
        if (TABLE.entries(call.estate(), table).size() >= call.quotas().limit("aliyun.forward-entry-per-table")) {
            throw new ApiException("QuotaExceeded", "Forward entry quota exceeded.");
        }
        call.estate().put(wanted.passing(NatTable.PENDING, AVAILABLE));
        return Fields.of("ForwardEntryId", entry.id());
    }

    private static Map<String, Object> sent(ActionCall call) {
        Map<String, Object> sent = new LinkedHashMap<>();
        for (String parameter : List.of("ExternalIp", "ExternalPort", "IpProtocol", "InternalIp", "InternalPort")) {
            AliyunParameters.choice(call, parameter).ifPresent(value -> sent.put(parameter, value));
        }
        return sent;
    }

    private static void require(ActionCall call, Resource gateway, Resource table, Resource wanted) {
        PublicAddresses.require(call, gateway, wanted.text("ExternalIp"), NatTable.SNAT, "InvalidIp.NotInNatgw");
        boolean inVpc = gateway.within().stream()
                .flatMap(vpcId -> call.estate().find(VPC, vpcId).stream())
                .anyMatch(vpc -> Cidr.of(vpc.text("CidrBlock")).contains(Cidr.of(wanted.text("InternalIp") + "/32")));
        if (!inVpc) {
            throw new ApiException(
                    "InvalidParameter",
                    "%s is not in the VPC of %s.".formatted(wanted.text("InternalIp"), gateway.id()));
        }
        requireUnique(call, table, wanted, OUTSIDE);
        requireUnique(call, table, wanted, INSIDE);
    }

    private static void requireUnique(ActionCall call, Resource table, Resource wanted, List<String> together) {
        TABLE.entries(call.estate(), table).stream()
                .filter(other -> !other.id().equals(wanted.id()))
                .filter(other ->
                        together.stream().allMatch(field -> other.text(field).equals(wanted.text(field))))
                .findFirst()
                .ifPresent(other -> {
                    throw new ApiException("InvalidParameter", "%s has the same %s.".formatted(other.id(), together));
                });
    }

    private Map<String, Object> describe(ActionCall call) {
        Resource table = TABLE.named(call);
        return AliyunPage.of(
                call,
                "ForwardTableEntries",
                "ForwardTableEntry",
                TABLE.entries(call.estate(), table).stream(),
                ForwardEntryFamily::view);
    }

    private static Map<String, Object> view(Resource entry) {
        return Fields.of(
                "ForwardTableId", entry.text("ForwardTableId"),
                "ForwardEntryId", entry.id(),
                "ExternalIp", entry.text("ExternalIp"),
                "ExternalPort", entry.text("ExternalPort"),
                "IpProtocol", entry.text("IpProtocol"),
                "InternalIp", entry.text("InternalIp"),
                "InternalPort", entry.text("InternalPort"),
                "Status", entry.state());
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource table = TABLE.named(call);
        Resource entry = TABLE.entry(call, table);
        Resource gateway = TABLE.settledGateway(call, table);
        Map<String, Object> gained = sent(call);
        require(call, gateway, table, entry.with(gained));
        call.estate().put(entry.passing(NatTable.MODIFYING, AVAILABLE).gaining(gained));
        return Fields.of("ForwardEntryId", entry.id());
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource table = TABLE.named(call);
        Resource entry = TABLE.entry(call, table);
        TABLE.settledGateway(call, table);
        call.estate().remove(entry.id());
        return Map.of();
    }
}
