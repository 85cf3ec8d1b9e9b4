package dev.dragoman.routes.config;

import dev.dragoman.engine.EngineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a gateway is told when it starts.
 *
 * @param roles what runs here
 * @param accounts the file that says which cloud accounts there are, see {@code dev.dragoman.routes.accounts}
 * @param stateDir where the engine keeps its stores
 * @param instanceId which member of the consumer groups this is; empty for one kept in the state directory
 * @param stopTimeout how long a stop may take before what is in flight is given up
 * @param commandLimit bytes of a command; larger ones are rejected
 */
public record GatewayConfig(
        KafkaSettings kafka,
        Roles roles,
        Path accounts,
        Path stateDir,
        String instanceId,
        Duration stopTimeout,
        HttpSettings http,
        SecretSettings secrets,
        int commandLimit,
        EngineSettings engine,
        CallSettings calls) {

    /**
     * The configuration from the defaults, the file, the environment and what the command line says, each above the one
     * before.
     *
     * @param overrides keys as in {@code application.properties} to values
     * @throws ConfigException with every problem at once
     */
    public static GatewayConfig load(
            Optional<Path> file, Map<String, String> environment, Map<String, String> overrides) {
        return new ConfigReader(ConfigSources.read(file, environment, overrides)).read();
    }

    /** The defaults with these keys set otherwise; neither file nor environment. */
    public static GatewayConfig of(Map<String, String> overrides) {
        return load(Optional.empty(), Map.of(), overrides);
    }
}
