package dev.dragoman.adapter.tiny;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byUniqueKey;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.expect;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.SUBNET;

import dev.dragoman.adapter.procedure.DisplayName;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.model.Verb;
import java.util.List;

/** Subnets are unique by their range in a network. */
final class TinySubnets {

    private static final DisplayName NAME = DisplayName.bytes(2, 20);
    private static final Paging PAGES = Paging.pages("page", "size", 10, "total");

    private static final Shape SUB = Shape.items("subs")
            .put("id", "id")
            .put("networkId", "net")
            .put("cidr", "range")
            .put("zone", "zone")
            .put("displayName", "name")
            .constant("status", "available");

    /** Several at once by a list of all. */
    private static final Look IT = look("subs", SUB)
            .put("id", attribute("id"))
            .same("id", attribute("id"))
            .shared(Sharing.list("id", "id", PAGES));

    private static final Procedure CREATE = create();

    private TinySubnets() {}

    static List<Procedure> procedures() {
        return List.of(
                CREATE,
                modify(),
                procedure(SUBNET, Verb.GET)
                        .api(TinyAdapter.API)
                        .step(read("read", IT))
                        .build(),
                procedure(SUBNET, Verb.LIST)
                        .api(TinyAdapter.API)
                        .step(list("list", look("subs", SUB).paged(PAGES)))
                        .build(),
                procedure(SUBNET, Verb.DELETE)
                        .api(TinyAdapter.API)
                        .step(change("delete", "drop-sub")
                                .put("id", attribute("id"))
                                .untilGone(IT)
                                .goneOn("none")
                                .recover(byState()))
                        .build());
    }

    private static Procedure create() {
        return procedure(SUBNET, Verb.CREATE)
                .api(TinyAdapter.API)
                .conflictsOn("network", reference("network", "id"))
                .unsupported("description", "too tiny")
                .unsupported("broadcast", "too tiny")
                .unsupported("routeTable", "too tiny")
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
                .step(expect("settled", IT))
                .build();
    }

    private static Procedure modify() {
        return procedure(SUBNET, Verb.MODIFY)
                .api(TinyAdapter.API)
                .limitsOf(CREATE)
                .immutable("displayName", "too tiny")
                .step(read("read", IT))
                .build();
    }
}
