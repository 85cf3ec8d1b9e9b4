package dev.dragoman.bench.crash.fault;

import dev.dragoman.bench.process.Site;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Kafka goes in order and comes back. */
record BrokerRestart() implements ProcessFault {

    @Override
    public String name() {
        return "broker-restart";
    }

    @Override
    public String sentence() {
        return "The broker is stopped in order and started again.";
    }

    @Override
    public List<Blow> blows(Random random, Extent extent) {
        return IntStream.range(0, extent.some())
                .mapToObj(i -> one(Pause.between(random, 0, 4)))
                .toList();
    }

    private Blow one(Duration pause) {
        return new Blow(
                name(),
                "away for " + Pause.text(pause) + " and as long as it takes to start",
                pause.plusSeconds(8),
                1,
                true,
                ground -> {
                    Ground.stop(ground.broker());
                    Pause.of(pause);
                    ground.broker().start(Site.PATIENCE);
                });
    }
}
