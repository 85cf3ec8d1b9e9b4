package dev.dragoman.bench.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * How one instance of the gateway is steered from outside its process: a directory with the step of its wall clock, which
 * counts at once, and with settings, which count when it starts the next time.
 */
public final class Steering {

    /** The variable that tells {@link GatewayMain} the directory. */
    public static final String VARIABLE = "BENCH_STEERING";

    private final Path clock;
    private final Path settings;

    /** In this directory, which is made if it is missing. */
    public Steering(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("making " + directory, e);
        }
        clock = directory.resolve("clock");
        settings = directory.resolve("settings");
    }

    /** From now on the wall clock is off by this. */
    public void clock(Duration offset) {
        write(clock, offset.toString());
    }

    /** By how much the wall clock is off. */
    Duration clock() {
        String text = read(clock).strip();
        return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
    }

    /** From the next start on these hold above all others; keys as in {@code application.properties}. */
    public void settings(Map<String, String> above) {
        write(
                settings,
                above.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("\n")));
    }

    Map<String, String> settings() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(read(settings)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + settings, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    /** Whole or not at all: the other process reads at any time. */
    private static void write(Path file, String text) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
