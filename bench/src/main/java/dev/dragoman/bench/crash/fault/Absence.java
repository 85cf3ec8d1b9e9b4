package dev.dragoman.bench.crash.fault;

import java.time.Duration;

/** A role that is nowhere for a while. */
final class Absence {

    private static final Duration STARTS = Duration.ofSeconds(24);

    private Absence() {}

    /** One more instance with the other roles joins, all others are killed, and come back after this time. */
    static Blow blow(String fault, String what, String otherRoles, Duration away, Extent extent) {
        return new Blow(
                fault,
                what + " is away for " + Pause.text(away),
                away.plus(STARTS),
                extent.instances(),
                true,
                ground -> {
                    ground.helper().launch(otherRoles);
                    Ground.ready(ground.helper());
                    ground.killAll();
                    Pause.of(away);
                    ground.startAll();
                    Ground.stop(ground.helper().process());
                });
    }
}
