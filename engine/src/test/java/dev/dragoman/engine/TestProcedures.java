package dev.dragoman.engine;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byMarker;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byToken;
import static dev.dragoman.adapter.procedure.Recovery.byUniqueKey;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;

import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.procedure.DisplayName;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Step;
import dev.dragoman.adapter.procedure.Value;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;

/**
 * Networks are made with a token and take time, or in three steps, or carry a marker and are named afterwards; subnets are
 * unique in their network.
 */
final class TestProcedures {

    static final Shape NETWORKS =
            Shape.items("Items").put("id", "Id").put("displayName", "Name").put("status", "Status");
    static final Look NETWORK = look("ReadNetworks", NETWORKS).put("Id", attribute("id"));
    static final Paging PAGES = Paging.pages("Page", "Size", 10, "Total");
    static final DisplayName NAME = new DisplayName(1, 60, DisplayName.Unit.BYTES);

    private static final Value MARKED = Value.marked(NAME);

    private TestProcedures() {}

    static List<Procedure> timely() {
        return procedures(change("create", "MakeNetwork")
                .put("Cidr", spec("cidr"))
                .put("Name", displayName(NAME))
                .token("Token")
                .yields("id", "Id")
                .untilReady(NETWORK, "available")
                .recover(byToken()));
    }

    static List<Procedure> staged() {
        return procedures(
                change("create", "MakeNetwork")
                        .put("Cidr", spec("cidr"))
                        .token("Token")
                        .yields("id", "Id")
                        .untilReady(NETWORK, "available")
                        .recover(byToken()),
                change("open", "OpenNetwork")
                        .put("Id", attribute("id"))
                        .token("Token")
                        .recover(byToken()),
                change("rename", "NameNetwork")
                        .put("Id", attribute("id"))
                        .put("Name", displayName(NAME))
                        .recover(byRepeating()));
    }

    static List<Procedure> marked() {
        return procedures(
                change("create", "MakeNetwork")
                        .put("Cidr", spec("cidr"))
                        .put("Name", MARKED)
                        .yields("id", "Id")
                        .recover(byMarker(look("ReadNetworks", NETWORKS)
                                .same("displayName", MARKED)
                                .paged(PAGES))),
                change("rename", "NameNetwork")
                        .put("Id", attribute("id"))
                        .put("Name", displayName(NAME))
                        .when(displayName(NAME).under(MarkerPolicy.STRIP_AFTER))
                        .recover(byRepeating()));
    }

    private static List<Procedure> procedures(Step... networkSteps) {
        Procedure.Builder network = procedure(Kind.NETWORK, Verb.CREATE).api("1");
        for (String field : List.of("description", "dnsServers", "domainName", "multicast", "userCidrs")) {
            network.unsupported(field, "not here");
        }
        for (Step step : networkSteps) {
            network.step(step);
        }
        Look subnet = look("ReadSubnets", NETWORKS).put("Id", attribute("id"));
        return List.of(
                network.build(),
                procedure(Kind.NETWORK, Verb.DELETE)
                        .api("1")
                        .conflictsOn("network", attribute("id"))
                        .step(change("delete", "DropNetwork")
                                .put("Id", attribute("id"))
                                .untilGone(NETWORK)
                                .recover(byState()))
                        .build(),
                procedure(Kind.NETWORK, Verb.GET)
                        .api("1")
                        .step(Step.read("get", NETWORK))
                        .build(),
                procedure(Kind.NETWORK, Verb.LIST)
                        .api("1")
                        .step(Step.list("list", look("ReadNetworks", NETWORKS).paged(PAGES)))
                        .build(),
                procedure(Kind.SUBNET, Verb.CREATE)
                        .api("1")
                        .conflictsOn("network", reference("network", "id"))
                        .unsupported("description", "not here")
                        .unsupported("broadcast", "not here")
                        .step(change("create", "MakeSubnet")
                                .put("Network", reference("network", "id"))
                                .put("Cidr", spec("cidr"))
                                .put("Zone", spec("zone"))
                                .put("Name", displayName(NAME))
                                .yields("id", "Id")
                                .recover(byUniqueKey(look("ReadSubnets", NETWORKS)
                                        .put("Network", reference("network", "id"))
                                        .same("cidr", spec("cidr")))))
                        .build(),
                procedure(Kind.SUBNET, Verb.DELETE)
                        .api("1")
                        .step(change("delete", "DropSubnet")
                                .put("Id", attribute("id"))
                                .untilGone(subnet)
                                .recover(byState()))
                        .build());
    }
}
