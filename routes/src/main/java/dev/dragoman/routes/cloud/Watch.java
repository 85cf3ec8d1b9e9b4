package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Reading;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * A request to look until something has ended, while it waits for its next look. There may be a hundred thousand, so it holds the
 * request as the bytes that came and little of what it saw last. Its group's lock guards it. Times are milliseconds of a clock that
 * never goes back unless they are said to be since 1970.
 */
final class Watch {

    /** Characters of an answer that are kept from one look to the next. */
    static final int KEPT = 2_048;

    /** Whose look comes first. */
    static final Comparator<Watch> BY_DUE =
            Comparator.<Watch>comparingLong(watch -> watch.due).thenComparingLong(watch -> watch.number);

    private final long number;
    private final byte[] request;
    private final long leaseEnd;
    private long ready;
    private long due;
    private int waits;
    private int looks;
    private boolean alone;
    private boolean trimmed;
    private long sentAt;
    private long answeredAt;
    private Optional<Reading> last = Optional.empty();

    /**
     * @param number no other's
     * @param request as the record has it
     * @param leaseEnd when it has lasted long enough
     */
    Watch(long number, byte[] request, long leaseEnd) {
        this.number = number;
        this.request = request;
        this.leaseEnd = leaseEnd;
    }

    RequestRecord request() {
        return Json.read(request, RequestRecord.class);
    }

    long leaseEnd() {
        return leaseEnd;
    }

    /** When it has to be looked at, or its lease ends. */
    long due() {
        return due;
    }

    /** Whether it may be looked at along with others. */
    boolean ready(long now) {
        return ready <= now && !alone;
    }

    boolean over(long now) {
        return leaseEnd <= now;
    }

    /** Whether its next look must be its own. */
    boolean alone() {
        return alone;
    }

    /** How many waits it has had for its next look. */
    int waits() {
        return waits;
    }

    /** It goes on where another watch of the same work ended. */
    void goesOn(int waitsSoFar) {
        waits = waitsSoFar;
    }

    /** The next look is due now, and is to be its own if this is true. */
    void dueNow(long now, boolean byItself) {
        alone = byItself;
        ready = now;
        due = now;
    }

    /** The next look is due after a wait. */
    void waitsFor(Duration wait, long now) {
        alone = false;
        due = Math.min(leaseEnd, now + wait.toMillis());
        ready = Math.min(due, now + wait.toMillis() / 2);
    }

    /**
     * What a look saw; times are milliseconds since 1970. A look that was not taken does not make what the one before it saw
     * untrue.
     */
    void saw(Reading reading, boolean sent, long sent1970, long answered1970) {
        waits++;
        if (sent) {
            looks++;
            sentAt = sent1970;
        }
        if (last.isEmpty() || !(reading.outcome() instanceof Outcome.NotSent)) {
            last = Optional.of(reading);
            answeredAt = answered1970;
            trimmed = false;
        }
    }

    /** Whether what it saw last is not what it was to see. */
    boolean goesOn() {
        Outcome outcome = last.orElseThrow().outcome();
        return outcome instanceof Outcome.StillGoing
                || outcome instanceof Outcome.Retry
                || outcome instanceof Outcome.NotSent;
    }

    /** How long the cloud asked to be left alone. */
    Duration hint() {
        return last.map(Reading::outcome)
                .filter(Outcome.Retry.class::isInstance)
                .map(outcome -> Duration.ofMillis(((Outcome.Retry) outcome).afterMillis()))
                .orElse(Duration.ZERO);
    }

    /** It is going to wait: a long answer is not kept for that. */
    void trim() {
        Reading reading = last.orElseThrow();
        if (reading.body().length() > KEPT) {
            last = Optional.of(new Reading(
                    reading.outcome(), reading.requestId(), reading.httpStatus(), reading.nativeCode(), ""));
            trimmed = true;
        }
    }

    /** What is to be replied now. */
    Told told(long now1970) {
        RequestRecord asked = request();
        Reading never = new Reading(
                new Outcome.NotSent(asked.call().action() + ": its turn did not come while the watch lasted"),
                "",
                0,
                "",
                "");
        return new Told(asked, last.orElse(never), looks, sentAt, last.isPresent() ? answeredAt : now1970, trimmed);
    }
}
