package dev.dragoman.simulator.tencent.nat;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.tencent.V2Parameters;
import java.util.Arrays;

/** How many connections a NAT gateway keeps up: three classes (document 004, line 18504), and what each costs. */
enum NatSize {
    SMALL(1_000_000),
    MEDIUM(3_000_000),
    LARGE(10_000_000);

    private static final String PARAMETER = "maxConcurrent";

    /**
     * Cents an hour for each million connections of the class. Not in the document but for one example: 150 for 2,000,000
     * connections, which only the medium class holds (line 18134).
     */
    private static final int CENTS_PER_MILLION = 50;

    private static final int MILLION = 1_000_000;

    private final int connections;

    NatSize(int connections) {
        this.connections = connections;
    }

    int connections() {
        return connections;
    }

    /** Cents an hour. */
    int price() {
        return connections / MILLION * CENTS_PER_MILLION;
    }

    /** The class that an order names; the values of an upgrade hold for the creation too. */
    static NatSize ordered(ActionCall call) {
        return Arrays.stream(values())
                .filter(size -> String.valueOf(size.connections).equals(call.text(PARAMETER)))
                .findFirst()
                .orElseThrow(() ->
                        V2Parameters.bad(PARAMETER + " is 1000000, 3000000 or 10000000, not " + call.text(PARAMETER)));
    }

    /** The smallest class that holds as many as an inquiry asks for. */
    static NatSize holding(ActionCall call) {
        int wanted = V2Parameters.number(call, PARAMETER, 0, 1, LARGE.connections);
        return Arrays.stream(values())
                .filter(size -> wanted <= size.connections)
                .findFirst()
                .orElseThrow(() -> V2Parameters.bad(PARAMETER + " is out of range: " + wanted));
    }
}
