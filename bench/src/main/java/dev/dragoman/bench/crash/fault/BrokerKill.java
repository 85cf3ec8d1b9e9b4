package dev.dragoman.bench.crash.fault;

import dev.dragoman.bench.process.Site;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Kafka dies and comes back. */
record BrokerKill() implements ProcessFault {

    @Override
    public String name() {
        return "broker-kill";
    }

    @Override
    public String sentence() {
        return "kill -9 of the broker, which is started again.";
    }

    @Override
    public List<Blow> blows(Random random, Extent extent) {
        return IntStream.range(0, extent.some())
                .mapToObj(i -> one(Pause.between(random, 0, 4)))
                .toList();
    }

    private Blow one(Duration pause) {
        return new Blow(name(), "started again after " + Pause.text(pause), pause.plusSeconds(10), 1, true, ground -> {
            ground.broker().kill();
            Pause.of(pause);
            ground.broker().start(Site.PATIENCE);
        });
    }
}
