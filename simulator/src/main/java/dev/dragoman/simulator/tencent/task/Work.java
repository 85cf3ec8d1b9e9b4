package dev.dragoman.simulator.tencent.task;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Work that a call has begun, as one may ask for it: 2 in progress, then 0 success or 1 failure (document 004, lines 8503, 16581 and
 * 18435). Each sort has ids of its own; the same number may name a task of either space.
 */
public enum Work {
    /** {@code DescribeVpcTaskResult}. */
    VPC_TASK("vpc-task"),
    /** {@code DescribeNetTaskResult}: parameter templates, and queries whose result the task carries. */
    NET_TASK("net-task"),
    /** {@code QueryNatGatewayProductionStatus}. */
    NAT_BILL("nat-bill");

    static final String RESULT = "result";
    private static final String RUNNING = "2";
    private static final String SUCCESS = "0";
    private static final String FAILURE = "1";
    private static final int DIGITS = 7;

    private final String kind;

    Work(String kind) {
        this.kind = kind;
    }

    /** Begins work that ends when the passing states do that the same call begins. Returns its id, a number. */
    public String start(ActionCall call) {
        return start(call, Map.of());
    }

    /** The same for a query, with what it finds out. */
    public String start(ActionCall call, Map<String, Object> result) {
        String number;
        do {
            number = call.estate().newNumber(DIGITS);
        } while (find(call, number).isPresent());
        Resource work = TencentResources.make(call, kind, id(number), List.of(), Map.of())
                .passing(RUNNING, SUCCESS)
                .gaining(result.isEmpty() ? Map.of() : Fields.of(RESULT, result))
                .orFailing(FAILURE);
        call.estate().put(work);
        return number;
    }

    /** The work of this id, whatever has become of it. */
    Optional<Resource> find(ActionCall call, String number) {
        return call.estate().find(kind, id(number));
    }

    private String id(String number) {
        return kind + "/" + number;
    }
}
