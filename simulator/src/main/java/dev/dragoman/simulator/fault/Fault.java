package dev.dragoman.simulator.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rule: which calls go wrong, and how. An absent criterion matches every call.
 *
 * @param kind what goes wrong
 * @param api an API's id ({@code aliyun-vpc}) or a provider ({@code aliyun})
 * @param action the action's name
 * @param account the owner of the access key
 * @param probability chance that a matching call is hit, 0 to 1
 * @param count how many calls are hit at most
 * @param perRequest whether {@code count} is of each request by itself: how often one that is sent again and again, with the
 *     same parameters, is hit
 * @param duration how much later, or how stale; for {@code LATENCY} and {@code STALE_READ}
 * @param code the error code to answer with; for {@code ERROR}
 * @param httpStatus the HTTP status to answer with; for {@code ERROR}
 * @param afterEffect whether {@code ERROR} and {@code LATENCY} come after the call took effect
 */
public record Fault(
        FaultKind kind,
        Optional<String> api,
        Optional<String> action,
        Optional<String> account,
        double probability,
        OptionalInt count,
        boolean perRequest,
        Duration duration,
        Optional<String> code,
        OptionalInt httpStatus,
        boolean afterEffect) {

    public Fault {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is between 0 and 1, not " + probability);
        }
        if (count.orElse(0) < 0 || duration.isNegative()) {
            throw new IllegalArgumentException("count and millis of a fault are not negative");
        }
    }

    /** This kind of fault for every call. */
    public static Fault of(FaultKind kind) {
        return new Fault(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                OptionalInt.empty(),
                false,
                Duration.ZERO,
                Optional.empty(),
                OptionalInt.empty(),
                false);
    }

    public static Fault latency(Duration duration) {
        return of(FaultKind.LATENCY).lasting(duration);
    }

    public static Fault throttle() {
        return of(FaultKind.THROTTLE);
    }

    public static Fault error(String code, int httpStatus) {
        return of(FaultKind.ERROR).answering(Optional.of(code), OptionalInt.of(httpStatus));
    }

    public static Fault dropBeforeEffect() {
        return of(FaultKind.DROP_BEFORE_EFFECT);
    }

    public static Fault dropAfterEffect() {
        return of(FaultKind.DROP_AFTER_EFFECT);
    }

    public static Fault failWork() {
        return of(FaultKind.FAIL_WORK);
    }

    public static Fault staleRead(Duration duration) {
        return of(FaultKind.STALE_READ).lasting(duration);
    }

    public Fault onApi(String idOrProvider) {
        return matching(Optional.of(idOrProvider), action, account, probability);
    }

    public Fault onAction(String name) {
        return matching(api, Optional.of(name), account, probability);
    }

    public Fault onAccount(String owner) {
        return matching(api, action, Optional.of(owner), probability);
    }

    public Fault withProbability(double chance) {
        return matching(api, action, account, chance);
    }

    private Fault matching(
            Optional<String> newApi, Optional<String> newAction, Optional<String> newAccount, double chance) {
        return new Fault(
                kind,
                newApi,
                newAction,
                newAccount,
                chance,
                count,
                perRequest,
                duration,
                code,
                httpStatus,
                afterEffect);
    }

    public Fault times(int hits) {
        return counting(OptionalInt.of(hits), false);
    }

    /** The first calls of every request, so many each: with 1, everything succeeds when it is sent a second time. */
    public Fault timesPerRequest(int hits) {
        return counting(OptionalInt.of(hits), true);
    }

    private Fault counting(OptionalInt hits, boolean each) {
        return new Fault(kind, api, action, account, probability, hits, each, duration, code, httpStatus, afterEffect);
    }

    public Fault lasting(Duration time) {
        return new Fault(
                kind, api, action, account, probability, count, perRequest, time, code, httpStatus, afterEffect);
    }

    private Fault answering(Optional<String> errorCode, OptionalInt status) {
        return new Fault(
                kind, api, action, account, probability, count, perRequest, duration, errorCode, status, afterEffect);
    }

    public Fault afterTheEffect() {
        return new Fault(kind, api, action, account, probability, count, perRequest, duration, code, httpStatus, true);
    }
}
