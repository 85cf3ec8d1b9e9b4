package dev.dragoman.bench.crash.fault;

import java.util.List;
import java.util.Random;

/** Nobody decides anything while answers come in. */
record EngineAway() implements ProcessFault {

    private static final int SECONDS = 20;

    @Override
    public String name() {
        return "engine-away";
    }

    @Override
    public String sentence() {
        return "No instance has the engine's role, while commands and replies pile up.";
    }

    @Override
    public List<Blow> blows(Random random, Extent extent) {
        return List.of(Absence.blow(
                name(), "the engine", "intake,adapter-aliyun,adapter-tencent", extent.away(SECONDS), extent));
    }
}
