package dev.dragoman.bench.crash.fault;

import dev.dragoman.bench.process.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Work moves between instances that are well. */
record Rebalance() implements ProcessFault {

    @Override
    public String name() {
        return "rebalance";
    }

    @Override
    public String sentence() {
        return "One more instance joins for a while and leaves by SIGTERM; another leaves so and comes back.";
    }

    @Override
    public List<Blow> blows(Random random, Extent extent) {
        return IntStream.range(0, extent.some())
                .boxed()
                .flatMap(i -> Stream.of(
                        joins(Pause.between(random, 3, 8)),
                        leaves(random.nextInt(extent.instances()), Pause.between(random, 0, 12))))
                .limit(extent.thorough() ? Long.MAX_VALUE : 1)
                .toList();
    }

    private Blow joins(Duration stay) {
        return new Blow(name(), "one more instance for " + Pause.text(stay), stay.plusSeconds(12), 1, true, ground -> {
            ground.helper().launch();
            Ground.ready(ground.helper());
            Pause.of(stay);
            Ground.stop(ground.helper().process());
        });
    }

    private Blow leaves(int instance, Duration away) {
        return new Blow(
                name(),
                "gateway-%d leaves for %s".formatted(instance + 1, Pause.text(away)),
                away.plusSeconds(12),
                1,
                true,
                ground -> {
                    Instance leaver = ground.instances().get(instance);
                    Ground.stop(leaver.process());
                    Pause.of(away);
                    leaver.launch();
                    Ground.ready(leaver);
                });
    }
}
