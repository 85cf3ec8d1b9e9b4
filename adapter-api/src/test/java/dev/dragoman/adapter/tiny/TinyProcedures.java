package dev.dragoman.adapter.tiny;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byToken;
import static dev.dragoman.adapter.procedure.Recovery.byUniqueKey;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.expect;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.NETWORK;
import static dev.dragoman.model.Kind.SUBNET;

import dev.dragoman.adapter.procedure.DisplayName;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.model.Verb;
import java.util.List;

/** What the tiny cloud does: one way of recovery, completion and paging of each sort. */
final class TinyProcedures {

    private static final String API = "1";
    private static final DisplayName NAME = DisplayName.bytes(2, 20);
    private static final Paging PAGES = Paging.pages("page", "size", 10, "total");

    private static final Shape NET = Shape.items("nets")
            .put("id", "id")
            .put("cidr", "range")
            .lowerCase("status", "state")
            .put("displayName", "name");
    private static final Shape SUB = Shape.items("subs")
            .put("id", "id")
            .put("networkId", "net")
            .put("cidr", "range")
            .put("zone", "zone")
            .constant("status", "available");

    private static final Look THIS_NET =
            look("nets", NET).put("id", attribute("id")).same("id", attribute("id"));
    private static final Look THIS_SUB =
            look("subs", SUB).put("id", attribute("id")).same("id", attribute("id"));

    private TinyProcedures() {}

    static List<Procedure> declared() {
        return List.of(
                createNetwork(),
                procedure(NETWORK, Verb.GET)
                        .api(API)
                        .step(read("read", THIS_NET))
                        .build(),
                procedure(NETWORK, Verb.LIST)
                        .api(API)
                        .step(list("list", look("nets", NET).paged(PAGES)))
                        .build(),
                procedure(NETWORK, Verb.DELETE)
                        .api(API)
                        .conflictsOn("network", attribute("id"))
                        .step(change("delete", "drop-net")
                                .put("id", attribute("id"))
                                .untilGone(THIS_NET)
                                .goneOn("none")
                                .recover(byState()))
                        .build(),
                createSubnet(),
                procedure(SUBNET, Verb.GET)
                        .api(API)
                        .step(read("read", THIS_SUB))
                        .build(),
                procedure(SUBNET, Verb.LIST)
                        .api(API)
                        .step(list("list", look("subs", SUB).paged(PAGES)))
                        .build(),
                procedure(SUBNET, Verb.DELETE)
                        .api(API)
                        .step(change("delete", "drop-sub")
                                .put("id", attribute("id"))
                                .untilGone(THIS_SUB)
                                .goneOn("none")
                                .recover(byState()))
                        .build());
    }

    private static Procedure createNetwork() {
        return procedure(NETWORK, Verb.CREATE)
                .api(API)
                .limit(NAME)
                .unsupported("description", "too tiny")
                .unsupported("multicast", "too tiny")
                .unsupported("domainName", "too tiny")
                .unsupported("userCidrs", "too tiny")
                .step(change("create", "make-net")
                        .put("range", spec("cidr"))
                        .put("name", displayName(NAME))
                        .token("ClientToken")
                        .yields("id", "id")
                        .untilReady(THIS_NET, "available")
                        .recover(byToken()))
                .step(change("dns", "set-dns")
                        .when(spec("dnsServers"))
                        .put("id", attribute("id"))
                        .repeat("dns.N", 1, spec("dnsServers"))
                        .recover(byRepeating()))
                .build();
    }

    private static Procedure createSubnet() {
        return procedure(SUBNET, Verb.CREATE)
                .api(API)
                .conflictsOn("network", reference("network", "id"))
                .unsupported("description", "too tiny")
                .unsupported("broadcast", "too tiny")
                .step(change("create", "make-sub")
                        .put("net", reference("network", "id"))
                        .put("range", spec("cidr"))
                        .put("zone", spec("zone"))
                        .put("name", displayName(NAME))
                        .yields(SUB.at("sub"))
                        .sets("displayName", "name")
                        .recover(byUniqueKey(look("subs", SUB)
                                .put("net", reference("network", "id"))
                                .same("cidr", spec("cidr"))
                                .paged(PAGES))))
                .step(expect("settled", THIS_SUB))
                .build();
    }
}
