package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shared physical connections as resources: a VLAN of a partner's dedicated line, in the estate of the tenant (document
 * 002, lines 3154–4050). Each is a line of its own, with the one beneath as its parent.
 */
final class VirtualConnections {

    private VirtualConnections() {}

    /** The shared connections that the caller has, and those on the caller's dedicated lines. */
    static Stream<Resource> visible(ActionCall call) {
        String region = AliyunRegions.of(call);
        Stream<Resource> own = call.estate().in(region, Lines.KIND).filter(Lines::isShared);
        return Stream.concat(own, Lines.onOwn(call, region, Lines.KIND)).distinct();
    }

    /** The line that a call names: one of the caller's, or a shared one on the caller's. */
    static Resource named(ActionCall call, String parameter, String notFound) {
        String id = call.text(parameter);
        Optional<Resource> own =
                call.estate().find(Lines.KIND, id).filter(line -> line.region().equals(AliyunRegions.of(call)));
        return own.or(() -> visible(call).filter(line -> line.id().equals(id)).findFirst())
                .orElseThrow(() -> new ApiException(
                        notFound, "The specified physical connection \"%s\" does not exist.".formatted(id)));
    }

    /** Makes one on a line, for a tenant who is to confirm it. Returns its id. */
    static Resource make(ActionCall call, Resource line, String tenant, String vlan, String spec) {
        Resource draft = AliyunResources.make(
                call,
                Lines.KIND,
                AliyunResources.newId(call, "pc"),
                line.region(),
                List.of(line.id()),
                Fields.of(
                        "AccessPointId",
                        line.text("AccessPointId"),
                        "LineOperator",
                        line.text("LineOperator"),
                        "PortType",
                        line.text("PortType"),
                        "PeerLocation",
                        line.text("PeerLocation"),
                        "AdLocation",
                        line.text("AdLocation"),
                        "PortNumber",
                        line.text("PortNumber"),
                        "Spec",
                        spec,
                        "ExpectSpec",
                        spec,
                        "VlanId",
                        vlan,
                        "OrderMode",
                        call.optional("OrderMode").orElse("PayByPhysicalConnectionOwner"),
                        "VpconnStatus",
                        "UnConfirmed",
                        Lines.PARENT,
                        line.id(),
                        "ParentAccount",
                        line.account(),
                        "Name",
                        call.optional("Name").orElse(""),
                        "Description",
                        call.optional("Description").orElse("")));
        Resource made = new Resource(
                draft.api(),
                draft.kind(),
                draft.id(),
                tenant,
                draft.region(),
                Lines.ALLOCATED,
                Optional.empty(),
                draft.within(),
                draft.attributes(),
                draft.createdAt());
        Lines.share(call, line, tenant);
        Lines.put(call, made);
        return made;
    }
}
