package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line")
class CommandLineTest {

    private static final String COMMAND = "{\"type\": \"dragoman.network.list\", \"data\": {}}";

    @Test
    @DisplayName("tells its commands and exit codes with --help")
    void help() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("demo", "serve", "simulate", "send", "watch", "show", "dead-letters", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "simulate",
                "send",
                "watch",
                "show",
                "dead-letters list",
                "dead-letters show",
                "dead-letters replay"
            })
    @DisplayName("tells a command's options with --help")
    void helpOfCommand(String command) {
        CommandRun run = CommandRun.of((command + " --help").split(" ", -1));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: dragoman " + command, "--json");
    }

    @Test
    @DisplayName("tells its version")
    void version() {
        assertThat(CommandRun.of("--version").out()).startsWith("dragoman ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paint",
                "send",
                "show",
                "show abc",
                "show kutbai --since yesterday",
                "dead-letters",
                "dead-letters list --limit=-1",
                "dead-letters replay",
                "serve --rolls=all",
                "simulate --key=nocolon",
                "simulate --aliyun-port=x"
            })
    @DisplayName("ends with 2 and says what is wrong when it is used wrongly")
    void wrongUse(String line) {
        CommandRun run = CommandRun.of(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
    }

    @Test
    @DisplayName("ends with 2 and names the file that is missing")
    void missingFile() {
        CommandRun run = CommandRun.of("send", "no-such-file.json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no-such-file.json: there is no such file");
    }

    @Test
    @DisplayName("ends with 2 and tells every problem of the configuration")
    void badConfiguration(@TempDir Path directory) throws Exception {
        Path config = Files.writeString(
                directory.resolve("bad.properties"), "dragoman.kafka.partitions=none\ndragoman.rolls=all\n");

        CommandRun run = CommandRun.of("serve", "--config", config.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("dragoman.kafka.partitions", "dragoman.rolls");
    }

    @Test
    @DisplayName("ends with 1 and says where Kafka was looked for when it is not there")
    void kafkaAway(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("command.json"), COMMAND);

        CommandRun run = CommandRun.of("send", "--bootstrap-servers", "127.0.0.1:1", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Kafka cannot be reached at 127.0.0.1:1");
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--aliyun-port=%d --tencent-port=0 --control-port=0",
                "--aliyun-port=0 --tencent-port=%d --control-port=0",
                "--aliyun-port=0 --tencent-port=0 --control-port=%d"
            })
    @DisplayName("ends with 1 and names the simulator's port that is in use")
    void portInUse(String ports) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String line = "simulate " + ports.formatted(taken.getLocalPort());

            CommandRun run = CommandRun.of(line.split(" ", -1));

            assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains("127.0.0.1:" + taken.getLocalPort());
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    @Test
    @DisplayName("ends with 1 and names Kafka's port when it is in use")
    void kafkaPortInUse(@TempDir Path directory) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + taken.getLocalPort();

            CommandRun run =
                    CommandRun.of("serve", "--embedded-kafka", directory.toString(), "--bootstrap-servers", address);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("cannot listen on " + address);
        }
    }

    @Test
    @DisplayName("ends with 2 if Kafka is to be embedded on another machine")
    void embeddedElsewhere(@TempDir Path directory) {
        CommandRun run = CommandRun.of(
                "serve", "--embedded-kafka", directory.toString(), "--bootstrap-servers", "192.0.2.1:9092");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("expected --bootstrap-servers 127.0.0.1:PORT, got 192.0.2.1:9092");
    }
}
