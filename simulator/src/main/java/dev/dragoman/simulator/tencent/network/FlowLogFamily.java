package dev.dragoman.simulator.tencent.network;

import static dev.dragoman.simulator.tencent.TencentResources.FLOW_LOG;
import static dev.dragoman.simulator.tencent.TencentResources.NETWORK_INTERFACE;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Flow logs (document 004, lines 19581–19956): of a VPC, a subnet or an interface, at most 2 of each, gone with it. Answers are laid
 * out as the tables have them; the examples put them under {@code data}. The log service itself is not simulated: any id of a topic will
 * do.
 */
final class FlowLogFamily implements Family {

    private static final String VPC_ID = "VpcId";
    private static final String NAME = "FlowLogName";
    private static final String DESCRIPTION = "FlowLogDescription";
    private static final String RESOURCE_TYPE = "ResourceType";
    private static final String RESOURCE_ID = "ResourceId";
    private static final String TRAFFIC_TYPE = "TrafficType";
    private static final String LOG_ID = "CloudLogId";
    private static final String LOG_STATE = "CloudLogState";

    private static final int ID_LENGTH = 8;
    private static final int MOST_OF_A_RESOURCE = 2;
    private static final int USUAL_LIMIT = 10;

    /** The page lists no code for one too many (line 19592); this is the public one for an operation that failed. */
    private static final String FAILED = "5100";

    private static final V2List LIST = new V2List(
            Map.of("createTime", V2List.BY_AGE, "flowLogName", V2List.by(NAME)),
            Optional.of("createTime"),
            USUAL_LIMIT);

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateFlowLog", this::create,
                "DescribeFlowLog", call -> view(named(call)),
                "DescribeFlowLogs", this::list,
                "ModifyFlowLogAttribute", this::modify,
                "DeleteFlowLog", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        String type = call.text("resourceType").toUpperCase(Locale.ROOT);
        Resource observed = observed(call, vpc, type);
        requireFreeName(call, call.text("flowLogName"), Optional.empty());
        int existing = call.estate().inside(observed.id(), FLOW_LOG).size();
        if (existing >= call.quotas().limit("tencent.flow-log-per-resource", MOST_OF_A_RESOURCE)) {
            throw new ApiException(FAILED, "%s has %d flow logs already.".formatted(observed.id(), existing));
        }
        Resource made = TencentResources.make(
                call,
                FLOW_LOG,
                call.estate().newId("fl-", ID_LENGTH),
                List.of(observed.id()),
                Fields.of(
                        VPC_ID, vpc.id(),
                        NAME, call.text("flowLogName"),
                        DESCRIPTION, call.optional("flowLogDescription").orElse(""),
                        RESOURCE_TYPE, type,
                        RESOURCE_ID, observed.id(),
                        TRAFFIC_TYPE, call.text("trafficType").toUpperCase(Locale.ROOT),
                        LOG_ID, call.text("cloudLogId"),
                        LOG_STATE, "SUCCESS"));
        call.estate().put(made);
        return Fields.of(
                "flowLogId", made.id(),
                "flowLogName", made.text(NAME),
                "resourceType", made.text(RESOURCE_TYPE),
                "resourceId", made.text(RESOURCE_ID),
                "trafficType", made.text(TRAFFIC_TYPE),
                "cloudLogId", made.text(LOG_ID),
                "createTime", TencentTime.shown(made.createdAt()));
    }

    /** What is to be observed: the VPC that the call names, or something in it. */
    private static Resource observed(ActionCall call, Resource vpc, String type) {
        String id = call.text("resourceId");
        if (type.equals("SUBNET")) {
            return V2Id.SUBNET.find(call, id, vpc);
        }
        if (type.equals("NETWORKINTERFACE")) {
            return call.estate()
                    .find(NETWORK_INTERFACE, id)
                    .filter(found -> found.within().contains(vpc.id()))
                    .orElseThrow(() -> new ApiException(
                            "InvalidNetworkInterface.NotFound",
                            "There is no interface %s in %s.".formatted(id, vpc.id())));
        }
        Resource found = V2Id.VPC.find(call, id);
        if (!found.id().equals(vpc.id())) {
            throw new ApiException("InvalidVpc.NotFound", "%s is not %s.".formatted(id, vpc.id()));
        }
        return found;
    }

    /** Names are the region's; the page says only that one may be taken (line 19634). */
    private static void requireFreeName(ActionCall call, String name, Optional<Resource> butNot) {
        boolean taken = call.estate()
                .in(TencentResources.region(call), FLOW_LOG)
                .filter(log -> butNot.isEmpty() || !butNot.get().id().equals(log.id()))
                .anyMatch(log -> log.text(NAME).equals(name));
        if (taken) {
            throw new ApiException("FlowLogNameDuplicate", "Another flow log has the name " + name + ".");
        }
    }

    private static Resource named(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        String id = call.text("flowLogId");
        return call.estate()
                .find(FLOW_LOG, id)
                .filter(log -> log.text(VPC_ID).equals(vpc.id()))
                .filter(log -> V2Id.isShown(call, log))
                .orElseThrow(() -> new ApiException(
                        "FlowLogIDNotFound", "There is no flow log %s in %s.".formatted(id, vpc.id())));
    }

    private Map<String, Object> list(ActionCall call) {
        Optional<Resource> vpc = V2Id.VPC.optional(call, "vpcId");
        return LIST.page(
                call,
                call.estate()
                        .in(TencentResources.region(call), FLOW_LOG)
                        .filter(log -> vpc.isEmpty()
                                || log.text(VPC_ID).equals(vpc.get().id()))
                        .filter(log -> call.optional("flowLogId")
                                .map(part -> log.id().contains(part))
                                .orElse(true))
                        .filter(V2List.like(call, "flowLogName", NAME))
                        .filter(V2List.equal(call, "resourceType", RESOURCE_TYPE))
                        .filter(V2List.equal(call, "resourceId", RESOURCE_ID))
                        .filter(V2List.equal(call, "trafficType", TRAFFIC_TYPE))
                        .filter(V2List.equal(call, "cloudLogId", LOG_ID))
                        .filter(V2List.equal(call, "cloudLogState", LOG_STATE)),
                FlowLogFamily::view);
    }

    private static Map<String, Object> view(Resource log) {
        return Fields.of(
                "vpcId", log.text(VPC_ID),
                "flowLogId", log.id(),
                "flowLogName", log.text(NAME),
                "resourceType", log.text(RESOURCE_TYPE),
                "resourceId", log.text(RESOURCE_ID),
                "trafficType", log.text(TRAFFIC_TYPE),
                "cloudLogId", log.text(LOG_ID),
                "cloudLogState", log.text(LOG_STATE),
                "flowLogDescription", log.text(DESCRIPTION),
                "createdTime", TencentTime.shown(log.createdAt()));
    }

    /** What is not sent stays. */
    private Map<String, Object> modify(ActionCall call) {
        Resource log = named(call);
        Map<String, Object> changed = new HashMap<>();
        call.optional("flowLogName").ifPresent(name -> {
            requireFreeName(call, name, Optional.of(log));
            changed.put(NAME, name);
        });
        call.optional("flowLogDescription").ifPresent(text -> changed.put(DESCRIPTION, text));
        call.estate().put(log.with(changed));
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        call.estate().remove(named(call).id());
        return Fields.of("data", List.of());
    }
}
