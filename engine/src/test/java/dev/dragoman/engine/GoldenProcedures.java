package dev.dragoman.engine;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byDifference;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byToken;
import static dev.dragoman.adapter.procedure.Recovery.byUniqueKey;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;

import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;

/**
 * The procedures of the operations in the golden files, each in its version 1. As with any procedure that an operation has begun
 * with, they stay as they are; what is new is added beside them.
 */
final class GoldenProcedures {

    private static final Shape ITEMS = Shape.items("Items").put("id", "Id").put("status", "Status");
    private static final Paging PAGES = Paging.pages("Page", "Size", 10, "Total");
    private static final Look NETWORK = look("ReadNetworks", ITEMS).put("Id", attribute("id"));

    private GoldenProcedures() {}

    static List<Procedure> all() {
        return List.of(network(), modifyNetwork(), getNetwork(), subnet(), address());
    }

    private static Procedure network() {
        Procedure.Builder create = procedure(Kind.NETWORK, Verb.CREATE).api("1");
        List.of("description", "dnsServers", "domainName", "multicast", "userCidrs")
                .forEach(field -> create.unsupported(field, "not here"));
        return create.step(change("create", "MakeNetwork")
                        .put("Cidr", spec("cidr"))
                        .put("Name", spec("displayName"))
                        .secret("Seal", constant("seals/one"))
                        .token("Token")
                        .yields("id", "Id")
                        .untilReady(NETWORK, "available")
                        .recover(byToken()))
                .build();
    }

    private static Procedure modifyNetwork() {
        Procedure.Builder modify = procedure(Kind.NETWORK, Verb.MODIFY).api("1");
        List.of("description", "dnsServers", "domainName", "multicast")
                .forEach(field -> modify.unsupported(field, "not here"));
        return modify.step(change("rename", "NameNetwork")
                        .whenChanged("displayName")
                        .put("Id", attribute("id"))
                        .put("Name", spec("displayName"))
                        .recover(byRepeating()))
                .build();
    }

    private static Procedure getNetwork() {
        return procedure(Kind.NETWORK, Verb.GET)
                .api("1")
                .step(read("get", NETWORK))
                .build();
    }

    private static Procedure subnet() {
        Procedure.Builder create = procedure(Kind.SUBNET, Verb.CREATE).api("1");
        List.of("displayName", "description", "broadcast", "routeTable")
                .forEach(field -> create.unsupported(field, "not here"));
        return create.step(change("create", "MakeSubnet")
                        .put("Network", reference("network", "id"))
                        .put("Cidr", spec("cidr"))
                        .put("Zone", spec("zone"))
                        .yields("id", "Id")
                        .recover(byUniqueKey(look("ReadSubnets", ITEMS)
                                .put("Network", reference("network", "id"))
                                .same("cidr", spec("cidr")))))
                .build();
    }

    private static Procedure address() {
        return procedure(Kind.ELASTIC_IP, Verb.CREATE)
                .api("1")
                .unsupported("chargeBy", "not here")
                .unsupported("description", "not here")
                .step(change("create", "MakeAddress")
                        .put("Bandwidth", spec("bandwidthMbps"))
                        .yields("id", "Id")
                        .recover(byDifference(look("ReadAddresses", ITEMS).paged(PAGES))))
                .step(change("name", "NameAddress")
                        .put("Id", attribute("id"))
                        .put("Name", spec("displayName"))
                        .recover(byRepeating()))
                .build();
    }
}
