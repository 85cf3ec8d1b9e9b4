package dev.dragoman.bench.crash.fault;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Everything that the clouds do. */
final class CloudFaults {

    /** Longer than the gateway waits for an answer. */
    private static final int LATE_MILLIS = 6_000;

    /** Less than the settle window. */
    private static final int STALE_MILLIS = 3_000;

    /** More than the settle window. */
    private static final int STALE_LONG_MILLIS = 20_000;

    /** What each cloud says when another change is at work. */
    private static final Map<Api, List<String>> BUSY = Map.of(
            Api.ALIYUN_VPC,
            List.of("TaskConflict", "IncorrectStatus", "OperationConflict", "IncorrectVpcStatus"),
            Api.TENCENT_VPC,
            List.of("UnsupportedOperation.MutexOperationTaskRunning", "ActionLocked", "ResourceBusy"),
            Api.TENCENT_VPC_V2,
            List.of("OperationDenied.MutexTaskRunning", "DesOperation.MutexTaskRunning", "ActionLocked"));

    /** Actions of commands that are sent all the time, from which one is refused without end. */
    private static final List<String> OFTEN = List.of(
            "CreateVpc",
            "CreateVSwitch",
            "CreateSubnet",
            "AllocateEipAddress",
            "AllocateAddresses",
            "CreateRouteEntry",
            "CreateRoutes",
            "DeleteVpc");

    private CloudFaults() {}

    static List<CloudFault> all() {
        return List.of(
                some("drop-before", "The connection is closed before the call took effect.", "drop-before-effect", 0.5),
                some("drop-after", "The connection is closed after the call took effect.", "drop-after-effect", 0.5),
                of(
                        "late-answer",
                        "The answer comes after the effect, but later than anybody waits for it.",
                        8,
                        Map.of("kind", "latency", "millis", LATE_MILLIS, "effect", "after", "probability", 0.4)),
                of(
                        "error-before",
                        "HTTP 503 before the call took effect.",
                        8,
                        Map.of("kind", "error", "httpStatus", 503, "effect", "before", "probability", 0.5)),
                of(
                        "error-after",
                        "HTTP 503 after the call took effect.",
                        8,
                        Map.of("kind", "error", "httpStatus", 503, "effect", "after", "probability", 0.5)),
                some("throttle", "Calls are refused for coming too often.", "throttle", 0.7),
                some("malformed", "The call takes effect, its answer is no JSON.", "malformed", 0.4),
                some("truncated", "The call takes effect, its answer breaks off.", "truncated", 0.4),
                of(
                        "stale-read",
                        "Reads do not see what was made in the last seconds, fewer than the settle window has.",
                        12,
                        Map.of("kind", "stale-read", "millis", STALE_MILLIS)),
                new CloudFault("busy", "Changes are refused: another is at work.", 10, CloudFaults::busy),
                some("fail-work", "The call is answered as ever, and the work that it began fails.", "fail-work", 0.4),
                new CloudFault(
                        "endless-work",
                        "Work that calls began does not end, for longer than some deadlines.",
                        30,
                        any -> List.of()),
                new CloudFault(
                        "retry-budget",
                        "One action is throttled or busy without end, for longer than some deadlines.",
                        40,
                        CloudFaults::refused));
    }

    /** What goes beyond what is promised; not among all. */
    static CloudFault staleReadLong() {
        return of(
                "stale-read-long",
                "Reads do not see what was made in the last seconds, more than the settle window has.",
                20,
                Map.of("kind", "stale-read", "millis", STALE_LONG_MILLIS));
    }

    private static CloudFault some(String name, String sentence, String kind, double probability) {
        return of(name, sentence, 8, Map.of("kind", kind, "probability", probability));
    }

    private static CloudFault of(String name, String sentence, int seconds, Map<String, Object> rule) {
        return new CloudFault(name, sentence, seconds, any -> List.of(rule));
    }

    private static List<Map<String, Object>> busy(Random random) {
        return Stream.of(Api.values()).flatMap(api -> busy(api, random)).toList();
    }

    /** Reads are never refused so. */
    private static Stream<Map<String, Object>> busy(Api api, Random random) {
        String code = BUSY.get(api).get(random.nextInt(BUSY.get(api).size()));
        return Catalogue.of(api).actions().stream()
                .filter(action -> !action.reads())
                .map(Action::name)
                .sorted()
                .map(action ->
                        Map.of("kind", "error", "api", api.id(), "action", action, "code", code, "probability", 0.6));
    }

    private static List<Map<String, Object>> refused(Random random) {
        String action = OFTEN.get(random.nextInt(OFTEN.size()));
        return List.of(Map.of("kind", "throttle", "action", action));
    }
}
