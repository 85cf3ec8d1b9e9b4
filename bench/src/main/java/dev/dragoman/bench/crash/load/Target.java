package dev.dragoman.bench.crash.load;

import dev.dragoman.bench.process.Simulators;
import dev.dragoman.bench.process.Site;
import java.net.URI;
import java.util.Map;

/**
 * What the load is put upon.
 *
 * @param bootstrapServers Kafka
 * @param simulators to place what commands point at
 * @param clouds each cloud's endpoint, for somebody else who works there; by provider
 */
public record Target(String bootstrapServers, Simulators simulators, Map<String, URI> clouds) {

    /** A whole installation. */
    public static Target of(Site site) {
        return new Target(site.bootstrapServers(), site.simulators(), site.clouds());
    }
}
