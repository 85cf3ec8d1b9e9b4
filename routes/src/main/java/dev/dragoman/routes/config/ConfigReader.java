package dev.dragoman.routes.config;

import dev.dragoman.engine.EngineSettings;
import dev.dragoman.model.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a configuration of keys and values, and collects everything that is wrong with them. */
final class ConfigReader {

    private final Map<String, String> values;
    private final List<String> problems;

    ConfigReader(ConfigSources sources) {
        this.values = sources.values();
        this.problems = new ArrayList<>(sources.problems());
    }

    GatewayConfig read() {
        GatewayConfig config = new GatewayConfig(
                kafka(),
                roles(),
                Path.of(text("dragoman.accounts")),
                Path.of(text("dragoman.state-dir")),
                values.getOrDefault("dragoman.instance-id", ""),
                duration("dragoman.stop-timeout"),
                new HttpSettings(text("dragoman.http.host"), number("dragoman.http.port", 0, 65_535)),
                secrets(),
                number("dragoman.command-limit", 1_024, 16 * 1024 * 1024),
                engine(),
                calls());
        checkTimes(config);
        checkCalls(config.calls());
        if (!problems.isEmpty()) {
            throw new ConfigException("configuration", problems);
        }
        return config;
    }

    private KafkaSettings kafka() {
        Map<String, String> client = new HashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(ConfigSources.CLIENT)) {
                client.put(key.substring(ConfigSources.CLIENT.length()), value);
            }
        });
        return new KafkaSettings(
                text("dragoman.kafka.bootstrap-servers"),
                topics(),
                number("dragoman.kafka.partitions", 1, 10_000),
                (short) number("dragoman.kafka.replication-factor", 1, 100),
                yesOrNo("dragoman.kafka.create-topics"),
                client);
    }

    private Topics topics() {
        String key = "dragoman.kafka.topic-prefix";
        try {
            return new Topics(values.getOrDefault(key, ""));
        } catch (IllegalArgumentException e) {
            problems.add(key + ": " + e.getMessage());
            return Topics.standard();
        }
    }

    private Roles roles() {
        String key = "dragoman.roles";
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(text(key).split(",", -1)).map(String::strip).forEach(names::add);
        for (String name : names) {
            if (!Roles.known(name)) {
                wrong(key, "all, or a list of intake, engine and adapter-<provider>", name);
            }
        }
        return new Roles(names);
    }

    private SecretSettings secrets() {
        String key = "dragoman.secrets.environment-prefix";
        String prefix = values.getOrDefault(key, "");
        if (!prefix.matches("([A-Za-z_][A-Za-z0-9_]*)?")) {
            wrong(key, "the beginning of a variable's name", prefix);
        } else if (!prefix.isEmpty() && ConfigSources.CLIENT_VARIABLE.startsWith(prefix)) {
            wrong(
                    key,
                    "one with which no variable of the gateway itself begins",
                    prefix); // or Kafka's password is a secret
        }
        return new SecretSettings(prefix, values.getOrDefault("dragoman.secrets.directory", ""));
    }

    private EngineSettings engine() {
        return new EngineSettings(
                duration("dragoman.engine.default-deadline"),
                duration("dragoman.engine.maximum-deadline"),
                duration("dragoman.engine.reference-wait"),
                duration("dragoman.engine.send-window"),
                duration("dragoman.engine.http-timeout"),
                duration("dragoman.engine.margin"),
                duration("dragoman.engine.settle"),
                duration("dragoman.engine.first-backoff"),
                duration("dragoman.engine.maximum-backoff"),
                duration("dragoman.engine.lease"),
                duration("dragoman.engine.deduplication-window"));
    }

    private CallSettings calls() {
        return new CallSettings(
                number("dragoman.calls.requests-per-second", 1, 100_000),
                number("dragoman.calls.max-in-flight", 1, 100_000),
                duration("dragoman.calls.max-wait"),
                number("dragoman.calls.capacity", 1, 1_000_000),
                number("dragoman.calls.lane-queue", 1, 1_000_000),
                number("dragoman.calls.group-share-percent", 1, 100),
                number("dragoman.calls.watches", 1, 10_000_000),
                yesOrNo("dragoman.calls.share-looks"),
                duration("dragoman.calls.connect-timeout"),
                duration("dragoman.calls.first-look"),
                duration("dragoman.calls.longest-look"),
                number("dragoman.calls.answer-limit", 1_024, 1_048_576),
                new CallSettings.Breaker(
                        number("dragoman.calls.breaker.failure-percent", 1, 100),
                        number("dragoman.calls.breaker.window", 1, 10_000),
                        duration("dragoman.calls.breaker.open")));
    }

    private void checkCalls(CallSettings calls) {
        if (calls.maxInFlight() > calls.capacity()) {
            wrong(
                    "dragoman.calls.max-in-flight",
                    "at most dragoman.calls.capacity (" + calls.capacity() + ")",
                    String.valueOf(calls.maxInFlight()));
        }
    }

    private void checkTimes(GatewayConfig config) {
        EngineSettings engine = config.engine();
        if (engine.defaultDeadline().compareTo(engine.maximumDeadline()) > 0) {
            wrong(
                    "dragoman.engine.default-deadline",
                    "at most dragoman.engine.maximum-deadline (" + engine.maximumDeadline() + ")",
                    engine.defaultDeadline().toString());
        }
        if (config.calls().firstLook().compareTo(config.calls().longestLook()) > 0) {
            wrong(
                    "dragoman.calls.first-look",
                    "at most dragoman.calls.longest-look (" + config.calls().longestLook() + ")",
                    config.calls().firstLook().toString());
        }
    }

    private String text(String key) {
        String value = values.getOrDefault(key, "");
        if (value.isEmpty()) {
            wrong(key, "a value", "none");
        }
        return value;
    }

    private int number(String key, int least, int most) {
        String value = values.getOrDefault(key, "");
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        wrong(key, "a number from " + least + " to " + most, value);
        return least;
    }

    private boolean yesOrNo(String key) {
        String value = values.getOrDefault(key, "");
        if (!value.equals("true") && !value.equals("false")) {
            wrong(key, "true or false", value);
        }
        return value.equals("true");
    }

    private Duration duration(String key) {
        String value = values.getOrDefault(key, "");
        try {
            Duration duration = Duration.parse(value);
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // told below, like one that is not positive
        }
        wrong(key, "a positive ISO 8601 duration such as PT10S", value);
        return Duration.ofSeconds(1);
    }

    private void wrong(String key, String expected, String got) {
        problems.add(key + ": expected " + expected + ", got '" + got + "'");
    }
}
