package dev.dragoman.bench.crash.judge;

import java.util.List;

/**
 * An operation that ended as unresolved.
 *
 * @param operation its id
 * @param action what was called and is not known
 * @param recovery how the action's effect is found out, as declared
 * @param settles whether that can decide every case: then few may be unresolved
 * @param faults what hit its calls, in order
 * @param why what the gateway said
 */
public record Explained(
        String operation, String action, String recovery, boolean settles, List<String> faults, String why) {

    public Explained {
        faults = List.copyOf(faults);
    }
}
