package dev.dragoman.aliyun;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byToken;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.expect;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.NETWORK;

import dev.dragoman.adapter.procedure.Limits;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.model.Cidr;
import dev.dragoman.model.Verb;
import java.util.List;

/**
 * Networks are VPCs (VPC 2022, chapter "VPC"). A VPC comes with a router and a route table of its own. The answer to its
 * creation names both; its description names the router, and all tables without saying which is the router's own.
 */
final class AliyunNetworks {

    private static final Shape VPC = Shape.items("Vpcs.Vpc")
            .put("id", "VpcId")
            .put("cidr", "CidrBlock")
            .lowerCase("status", "Status")
            .flag("isDefault", "IsDefault")
            .put("createdAt", "CreationTime")
            .put("routerId", "VRouterId")
            .put("displayName", "VpcName")
            .put("description", "Description")
            .put("userCidrs", "UserCidrs.UserCidr");

    private static final Shape ROUTE_TABLE = Shape.items("RouteTables.RouteTable")
            .having("RouteTableType", "System")
            .put("mainRouteTableId", "RouteTableId");

    private static final Paging PAGES = Paging.pages("PageNumber", "PageSize", 50, "TotalCount");

    /** The network itself; an id that no longer exists is an empty list. */
    private static final Look IT = look("DescribeVpcs", VPC)
            .put("VpcId", attribute("id"))
            .same("id", attribute("id"))
            .shared(Sharing.commas("VpcId", "id", 20, PAGES));

    private static final Look MAIN_ROUTE_TABLE = look("DescribeRouteTables", ROUTE_TABLE)
            .put("VRouterId", attribute("routerId"))
            .paged(PAGES);

    private static final Procedure CREATE = create();

    private AliyunNetworks() {}

    static List<Procedure> procedures() {
        return List.of(CREATE, modify(), get(), listAll(), delete());
    }

    private static Procedure create() {
        return procedure(NETWORK, Verb.CREATE)
                .api(AliyunAdapter.API)
                .limit(Limits.range("cidr", 8, 24, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))
                .limit(Limits.each("userCidrs", range -> Cidr.problem(range).isEmpty(), "IPv4 ranges"))
                .limit(AliyunNames.LENGTH)
                .limit(AliyunNames.NAME)
                .limit(AliyunNames.DESCRIPTION)
                .unsupported("dnsServers", "Alibaba Cloud's VPCs have no DNS servers of their own")
                .unsupported("domainName", "Alibaba Cloud's VPCs have no domain name")
                .unsupported("multicast", "Alibaba Cloud's VPCs have no multicast")
                .step(change("create", "CreateVpc")
                        .put("CidrBlock", spec("cidr"))
                        .put("VpcName", displayName(AliyunNames.LENGTH))
                        .put("Description", spec("description"))
                        .put("UserCidr", spec("userCidrs").joined(","))
                        .token("ClientToken")
                        .yields("id", "VpcId")
                        .yields("routerId", "VRouterId")
                        .yields("mainRouteTableId", "RouteTableId")
                        .untilReady(IT, "available")
                        .recover(byToken()))
                .build();
    }

    private static Procedure modify() {
        return procedure(NETWORK, Verb.MODIFY)
                .api(AliyunAdapter.API)
                .conflictsOn("network", attribute("id"))
                .limitsOf(CREATE)
                .unclearable("description", AliyunNames.DESCRIPTION_STAYS)
                .step(change("modify", "ModifyVpcAttribute")
                        .whenChanged("displayName", "description")
                        .put("VpcId", attribute("id"))
                        .put("VpcName", displayName(AliyunNames.LENGTH).ifChanged("displayName"))
                        .put("Description", spec("description").ifChanged("description"))
                        .recover(byRepeating()))
                .step(read("read", IT))
                .build();
    }

    private static Procedure get() {
        return procedure(NETWORK, Verb.GET)
                .api(AliyunAdapter.API)
                .step(read("read", IT))
                .step(expect("main-route-table", MAIN_ROUTE_TABLE))
                .build();
    }

    private static Procedure listAll() {
        return procedure(NETWORK, Verb.LIST)
                .api(AliyunAdapter.API)
                .step(list("list", look("DescribeVpcs", VPC).paged(PAGES)))
                .build();
    }

    private static Procedure delete() {
        return procedure(NETWORK, Verb.DELETE)
                .api(AliyunAdapter.API)
                .conflictsOn("network", attribute("id"))
                .step(change("delete", "DeleteVpc")
                        .put("VpcId", attribute("id"))
                        .untilGone(IT)
                        .goneOn("InvalidVpcID.NotFound", "InvalidVpcId.NotFound", "Forbidden.VpcNotFound")
                        .recover(byState()))
                .build();
    }
}
