package dev.dragoman.app.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Where the deployment files are, and how to read them. */
final class DeployFiles {

    static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));
    static final Path DEPLOY = ROOT.resolve("deploy");

    private DeployFiles() {}

    static Map<?, ?> yaml(Path file) throws IOException {
        return yaml(Files.readString(file));
    }

    /** YAML with anchors and merge keys, as Compose reads it; a repeated key is an error. */
    static Map<?, ?> yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return map(new Yaml(new SafeConstructor(options)).load(text));
    }

    /** The object as a map, an absent one as an empty map. */
    static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The object's parts as text: a list's items, a map's keys, or a text's words. */
    static List<String> texts(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : Arrays.asList(value.toString().split(" ", -1));
    }

    /** The environment variables that the gateway knows, from its own defaults. */
    static Set<String> gatewayVariables() throws IOException {
        Properties defaults = new Properties();
        try (InputStream in = Files.newInputStream(ROOT.resolve("routes/src/main/resources/application.properties"))) {
            defaults.load(in);
        }
        return defaults.stringPropertyNames().stream()
                .map(key ->
                        key.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_'))
                .collect(Collectors.toUnmodifiableSet());
    }
}
