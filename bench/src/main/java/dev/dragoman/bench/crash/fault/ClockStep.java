package dev.dragoman.bench.crash.fault;

import dev.dragoman.bench.process.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A machine's clock is set wrong, and right again. */
record ClockStep() implements ProcessFault {

    private static final Duration STEP = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "clock-step";
    }

    @Override
    public String sentence() {
        return "An instance's wall clock is stepped by ten minutes, forward or back, and back again.";
    }

    @Override
    public List<Blow> blows(Random random, Extent extent) {
        return IntStream.range(0, extent.some())
                .boxed()
                .flatMap(i -> Stream.of(STEP, STEP.negated()))
                .limit(extent.thorough() ? Long.MAX_VALUE : 1)
                .map(step -> one(random.nextInt(extent.instances()), step, Pause.between(random, 4, 9)))
                .toList();
    }

    private Blow one(int instance, Duration step, Duration wrong) {
        return new Blow(
                name(),
                "gateway-%d is off by %s for %s".formatted(instance + 1, step, Pause.text(wrong)),
                wrong,
                1,
                false,
                ground -> {
                    Instance victim = ground.instances().get(instance);
                    victim.steering().clock(step);
                    Pause.of(wrong);
                    victim.steering().clock(Duration.ZERO);
                });
    }
}
