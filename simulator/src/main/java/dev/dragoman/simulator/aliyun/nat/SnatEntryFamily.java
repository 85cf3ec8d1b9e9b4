package dev.dragoman.simulator.aliyun.nat;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;

import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SNAT entries (document 000, lines 4408–4680): which VSwitch goes out with which public addresses. */
final class SnatEntryFamily implements Family {

    private static final NatTable TABLE = NatTable.SNAT;

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateSnatEntry", this::create,
                "DescribeSnatTableEntries", this::describe,
                "ModifySnatEntry", this::modify,
                "DeleteSnatEntry", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        Resource table = TABLE.named(call);
        Resource gateway = TABLE.settledGateway(call, table);
        SnatSource source = SnatSource.asked(call, gateway);
        source.requireUnused(call, table);
        String ips = asked(call, gateway).orElseGet(() -> every(call, gateway));
        Resource entry = AliyunResources.make(
                call,
                TABLE.entryKind(),
                TABLE.newEntryId(call),
                table.region(),
                List.of(table.id(), source.vSwitch().id()),
                Fields.of(
                        "SnatTableId", table.id(),
                        "SourceVSwitchId", source.vSwitch().id(),
                        "SourceCIDR", source.cidr(),
                        "SnatIp", ips));
        call.estate().put(entry.passing(NatTable.PENDING, AVAILABLE));
        return Fields.of("SnatEntryId", entry.id());
    }

    /** The addresses that the call gives, checked. */
    private static Optional<String> asked(ActionCall call, Resource gateway) {
        Optional<List<String>> ips = call.optional("SnatIp")
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList());
        ips.ifPresent(list ->
                list.forEach(ip -> PublicAddresses.require(call, gateway, ip, NatTable.FORWARD, "EIP_NOT_IN_GATEWAY")));
        return ips.map(list -> String.join(",", list));
    }

    /** What goes without {@code SnatIp} is not in the documents: all addresses of the gateway that no DNAT entry has. */
    private static String every(ActionCall call, Resource gateway) {
        List<String> ips = GatewayAddress.of(call.estate(), gateway)
                .filter(GatewayAddress::ready)
                .map(GatewayAddress::ip)
                .filter(ip -> NatTable.FORWARD
                        .entriesUsing(call.estate(), gateway, ip)
                        .findAny()
                        .isEmpty())
                .toList();
        if (ips.isEmpty()) {
            throw new ApiException("EIP_NOT_IN_GATEWAY", gateway.id() + " has no address for SNAT.");
        }
        return String.join(",", ips);
    }

    private Map<String, Object> describe(ActionCall call) {
        Resource table = TABLE.named(call);
        return AliyunPage.of(
                call,
                "SnatTableEntries",
                "SnatTableEntry",
                TABLE.entries(call.estate(), table).stream(),
                SnatEntryFamily::view);
    }

    private static Map<String, Object> view(Resource entry) {
        return Fields.of(
                "SnatTableId", entry.text("SnatTableId"),
                "SnatEntryId", entry.id(),
                "SourceVSwitchId", entry.text("SourceVSwitchId"),
                "SourceCIDR", entry.text("SourceCIDR"),
                "SnatIp", entry.text("SnatIp"),
                "Status", entry.state());
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource table = TABLE.named(call);
        Resource entry = TABLE.entry(call, table);
        Resource gateway = TABLE.settledGateway(call, table);
        Map<String, Object> gained = asked(call, gateway)
                .<Map<String, Object>>map(ips -> Map.of("SnatIp", ips))
                .orElse(Map.of());
        call.estate().put(entry.passing(NatTable.MODIFYING, AVAILABLE).gaining(gained));
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource table = TABLE.named(call);
        Resource entry = TABLE.entry(call, table);
        TABLE.settledGateway(call, table);
        call.estate().remove(entry.id());
        return Map.of();
    }
}
