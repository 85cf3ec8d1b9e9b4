package dev.dragoman.engine;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byChange;
import static dev.dragoman.adapter.procedure.Recovery.byDifference;
import static dev.dragoman.adapter.procedure.Recovery.byMarker;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byToken;
import static dev.dragoman.adapter.procedure.Recovery.byUniqueKey;
import static dev.dragoman.adapter.procedure.Recovery.unknowable;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.expect;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.ELASTIC_IP;
import static dev.dragoman.model.Kind.NETWORK;
import static dev.dragoman.model.Kind.ROUTE;
import static dev.dragoman.model.Kind.SUBNET;

import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.procedure.DisplayName;
import dev.dragoman.adapter.procedure.Ending;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Recovery;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Step;
import dev.dragoman.adapter.procedure.Value;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Networks are made with a token and take time, or in three steps, or carry a marker and are named afterwards; subnets are
 * unique in their network; the cloud makes some routes by itself; elastic IPs have nothing to recognise them by.
 */
final class TestProcedures {

    private static final Paging PAGES = Paging.pages("Page", "Size", 10, "Total");
    private static final DisplayName NAME = new DisplayName(1, 60, DisplayName.Unit.BYTES);
    private static final Value MARKED = Value.marked(NAME);

    private static final Shape ITEMS =
            Shape.items("Items").put("id", "Id").put("displayName", "Name").put("status", "Status");
    private static final Shape NETWORKS =
            ITEMS.put("cidr", "Cidr").put("description", "Text").put("mainRouteTableId", "Table");
    private static final Shape SUBNETS =
            ITEMS.put("networkId", "Network").put("cidr", "Cidr").put("zone", "Zone");
    private static final Shape ROUTES = Shape.items("Items")
            .put("id", "Id")
            .put("routeTableId", "Table")
            .put("destination", "To")
            .put("nextHop.kind", "HopKind")
            .put("nextHop.id", "Hop")
            .put("description", "Text")
            .put("status", "Status");
    private static final Shape ADDRESSES = ITEMS.put("address", "Address")
            .put("bandwidthMbps", "Bandwidth")
            .put("chargeBy", "Charge")
            .put("association.kind", "BoundKind")
            .put("association.id", "Bound");

    private TestProcedures() {}

    /** Everything that the engine's tests need of a cloud. */
    static List<Procedure> timely() {
        List<Procedure> all = new ArrayList<>(networks(change("create", "MakeNetwork")
                .put("Cidr", spec("cidr"))
                .put("Name", displayName(NAME))
                .put("Text", spec("description"))
                .token("Token")
                .yields("id", "Id")
                .untilReady(one("ReadNetworks", NETWORKS), "available")
                .recover(byToken())));
        all.addAll(subnets());
        all.addAll(routes());
        all.addAll(addresses());
        return all;
    }

    /** Networks in three steps. */
    static List<Procedure> staged() {
        return networks(
                change("create", "MakeNetwork")
                        .put("Cidr", spec("cidr"))
                        .token("Token")
                        .yields("id", "Id")
                        .untilReady(one("ReadNetworks", NETWORKS), "available")
                        .recover(byToken()),
                change("open", "OpenNetwork")
                        .put("Id", attribute("id"))
                        .put("Text", spec("description"))
                        .token("Token")
                        .recover(byToken()),
                change("rename", "NameNetwork")
                        .put("Id", attribute("id"))
                        .put("Name", displayName(NAME))
                        .recover(byRepeating()));
    }

    /** Networks that carry a marker and are named afterwards. */
    static List<Procedure> marked() {
        return networks(
                change("create", "MakeNetwork")
                        .put("Cidr", spec("cidr"))
                        .put("Name", MARKED)
                        .put("Text", spec("description"))
                        .yields("id", "Id")
                        .recover(byMarker(
                                look("ReadNetworks", NETWORKS)
                                        .same("displayName", MARKED)
                                        .paged(PAGES),
                                look("ReadNetworks", NETWORKS).paged(PAGES))),
                change("rename", "NameNetwork")
                        .put("Id", attribute("id"))
                        .put("Name", displayName(NAME))
                        .when(displayName(NAME).under(MarkerPolicy.STRIP_AFTER))
                        .recover(byRepeating()));
    }

    /**
     * What the other clouds here do not have: tokens that a look takes over from, what is compared with before, what nothing
     * tells, and questions whose answers take time.
     */
    static List<Procedure> keyed() {
        Look subnet = one("ReadSubnets", SUBNETS);
        Look address = one("ReadAddresses", ADDRESSES);
        Ending ending = new Ending(Set.of("available"), Set.of("pending"), Set.of("failed"), false, "", "", false);
        return List.of(
                notHere(procedure(SUBNET, Verb.CREATE), "description", "broadcast", "routeTable")
                        .conflictsOn("network", reference("network", "id"))
                        .step(change("create", "MakeSubnet")
                                .put("Network", reference("network", "id"))
                                .put("Cidr", spec("cidr"))
                                .put("Zone", spec("zone"))
                                .put("Name", displayName(NAME))
                                .token("Token")
                                .yields("id", "Id")
                                .untilEnded(subnet, ending)
                                .recover(byToken(look("ReadSubnets", SUBNETS)
                                        .put("Network", reference("network", "id"))
                                        .same("cidr", spec("cidr")))))
                        .build(),
                notHere(procedure(NETWORK, Verb.MODIFY), "dnsServers", "domainName", "multicast", "description")
                        .step(change("rename", "NameNetwork")
                                .whenChanged("displayName")
                                .put("Id", attribute("id"))
                                .put("Name", displayName(NAME))
                                .recover(unknowable()))
                        .build(),
                procedure(NETWORK, Verb.GET)
                        .api("1")
                        .step(Step.read("ask", one("ReadNetworks", NETWORKS))
                                .untilReady(one("ReadNetworks", NETWORKS), "available"))
                        .build(),
                notHere(procedure(ELASTIC_IP, Verb.MODIFY), "description", "displayName")
                        .step(change("extend", "AddBandwidth")
                                .whenChanged("bandwidthMbps")
                                .when(spec("bandwidthMbps"))
                                .put("Id", attribute("id"))
                                .put("Bandwidth", spec("bandwidthMbps"))
                                .recover(byChange(one("ReadAddresses", ADDRESSES.put(Recovery.IMAGE, "Bandwidth")))))
                        .step(expect("read", address))
                        .build());
    }

    /** A network of an impossible name fails before its first call, any other before its second. */
    static List<Procedure> broken() {
        Procedure.Builder create = network(
                change("create", "MakeNetwork")
                        .put("Cidr", spec("cidr"))
                        .put("Text", spec("description"))
                        .token("Token")
                        .yields("id", "Id")
                        .recover(byToken()),
                change("rename", "NameNetwork")
                        .put("Id", attribute("id").mapped(new Defect()))
                        .put("Name", displayName(NAME))
                        .recover(byRepeating()));
        create.conflictsOn("account", constant("all"));
        create.rule((spec, references) -> {
            if (spec.path("displayName").asText().equals("impossible")) {
                throw new IllegalStateException("a rule that nobody tried");
            }
            return List.of();
        });
        return List.of(create.build(), delete(NETWORK, "DropNetwork", one("ReadNetworks", NETWORKS), byState()));
    }

    /** Words that cannot be looked up. */
    private static final class Defect extends AbstractMap<String, String> {
        @Override
        public String get(Object word) {
            throw new IllegalStateException("a step that nobody tried");
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Set.of();
        }
    }

    private static Procedure.Builder network(Step... creation) {
        Procedure.Builder create = notHere(procedure(NETWORK, Verb.CREATE), "dnsServers", "domainName", "multicast");
        create.unsupported("userCidrs", "not here");
        List.of(creation).forEach(create::step);
        return create;
    }

    private static List<Procedure> networks(Step... creation) {
        Look it = one("ReadNetworks", NETWORKS);
        return List.of(
                network(creation).build(),
                notHere(procedure(NETWORK, Verb.MODIFY), "dnsServers", "domainName", "multicast")
                        .unclearable("description", "a description cannot be empty here")
                        .conflictsOn("network", attribute("id"))
                        .step(change("rename", "NameNetwork")
                                .whenChanged("displayName")
                                .put("Id", attribute("id"))
                                .put("Name", displayName(NAME))
                                .recover(byRepeating()))
                        .step(change("describe", "DescribeNetwork")
                                .whenChanged("description")
                                .when(spec("description"))
                                .put("Id", attribute("id"))
                                .put("Text", spec("description"))
                                .recover(byRepeating()))
                        .step(expect("read", it))
                        .build(),
                delete(NETWORK, "DropNetwork", it, byState()),
                get(NETWORK, it),
                listing(NETWORK, look("ReadNetworks", NETWORKS)));
    }

    private static List<Procedure> subnets() {
        Look it = one("ReadSubnets", SUBNETS);
        return List.of(
                notHere(procedure(SUBNET, Verb.CREATE), "description", "broadcast", "routeTable")
                        .conflictsOn("network", reference("network", "id"))
                        .step(change("create", "MakeSubnet")
                                .put("Network", reference("network", "id"))
                                .put("Cidr", spec("cidr"))
                                .put("Zone", spec("zone"))
                                .put("Name", displayName(NAME))
                                .yields("id", "Id")
                                .recover(byUniqueKey(look("ReadSubnets", SUBNETS)
                                        .put("Network", reference("network", "id"))
                                        .same("cidr", spec("cidr")))))
                        .build(),
                notHere(procedure(SUBNET, Verb.MODIFY), "description", "broadcast", "routeTable")
                        .step(change("rename", "NameSubnet")
                                .whenChanged("displayName")
                                .put("Id", attribute("id"))
                                .put("Name", displayName(NAME))
                                .recover(byRepeating()))
                        .step(expect("read", it))
                        .build(),
                delete(SUBNET, "DropSubnet", it, byState()),
                get(SUBNET, it),
                listing(SUBNET, look("ReadSubnets", SUBNETS)));
    }

    private static List<Procedure> routes() {
        Look it = one("ReadRoutes", ROUTES);
        Value table = reference("routeTable", "id").or(reference("network", "mainRouteTableId"));
        return List.of(
                notHere(procedure(ROUTE, Verb.CREATE), "nextHops", "displayName")
                        .conflictsOn("table", table)
                        .step(change("create", "MakeRoute")
                                .put("Table", table)
                                .put("To", spec("destination"))
                                .put("HopKind", spec("nextHop.kind"))
                                .put("Hop", reference("nextHop", "id"))
                                .put("Text", spec("description"))
                                .yields("id", "Id")
                                .adoptsWhatIsThere()
                                .recover(byUniqueKey(look("ReadRoutes", ROUTES)
                                        .put("Table", table)
                                        .same("destination", spec("destination"))
                                        .same("nextHop.id", reference("nextHop", "id")))))
                        .build(),
                notHere(procedure(ROUTE, Verb.MODIFY), "displayName")
                        .immutable("destination", "a route here cannot lead elsewhere")
                        .step(change("turn", "TurnRoute")
                                .whenChanged("nextHop", "description")
                                .put("Id", attribute("id"))
                                .put("HopKind", spec("nextHop.kind"))
                                .put("Hop", reference("nextHop", "id"))
                                .put("Text", spec("description"))
                                .recover(byRepeating()))
                        .step(expect("read", it))
                        .build(),
                delete(ROUTE, "DropRoute", it, byState()),
                get(ROUTE, it));
    }

    private static List<Procedure> addresses() {
        Look it = one("ReadAddresses", ADDRESSES);
        return List.of(
                notHere(procedure(ELASTIC_IP, Verb.CREATE), "description")
                        .step(change("create", "MakeAddress")
                                .put("Count", constant("1"))
                                .put("Bandwidth", spec("bandwidthMbps"))
                                .put("Charge", spec("chargeBy"))
                                .yields("id", "Id")
                                .recover(byDifference(
                                        look("ReadAddresses", ADDRESSES).paged(PAGES))))
                        .step(change("name", "NameAddress")
                                .put("Id", attribute("id"))
                                .put("Name", displayName(NAME))
                                .recover(byRepeating()))
                        .step(expect("read", it))
                        .build(),
                notHere(procedure(ELASTIC_IP, Verb.MODIFY), "description")
                        .step(change("name", "NameAddress")
                                .whenChanged("displayName")
                                .put("Id", attribute("id"))
                                .put("Name", displayName(NAME))
                                .recover(byRepeating()))
                        .step(change("resize", "ResizeAddress")
                                .whenChanged("bandwidthMbps")
                                .when(spec("bandwidthMbps"))
                                .put("Id", attribute("id"))
                                .put("Bandwidth", spec("bandwidthMbps"))
                                .recover(byRepeating()))
                        .step(expect("read", it))
                        .build(),
                procedure(ELASTIC_IP, Verb.ASSOCIATE)
                        .api("1")
                        .step(change("associate", "BindAddress")
                                .put("Id", attribute("id"))
                                .put("To", reference("to", "id"))
                                .put("Inner", spec("privateAddress"))
                                .untilReady(it, "in-use")
                                .recover(byState()))
                        .build(),
                procedure(ELASTIC_IP, Verb.DISASSOCIATE)
                        .api("1")
                        .step(change("disassociate", "UnbindAddress")
                                .put("Id", attribute("id"))
                                .untilReady(it, "available")
                                .recover(byState()))
                        .build(),
                delete(ELASTIC_IP, "DropAddress", it, byState()),
                get(ELASTIC_IP, it),
                listing(ELASTIC_IP, look("ReadAddresses", ADDRESSES)));
    }

    private static Look one(String action, Shape shape) {
        return look(action, shape).put("Id", attribute("id"));
    }

    private static Procedure.Builder notHere(Procedure.Builder builder, String... fields) {
        builder.api("1");
        for (String field : fields) {
            builder.unsupported(field, "not here");
        }
        return builder;
    }

    private static Procedure delete(Kind kind, String action, Look it, Recovery recovery) {
        return procedure(kind, Verb.DELETE)
                .api("1")
                .conflictsOn(kind.id(), attribute("id"))
                .step(change("delete", action)
                        .put("Id", attribute("id"))
                        .goneOn("Gone")
                        .untilGone(it)
                        .recover(recovery))
                .build();
    }

    private static Procedure get(Kind kind, Look it) {
        return procedure(kind, Verb.GET).api("1").step(Step.read("get", it)).build();
    }

    private static Procedure listing(Kind kind, Look all) {
        return procedure(kind, Verb.LIST)
                .api("1")
                .step(Step.list("list", all.paged(PAGES)))
                .build();
    }
}
