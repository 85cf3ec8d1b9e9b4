package dev.dragoman.bench.crash.fault;

import dev.dragoman.bench.process.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Instances die and come back: at once, or after the others have taken over; one alone, or all; and once more while they
 * come back.
 */
record Kill() implements ProcessFault {

    private static final int START_SECONDS = 10;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String sentence() {
        return "kill -9 of an instance at a random moment; it is started again at once, or after others took over.";
    }

    @Override
    public List<Blow> blows(Random random, Extent extent) {
        List<Blow> blows = new ArrayList<>();
        int left = extent.kills();
        while (left > 0) {
            int instance = random.nextInt(extent.instances());
            int kind = random.nextInt(10);
            boolean enough = left >= Math.max(2, extent.instances());
            Blow blow = kind == 0 && enough && extent.instances() > 1
                    ? all(random, extent.instances())
                    : kind == 1 && enough ? twice(random, instance) : one(random, instance, kind < 5);
            blows.add(blow);
            left -= blow.hits();
        }
        return blows;
    }

    private Blow one(Random random, int instance, boolean takeover) {
        Duration pause = takeover ? Pause.between(random, 9, 13) : Pause.between(random, 0, 2);
        return new Blow(
                name(),
                "gateway-%d, started again after %s".formatted(instance + 1, Pause.text(pause)),
                pause.plusSeconds(START_SECONDS),
                1,
                true,
                ground -> {
                    Instance victim = ground.instances().get(instance);
                    victim.process().kill();
                    Pause.of(pause);
                    victim.launch();
                    Ground.ready(victim);
                });
    }

    private Blow twice(Random random, int instance) {
        Duration meanwhile = Pause.between(random, 2, 6);
        return new Blow(
                name(),
                "gateway-%d, and again %s into its start".formatted(instance + 1, Pause.text(meanwhile)),
                meanwhile.plusSeconds(START_SECONDS),
                2,
                true,
                ground -> {
                    Instance victim = ground.instances().get(instance);
                    victim.process().kill();
                    victim.launch();
                    Pause.of(meanwhile);
                    victim.process().kill();
                    victim.launch();
                    Ground.ready(victim);
                });
    }

    private Blow all(Random random, int instances) {
        Duration pause = Pause.between(random, 0, 4);
        return new Blow(
                name(),
                "all instances, started again after " + Pause.text(pause),
                pause.plusSeconds(START_SECONDS + 4),
                instances,
                true,
                ground -> {
                    ground.killAll();
                    Pause.of(pause);
                    ground.startAll();
                });
    }
}
