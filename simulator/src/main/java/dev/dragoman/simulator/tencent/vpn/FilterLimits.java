package dev.dragoman.simulator.tencent.vpn;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.tencent.Refusal;

/** Ten filters of five values at most (document 004, lines 4385 and 4456). */
final class FilterLimits {

    private static final int FILTERS = 10;
    private static final int VALUES = 5;

    private FilterLimits() {}

    static void require(ActionCall call) {
        boolean tooMany = call.optional("Filters." + FILTERS + ".Name").isPresent();
        for (int i = 0; i < FILTERS; i++) {
            tooMany |= call.list("Filters." + i + ".Values").size() > VALUES;
        }
        if (tooMany) {
            throw Refusal.PARAMETER.of(call, "There are at most 10 filters of at most 5 values.");
        }
    }
}
