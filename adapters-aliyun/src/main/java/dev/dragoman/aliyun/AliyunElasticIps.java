package dev.dragoman.aliyun;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byToken;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.expect;
import static dev.dragoman.adapter.procedure.Step.find;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.ErrorCode.WRONG_STATE;
import static dev.dragoman.model.Kind.ELASTIC_IP;

import dev.dragoman.adapter.procedure.Limits;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.adapter.procedure.Value;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Elastic IPs (VPC 2022, chapter "EIP"; VPC developer guide, "Elastic IP"). They are allocated with a token and without a
 * name, and are available at once; associating and unassociating take time.
 */
final class AliyunElasticIps {

    private static final Map<String, String> TYPES = Map.of(
            "instance", "EcsInstance",
            "load-balancer", "SlbInstance",
            "high-availability-ip", "HaVip",
            "nat-gateway", "Nat");

    private static final Map<String, String> KINDS = Map.of(
            "EcsInstance", "instance",
            "SlbInstance", "load-balancer",
            "HaVip", "high-availability-ip",
            "Nat", "nat-gateway");

    private static final Map<String, String> STATUSES = Map.of(
            "Available", "available",
            "InUse", "in-use",
            "Associating", "associating",
            "Unassociating", "unassociating");

    private static final Map<String, String> CHARGE_TYPES =
            Map.of("traffic", "PayByTraffic", "bandwidth", "PayByBandwidth");
    private static final Map<String, String> CHARGED_BY =
            Map.of("PayByTraffic", "traffic", "PayByBandwidth", "bandwidth");

    private static final Shape EIP = Shape.items("EipAddresses.EipAddress")
            .put("id", "AllocationId")
            .put("address", "IpAddress")
            .mapped("status", "Status", STATUSES, "pending")
            .mapped("association.kind", "InstanceType", KINDS, "other")
            .put("association.id", "InstanceId")
            .number("bandwidthMbps", "Bandwidth")
            .mapped("chargeBy", "InternetChargeType", CHARGED_BY)
            .put("displayName", "Name")
            .put("description", "Description")
            .each("locks", "OperationLocks.LockReason|OperationLocks", "LockReason")
            .put("createdAt", "AllocationTime");

    private static final Paging PAGES = Paging.pages("PageNumber", "PageSize", 50, "TotalCount");

    /** The address itself; an id that no longer exists is an empty list. */
    private static final Look IT = look("DescribeEipAddresses", EIP)
            .put("AllocationId", attribute("id"))
            .same("id", attribute("id"))
            .shared(Sharing.list("AllocationId", "id", PAGES));

    private static final String ASSOCIATED = "it is associated with {association.kind} {association.id}";

    private static final Procedure CREATE = create();

    private AliyunElasticIps() {}

    static List<Procedure> procedures() {
        return List.of(CREATE, modify(), get(), listAll(), delete(), associate(), disassociate());
    }

    private static Procedure create() {
        return procedure(ELASTIC_IP, Verb.CREATE)
                .api(AliyunAdapter.API)
                .limit(AliyunNames.LENGTH)
                .limit(AliyunNames.NAME)
                .limit(AliyunNames.DESCRIPTION)
                .step(change("create", "AllocateEipAddress")
                        .put("Bandwidth", spec("bandwidthMbps"))
                        .put(
                                "InternetChargeType",
                                spec("chargeBy").or(constant("traffic")).mapped(CHARGE_TYPES))
                        .token("ClientToken")
                        .yields("id", "AllocationId")
                        .yields("address", "EipAddress")
                        .recover(byToken()))
                .step(change("name", "ModifyEipAddressAttribute")
                        .put("AllocationId", attribute("id"))
                        .put("Name", displayName(AliyunNames.LENGTH))
                        .put("Description", spec("description"))
                        .recover(byRepeating()))
                .step(expect("observe", IT).onceIn("available", "in-use"))
                .build();
    }

    private static Procedure modify() {
        return procedure(ELASTIC_IP, Verb.MODIFY)
                .api(AliyunAdapter.API)
                .limitsOf(CREATE)
                .unclearable("bandwidthMbps", "an elastic IP of Alibaba Cloud always has a bandwidth: say which")
                .unclearable("description", AliyunNames.DESCRIPTION_STAYS)
                .step(change("modify", "ModifyEipAddressAttribute")
                        .whenChanged("bandwidthMbps", "displayName", "description")
                        .put("AllocationId", attribute("id"))
                        .put("Bandwidth", spec("bandwidthMbps").ifChanged("bandwidthMbps"))
                        .put("Name", displayName(AliyunNames.LENGTH).ifChanged("displayName"))
                        .put("Description", spec("description").ifChanged("description"))
                        .recover(byRepeating()))
                .step(read("read", IT))
                .build();
    }

    private static Procedure get() {
        return procedure(ELASTIC_IP, Verb.GET)
                .api(AliyunAdapter.API)
                .step(read("read", IT))
                .build();
    }

    private static Procedure listAll() {
        return procedure(ELASTIC_IP, Verb.LIST)
                .api(AliyunAdapter.API)
                .step(list("list", look("DescribeEipAddresses", EIP).paged(PAGES)))
                .build();
    }

    private static Procedure delete() {
        return procedure(ELASTIC_IP, Verb.DELETE)
                .api(AliyunAdapter.API)
                .step(find("look", IT)
                        .believedOnlyIfFound()
                        .onceIn("available", "in-use")
                        .refuseIf("association.id", WRONG_STATE, ASSOCIATED))
                .step(change("delete", "ReleaseEipAddress")
                        .put("AllocationId", attribute("id"))
                        .untilGone(IT)
                        .goneOn("InvalidAllocationId.NotFound")
                        .recover(byState()))
                .build();
    }

    private static Procedure associate() {
        Value target = reference("to", "id");
        return procedure(ELASTIC_IP, Verb.ASSOCIATE)
                .api(AliyunAdapter.API)
                .limit(Limits.kinds("to", Set.of("instance", "load-balancer", "high-availability-ip")))
                .unsupported("privateAddress", "Alibaba Cloud associates with the whole of what is named")
                .step(read("look", IT)
                        .onceIn("available", "in-use")
                        .refuseUnless("association.id", target, WRONG_STATE, ASSOCIATED))
                .step(change("associate", "AssociateEipAddress")
                        .unless(attribute("association.id"))
                        .put("AllocationId", attribute("id"))
                        .put("InstanceType", spec("to.kind").mapped(TYPES))
                        .put("InstanceId", target)
                        .untilReady(IT.same("association.id", target), "in-use")
                        .recover(byState()))
                .build();
    }

    /** {@code Force} only matters to NAT gateways, whose rules it would take away with the address. */
    private static Procedure disassociate() {
        return procedure(ELASTIC_IP, Verb.DISASSOCIATE)
                .api(AliyunAdapter.API)
                .step(read("look", IT).onceIn("available", "in-use"))
                .step(change("disassociate", "UnassociateEipAddress")
                        .when(attribute("association.id"))
                        .put("AllocationId", attribute("id"))
                        .put("InstanceType", attribute("association.kind").mapped(TYPES))
                        .put("InstanceId", attribute("association.id"))
                        .put("Force", constant("False"))
                        .untilReady(IT, "available")
                        .recover(byState()))
                .build();
    }
}
