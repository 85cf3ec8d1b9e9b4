package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.SharedAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.routes.accounts.Account;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * What the route knows of one call while it makes it. It belongs to one exchange, whose steps run one after the
 * other, so nothing here is locked; only {@link #sent()} is set by the HTTP client in between.
 */
final class CallState {

    private static final String PROPERTY = "dragomanCall";

    private final ApiCall call;
    private final String who;
    private final long lastSend;
    private final List<ApiCall> looks;
    private Optional<Destination> destination = Optional.empty();
    private Optional<Admission.Pass> pass = Optional.empty();
    private Optional<HttpCall> http = Optional.empty();
    private Mask mask = Mask.NONE;
    private Optional<Reading> reading = Optional.empty();
    private Optional<SharedAnswer> shared = Optional.empty();
    private boolean unreachable;
    private volatile boolean written;
    private volatile long sentAt;
    private long answeredAt;

    /** Whose account is called, and where. */
    record Destination(Account account, URI endpoint) {}

    private CallState(ApiCall call, String who, long lastSend, List<ApiCall> looks) {
        this.call = call;
        this.who = who;
        this.lastSend = lastSend;
        this.looks = List.copyOf(looks);
    }

    /**
     * A call that the engine asked for.
     *
     * @param who the same if it asks for the call again because it was sent away
     * @param lastSend the last moment at which it may be written, milliseconds since 1970
     */
    static CallState call(ApiCall call, String who, long lastSend) {
        return new CallState(call, who, lastSend, List.of());
    }

    /** One look of a watch. */
    static CallState look(ApiCall call, long lastSend) {
        return new CallState(call, "", lastSend, List.of());
    }

    /** Several looks in one call. */
    static CallState looks(ApiCall together, List<ApiCall> looks, long lastSend) {
        return new CallState(together, "", lastSend, looks);
    }

    static CallState of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, CallState.class);
    }

    void into(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    ApiCall call() {
        return call;
    }

    /** Who asks; empty for looks, which are not sent away. */
    String who() {
        return who;
    }

    /** The looks that the call is made for; none unless they are several. */
    List<ApiCall> looks() {
        return looks;
    }

    /** The last moment at which the call may be written. */
    long lastSend() {
        return lastSend;
    }

    // ---- on its way ----

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

    /** Whether nothing stands between the call and the cloud. */
    boolean mayGo() {
        return pass.isPresent();
    }

    /** The pass, to be given back. */
    Admission.Pass pass() {
        return pass.orElseThrow();
    }

    /** The call is ready to be written; its answer is masked with this. */
    void signed(HttpCall signed, Mask against) {
        http = Optional.of(signed);
        mask = against;
    }

    HttpCall http() {
        return http.orElseThrow();
    }

    Mask mask() {
        return mask;
    }

    /** The call is over, so its secrets are forgotten. */
    void forget() {
        http = Optional.empty();
        mask = Mask.NONE;
    }

    /** From now on the cloud may have it. */
    void writing(long at) {
        sentAt = at;
        written = true;
    }

    /** Whether the call may have reached the cloud. */
    boolean sent() {
        return written;
    }

    /** There is no connection to be had. */
    void notReached() {
        unreachable = true;
    }

    /** Whether it failed for want of a connection. */
    boolean unreachable() {
        return unreachable;
    }

    // ---- what came of it ----

    /** It ended without an answer. */
    void refused(Outcome outcome, long at) {
        answered(new Reading(outcome, "", 0, "", ""), at);
    }

    void answered(Reading read, long at) {
        reading = Optional.of(read);
        answeredAt = at;
    }

    /** The answer to several looks at once. */
    void answeredTogether(SharedAnswer answer, Reading whole, long at) {
        shared = Optional.of(answer);
        answered(whole, at);
    }

    /** What the answer means to the call as a whole. */
    Reading reading() {
        return reading.orElseThrow();
    }

    /** What the answer means to each of several looks, if there was one that could be read. */
    Optional<SharedAnswer> shared() {
        return shared;
    }

    long sentAt() {
        return sentAt;
    }

    long answeredAt() {
        return answeredAt;
    }
}
