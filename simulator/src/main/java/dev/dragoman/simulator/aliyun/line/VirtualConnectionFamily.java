package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;

/**
 * A partner shares a dedicated line with tenants (document 002, lines 3154–4050): by a new shared connection, or by one
 * made of a border router that a tenant has on the line, which moves over to it once the tenant has confirmed.
 *
 * <p>Two codes say that a line is not there. {@code InvalidPhysicalConnectionId.NotFound} is of one that does not exist, {@code
 * ResourceNotFound.PhysicalConnectionId} of one that cannot be what it is wanted as.
 */
final class VirtualConnectionFamily implements Family {

    private static final String NO_SUCH_LINE = "ResourceNotFound.PhysicalConnectionId";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVirtualPhysicalConnection", this::create,
                "UpdateVirtualPhysicalConnection", this::update,
                "CreateVpconnFromVbr", this::fromRouter,
                "AttachVbrToVpconn", this::attach,
                "ListVirtualPhysicalConnections", VirtualConnectionList::page);
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource line = Lines.named(call, "PhysicalConnectionId", Lines.NOT_FOUND);
        if (Lines.isShared(line)) {
            throw new ApiException(NO_SUCH_LINE, line.id() + " is no dedicated physical connection.");
        }
        Lines.requireState(line, "InvalidPhysicalConnectionId.NotEnabled", Lines.ENABLED);
        requireBandwidth(LineView.megabits(call.text("Spec")), line);
        BorderRouters.requireVlanFree(call, line, call.text("VlanId"), "", "InvalidVlanId.Used");
        DryRun.unless(call);
        return answer(VirtualConnections.make(
                call, line, AccountIds.named(call, "VpconnAliUid"), call.text("VlanId"), call.text("Spec")));
    }

    private static void requireBandwidth(long megabits, Resource line) {
        if (megabits > Lines.portSpeed(line)) {
            throw new ApiException(
                    "IllegalParam.Bandwidth",
                    "%d Mbit/s are more than the %d of %s.".formatted(megabits, Lines.portSpeed(line), line.id()));
        }
    }

    private static Map<String, Object> answer(Resource shared) {
        return Fields.of("VirtualPhysicalConnection", shared.id());
    }

    /** The VLAN changes; the bandwidth is but expected until it is paid for, for which there is no action. */
    private Map<String, Object> update(ActionCall call) {
        Resource shared = VirtualConnections.named(call, "InstanceId", NO_SUCH_LINE);
        if (!Lines.isShared(shared)) {
            throw new ApiException(NO_SUCH_LINE, shared.id() + " is no shared physical connection.");
        }
        String vlan = call.text("VlanId");
        Lines.find(call, shared.text("ParentAccount"), shared.text(Lines.PARENT))
                .ifPresent(line -> BorderRouters.requireVlanFree(call, line, vlan, shared.id(), "InvalidVlanId.Used"));
        DryRun.unless(call);
        Resource changed = shared.with("VlanId", vlan);
        Lines.put(
                call,
                call.optional("ExpectSpec")
                        .map(spec -> changed.with("ExpectSpec", spec))
                        .orElse(changed));
        return Fields.of("Success", "true");
    }

    /** Nothing happens to the router, which goes on carrying the tenant's traffic. A router has no bandwidth unless given one: 50M. */
    private Map<String, Object> fromRouter(ActionCall call) {
        Resource router = BorderRouters.named(call, "VbrId", NO_SUCH_LINE);
        if (BorderRouters.isOwn(call, router) || !BorderRouters.ownsLine(call, router)) {
            throw new ApiException(
                    "IncorrectStatus.VbrId", router.id() + " is not another account's on a line of the caller's.");
        }
        BorderRouters.requireState(router, "IncorrectStatus.VbrId", BorderRouters.ACTIVE);
        if (!TransferServiceFamily.isOpen(call.estates().apply(router.account()), router.region())) {
            throw new ApiException(
                    "OperationFailed.TargetUserPconnTrafficNotEnable",
                    "The tenant has not opened the outbound data transfer service.");
        }
        Resource line = BorderRouters.line(call, router)
                .orElseThrow(() -> new ApiException(NO_SUCH_LINE, "The line of " + router.id() + " is gone."));
        long megabits = Numbers.of(router, "Bandwidth", 50);
        requireBandwidth(megabits, line);
        DryRun.unless(call);
        return answer(VirtualConnections.make(call, line, router.account(), router.text("VlanId"), megabits + "M"));
    }

    /** The page names no codes: these are the family's. */
    private Map<String, Object> attach(ActionCall call) {
        Resource shared = VirtualConnections.named(call, "VpconnId", NO_SUCH_LINE);
        Resource router = BorderRouters.named(call, "VbrId", BorderRouters.NOT_FOUND);
        if (!router.account().equals(shared.account()) || !LineStates.isReceived(shared)) {
            throw new ApiException(
                    "IncorrectStatus.PhysicalConnection",
                    "%s is %s, and %s's.".formatted(shared.id(), shared.text("VpconnStatus"), shared.account()));
        }
        DryRun.unless(call);
        Lines.put(
                call,
                router.movedTo(List.of(shared.id()))
                        .with(Map.of(BorderRouters.LINE, shared.id(), BorderRouters.LINE_OWNER, shared.account())));
        return answer(shared);
    }
}
