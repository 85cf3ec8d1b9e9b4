package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;

/**
 * Orders of prepaid things. {@code AutoPay} pays at once; otherwise somebody pays in the order centre, which is no action
 * of these documents: here by {@code PATCH} of the order's state to {@code Paid}. No action tells a price.
 */
public final class Orders {

    static final String KIND = "order";
    static final String PAID = "Paid";

    private static final String UNPAID = "Unpaid";
    private static final int DIGITS = 15;
    private static final int MONTHS_A_YEAR = 12;

    private Orders() {}

    /** Places an order for a thing and returns its number. */
    public static String place(ActionCall call, String purpose, Resource thing, int months) {
        String number;
        do {
            number = call.estate().newNumber(DIGITS);
        } while (call.estate().find(number).isPresent());
        call.estate()
                .put(AliyunResources.make(
                                call,
                                KIND,
                                number,
                                thing.region(),
                                List.of(),
                                Fields.of("Purpose", purpose, "InstanceId", thing.id(), "Months", months))
                        .in(isPaid(call) ? PAID : UNPAID));
        return number;
    }

    public static boolean isPaid(ActionCall call) {
        return call.flag("AutoPay").orElse(false);
    }

    /** {@code Period} in months; one where none is asked for. How long it may be, the catalogue checks. */
    public static int months(ActionCall call) {
        int period = call.number("Period", 1);
        return call.optional("PricingCycle").orElse("Month").equals("Year") ? period * MONTHS_A_YEAR : period;
    }
}
