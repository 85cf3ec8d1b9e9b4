package dev.dragoman.bench.crash.fault;

import dev.dragoman.bench.process.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A zombie: it stands still until its work is others', then goes on as if it still were its own. */
record Freeze() implements ProcessFault {

    private static final Duration AFTERWARDS = Duration.ofSeconds(6);

    @Override
    public String name() {
        return "freeze";
    }

    @Override
    public String sentence() {
        return "SIGSTOP of an instance for longer than the session time-out, then SIGCONT: a zombie.";
    }

    @Override
    public List<Blow> blows(Random random, Extent extent) {
        return IntStream.range(0, extent.freezes())
                .mapToObj(i -> one(random.nextInt(extent.instances()), Pause.between(random, 12, 16)))
                .toList();
    }

    private Blow one(int instance, Duration frozen) {
        return new Blow(
                name(),
                "gateway-%d for %s".formatted(instance + 1, Pause.text(frozen)),
                frozen.plus(AFTERWARDS),
                1,
                true,
                ground -> {
                    Instance victim = ground.instances().get(instance);
                    victim.process().freeze();
                    Pause.of(frozen);
                    victim.process().thaw();
                    Pause.of(AFTERWARDS); // it has to find out, which nobody can ask it
                });
    }
}
