package dev.dragoman.simulator.tencent.nat;

import dev.dragoman.simulator.state.Resource;
import java.util.Arrays;

/** What {@code productionStatus} says of a NAT gateway (document 004, line 18384), and {@code state} with it (line 18378). */
enum NatState {
    CREATING(0, false),
    AVAILABLE(1, true),
    CREATION_FAILED(2, false),
    CHANGING(3, true),
    CHANGE_FAILED(4, true),
    DELETING(5, false),
    DELETION_FAILED(6, true);

    private static final String ARREARS = "IsArrears";

    private static final int RUNNING = 0;
    private static final int UNAVAILABLE = 1;
    private static final int STOPPED_FOR_ARREARS = 2;

    private final int productionStatus;
    private final boolean running;

    NatState(int productionStatus, boolean running) {
        this.productionStatus = productionStatus;
        this.running = running;
    }

    /** That of a gateway; one placed by hand in a state of another name has been created. */
    static NatState of(Resource gateway) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(gateway.state()))
                .findFirst()
                .orElse(AVAILABLE);
    }

    int productionStatus() {
        return productionStatus;
    }

    /** 0 running, 1 unavailable, 2 stopped for arrears, which is set by hand alone. */
    int state(Resource gateway) {
        if (gateway.is(ARREARS)) {
            return STOPPED_FOR_ARREARS;
        }
        return running ? RUNNING : UNAVAILABLE;
    }
}
