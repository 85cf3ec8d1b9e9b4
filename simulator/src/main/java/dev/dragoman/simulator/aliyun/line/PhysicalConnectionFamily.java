package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Leased lines: asking for one, changing it, giving it up (document 002, lines 957–3080). Its states are {@link LineStates}'. */
final class PhysicalConnectionFamily implements Family {

    private static final Map<String, Function<Resource, String>> FILTERS = Map.of(
            "PhysicalConnectionId", Resource::id,
            "AccessPointId", line -> line.text("AccessPointId"),
            "Type", line -> "VPC",
            "LineOperator", line -> line.text("LineOperator"),
            "Spec", LineView::spec,
            "Status", Resource::state,
            "Name", line -> line.text("Name"));

    /** Nothing changes in these (document 002, line 2527). */
    private static final Set<String> FIXED =
            Set.of(Lines.CANCELED, Lines.ALLOCATING, Lines.ALLOCATION_FAILED, Lines.TERMINATING, Lines.TERMINATED);

    /** Specification and redundant line change only in these (document 002, line 2525). */
    private static final Set<String> OPEN = Set.of(Lines.INITIAL, Lines.ENABLED, Lines.REJECTED);

    private static final List<String> SPECIFICATION = List.of("PortType", "bandwidth", LineRequest.REDUNDANT);

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreatePhysicalConnection", this::create,
                "DescribePhysicalConnections", this::describe,
                "ModifyPhysicalConnectionAttribute", this::modify,
                "DeletePhysicalConnection", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource line = LineRequest.asked(call)
                .with("PeerLocation", call.text("PeerLocation"))
                .with("Bandwidth", call.optional("bandwidth").orElse("100"))
                .with("Name", call.optional("Name").orElse(""))
                .with("Description", call.optional("Description").orElse(""))
                .with("CircuitCode", call.optional("CircuitCode").orElse(""));
        call.estate().put(LineStates.underReview(line));
        return Fields.of("PhysicalConnectionId", line.id());
    }

    private Map<String, Object> describe(ActionCall call) {
        Predicate<Resource> wanted = Filters.of(call, FILTERS);
        return AliyunPage.of(
                call,
                "PhysicalConnectionSet",
                "PhysicalConnectionType",
                call.estate().in(AliyunRegions.of(call), Lines.KIND).filter(wanted),
                line -> LineView.own(call, line));
    }

    /** A rejected line is then reviewed again (document 002, line 2529). */
    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource line = Lines.named(call, "PhysicalConnectionId", Lines.NOT_FOUND);
        boolean specification =
                SPECIFICATION.stream().anyMatch(name -> call.optional(name).isPresent());
        if (FIXED.contains(line.state()) || (specification && !OPEN.contains(line.state()))) {
            throw new ApiException(
                    "InvalidStatus", "The physical connection %s is %s.".formatted(line.id(), line.state()));
        }
        LineRequest.requireRedundant(call, line.region());
        Resource changed = AliyunResources.described(
                call,
                line,
                "LineOperator",
                "PeerLocation",
                "PortType",
                LineRequest.REDUNDANT,
                "Name",
                "Description",
                "CircuitCode");
        Resource sized = call.optional("bandwidth")
                .map(bandwidth -> changed.with("Bandwidth", bandwidth))
                .orElse(changed);
        call.estate().put(line.state().equals(Lines.REJECTED) ? LineStates.underReview(sized) : sized);
        return Map.of();
    }

    /** Takes its letter of authorisation with it. */
    private Map<String, Object> delete(ActionCall call) {
        Resource line = Lines.named(call, "PhysicalConnectionId", Lines.NOT_FOUND);
        Lines.requireState(
                line,
                LineStates.NOT_ALLOWED,
                Lines.REJECTED,
                Lines.CANCELED,
                Lines.ALLOCATION_FAILED,
                Lines.TERMINATED);
        Lines.on(call, line, BorderRouters.KIND).findFirst().ifPresent(router -> {
            boolean made = router.text("PhysicalConnectionId").equals(line.id());
            throw new ApiException(
                    made ? "Forbidden.VBRExists" : "Forbidden.AssociateToVBR",
                    "The physical connection still has the border router %s.".formatted(router.id()));
        });
        call.estate().remove(line.id());
        return Map.of();
    }
}
