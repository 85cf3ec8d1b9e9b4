package dev.dragoman.tencent;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byUniqueKey;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.find;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.ROUTE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.procedure.Limits;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.adapter.procedure.Value;
import dev.dragoman.model.Cidr;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import java.util.List;
import java.util.Map;

/**
 * Routes are the entries of a route table (VPC API documents, chapter "Route tables"). They are read with their table, and
 * numbered in it alone: a route's id is {@code rtb-.../123}. No answer to a change carries the number, and it is only
 * trusted just after it was read. Changes name one route each and say all of it; {@code ResetRoutes}, which takes every
 * other route away, is never called.
 */
final class TencentRoutes {

    private static final String BY_ADDRESS = "NORMAL_CVM";

    /** The model's kinds of next hops in the cloud's words. */
    private static final Map<String, String> TYPES = Map.of(
            "instance", BY_ADDRESS,
            "nat-gateway", "NAT",
            "vpn-gateway", "VPN",
            "peering-connection", "PEERCONNECTION",
            "direct-connect-gateway", "DIRECTCONNECT");

    private static final Map<String, String> KINDS = Map.of(
            BY_ADDRESS,
            "instance",
            "CVM",
            "public-gateway",
            "NAT",
            "nat-gateway",
            "VPN",
            "vpn-gateway",
            "PEERCONNECTION",
            "peering-connection",
            "DIRECTCONNECT",
            "direct-connect-gateway",
            "SSLVPN",
            "ssl-vpn-gateway");

    private static final Shape ROUTE_SET = Shape.items("RouteTableSet[].RouteSet")
            .common("routeTableId", "RouteTableId")
            .composed("id", "{routeTableId}/{RouteId}")
            .put("destination", "DestinationCidrBlock")
            .mapped("nextHop.kind", "GatewayType", KINDS, "other")
            .putWhere("nextHop.id", "GatewayId", "GatewayType", type -> !type.equals(BY_ADDRESS))
            .putWhere("nextHop.address", "GatewayId", "GatewayType", BY_ADDRESS::equals)
            .constant("origin", "custom")
            .constant("status", "available")
            .put("description", "RouteDescription");

    /** A page is of tables, each with all its routes. */
    private static final Paging TABLES = Paging.offsets("Offset", "Limit", 10, "TotalCount");

    /** Looks at routes of one table are one call, and so are those at a page of tables. */
    private static final Sharing BY_TABLE = Sharing.numbered("RouteTableIds.0", "routeTableId", 10, TABLES);

    private static final Value TABLE = reference("routeTable", "id").or(reference("network", "mainRouteTableId"));
    private static final Value ITS_TABLE = attribute("id").beforeSlash();
    private static final Value HOP_ADDRESS = spec("nextHop.address").where(spec("nextHop.kind"), "instance");
    private static final Value HOP_ID = reference("nextHop", "id").unless(HOP_ADDRESS);

    /** The route itself: the one to its destination, or, where that is not known yet, the one of its number. */
    private static final Look IT = look("DescribeRouteTables", ROUTE_SET)
            .repeat("RouteTableIds.N", 0, ITS_TABLE)
            .same("routeTableId", ITS_TABLE)
            .sameIfKnown("destination", attribute("destination"))
            .sameIfKnown("id", attribute("id").unless(attribute("destination")))
            .shared(BY_TABLE);

    /** What the cloud allows only once: the destination in the table. It is ours only if it leads where it should. */
    private static final Look SAME_DESTINATION = look("DescribeRouteTables", ROUTE_SET)
            .repeat("RouteTableIds.N", 0, TABLE)
            .same("routeTableId", TABLE)
            .same("destination", spec("destination"))
            .sameIfKnown("nextHop.address", HOP_ADDRESS)
            .sameIfKnown("nextHop.id", HOP_ID)
            .shared(BY_TABLE);

    /** The route as it is to be. */
    private static final Look AS_WANTED = look("DescribeRouteTables", ROUTE_SET)
            .repeat("RouteTableIds.N", 0, ITS_TABLE)
            .same("routeTableId", ITS_TABLE)
            .same("destination", spec("destination"))
            .sameIfKnown("nextHop.address", HOP_ADDRESS)
            .sameIfKnown("nextHop.id", HOP_ID)
            .sameIfKnown("description", spec("description"))
            .shared(BY_TABLE);

    private static final Procedure CREATE = create();

    private TencentRoutes() {}

    static List<Procedure> procedures() {
        return List.of(CREATE, modify(), get(), listAll(), delete());
    }

    private static Procedure create() {
        return procedure(ROUTE, Verb.CREATE)
                .api(TencentAdapter.API)
                .limit(Limits.kinds("nextHop", TYPES.keySet()))
                .limit(Limits.part(
                        "nextHop", "instance", "address", "routes lead to an instance by its private address"))
                .rule(TencentRoutes::outsideItsNetwork)
                .unsupported("nextHops", "Tencent Cloud's routes have one next hop")
                .unsupported("displayName", "Tencent Cloud's routes have no name")
                .step(change("create", "CreateRoutes")
                        .put("RouteTableId", TABLE)
                        .put("Routes.0.DestinationCidrBlock", spec("destination"))
                        .put("Routes.0.GatewayType", spec("nextHop.kind").mapped(TYPES))
                        .put("Routes.0.GatewayId", HOP_ADDRESS.or(HOP_ID))
                        .put("Routes.0.RouteDescription", spec("description"))
                        .untilReady(SAME_DESTINATION, "available")
                        .recover(byUniqueKey(SAME_DESTINATION)))
                .build();
    }

    private static Procedure modify() {
        return procedure(ROUTE, Verb.MODIFY)
                .api(TencentAdapter.API)
                .limitsOf(CREATE)
                .step(read("look", IT))
                .step(change("modify", "ReplaceRoutes")
                        .whenChanged("destination", "nextHop", "description")
                        .put("RouteTableId", ITS_TABLE)
                        .put("Routes.0.RouteId", attribute("id").afterSlash())
                        .put("Routes.0.DestinationCidrBlock", spec("destination"))
                        .put("Routes.0.GatewayType", spec("nextHop.kind").mapped(TYPES))
                        .put("Routes.0.GatewayId", HOP_ADDRESS.or(HOP_ID).or(attribute("nextHop.id")))
                        .put("Routes.0.RouteDescription", spec("description").or(constant("")))
                        .untilReady(AS_WANTED, "available")
                        .recover(byState()))
                .build();
    }

    private static Procedure get() {
        return procedure(ROUTE, Verb.GET)
                .api(TencentAdapter.API)
                .step(read("read", IT))
                .build();
    }

    private static Procedure listAll() {
        return procedure(ROUTE, Verb.LIST)
                .api(TencentAdapter.API)
                .step(list("list", look("DescribeRouteTables", ROUTE_SET).paged(TABLES)))
                .build();
    }

    private static Procedure delete() {
        return procedure(ROUTE, Verb.DELETE)
                .api(TencentAdapter.API)
                .step(find("look", IT))
                .step(change("delete", "DeleteRoutes")
                        .when(attribute("id"))
                        .put("RouteTableId", ITS_TABLE)
                        .put("Routes.0.RouteId", attribute("id").afterSlash())
                        .put("Routes.0.DestinationCidrBlock", attribute("destination"))
                        .put("Routes.0.GatewayType", attribute("nextHop.kind").mapped(TYPES))
                        .put("Routes.0.GatewayId", attribute("nextHop.address").or(attribute("nextHop.id")))
                        .put("Routes.0.RouteDescription", attribute("description"))
                        .untilGone(IT)
                        .goneOn("ResourceNotFound")
                        .recover(byState()))
                .build();
    }

    /** The cloud routes inside a network by itself ({@code InvalidParameterValue.VpcCidrConflict}). */
    private static List<Violation> outsideItsNetwork(ObjectNode spec, Map<String, ObjectNode> references) {
        String network = references.containsKey("network")
                ? references.get("network").path("cidr").asText()
                : "";
        if (network.isEmpty()
                || !Cidr.of(network).contains(Cidr.of(spec.path("destination").asText()))) {
            return List.of();
        }
        return List.of(new Violation(
                "/spec/destination",
                "expected a destination outside the network's " + network + ", got "
                        + spec.path("destination").asText()));
    }
}
