package dev.dragoman.tencent;

import static dev.dragoman.adapter.MarkerPolicy.STRIP_AFTER;
import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byMarker;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.expect;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.marked;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.NETWORK;

import dev.dragoman.adapter.procedure.Limits;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.model.Verb;
import java.util.List;

/**
 * Networks are VPCs (VPC API documents, chapter "VPC"). A VPC comes with a route table of its own, which no answer about
 * the VPC names. It has no status: it is available as soon as it can be seen.
 */
final class TencentNetworks {

    private static final Shape VPC = Shape.items("VpcSet")
            .put("id", "VpcId")
            .put("cidr", "CidrBlock")
            .constant("status", "available")
            .flag("isDefault", "IsDefault")
            .put("createdAt", "CreatedTime")
            .put("displayName", "VpcName")
            .put("dnsServers", "DnsServerSet")
            .put("domainName", "DomainName")
            .flag("multicast", "EnableMulticast");

    private static final Shape ROUTE_TABLE =
            Shape.items("RouteTableSet").having("Main", "true").put("mainRouteTableId", "RouteTableId");

    private static final Paging PAGES = Paging.offsets("Offset", "Limit", 100, "TotalCount");

    /** The network itself; an id that no longer exists is an empty list or {@code ResourceNotFound}. */
    private static final Look IT = look("DescribeVpcs", VPC)
            .repeat("VpcIds.N", 0, attribute("id"))
            .same("id", attribute("id"))
            .shared(Sharing.numbered("VpcIds.0", "id", 100, PAGES));

    /** The cloud's filter is no proof that a name is the same, so names are compared here as well. */
    private static final Look MARKED = look("DescribeVpcs", VPC)
            .put("Filters.0.Name", constant("vpc-name"))
            .put("Filters.0.Values.0", marked(TencentNames.NAME))
            .same("displayName", marked(TencentNames.NAME))
            .same("cidr", spec("cidr"))
            .paged(PAGES);

    /** Everything that a create could have made. */
    private static final Look ALL =
            look("DescribeVpcs", VPC).same("cidr", spec("cidr")).paged(PAGES);

    private static final Look MAIN_ROUTE_TABLE = look("DescribeRouteTables", ROUTE_TABLE)
            .put("Filters.0.Name", constant("vpc-id"))
            .put("Filters.0.Values.0", attribute("id"))
            .put("Filters.1.Name", constant("association.main"))
            .put("Filters.1.Values.0", constant("true"));

    private static final Procedure CREATE = create();

    private TencentNetworks() {}

    static List<Procedure> procedures() {
        return List.of(CREATE, modify(), get(), listAll(), delete());
    }

    private static Procedure create() {
        return procedure(NETWORK, Verb.CREATE)
                .api(TencentAdapter.API)
                // The documents print 10.0.0.0/16, which their own examples contradict.
                .limit(Limits.range("cidr", 16, 28, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))
                .limit(TencentNames.NAME)
                .unsupported("description", "Tencent Cloud's VPCs have no description")
                .unsupported("userCidrs", "Tencent Cloud's VPCs have no ranges on the user's side")
                .step(change("create", "CreateVpc")
                        .put("VpcName", marked(TencentNames.NAME))
                        .put("CidrBlock", spec("cidr"))
                        .put("EnableMulticast", spec("multicast"))
                        .repeat("DnsServers.N", 0, spec("dnsServers"))
                        .put("DomainName", spec("domainName"))
                        .yields(VPC.at("Vpc"))
                        .untilReady(IT, "available")
                        .recover(byMarker(MARKED, ALL)))
                .step(expect("main-route-table", MAIN_ROUTE_TABLE))
                .step(change("rename", "ModifyVpcAttribute")
                        .when(displayName(TencentNames.NAME).under(STRIP_AFTER))
                        .put("VpcId", attribute("id"))
                        .put("VpcName", displayName(TencentNames.NAME))
                        .sets("displayName", "VpcName")
                        .recover(byRepeating()))
                .build();
    }

    private static Procedure modify() {
        return procedure(NETWORK, Verb.MODIFY)
                .api(TencentAdapter.API)
                .limitsOf(CREATE)
                .unclearable("dnsServers", "Tencent Cloud can change a VPC's DNS servers but not take them away")
                .unclearable("domainName", "Tencent Cloud can change a VPC's domain name but not take it away")
                .step(change("modify", "ModifyVpcAttribute")
                        .whenChanged("displayName", "dnsServers", "domainName", "multicast")
                        .put("VpcId", attribute("id"))
                        .put("VpcName", displayName(TencentNames.NAME).ifChanged("displayName"))
                        .put(
                                "EnableMulticast",
                                spec("multicast").or(constant("false")).ifChanged("multicast"))
                        .repeat("DnsServers.N", 0, spec("dnsServers").ifChanged("dnsServers"))
                        .put("DomainName", spec("domainName").ifChanged("domainName"))
                        .recover(byRepeating()))
                .step(read("read", IT))
                .step(expect("main-route-table", MAIN_ROUTE_TABLE))
                .build();
    }

    private static Procedure get() {
        return procedure(NETWORK, Verb.GET)
                .api(TencentAdapter.API)
                .step(read("read", IT))
                .step(expect("main-route-table", MAIN_ROUTE_TABLE))
                .build();
    }

    private static Procedure listAll() {
        return procedure(NETWORK, Verb.LIST)
                .api(TencentAdapter.API)
                .step(list("list", look("DescribeVpcs", VPC).paged(PAGES)))
                .build();
    }

    private static Procedure delete() {
        return procedure(NETWORK, Verb.DELETE)
                .api(TencentAdapter.API)
                .step(change("delete", "DeleteVpc")
                        .put("VpcId", attribute("id"))
                        .untilGone(IT)
                        .goneOn("ResourceNotFound", "InvalidVpcId.NotFound")
                        .recover(byState()))
                .build();
    }
}
