package dev.dragoman.routes.intake;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.ELASTIC_IP;
import static dev.dragoman.model.Kind.NETWORK;
import static dev.dragoman.model.Kind.ROUTE;
import static dev.dragoman.model.Kind.SUBNET;

import dev.dragoman.adapter.procedure.DisplayName;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;

/** What the {@link WideCloud} does: every verb once, and each sort of restriction. */
final class WideProcedures {

    private static final Look SHOWN = look("show", Shape.items("all").put("id", "id"));
    private static final DisplayName NAME = DisplayName.characters(2, 20);

    private WideProcedures() {}

    static List<Procedure> declared() {
        return List.of(
                createNetwork(),
                modifyNetwork(),
                reads(NETWORK),
                createSubnet(),
                createRoute(),
                reads(ROUTE),
                modifyRoute(),
                createElasticIp(),
                associate(),
                disassociate());
    }

    private static Procedure createNetwork() {
        return procedure(NETWORK, Verb.CREATE)
                .api("1")
                .limit(NAME)
                .unsupported("multicast", "it has none")
                .unsupported("userCidrs", "it has none")
                .step(change("create", "make")
                        .put("range", spec("cidr"))
                        .put("name", spec("displayName"))
                        .put("words", spec("description"))
                        .put("dns", spec("dnsServers"))
                        .put("domain", spec("domainName"))
                        .recover(byRepeating()))
                .build();
    }

    private static Procedure modifyNetwork() {
        return procedure(NETWORK, Verb.MODIFY)
                .api("1")
                .limit(NAME)
                .unsupported("multicast", "it has none")
                .unclearable("description", "it keeps words for ever")
                .step(change("modify", "change")
                        .put("name", spec("displayName"))
                        .put("words", spec("description"))
                        .put("dns", spec("dnsServers"))
                        .put("domain", spec("domainName"))
                        .untilReady(SHOWN)
                        .recover(byState()))
                .build();
    }

    /** It has no other verb: subnets can be made here, and that is all. */
    private static Procedure createSubnet() {
        return procedure(SUBNET, Verb.CREATE)
                .api("1")
                .unsupported("displayName", "it has none")
                .unsupported("description", "it has none")
                .unsupported("broadcast", "it has none")
                .unsupported("routeTable", "it has none")
                .step(change("create", "make")
                        .put("net", reference("network", "id"))
                        .put("range", spec("cidr"))
                        .put("zone", spec("zone"))
                        .recover(byRepeating()))
                .build();
    }

    private static Procedure createRoute() {
        return procedure(ROUTE, Verb.CREATE)
                .api("1")
                .unsupported("displayName", "it has none")
                .step(change("create", "make")
                        .put("net", reference("network", "id"))
                        .put("table", reference("routeTable", "id"))
                        .put("range", spec("destination"))
                        .put("hop", reference("nextHop", "id"))
                        .put("hops", spec("nextHops"))
                        .put("words", spec("description"))
                        .recover(byRepeating()))
                .build();
    }

    private static Procedure modifyRoute() {
        return procedure(ROUTE, Verb.MODIFY)
                .api("1")
                .unsupported("displayName", "it has none")
                .immutable("destination", "a route stays where it is")
                .step(change("modify", "change")
                        .put("hop", reference("nextHop", "id"))
                        .put("words", spec("description"))
                        .untilReady(SHOWN)
                        .recover(byState()))
                .build();
    }

    private static Procedure createElasticIp() {
        return procedure(ELASTIC_IP, Verb.CREATE)
                .api("1")
                .step(change("create", "make")
                        .put("speed", spec("bandwidthMbps"))
                        .put("paid", spec("chargeBy"))
                        .put("name", spec("displayName"))
                        .put("words", spec("description"))
                        .recover(byRepeating()))
                .build();
    }

    private static Procedure associate() {
        return procedure(ELASTIC_IP, Verb.ASSOCIATE)
                .api("1")
                .unsupported("privateAddress", "it knows one address alone")
                .sideEffect(
                        spec -> spec.at("/to/kind").asText().equals("instance"),
                        "the instance gives up its ordinary public address")
                .step(change("associate", "bind")
                        .put("to", reference("to", "id"))
                        .untilReady(SHOWN)
                        .recover(byState()))
                .build();
    }

    private static Procedure disassociate() {
        return procedure(ELASTIC_IP, Verb.DISASSOCIATE)
                .api("1")
                .step(change("disassociate", "loose")
                        .put("id", attribute("id"))
                        .untilReady(SHOWN)
                        .recover(byState()))
                .build();
    }

    private static Procedure reads(Kind kind) {
        return procedure(kind, Verb.GET).api("1").step(read("read", SHOWN)).build();
    }
}
