package dev.dragoman.bench.crash;

import dev.dragoman.bench.crash.load.Load;
import dev.dragoman.bench.process.Site;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The time after the last fault, in which everything comes to its end if it ever does. */
final class Quiet {

    /** Longer than the longest deadline that the load gives. */
    private static final Duration FOR_ENDS = Duration.ofMinutes(4);

    /** Work goes on after an answer: who settles looks until it is known. */
    private static final Duration FOR_CALLS = Duration.ofSeconds(90);

    /** Longer than the engine waits between two looks, or for a reply. */
    private static final Duration WITHOUT_CALLS = Duration.ofSeconds(14);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Site site;
    private final Load load;
    private final Say say;

    /** Where progress is told. */
    @FunctionalInterface
    interface Say {
        void line(String format, Object... values);
    }

    Quiet(Site site, Load load, Say say) {
        this.site = site;
        this.load = load;
        this.say = say;
    }

    /** Returns when everything has ended, or will not; what is wrong then. */
    Optional<String> await() throws InterruptedException {
        long start = System.nanoTime();
        int told = 0;
        while (!load.done() && passed(start).compareTo(FOR_ENDS) < 0) {
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            if (passed(start).toSeconds() / 15 > told) {
                told++;
                say.line("%,d of %,d operations have ended", load.ended(), load.sent());
            }
        }
        boolean done = load.done();
        say.line(
                "%,d of %,d operations have ended %d s after the last fault",
                load.ended(), load.sent(), passed(start).toSeconds());
        silence();
        return done
                ? Optional.empty()
                : Optional.of("%d of %d operations had not ended %d s after the last fault"
                        .formatted(load.sent() - load.ended(), load.sent(), FOR_ENDS.toSeconds()));
    }

    private void silence() throws InterruptedException {
        long start = System.nanoTime();
        long lastCall = System.nanoTime();
        long seen = newest(0);
        while (passed(lastCall).compareTo(WITHOUT_CALLS) < 0 && passed(start).compareTo(FOR_CALLS) < 0) {
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            long now = newest(seen);
            if (now > seen) {
                seen = now;
                lastCall = System.nanoTime();
            }
        }
        say.line("the clouds were called last %d s ago", passed(lastCall).toSeconds());
    }

    private long newest(long since) throws InterruptedException {
        return site.simulators().calls(since).stream()
                .mapToLong(call -> call.path("seq").asLong())
                .max()
                .orElse(since);
    }

    private static Duration passed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
