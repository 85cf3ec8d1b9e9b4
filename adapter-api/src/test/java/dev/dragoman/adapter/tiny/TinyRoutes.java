package dev.dragoman.adapter.tiny;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byToken;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.pick;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.ROUTE;

import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Value;
import dev.dragoman.model.Verb;
import java.util.List;

/** Routes are listed table by table. The cloud makes some of them by itself. */
final class TinyRoutes {

    private static final Shape HOP =
            Shape.items("hops").constant("kind", "instance").put("id", "id");

    private static final Shape WAY = Shape.items("ways")
            .common("routeTableId", "table")
            .composed("id", "{routeTableId}/{number}")
            .put("destination", "to")
            .only("nextHop", HOP)
            .constant("status", "available");

    private static final Value TABLE = reference("routeTable", "id").or(reference("network", "mainRouteTableId"));

    private static final Look IT =
            look("ways", WAY).put("table", attribute("id").beforeSlash()).same("id", attribute("id"));

    private static final Look SAME_DESTINATION = look("ways", WAY)
            .put("table", TABLE)
            .same("destination", spec("destination"))
            .sameIfKnown("nextHop.id", reference("nextHop", "id"));

    private TinyRoutes() {}

    static List<Procedure> procedures() {
        return List.of(
                create(),
                procedure(ROUTE, Verb.GET)
                        .api(TinyAdapter.API)
                        .step(read("read", IT))
                        .build(),
                procedure(ROUTE, Verb.LIST)
                        .api(TinyAdapter.API)
                        .step(pick(
                                "table",
                                look("tables", Shape.items("tables").put("table", "id"))
                                        .paged(Paging.pages("page", "size", 10, "total"))))
                        .step(list(
                                "list",
                                look("ways", WAY)
                                        .put("table", attribute("table"))
                                        .paged(Paging.tokens("token", "most", 20, "next"))))
                        .build());
    }

    private static Procedure create() {
        return procedure(ROUTE, Verb.CREATE)
                .api(TinyAdapter.API)
                .unsupported("nextHops", "too tiny")
                .unsupported("displayName", "too tiny")
                .unsupported("description", "too tiny")
                .step(change("create", "make-way")
                        .put("table", TABLE)
                        .put("to", spec("destination"))
                        .put("hop", reference("nextHop", "id"))
                        .token("ClientToken")
                        .composes("id", "{table}/{number}")
                        .adoptsWhatIsThere()
                        .untilReady(IT, "available")
                        .recover(byToken(SAME_DESTINATION)))
                .build();
    }
}
