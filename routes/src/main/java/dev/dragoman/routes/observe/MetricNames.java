package dev.dragoman.routes.observe;

/** The names of metrics and their tags. Prometheus writes them with underscores. */
public final class MetricNames {

    /** Timer: calls to clouds; tags provider, action, outcome. */
    public static final String CALLS = "dragoman.calls";

    /** Timer: how long requests waited for their turn; tags provider, result. */
    public static final String LIMITER_WAIT = "dragoman.limiter.wait";

    /** Counter: calls that a cloud throttled; tags provider, account, region, family. */
    public static final String THROTTLED = "dragoman.limiter.throttled";

    /** Gauge: calls a second of a family of actions that was throttled once; tags provider, account, region, family. */
    public static final String LIMITER_RATE = "dragoman.limiter.rate";

    /** Counter: looks of watches; tags provider, way (alone, together). */
    public static final String LOOKS = "dragoman.looks";

    /** Counter: calls made for looks of watches; tags provider, way. */
    public static final String LOOK_CALLS = "dragoman.looks.calls";

    /** Gauge: watches in memory. */
    public static final String WATCHES = "dragoman.watches";

    /** Gauge: calls in memory; tag provider. */
    public static final String IN_FLIGHT = "dragoman.requests.in.flight";

    /** Counter: command records; tag result (accepted, parked, a rejection's code, or dead-letter). */
    public static final String INTAKE = "dragoman.intake.commands";

    /** Counter: records that went to the dead letters; tag role. */
    public static final String DEAD_LETTERS = "dragoman.dead.letters";

    /** Counter: what moved operations; tags from, trigger, to. */
    public static final String TRANSITIONS = "dragoman.operations.transitions";

    /** Timer: from a command's arrival to its operation's end; tags provider, kind, verb, outcome. */
    public static final String OPERATIONS = "dragoman.operations";

    /** Counter: commands that had come before. */
    public static final String REPEATED = "dragoman.commands.repeated";

    /** Counter: commands that the engine rejected, those that intake had rejected included. */
    public static final String REJECTED = "dragoman.commands.rejected";

    /** Timer: how late timers fire. */
    public static final String TIMER_LAG = "dragoman.timers.lag";

    public static final String PROVIDER = "provider";
    public static final String ACCOUNT = "account";
    public static final String REGION = "region";
    public static final String FAMILY = "family";
    public static final String WAY = "way";
    public static final String ACTION = "action";
    public static final String OUTCOME = "outcome";
    public static final String RESULT = "result";
    public static final String ROLE = "role";
    public static final String KIND = "kind";
    public static final String VERB = "verb";
    public static final String FROM = "from";
    public static final String TRIGGER = "trigger";
    public static final String TO = "to";

    private MetricNames() {}
}
