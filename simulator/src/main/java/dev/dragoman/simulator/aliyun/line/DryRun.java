package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;

/**
 * {@code DryRun}: the request is checked and nothing done. A passed check answers {@code DRYRUN.SUCCESS} as an error
 * (document 002, lines 3154 and 8315); actions whose text says "a request id" instead do the same here.
 */
final class DryRun {

    private DryRun() {}

    /** Ends the call here if it is but a check. */
    static void unless(ActionCall call) {
        if (call.flag("DryRun").orElse(false)) {
            throw new ApiException("DRYRUN.SUCCESS", "The request is valid.");
        }
    }
}
