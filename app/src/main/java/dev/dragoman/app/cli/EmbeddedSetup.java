package dev.dragoman.app.cli;

import dev.dragoman.app.local.SimulatorAccounts;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.routes.config.KafkaSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code --embedded-kafka} adds to a configuration.
 *
 * @param broker where the broker is to run
 * @param overrides configuration's keys to set
 * @param notes what a person should know
 */
record EmbeddedSetup(Optional<Place> broker, Map<String, String> overrides, List<String> notes) {

    static final EmbeddedSetup NONE = new EmbeddedSetup(Optional.empty(), Map.of(), List.of());

    private static final GatewayConfig DEFAULTS = GatewayConfig.of(Map.of());
    private static final int DEFAULT_PORT = 9092;

    /** A broker's data directory and its port on the loopback address. */
    record Place(Path data, int port) {}

    /** Everything that belongs to one cluster stays below its directory, the engine's stores too. */
    static EmbeddedSetup in(Path directory, GatewayConfig configured) {
        Map<String, String> overrides = new HashMap<>();
        int port = port(configured.kafka());
        overrides.put(KafkaOptions.BOOTSTRAP_SERVERS, "127.0.0.1:" + port);
        if (configured.stateDir().equals(DEFAULTS.stateDir())) {
            overrides.put("dragoman.state-dir", directory.resolve("state").toString());
        }
        Optional<String> note = Optional.empty();
        if (configured.accounts().equals(DEFAULTS.accounts()) && !Files.exists(configured.accounts())) {
            Path accounts = simulatorAccounts(directory.resolve("accounts"));
            overrides.put("dragoman.accounts", accounts.toString());
            note = Optional.of("No accounts are configured: both accounts \"" + SimulatorAccounts.ACCOUNT + "\" in "
                    + accounts + " point to the simulators of \"dragoman simulate\"");
        }
        return new EmbeddedSetup(
                Optional.of(new Place(directory.resolve("kafka"), port)),
                overrides,
                note.stream().toList());
    }

    private static Path simulatorAccounts(Path directory) {
        return new SimulatorAccounts(
                        "http://127.0.0.1:" + SimulateCommand.ALIYUN_PORT,
                        "http://127.0.0.1:" + SimulateCommand.TENCENT_PORT)
                .write(directory);
    }

    private static int port(KafkaSettings kafka) {
        String server = kafka.bootstrapServers();
        int colon = server.lastIndexOf(':');
        String host = colon < 0 ? server : server.substring(0, colon);
        try {
            if (!server.contains(",") && InetAddress.getByName(host).isLoopbackAddress()) {
                return colon < 0 ? DEFAULT_PORT : Integer.parseInt(server.substring(colon + 1));
            }
        } catch (UnknownHostException | NumberFormatException e) {
            // told below, like a host that is another machine
        }
        throw new UnusableInputException(List.of(
                "--embedded-kafka listens on loopback: expected --bootstrap-servers 127.0.0.1:PORT, got " + server));
    }
}
