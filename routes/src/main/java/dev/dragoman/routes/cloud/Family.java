package dev.dragoman.routes.cloud;

import dev.dragoman.routes.cloud.LaneGate.Waiting;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Function;

/** Actions of a lane that share a limit, and who waits to call one. Its gate's lock guards it. */
final class Family {
    final String name;
    final Pace pace;
    final Queue<Waiting> calls = new PriorityQueue<>();
    final Queue<Waiting> looks = new ArrayDeque<>();

    Family(String name, double perSecond) {
        this.name = name;
        this.pace = new Pace(perSecond);
    }

    boolean isWaitedFor() {
        return !calls.isEmpty() || !looks.isEmpty();
    }

    /** The first in line of the families that may make a call now. */
    static Optional<Waiting> first(Collection<Family> all, Function<Family, Queue<Waiting>> line, long now) {
        return all.stream()
                .filter(family -> !line.apply(family).isEmpty() && family.pace.delay(now) == 0)
                .map(family -> line.apply(family).element())
                .min(Comparator.naturalOrder());
    }
}
