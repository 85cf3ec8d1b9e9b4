package dev.dragoman.routes.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Which member of the consumer groups this process is. It outlives a restart, so that a restart moves no partitions: it is
 * configured, or made once and kept beside the engine's stores, which no two processes can share.
 */
public final class InstanceId {

    private static final String FILE = "instance-id";
    private static final String LEGAL = "[A-Za-z0-9._-]{1,100}";

    private InstanceId() {}

    /**
     * The configured name, or the one in the state directory.
     *
     * @throws ConfigException if it is not a name that Kafka takes
     */
    public static String of(GatewayConfig config) {
        String id = config.instanceId().isEmpty() ? kept(config.stateDir()) : config.instanceId();
        if (!id.matches(LEGAL)) {
            throw new ConfigException(
                    "configuration",
                    List.of(
                            "dragoman.instance-id: expected up to 100 letters, digits, dots, underscores and hyphens, got '"
                                    + id + "'"));
        }
        return id;
    }

    private static String kept(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(directory);
            String id = UUID.randomUUID().toString();
            Files.writeString(file, id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("keeping the instance's name in " + file, e);
        }
    }
}
