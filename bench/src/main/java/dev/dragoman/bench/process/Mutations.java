package dev.dragoman.bench.process;

import dev.dragoman.adapter.CloudAdapter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a gateway can be made to do wrong, to see that it is found: a harness that cannot fail proves nothing. The product has
 * no switch for any of it: adapters are wrapped, and a Kafka client's interceptor hands requests on twice.
 */
public final class Mutations {

    /** The variable that tells {@link GatewayMain} which; empty or absent: none. */
    public static final String VARIABLE = "BENCH_MUTATION";

    /** A look for what a lost answer's call did finds nothing. */
    static final String NO_RECOVERY = "no-recovery";

    /** Every sending of a call has an idempotency token of its own. */
    static final String FRESH_TOKEN = "fresh-token";

    /** A request is claimed after it was sent: when work moves to another, some are sent again. */
    static final String LATE_CLAIM = "late-claim";

    /** All of them. */
    public static final Set<String> NAMES = Set.of(NO_RECOVERY, FRESH_TOKEN, LATE_CLAIM);

    private Mutations() {}

    static List<CloudAdapter> adapters(String name, List<CloudAdapter> adapters) {
        return switch (name) {
            case NO_RECOVERY ->
                adapters.stream().<CloudAdapter>map(Forgetful::new).toList();
            case FRESH_TOKEN ->
                adapters.stream().<CloudAdapter>map(FreshTokens::new).toList();
            default -> adapters;
        };
    }

    /** Settings that stand above all others. */
    static Map<String, String> settings(String name) {
        return name.equals(LATE_CLAIM)
                ? Map.of("dragoman.kafka.client.interceptor.classes", LateClaims.class.getName())
                : Map.of();
    }
}
