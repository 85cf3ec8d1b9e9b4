package dev.dragoman.simulator.tencent.task;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asking what has become of work (document 004, lines 8503, 16581 and 18435). */
public final class TaskFamily implements Family {

    /** The pages list no code for an id that is not known; 4000 is the public one for a bad value. */
    private static final String UNKNOWN = "4000";

    private static final int FAILED = 1;

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "DescribeVpcTaskResult", this::vpcTask,
                "DescribeNetTaskResult", this::netTask,
                "QueryNatGatewayProductionStatus", this::natBill);
    }

    private Map<String, Object> vpcTask(ActionCall call) {
        return Fields.of("data", Fields.of("status", status(asked(call, Work.VPC_TASK, "taskId"))));
    }

    private Map<String, Object> netTask(ActionCall call) {
        Resource task = asked(call, Work.NET_TASK, "taskId");
        int status = status(task);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("status", status);
        data.put(
                "output",
                status == FAILED
                        ? Fields.of("code", 29257, "message", "The task failed.")
                        : Fields.of("code", 0, "message", "OK"));
        if (task.attributes().get(Work.RESULT) instanceof Map<?, ?> result) {
            data.put("data", result);
        }
        return Fields.of("data", data);
    }

    private Map<String, Object> natBill(ActionCall call) {
        int status = status(asked(call, Work.NAT_BILL, "billId"));
        return Fields.of("data", Fields.of("status", status, "errorCode", status == FAILED ? "ProductionFailed" : ""));
    }

    private static int status(Resource work) {
        return Integer.parseInt(work.state());
    }

    private static Resource asked(ActionCall call, Work work, String parameter) {
        String number = call.text(parameter);
        return work.find(call, number)
                .orElseThrow(() -> new ApiException(UNKNOWN, "There is no %s %s.".formatted(parameter, number)));
    }
}
