package dev.dragoman.bench.crash;

import java.util.Map;

/** How the gateways of a run are configured. */
final class Settings {

    /** Waiting for what never comes takes as long as these times say; they are short so that a run is. */
    static final Map<String, String> SHORT_TIMES = Map.ofEntries(
            Map.entry("DRAGOMAN_KAFKA_PARTITIONS", "8"),
            Map.entry("DRAGOMAN_ENGINE_SEND_WINDOW", "PT4S"),
            Map.entry("DRAGOMAN_ENGINE_HTTP_TIMEOUT", "PT4S"),
            Map.entry("DRAGOMAN_ENGINE_MARGIN", "PT1S"),
            Map.entry("DRAGOMAN_ENGINE_SETTLE", "PT5S"),
            Map.entry("DRAGOMAN_ENGINE_LEASE", "PT10S"),
            Map.entry("DRAGOMAN_ENGINE_MAXIMUM_BACKOFF", "PT5S"),
            Map.entry("DRAGOMAN_CALLS_LONGEST_LOOK", "PT2S"),
            Map.entry("DRAGOMAN_CALLS_REQUESTS_PER_SECOND", "100"));

    private Settings() {}
}
