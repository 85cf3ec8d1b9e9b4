package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.routes.accounts.Account;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * What the route knows of one request while it works on it. It belongs to one exchange, whose steps run one after the
 * other, so nothing here is locked; only {@link #sent()} is set by the HTTP client in between.
 */
final class CallState {

    private static final String PROPERTY = "dragomanCall";

    private final RequestRecord request;
    private final long leaseEnd;
    private Optional<Destination> destination = Optional.empty();
    private Optional<Admission.Pass> pass = Optional.empty();
    private Optional<HttpCall> http = Optional.empty();
    private Mask mask = Mask.NONE;
    private Optional<Reading> reading = Optional.empty();
    private boolean ended;
    private boolean unreachable;
    private volatile boolean written;
    private volatile long sentAt;
    private int looks;
    private long answeredAt;

    /** Whose account is called, and where. */
    record Destination(Account account, URI endpoint) {}

    CallState(RequestRecord request, Clock clock) {
        this.request = request;
        this.leaseEnd = clock.millis() + request.leaseMillis();
    }

    static CallState of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, CallState.class);
    }

    void into(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    RequestRecord request() {
        return request;
    }

    boolean watches() {
        return request.form() == RequestRecord.Form.WATCH;
    }

    /** When a watch has lasted long enough, milliseconds since 1970. */
    long leaseEnd() {
        return leaseEnd;
    }

    /** The last moment at which the next call may be written: a watch's later looks have its lease. */
    long lastSend() {
        return looks == 0 ? request.notAfter() : Math.max(request.notAfter(), leaseEnd);
    }

    // ---- one call after the other ----

    /** A new round begins. */
    void begin() {
        destination = Optional.empty();
        pass = Optional.empty();
        unreachable = false;
        written = false;
    }

    void goesTo(Destination where) {
        destination = Optional.of(where);
    }

    /** Where the call goes, if that is known. */
    Optional<Destination> destination() {
        return destination;
    }

    void admitted(Admission.Pass given) {
        pass = Optional.of(given);
    }

    /** Whether nothing stands between this round's call and the cloud. */
    boolean mayGo() {
        return pass.isPresent();
    }

    /** The pass, to be given back. */
    Admission.Pass pass() {
        return pass.orElseThrow();
    }

    /** The call is ready to be written; its answer is masked with this. */
    void signed(HttpCall call, Mask against) {
        http = Optional.of(call);
        mask = against;
    }

    HttpCall http() {
        return http.orElseThrow();
    }

    Mask mask() {
        return mask;
    }

    /** The round is over, so the secrets of its call are forgotten. */
    void forget() {
        http = Optional.empty();
        mask = Mask.NONE;
    }

    /** From now on the cloud may have it. */
    void writing(long at) {
        sentAt = at;
        looks++;
        written = true;
    }

    /** Whether this round's call may have reached the cloud. */
    boolean sent() {
        return written;
    }

    /** There is no connection to be had. */
    void notReached() {
        unreachable = true;
    }

    /** Whether this round failed for want of a connection. */
    boolean unreachable() {
        return unreachable;
    }

    /** This round ended without an answer. A look that was not taken does not make what the one before it saw untrue. */
    void refused(Outcome outcome, long at) {
        boolean seenBefore = outcome instanceof Outcome.NotSent && looks > 0 && reading.isPresent();
        if (!seenBefore) {
            answered(new Reading(outcome, "", 0, "", ""), at);
        }
    }

    void answered(Reading read, long at) {
        reading = Optional.of(read);
        answeredAt = at;
    }

    void end() {
        ended = true;
    }

    // ---- what is to be told ----

    /** Whether another round has to be made. */
    boolean going() {
        return !ended && (reading.isEmpty() || (watches() && undecided()));
    }

    private boolean undecided() {
        Outcome outcome = outcome().orElseThrow();
        return outcome instanceof Outcome.StillGoing
                || outcome instanceof Outcome.Retry
                || (outcome instanceof Outcome.NotSent && looks > 0);
    }

    Optional<Outcome> outcome() {
        return reading.map(Reading::outcome);
    }

    Optional<Reading> reading() {
        return reading;
    }

    int looks() {
        return looks;
    }

    long sentAt() {
        return sentAt;
    }

    long answeredAt() {
        return answeredAt;
    }
}
