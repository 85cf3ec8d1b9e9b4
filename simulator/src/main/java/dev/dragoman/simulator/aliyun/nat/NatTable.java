package dev.dragoman.simulator.aliyun.nat;

import static dev.dragoman.simulator.aliyun.AliyunResources.FORWARD_ENTRY;
import static dev.dragoman.simulator.aliyun.AliyunResources.NAT_GATEWAY;
import static dev.dragoman.simulator.aliyun.AliyunResources.SNAT_ENTRY;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.stream.Stream;

/**
 * The two tables of a NAT gateway. Nothing in one may change while an entry of it is on its way (document 000, lines 4115–4660;
 * for CreateSnatEntry as for the other actions).
 */
enum NatTable {
    SNAT("snat-table", "stb", "Snat", SNAT_ENTRY, "snat", "SnatIp", "IncorretSnatEntryStatus"),
    FORWARD("forward-table", "ftb", "Forward", FORWARD_ENTRY, "fwd", "ExternalIp", "IncorretForwardEntryStatus");

    /** Of an entry that is being made; as the list of values prints it, where the prose has a capital. */
    static final String PENDING = "pending";

    static final String MODIFYING = "Modifying";

    private final String kind;
    private final String idPrefix;
    private final String word;
    private final String entryKind;
    private final String entryPrefix;
    private final String addresses;
    private final String busy;

    NatTable(
            String kind,
            String idPrefix,
            String word,
            String entryKind,
            String entryPrefix,
            String addresses,
            String busy) {
        this.kind = kind;
        this.idPrefix = idPrefix;
        this.word = word;
        this.entryKind = entryKind;
        this.entryPrefix = entryPrefix;
        this.addresses = addresses;
        this.busy = busy;
    }

    /** Makes a gateway's table. */
    String make(ActionCall call, Resource gateway) {
        String id = AliyunResources.newId(call, idPrefix);
        call.estate()
                .put(AliyunResources.make(
                        call,
                        kind,
                        id,
                        gateway.region(),
                        List.of(gateway.id()),
                        Fields.of("NatGatewayId", gateway.id())));
        return id;
    }

    List<String> ids(ActionCall call, Resource gateway) {
        return call.estate().inside(gateway.id(), kind).stream()
                .map(Resource::id)
                .toList();
    }

    /** The table that the call names. */
    Resource named(ActionCall call) {
        String parameter = word + "TableId";
        return AliyunResources.find(call, kind, parameter, "Invalid" + parameter + ".NotFound");
    }

    /** The entry of this table that the call names. */
    Resource entry(ActionCall call, Resource table) {
        String parameter = word + "EntryId";
        String notFound = "Invalid" + parameter + ".NotFound";
        Resource entry = AliyunResources.find(call, entryKind, parameter, notFound);
        if (!entry.within().contains(table.id())) {
            throw new ApiException(notFound, entry.id() + " is not in " + table.id() + ".");
        }
        return entry;
    }

    List<Resource> entries(Estate estate, Resource table) {
        return estate.inside(table.id(), entryKind);
    }

    /** A new entry's id. */
    String newEntryId(ActionCall call) {
        return AliyunResources.newId(call, entryPrefix);
    }

    String entryKind() {
        return entryKind;
    }

    /** The gateway of a table in which something may be changed now. */
    Resource settledGateway(ActionCall call, Resource table) {
        Resource gateway = call.estate()
                .find(NAT_GATEWAY, table.text("NatGatewayId"))
                .orElseThrow(() -> new IllegalStateException(table.id() + " goes with its gateway"));
        NatGatewayFamily.requireAvailable(gateway);
        entries(call.estate(), table).stream()
                .filter(Resource::isMoving)
                .findFirst()
                .ifPresent(moving -> {
                    throw new ApiException(
                            busy,
                            "An entry of %s is being changed: %s is %s."
                                    .formatted(table.id(), moving.id(), moving.state()));
                });
        return gateway;
    }

    /** The gateway's entries that use this public address. */
    Stream<Resource> entriesUsing(Estate estate, Resource gateway, String ip) {
        return estate.inside(gateway.id(), kind).stream()
                .flatMap(table -> entries(estate, table).stream())
                .filter(entry -> List.of(entry.text(addresses).split(",")).contains(ip));
    }
}
