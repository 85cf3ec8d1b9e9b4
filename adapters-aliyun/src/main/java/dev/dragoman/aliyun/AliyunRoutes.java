package dev.dragoman.aliyun;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byToken;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.pick;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.eachAttribute;
import static dev.dragoman.adapter.procedure.Value.eachOf;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.references;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.ROUTE;

import dev.dragoman.adapter.procedure.Limits;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.adapter.procedure.Step;
import dev.dragoman.adapter.procedure.Value;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.Map;

/**
 * Routes are route entries (Express Connect 2022, chapter "Routes"; VPC developer guide, "Route entries"). They can be
 * looked at with their table alone, so a route's id holds both: {@code vtb-bp1.../rte-bp1...}. One change at a time works on a
 * VPC: while an entry is pending, every other change of its network is refused. An entry does not say which VPC it is in,
 * so once made it is known by its table.
 *
 * <p>The printed examples have lists as bare arrays, the official SDK reads them inside an object: both are read.
 */
final class AliyunRoutes {

    /** The model's kinds of next hops in the cloud's words. A peering connection is known by its local router interface. */
    private static final Map<String, String> TYPES = Map.of(
            "instance", "Instance",
            "nat-gateway", "NatGateway",
            "vpn-gateway", "VpnGateway",
            "peering-connection", "RouterInterface",
            "router-interface", "RouterInterface",
            "high-availability-ip", "HaVip",
            "network-interface", "NetworkInterface");

    private static final Map<String, String> KINDS = Map.of(
            "Instance", "instance",
            "NatGateway", "nat-gateway",
            "VpnGateway", "vpn-gateway",
            "RouterInterface", "router-interface",
            "HaVip", "high-availability-ip",
            "NetworkInterface", "network-interface",
            "IPv6Gateway", "ipv6-gateway",
            "Attachment", "attachment");

    private static final Shape HOP = Shape.items("NextHops.NextHop|NextHops")
            .mapped("kind", "NextHopType", KINDS, "other")
            .put("id", "NextHopId");

    private static final Shape ENTRY = Shape.items("RouteEntrys.RouteEntry|RouteEntrys")
            .put("routeTableId", "RouteTableId")
            .composed("id", "{RouteTableId}/{RouteEntryId}")
            .put("destination", "DestinationCidrBlock")
            .only("nextHop", HOP)
            .several("nextHops", HOP.number("weight", "Weight"))
            .mapped("origin", "Type", Map.of("Custom", "custom"), "system")
            .lowerCase("status", "Status")
            .put("displayName", "RouteEntryName")
            .put("description", "Description");

    private static final Shape ROUTER =
            Shape.items("VRouters.VRouter").put("routeTableId", "RouteTableIds.RouteTableId[0]");

    private static final Paging ROUTERS = Paging.pages("PageNumber", "PageSize", 50, "TotalCount");
    private static final Paging ENTRIES = Paging.tokens("NextToken", "MaxResult", 100, "NextToken");

    private static final Value TABLE = reference("routeTable", "id").or(reference("network", "mainRouteTableId"));

    private static final Value HOP_IDS = eachAttribute("nextHops", "id");

    /** The route itself; an id that no longer exists is an empty list. */
    private static final Look IT = look("DescribeRouteEntryList", ENTRY)
            .put("RouteTableId", attribute("id").beforeSlash())
            .put("RouteEntryId", attribute("id").afterSlash())
            .same("id", attribute("id"))
            .shared(Sharing.list("RouteEntryId", "id", ENTRIES));

    /** What the cloud allows only once: the destination in the table. It is ours only if it leads where it should. */
    private static final Look SAME_DESTINATION = look("DescribeRouteEntryList", ENTRY)
            .put("RouteTableId", TABLE)
            .put("DestinationCidrBlock", spec("destination"))
            .same("routeTableId", TABLE)
            .same("destination", spec("destination"))
            .same("origin", constant("custom"))
            .sameIfKnown("nextHop.id", reference("nextHop", "id"))
            .sameIfKnown("nextHops[].id", references("nextHops", "id"))
            .paged(ENTRIES);

    /** The default route to a NAT gateway, which the cloud makes together with the gateway. */
    private static final Value MADE_BY_THE_CLOUD =
            spec("destination").where(spec("destination"), "0.0.0.0/0").where(spec("nextHop.kind"), "nat-gateway");

    private static final Procedure CREATE = create();

    private AliyunRoutes() {}

    static List<Procedure> procedures() {
        return List.of(CREATE, modify(), get(), listAll(), delete());
    }

    private static Procedure create() {
        return procedure(ROUTE, Verb.CREATE)
                .api(AliyunAdapter.API)
                .conflictsOn("network", reference("network", "id"))
                .conflictsOn("route-table", TABLE)
                .limit(Limits.outside("destination", "100.64.0.0/10"))
                .limit(Limits.kinds("nextHop", TYPES.keySet()))
                .limit(AliyunNames.LENGTH)
                .limit(AliyunNames.NAME)
                .limit(AliyunNames.DESCRIPTION)
                .step(entry("create").unless(MADE_BY_THE_CLOUD))
                .step(entry("create-default").when(MADE_BY_THE_CLOUD).adoptsWhatIsThere())
                // The cloud gives its own no name.
                .step(change("name", "ModifyRouteEntry")
                        .when(MADE_BY_THE_CLOUD)
                        .unless(attribute("displayName"))
                        .put("RouteEntryId", attribute("id").afterSlash())
                        .put("RouteEntryName", displayName(AliyunNames.LENGTH))
                        .put("Description", spec("description"))
                        .sets("displayName", "RouteEntryName")
                        .sets("description", "Description")
                        .recover(byRepeating()))
                .build();
    }

    private static Step entry(String name) {
        return change(name, "CreateRouteEntry")
                .put("RouteTableId", TABLE)
                .put("DestinationCidrBlock", spec("destination"))
                .put("NextHopType", spec("nextHop.kind").mapped(TYPES))
                .put("NextHopId", reference("nextHop", "id"))
                .repeat(
                        "NextHopList.N.NextHopType",
                        1,
                        references("nextHops", "id").replacedBy("RouterInterface"))
                .repeat("NextHopList.N.NextHopId", 1, references("nextHops", "id"))
                .repeat("NextHopList.N.Weight", 1, eachOf("nextHops", "weight"))
                .put("RouteEntryName", displayName(AliyunNames.LENGTH))
                .put("Description", spec("description"))
                .token("ClientToken")
                .composes("id", "{RouteTableId}/{RouteEntryId}")
                .untilReady(IT, "available")
                .recover(byToken(SAME_DESTINATION));
    }

    private static Procedure modify() {
        return procedure(ROUTE, Verb.MODIFY)
                .api(AliyunAdapter.API)
                .conflictsOn("route-table", attribute("routeTableId"))
                .limitsOf(CREATE)
                .immutable("destination", "Alibaba Cloud changes the name and the description of a route alone")
                .immutable("nextHop", "Alibaba Cloud changes the name and the description of a route alone")
                .unclearable("description", AliyunNames.DESCRIPTION_STAYS)
                .step(change("modify", "ModifyRouteEntry")
                        .whenChanged("displayName", "description")
                        .put("RouteEntryId", attribute("id").afterSlash())
                        .put("RouteEntryName", displayName(AliyunNames.LENGTH).ifChanged("displayName"))
                        .put("Description", spec("description").ifChanged("description"))
                        .recover(byRepeating()))
                .step(read("read", IT))
                .build();
    }

    private static Procedure get() {
        return procedure(ROUTE, Verb.GET)
                .api(AliyunAdapter.API)
                .step(read("read", IT))
                .build();
    }

    /** Routes are listed by table, and tables are found by their routers, each of which has one. */
    private static Procedure listAll() {
        return procedure(ROUTE, Verb.LIST)
                .api(AliyunAdapter.API)
                .step(pick("table", look("DescribeVRouters", ROUTER).paged(ROUTERS)))
                .step(list(
                        "list",
                        look("DescribeRouteEntryList", ENTRY)
                                .put("RouteTableId", attribute("routeTableId"))
                                .paged(ENTRIES)))
                .build();
    }

    private static Procedure delete() {
        return procedure(ROUTE, Verb.DELETE)
                .api(AliyunAdapter.API)
                .conflictsOn("route-table", attribute("routeTableId"))
                .step(change("delete", "DeleteRouteEntry")
                        .put("RouteTableId", attribute("id").beforeSlash())
                        .put("RouteEntryId", attribute("id").afterSlash())
                        .put("DestinationCidrBlock", attribute("destination"))
                        .put("NextHopId", attribute("nextHop.id"))
                        .repeat("NextHopList.N.NextHopType", 1, HOP_IDS.replacedBy("RouterInterface"))
                        .repeat("NextHopList.N.NextHopId", 1, HOP_IDS)
                        .untilGone(IT)
                        .goneOn("InvalidRouteEntry.NotFound", "InvalidRouteEntry", "InvalidRouteTableId.NotFound")
                        .goneOn("InvalidRouteTable.NotFound")
                        .recover(byState()))
                .build();
    }
}
