package dev.dragoman.tencent;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byUniqueKey;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.expect;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.SUBNET;

import dev.dragoman.adapter.procedure.Limits;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.model.Verb;
import java.util.List;

/**
 * Subnets (VPC API documents, chapter "Subnets"). They have no status and no token; the cloud allows a range only once in
 * a network.
 */
final class TencentSubnets {

    private static final Shape SUBNETS = Shape.items("SubnetSet")
            .put("id", "SubnetId")
            .put("networkId", "VpcId")
            .put("cidr", "CidrBlock")
            .put("zone", "Zone")
            .constant("status", "available")
            .put("availableAddresses", "AvailableIpAddressCount")
            .put("routeTableId", "RouteTableId")
            .flag("isDefault", "IsDefault")
            .put("createdAt", "CreatedTime")
            .put("displayName", "SubnetName")
            .flag("broadcast", "EnableBroadcast");

    private static final Paging PAGES = Paging.offsets("Offset", "Limit", 100, "TotalCount");

    /** The subnet itself; an id that no longer exists is an empty list or {@code ResourceNotFound}. */
    private static final Look IT = look("DescribeSubnets", SUBNETS)
            .repeat("SubnetIds.N", 0, attribute("id"))
            .same("id", attribute("id"))
            .shared(Sharing.numbered("SubnetIds.0", "id", 100, PAGES));

    /** What the cloud allows only once: the range in the network. Default subnets are the cloud's own. */
    private static final Look SAME_RANGE = look("DescribeSubnets", SUBNETS)
            .put("Filters.0.Name", constant("vpc-id"))
            .put("Filters.0.Values.0", reference("network", "id"))
            .same("networkId", reference("network", "id"))
            .same("cidr", spec("cidr"))
            .same("zone", spec("zone"))
            .same("isDefault", constant("false"))
            .paged(PAGES);

    /** The table that a subnet uses unless told otherwise: its network's main one. */
    private static final Look MAIN_ROUTE_TABLE = look(
                    "DescribeRouteTables",
                    Shape.items("RouteTableSet").having("Main", "true").put("routeTableId", "RouteTableId"))
            .put("Filters.0.Name", constant("vpc-id"))
            .put("Filters.0.Values.0", attribute("networkId"))
            .put("Filters.1.Name", constant("association.main"))
            .put("Filters.1.Values.0", constant("true"));

    private static final Procedure CREATE = create();

    private TencentSubnets() {}

    static List<Procedure> procedures() {
        return List.of(CREATE, modify(), get(), listAll(), delete());
    }

    private static Procedure create() {
        return procedure(SUBNET, Verb.CREATE)
                .api(TencentAdapter.API)
                .limit(Limits.range("cidr", 16, 28))
                .limit(TencentNames.NAME)
                .unsupported("description", "Tencent Cloud's subnets have no description")
                .step(change("create", "CreateSubnet")
                        .put("VpcId", reference("network", "id"))
                        .put("SubnetName", displayName(TencentNames.NAME))
                        .put("CidrBlock", spec("cidr"))
                        .put("Zone", spec("zone"))
                        .yields(SUBNETS.at("Subnet"))
                        .untilReady(IT, "available")
                        .recover(byUniqueKey(SAME_RANGE)))
                .step(change("broadcast", "ModifySubnetAttribute")
                        .when(spec("broadcast"))
                        .put("SubnetId", attribute("id"))
                        .put("EnableBroadcast", spec("broadcast"))
                        .recover(byRepeating()))
                .step(change("route-table", "ReplaceRouteTableAssociation")
                        .when(reference("routeTable", "id"))
                        .put("SubnetId", attribute("id"))
                        .put("RouteTableId", reference("routeTable", "id"))
                        .recover(byRepeating()))
                .step(expect("observe", IT).when(spec("broadcast").or(reference("routeTable", "id"))))
                .build();
    }

    private static Procedure modify() {
        return procedure(SUBNET, Verb.MODIFY)
                .api(TencentAdapter.API)
                .limitsOf(CREATE)
                .step(change("modify", "ModifySubnetAttribute")
                        .whenChanged("displayName", "broadcast")
                        .put("SubnetId", attribute("id"))
                        .put("SubnetName", displayName(TencentNames.NAME).ifChanged("displayName"))
                        .put(
                                "EnableBroadcast",
                                spec("broadcast").or(constant("false")).ifChanged("broadcast"))
                        .recover(byRepeating()))
                .step(expect("main-route-table", MAIN_ROUTE_TABLE)
                        .whenChanged("routeTable")
                        .unless(spec("routeTable")))
                .step(change("route-table", "ReplaceRouteTableAssociation")
                        .whenChanged("routeTable")
                        .put("SubnetId", attribute("id"))
                        .put("RouteTableId", reference("routeTable", "id").or(attribute("routeTableId")))
                        .recover(byRepeating()))
                .step(read("read", IT))
                .build();
    }

    private static Procedure get() {
        return procedure(SUBNET, Verb.GET)
                .api(TencentAdapter.API)
                .step(read("read", IT))
                .build();
    }

    private static Procedure listAll() {
        return procedure(SUBNET, Verb.LIST)
                .api(TencentAdapter.API)
                .step(list("list", look("DescribeSubnets", SUBNETS).paged(PAGES)))
                .build();
    }

    private static Procedure delete() {
        return procedure(SUBNET, Verb.DELETE)
                .api(TencentAdapter.API)
                .step(change("delete", "DeleteSubnet")
                        .put("SubnetId", attribute("id"))
                        .untilGone(IT)
                        .goneOn("ResourceNotFound")
                        .recover(byState()))
                .build();
    }
}
