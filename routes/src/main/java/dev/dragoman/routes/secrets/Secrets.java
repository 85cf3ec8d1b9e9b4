package dev.dragoman.routes.secrets;

import dev.dragoman.model.SecretReference;
import dev.dragoman.routes.config.ConfigException;
import dev.dragoman.routes.config.SecretSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All secrets that this process can have: those of the environment before those in files. Nothing is kept. */
public final class Secrets {

    private static final Pattern NAME = Pattern.compile(SecretReference.NAME);

    private final List<SecretSource> sources;

    private Secrets(List<SecretSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * The secrets of the configured places.
     *
     * @param environment the process's
     * @throws ConfigException if the directory is none
     */
    public static Secrets of(SecretSettings settings, Map<String, String> environment) {
        List<SecretSource> sources = new ArrayList<>();
        if (!settings.environmentPrefix().isEmpty()) {
            sources.add(new EnvironmentSecrets(settings.environmentPrefix(), environment));
        }
        if (!settings.directory().isEmpty()) {
            Path directory = Path.of(settings.directory());
            if (!Files.isDirectory(directory)) {
                throw new ConfigException(
                        "configuration",
                        List.of("dragoman.secrets.directory: expected a directory, got '" + directory + "'"));
            }
            sources.add(new FileSecrets(directory));
        }
        return new Secrets(sources);
    }

    /** The value as it is now, or empty if there is no such secret. */
    public Optional<String> find(String name) {
        return NAME.matcher(name).matches()
                ? sources.stream().flatMap(source -> source.find(name).stream()).findFirst()
                : Optional.empty();
    }
}
