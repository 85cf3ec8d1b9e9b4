package dev.dragoman.bench.crash.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Nobody calls a cloud for so long that requests are too old when somebody does. */
record RouteAway() implements ProcessFault {

    private static final int SECONDS = 60;

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
        Duration away = extent.away(SECONDS);
        return List.of(
                Absence.blow(name(), "Alibaba Cloud's route", "intake,engine,adapter-tencent", away, extent),
                Absence.blow(name(), "Tencent Cloud's route", "intake,engine,adapter-aliyun", away, extent));
    }
}
