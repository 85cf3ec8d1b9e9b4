package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;

/**
 * From state to state of a leased line (document 002, lines 1850–2060 and 2690–2980).
 *
 * <p>What people do at the provider — review, allocation of a port, the carrier's work — passes with the world's timing:
 * {@code Initial} becomes {@code Allocated}, or {@code Rejected} if the work fails. {@code Approved}, {@code Allocating} and
 * {@code AllocationFailed} are reached by {@code PATCH} alone. The caller then confirms and enables. A shared line begins
 * {@code Allocated}: the line beneath it is there (not in the documents). {@code ConfirmPhysicalConnection} names no code
 * for a wrong state, so it answers the one of its neighbours.
 */
final class LineStates implements Family {

    static final String NOT_ALLOWED = "Forbidden.NotAllowedInState";

    private static final String BUSINESS_STATE = "VpconnStatus";
    private static final String RECEIVED = "Confirmed";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "ConfirmPhysicalConnection", this::confirm,
                "EnablePhysicalConnection", this::enable,
                "CancelPhysicalConnection", this::cancel,
                "TerminatePhysicalConnection", this::terminate,
                "RecoverPhysicalConnection", this::recover);
    }

    /** A line that has been asked for. */
    static Resource underReview(Resource line) {
        return line.passing(Lines.INITIAL, Lines.ALLOCATED)
                .gaining(
                        Fields.of("AdLocation", line.text("AccessPointId") + " room 1, rack E1", "PortNumber", "1/1/1"))
                .orFailing(Lines.REJECTED);
    }

    /** For a shared line, it is the tenant who does so, and its business state that changes (document 002, lines 208 and 277). */
    private Map<String, Object> confirm(ActionCall call) {
        Resource line = Lines.named(call, "PhysicalConnectionId", "ResourceNotFound.PhysicalConnectionId");
        TransferServiceFamily.requireOpen(call);
        Lines.requireState(line, NOT_ALLOWED, Lines.ALLOCATED);
        Resource confirmed = line.in(Lines.CONFIRMED);
        call.estate().put(Lines.isShared(line) ? confirmed.with(BUSINESS_STATE, RECEIVED) : confirmed);
        return Map.of();
    }

    static boolean isReceived(Resource shared) {
        return shared.text(BUSINESS_STATE).equals(RECEIVED);
    }

    private Map<String, Object> enable(ActionCall call) {
        Resource line = Lines.named(call, "PhysicalConnectionId", Lines.NOT_FOUND);
        Lines.requireState(line, NOT_ALLOWED, Lines.CONFIRMED);
        call.estate().put(line.in(Lines.ENABLED).with("EnabledTime", AliyunResources.time(call.now())));
        return Map.of();
    }

    private Map<String, Object> cancel(ActionCall call) {
        Resource line = Lines.named(call, "PhysicalConnectionId", Lines.NOT_FOUND);
        Lines.requireState(line, NOT_ALLOWED, Lines.INITIAL, Lines.APPROVED, Lines.ALLOCATED, Lines.CONFIRMED);
        call.estate().put(line.in(Lines.CANCELED));
        return Map.of();
    }

    /** Border routers of others count unless they are terminated or not yet accepted by them (document 001, line 1953). */
    private Map<String, Object> terminate(ActionCall call) {
        Resource line = Lines.named(call, "PhysicalConnectionId", Lines.NOT_FOUND);
        Lines.requireState(line, NOT_ALLOWED, Lines.ENABLED);
        Lines.on(call, line, BorderRouters.KIND)
                .filter(router -> router.account().equals(line.account())
                        || !router.state().equals(BorderRouters.TERMINATED))
                .findFirst()
                .ifPresent(router -> {
                    throw new ApiException(
                            "Forbidden.VbrAttached",
                            "The physical connection still has the border router %s.".formatted(router.id()));
                });
        call.estate().put(line.passing(Lines.TERMINATING, Lines.TERMINATED));
        return Map.of();
    }

    /** Shared lines alone; by who has one, or by who has the line beneath. The state then is not named: {@code Enabled}. */
    private Map<String, Object> recover(ActionCall call) {
        Resource line = VirtualConnections.named(call, "InstanceId", "ResourceNotFound");
        if (!Lines.isShared(line)) {
            throw new ApiException(
                    "IncorrectStatus.PhysicalConnection", line.id() + " is a dedicated physical connection.");
        }
        Lines.requireState(line, "IncorrectStatus.PhysicalConnection", Lines.TERMINATED);
        DryRun.unless(call);
        Lines.put(call, line.in(Lines.ENABLED));
        return Map.of();
    }
}
