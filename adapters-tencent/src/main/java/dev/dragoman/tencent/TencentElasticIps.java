package dev.dragoman.tencent;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byDifference;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
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

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.procedure.Limits;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.adapter.procedure.Value;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Elastic IPs (VPC API documents, chapter "Elastic public IPs"). They are allocated with neither name nor token, and the
 * answer tells only the id. Every call is answered at once, but the official SDK knows statuses in which an address is on
 * its way, so each step ends by a look.
 *
 * <p>Bandwidth and charge type are in the official SDK and not in the documents.
 */
final class TencentElasticIps {

    private static final Map<String, String> STATUSES = Map.of(
            "UNBIND", "available",
            "BIND", "in-use",
            "BINDED", "in-use",
            "BIND_ENI", "in-use",
            "BINDING", "associating",
            "UNBINDING", "unassociating");

    private static final Map<String, String> KINDS =
            Map.of("ins-", "instance", "eni-", "network-interface", "nat-", "nat-gateway");

    private static final Map<String, String> CHARGE_TYPES =
            Map.of("traffic", "TRAFFIC_POSTPAID_BY_HOUR", "bandwidth", "BANDWIDTH_POSTPAID_BY_HOUR");
    private static final Map<String, String> CHARGED_BY =
            Map.of("TRAFFIC_POSTPAID_BY_HOUR", "traffic", "BANDWIDTH_POSTPAID_BY_HOUR", "bandwidth");

    /** The type of an address has the first of these, the printed example the others. */
    private static final String BOUND_TO = "BindedResourceId|InstanceId|NetworkInterfaceId";

    private static final Shape ADDRESS = Shape.items("AddressSet")
            .put("id", "AddressId")
            .put("address", "AddressIp")
            .mapped("status", "AddressStatus", STATUSES, "pending")
            .byPrefix("association.kind", BOUND_TO, KINDS, "instance")
            .put("association.id", BOUND_TO)
            .put("association.privateAddress", "PrivateAddressIp")
            .number("bandwidthMbps", "Bandwidth")
            .mapped("chargeBy", "InternetChargeType", CHARGED_BY)
            .put("displayName", "AddressName")
            .flagged("locks", "IsArrears", "IsBlocked")
            .put("createdAt", "CreatedTime");

    private static final Paging PAGES = Paging.offsets("Offset", "Limit", 100, "TotalCount");

    /** The address itself; an id that no longer exists is an empty list or {@code InvalidAddressId.NotFound}. */
    private static final Look IT = look("DescribeAddresses", ADDRESS)
            .repeat("AddressIds.N", 0, attribute("id"))
            .same("id", attribute("id"))
            .shared(Sharing.numbered("AddressIds.0", "id", 100, PAGES));

    private static final Look ALL = look("DescribeAddresses", ADDRESS).paged(PAGES);

    private static final String ASSOCIATED = "it is associated with {association.kind} {association.id}";

    private static final Procedure CREATE = create();

    private TencentElasticIps() {}

    static List<Procedure> procedures() {
        return List.of(CREATE, modify(), get(), listAll(), delete(), associate(), disassociate());
    }

    private static Procedure create() {
        return procedure(ELASTIC_IP, Verb.CREATE)
                .api(TencentAdapter.API)
                .limit(TencentNames.SHORT_NAME)
                .unsupported("description", "Tencent Cloud's elastic IPs have no description")
                .step(change("create", "AllocateAddresses")
                        .put("AddressCount", constant("1"))
                        .put("InternetMaxBandwidthOut", spec("bandwidthMbps"))
                        .put(
                                "InternetChargeType",
                                spec("chargeBy").or(constant("traffic")).mapped(CHARGE_TYPES))
                        .yields("id", "AddressSet[0]")
                        .untilReady(IT, "available")
                        .recover(byDifference(ALL)))
                .step(change("name", "ModifyAddressAttribute")
                        .put("AddressId", attribute("id"))
                        .put("AddressName", displayName(TencentNames.SHORT_NAME))
                        .recover(byRepeating()))
                .step(expect("observe", IT).onceIn("available", "in-use"))
                .build();
    }

    private static Procedure modify() {
        return procedure(ELASTIC_IP, Verb.MODIFY)
                .api(TencentAdapter.API)
                .limitsOf(CREATE)
                .immutable(
                        "bandwidthMbps", "Tencent Cloud's documents have no call that changes an address's bandwidth")
                .step(change("modify", "ModifyAddressAttribute")
                        .whenChanged("displayName")
                        .put("AddressId", attribute("id"))
                        .put("AddressName", displayName(TencentNames.SHORT_NAME))
                        .recover(byRepeating()))
                .step(read("read", IT))
                .build();
    }

    private static Procedure get() {
        return procedure(ELASTIC_IP, Verb.GET)
                .api(TencentAdapter.API)
                .step(read("read", IT))
                .build();
    }

    private static Procedure listAll() {
        return procedure(ELASTIC_IP, Verb.LIST)
                .api(TencentAdapter.API)
                .step(list("list", ALL))
                .build();
    }

    private static Procedure delete() {
        return procedure(ELASTIC_IP, Verb.DELETE)
                .api(TencentAdapter.API)
                .step(find("look", IT)
                        .believedOnlyIfFound()
                        .onceIn("available", "in-use")
                        .refuseIf("association.id", WRONG_STATE, ASSOCIATED))
                .step(change("delete", "ReleaseAddresses")
                        .repeat("AddressIds.N", 0, attribute("id"))
                        .untilGone(IT)
                        .goneOn("InvalidAddressId.NotFound")
                        .recover(byState()))
                .build();
    }

    private static Procedure associate() {
        Value target = reference("to", "id");
        return procedure(ELASTIC_IP, Verb.ASSOCIATE)
                .api(TencentAdapter.API)
                .limit(Limits.kinds("to", Set.of("instance", "network-interface")))
                .rule(TencentElasticIps::addressOfAnInterface)
                .sideEffect(
                        asked -> asked.at("/to/kind").asText().equals("instance"),
                        "the instance gives up its ordinary public address")
                .step(read("look", IT)
                        .onceIn("available", "in-use")
                        .refuseUnless("association.id", target, WRONG_STATE, ASSOCIATED)
                        .refuseUnless(
                                "association.privateAddress",
                                spec("privateAddress"),
                                WRONG_STATE,
                                ASSOCIATED + " by {association.privateAddress}"))
                .step(change("associate", "AssociateAddress")
                        .unless(attribute("association.id"))
                        .put("AddressId", attribute("id"))
                        .put("InstanceId", target.where(spec("to.kind"), "instance"))
                        .put("NetworkInterfaceId", target.where(spec("to.kind"), "network-interface"))
                        .put("PrivateIpAddress", spec("privateAddress"))
                        .untilReady(
                                IT.same("association.id", target)
                                        .sameIfKnown("association.privateAddress", spec("privateAddress")),
                                "in-use")
                        .recover(byState()))
                .build();
    }

    private static Procedure disassociate() {
        return procedure(ELASTIC_IP, Verb.DISASSOCIATE)
                .api(TencentAdapter.API)
                .step(read("look", IT).onceIn("available", "in-use"))
                .step(change("disassociate", "DisassociateAddress")
                        .when(attribute("association.id"))
                        .put("AddressId", attribute("id"))
                        .untilReady(IT, "available")
                        .recover(byState()))
                .build();
    }

    /** An interface is associated by one of its private addresses, an instance as a whole. */
    private static List<Violation> addressOfAnInterface(ObjectNode asked, Map<String, ObjectNode> references) {
        String kind = asked.at("/to/kind").asText();
        boolean needed = kind.equals("network-interface");
        if (needed == asked.hasNonNull("privateAddress")) {
            return List.of();
        }
        return List.of(new Violation(
                "/privateAddress",
                needed
                        ? "expected one of the network interface's private addresses, got none"
                        : "Tencent Cloud takes it with a network interface alone, not with " + kind));
    }
}
