package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Orders for the setting up of a port, and for its occupancy (document 002, lines 1596–1850). A line whose setup order is
 * not paid stays {@code Initial}; somebody pays, and it moves on, by {@code PATCH}.
 */
final class LineOrderFamily implements Family {

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreatePhysicalConnectionSetupOrder", this::setUp,
                "CreatePhysicalConnectionOccupancyOrder", this::occupy);
    }

    private Map<String, Object> setUp(ActionCall call) {
        Resource line = LineRequest.asked(call);
        call.estate().put(Orders.isPaid(call) ? LineStates.underReview(line) : line.in(Lines.INITIAL));
        return Fields.of("OrderId", Orders.place(call, "port setup", line, 0), "PhysicalConnectionId", line.id());
    }

    /**
     * The line work must be reported as complete (document 002, line 1596). A month unless {@code Period} says otherwise, which
     * the table does not require. The order's number stands in the sample of document 000 alone (line 2313).
     */
    private Map<String, Object> occupy(ActionCall call) {
        Resource line = Lines.named(call, "PhysicalConnectionId", Lines.NOT_FOUND);
        LetterFamily.requireState(call, line, LetterFamily.COMPLETE);
        int months = Orders.months(call);
        String order = Orders.place(call, "port occupancy", line, months);
        if (Orders.isPaid(call)) {
            String end = AliyunResources.time(
                    call.now().atOffset(ZoneOffset.UTC).plusMonths(months).toInstant());
            call.estate().put(line.with("ChargeType", "Prepaid").with("EndTime", end));
        }
        return Fields.of(
                "code",
                "200",
                "message",
                "successful",
                "success",
                true,
                "httpStatusCode",
                200,
                "data",
                Fields.of("orderId", order));
    }
}
