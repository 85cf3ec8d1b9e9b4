package dev.dragoman.routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dragoman.engine.EngineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The configuration")
class ConfigTest {

    private static List<String> problems(Map<String, String> overrides) {
        return catchThrowableOfType(ConfigException.class, () -> GatewayConfig.of(overrides))
                .problems();
    }

    @Test
    @DisplayName("has a default for everything, the engine's own among them")
    void defaults() {
        GatewayConfig config = GatewayConfig.of(Map.of());

        assertThat(config.engine()).isEqualTo(EngineSettings.defaults());
        assertThat(config.kafka().partitions()).isEqualTo(32);
        assertThat(config.kafka().topics().inbox()).isEqualTo("dragoman.inbox");
        assertThat(config.http()).isEqualTo(new HttpSettings("127.0.0.1", 8080));
        assertThat(config.secrets()).isEqualTo(new SecretSettings("DRAGOMAN_SECRET_", ""));
        assertThat(config.commandLimit()).isEqualTo(256 * 1024);
        assertThat(config.roles().intake()).isTrue();
        assertThat(config.roles().adapter("aliyun")).isTrue();
    }

    @Test
    @DisplayName("comes from the file, above it from the environment, above that from the command line")
    void order(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("gateway.properties");
        Files.writeString(file, """
                dragoman.http.port=1
                dragoman.http.host=from-file
                dragoman.kafka.bootstrap-servers=from-file:1
                """);

        GatewayConfig config = GatewayConfig.load(
                Optional.of(file),
                Map.of("DRAGOMAN_KAFKA_BOOTSTRAP_SERVERS", "from-environment:2", "DRAGOMAN_HTTP_PORT", "2"),
                Map.of("dragoman.http.port", "3"));

        assertThat(config.http()).isEqualTo(new HttpSettings("from-file", 3));
        assertThat(config.kafka().bootstrapServers()).isEqualTo("from-environment:2");
    }

    @Test
    @DisplayName("passes what is below kafka.client to every Kafka client, and shows none of its values")
    void client() {
        GatewayConfig config = GatewayConfig.load(
                Optional.empty(),
                Map.of("DRAGOMAN_KAFKA_CLIENT_SASL_JAAS_CONFIG", "password='hush'"),
                Map.of("dragoman.kafka.client.security.protocol", "SASL_SSL"));

        assertThat(config.kafka().clientProperties())
                .containsEntry("sasl.jaas.config", "password='hush'")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bootstrap.servers", "localhost:9092");
        assertThat(config.toString()).contains("sasl.jaas.config").doesNotContain("hush");
    }

    @Test
    @DisplayName("tells every problem at once, each with its key, what was expected and what came")
    void problems() {
        assertThat(problems(Map.of(
                        "dragoman.http.port", "http",
                        "dragoman.kafka.partitions", "0",
                        "dragoman.kafka.create-topics", "maybe",
                        "dragoman.engine.lease", "60",
                        "dragoman.kafka.topic-prefix", "a b",
                        "dragoman.roles", "intake,enigne")))
                .containsExactlyInAnyOrder(
                        "dragoman.http.port: expected a number from 0 to 65535, got 'http'",
                        "dragoman.kafka.partitions: expected a number from 1 to 10000, got '0'",
                        "dragoman.kafka.create-topics: expected true or false, got 'maybe'",
                        "dragoman.engine.lease: expected a positive ISO 8601 duration such as PT10S, got '60'",
                        "dragoman.kafka.topic-prefix: topic prefix: expected up to 64 letters, digits, dots, underscores and"
                                + " hyphens, got 'a b'",
                        "dragoman.roles: expected all, or a list of intake, engine and adapter-<provider>, got 'enigne'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PSK-      | the beginning of a variable's name",
                "1_        | the beginning of a variable's name",
                "DRAGOMAN_ | one with which no variable of the gateway itself begins"
            })
    @DisplayName("refuses a prefix of secrets that is none, or that would make secrets of the gateway's own settings")
    void secretsPrefix(String prefix, String expected) {
        assertThat(problems(Map.of("dragoman.secrets.environment-prefix", prefix)))
                .containsExactly(
                        "dragoman.secrets.environment-prefix: expected " + expected + ", got '" + prefix + "'");
    }

    @Test
    @DisplayName("names the nearest known key for one that it does not know")
    void unknownKey() {
        assertThat(problems(Map.of("dragoman.kafka.partition", "8")))
                .containsExactly("dragoman.kafka.partition: there is no such key (on the command line); did you mean"
                        + " dragoman.kafka.partitions?");
    }

    @Test
    @DisplayName("passes over keys that are not the gateway's")
    void othersKeys() {
        assertThat(GatewayConfig.of(Map.of("camel.main.name", "other"))).isNotNull();
    }

    @Test
    @DisplayName("tells of a file that cannot be read")
    void noFile() {
        ConfigException e = catchThrowableOfType(
                ConfigException.class,
                () -> GatewayConfig.load(Optional.of(Path.of("no-such-file")), Map.of(), Map.of()));

        assertThat(e.problems())
                .containsExactly("--config: expected a file that can be read, got no-such-file (NoSuchFileException)");
    }

    @Test
    @DisplayName("refuses times that do not go together")
    void times() {
        assertThat(problems(Map.of("dragoman.engine.default-deadline", "P2D")))
                .containsExactly(
                        "dragoman.engine.default-deadline: expected at most dragoman.engine.maximum-deadline (PT24H), got"
                                + " 'PT48H'");
    }

    @Test
    @DisplayName("reads roles and durations")
    void reads() {
        GatewayConfig config = GatewayConfig.of(Map.of(
                "dragoman.roles", "engine, adapter-aliyun",
                "dragoman.calls.first-look", "PT0.05S"));

        assertThat(config.roles().engine()).isTrue();
        assertThat(config.roles().intake()).isFalse();
        assertThat(config.roles().adapter("aliyun")).isTrue();
        assertThat(config.roles().adapter("tencent")).isFalse();
        assertThat(config.calls().firstLook()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    @DisplayName("makes an instance's name once and keeps it in the state directory")
    void instanceId(@TempDir Path directory) {
        GatewayConfig config = GatewayConfig.of(
                Map.of("dragoman.state-dir", directory.resolve("state").toString()));

        String first = InstanceId.of(config);

        assertThat(first).isNotEmpty();
        assertThat(InstanceId.of(config)).isEqualTo(first);
        assertThat(InstanceId.of(GatewayConfig.of(Map.of("dragoman.instance-id", "pod-1"))))
                .isEqualTo("pod-1");
    }
}
