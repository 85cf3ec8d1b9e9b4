package dev.dragoman.engine.machine;

import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.engine.EngineSettings;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * How long to wait before a call is made again: exponential with full jitter. The jitter is a function of the operation
 * and the attempt, so that the machine stays pure and yet no two operations march in step.
 */
final class Backoff {

    private static final int MOST_DOUBLINGS = 16;
    private static final long LEAST_MILLIS = 50;

    private final EngineSettings settings;

    Backoff(EngineSettings settings) {
        this.settings = settings;
    }

    /**
     * The wait, in milliseconds.
     *
     * @param tries how often it was tried in vain, from 1
     * @param hintMillis what the cloud asked for; it wins; 0 for nothing
     */
    long millis(String operationId, int attempt, int tries, Reason reason, long hintMillis) {
        if (hintMillis > 0) {
            return hintMillis;
        }
        long base = settings.firstBackoff().toMillis() * (reason == Reason.THROTTLED ? 2 : 1);
        long ceiling = Math.min(
                settings.maximumBackoff().toMillis(), base << Math.min(Math.max(0, tries - 1), MOST_DOUBLINGS));
        return Math.max(LEAST_MILLIS, (long) (ceiling * fraction(operationId, attempt)));
    }

    /** Evenly spread over (0, 1]. */
    private static double fraction(String operationId, int attempt) {
        byte[] seed = (operationId + attempt).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int hash = MurmurHash3.hash32x86(seed);
        return ((hash & 0xffffL) + 1) / 65536.0;
    }
}
