package dev.dragoman.aliyun;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byToken;
import static dev.dragoman.adapter.procedure.Step.change;
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
 * Subnets are VSwitches (VPC 2022, chapter "VSwitch"). One change at a time works on a VPC: while a VSwitch is pending,
 * every other change of its network is refused.
 */
final class AliyunSubnets {

    private static final Shape VSWITCH = Shape.items("VSwitches.VSwitch")
            .put("id", "VSwitchId")
            .put("networkId", "VpcId")
            .put("cidr", "CidrBlock")
            .put("zone", "ZoneId")
            .lowerCase("status", "Status")
            .put("availableAddresses", "AvailableIpAddressCount")
            .flag("isDefault", "IsDefault")
            .put("createdAt", "CreationTime")
            .put("displayName", "VSwitchName")
            .put("description", "Description");

    private static final Paging PAGES = Paging.pages("PageNumber", "PageSize", 50, "TotalCount");

    /** The subnet itself; an id that no longer exists is an empty list. */
    private static final Look IT = look("DescribeVSwitches", VSWITCH)
            .put("VSwitchId", attribute("id"))
            .same("id", attribute("id"))
            .shared(Sharing.list("VSwitchId", "id", PAGES));

    /** What the cloud allows only once: the range in the network. Default subnets are the cloud's own. */
    private static final Look SAME_RANGE = look("DescribeVSwitches", VSWITCH)
            .put("VpcId", reference("network", "id"))
            .same("networkId", reference("network", "id"))
            .same("cidr", spec("cidr"))
            .same("zone", spec("zone"))
            .same("isDefault", constant("false"))
            .paged(PAGES);

    private static final Procedure CREATE = create();

    private AliyunSubnets() {}

    static List<Procedure> procedures() {
        return List.of(CREATE, modify(), get(), listAll(), delete());
    }

    private static Procedure create() {
        return procedure(SUBNET, Verb.CREATE)
                .api(AliyunAdapter.API)
                .conflictsOn("network", reference("network", "id"))
                .limit(Limits.range("cidr", 16, 29))
                .limit(AliyunNames.LENGTH)
                .limit(AliyunNames.NAME)
                .limit(AliyunNames.DESCRIPTION)
                .unsupported("broadcast", "Alibaba Cloud's VSwitches have no broadcast")
                .unsupported("routeTable", "Alibaba Cloud's VSwitches all use their network's one route table")
                .step(change("create", "CreateVSwitch")
                        .put("VpcId", reference("network", "id"))
                        .put("CidrBlock", spec("cidr"))
                        .put("ZoneId", spec("zone"))
                        .put("VSwitchName", displayName(AliyunNames.LENGTH))
                        .put("Description", spec("description"))
                        .token("ClientToken")
                        .yields("id", "VSwitchId")
                        .untilReady(IT, "available")
                        .recover(byToken(SAME_RANGE)))
                .build();
    }

    private static Procedure modify() {
        return procedure(SUBNET, Verb.MODIFY)
                .api(AliyunAdapter.API)
                .conflictsOn("network", attribute("networkId"))
                .limitsOf(CREATE)
                .unclearable("description", AliyunNames.DESCRIPTION_STAYS)
                .step(change("modify", "ModifyVSwitchAttribute")
                        .whenChanged("displayName", "description")
                        .put("VSwitchId", attribute("id"))
                        .put("VSwitchName", displayName(AliyunNames.LENGTH).ifChanged("displayName"))
                        .put("Description", spec("description").ifChanged("description"))
                        .recover(byRepeating()))
                .step(read("read", IT))
                .build();
    }

    private static Procedure get() {
        return procedure(SUBNET, Verb.GET)
                .api(AliyunAdapter.API)
                .step(read("read", IT))
                .build();
    }

    private static Procedure listAll() {
        return procedure(SUBNET, Verb.LIST)
                .api(AliyunAdapter.API)
                .step(list("list", look("DescribeVSwitches", VSWITCH).paged(PAGES)))
                .build();
    }

    private static Procedure delete() {
        return procedure(SUBNET, Verb.DELETE)
                .api(AliyunAdapter.API)
                .conflictsOn("network", attribute("networkId"))
                .step(change("delete", "DeleteVSwitch")
                        .put("VSwitchId", attribute("id"))
                        .untilGone(IT)
                        .goneOn("InvalidVSwitchId.NotFound", "InvalidVswitchID.NotFound")
                        .recover(byState()))
                .build();
    }
}
