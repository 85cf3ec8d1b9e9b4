package dev.dragoman.bench.crash.load;

import dev.dragoman.bench.process.Account;
import dev.dragoman.bench.process.Simulators;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What the load is put upon.
 *
 * @param bootstrapServers Kafka
 * @param accounts those of {@link Workload#accounts}
 * @param simulators to place what commands point at
 * @param clouds each cloud's endpoint by provider, for somebody else who works there
 */
public record Target(String bootstrapServers, List<Account> accounts, Simulators simulators, Map<String, URI> clouds) {

    public Target {
        accounts = List.copyOf(accounts);
        clouds = Map.copyOf(clouds);
    }
}
