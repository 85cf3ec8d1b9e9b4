package dev.dragoman.routes.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Keys and values from everywhere they can come from, the nearest winning, and what was wrong on the way.
 *
 * @param values without keys that are not {@code dragoman.}
 * @param problems unknown keys, unreadable files
 */
record ConfigSources(Map<String, String> values, List<String> problems) {

    static final String CLIENT = "dragoman.kafka.client.";

    private static final String OURS = "dragoman.";
    static final String CLIENT_VARIABLE = variable(CLIENT);
    private static final Map<String, String> DEFAULTS = defaults();

    static ConfigSources read(Optional<Path> file, Map<String, String> environment, Map<String, String> overrides) {
        List<String> problems = new ArrayList<>();
        Map<String, String> values = new HashMap<>(DEFAULTS);
        file.ifPresent(path -> addAll(fromFile(path, problems), "in " + path, values, problems));
        values.putAll(fromEnvironment(environment));
        addAll(overrides, "on the command line", values, problems);
        return new ConfigSources(values, problems);
    }

    /** The name that a key has in the environment. */
    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static void addAll(
            Map<String, String> given, String where, Map<String, String> values, List<String> problems) {
        SortedSet<String> keys = new TreeSet<>(given.keySet());
        for (String key : keys) {
            if (!key.startsWith(OURS)) {
                continue; // Camel's own, or somebody else's
            }
            if (!DEFAULTS.containsKey(key) && !key.startsWith(CLIENT)) {
                problems.add(key + ": there is no such key (" + where + ")" + Nearest.hint(key, DEFAULTS.keySet()));
            }
            values.put(key, given.get(key).strip());
        }
    }

    /** Unknown variables are no problem: Kubernetes makes some from the names of services. */
    private static Map<String, String> fromEnvironment(Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        for (String key : DEFAULTS.keySet()) {
            String value = environment.get(variable(key));
            if (value != null) {
                values.put(key, value.strip());
            }
        }
        environment.forEach((name, value) -> {
            if (name.startsWith(CLIENT_VARIABLE)) {
                String key = name.substring(CLIENT_VARIABLE.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                values.put(CLIENT + key, value.strip());
            }
        });
        return values;
    }

    private static Map<String, String> fromFile(Path path, List<String> problems) {
        try (InputStream in = Files.newInputStream(path)) {
            return properties(in);
        } catch (IOException e) {
            problems.add("--config: expected a file that can be read, got " + path + " ("
                    + e.getClass().getSimpleName() + ")");
            return Map.of();
        }
    }

    private static Map<String, String> defaults() {
        try (InputStream in = ConfigSources.class.getResourceAsStream("/application.properties")) {
            if (in == null) {
                throw new IllegalStateException("the gateway's defaults are missing from the class path");
            }
            Map<String, String> all = properties(in);
            all.keySet().removeIf(key -> !key.startsWith(OURS));
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the gateway's defaults", e);
        }
    }

    private static Map<String, String> properties(InputStream in) throws IOException {
        Properties properties = new Properties();
        properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
