package dev.dragoman.bench.crash.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Nobody calls a cloud for so long that requests are too old when somebody does. */
record RouteAway() implements ProcessFault {

    /** One of the two; a third of it for the other. */
    private static final int SECONDS = 62;

    @Override
    public String name() {
        return "route-away";
    }

    @Override
    public String sentence() {
        return "No instance has the role that calls one cloud, while requests for it pile up past their notAfter.";
    }

    @Override
    public List<Blow> blows(Random random, Extent extent) {
        Blow aliyun = blow("Alibaba Cloud's route", "tencent", extent.away(SECONDS), extent);
        Blow tencent = blow("Tencent Cloud's route", "aliyun", extent.away(SECONDS / 3), extent);
        return extent.thorough() ? List.of(aliyun, tencent) : List.of(random.nextBoolean() ? aliyun : tencent);
    }

    private Blow blow(String what, String other, Duration away, Extent extent) {
        return Absence.blow(name(), what, "intake,engine,adapter-" + other, away, extent);
    }
}
