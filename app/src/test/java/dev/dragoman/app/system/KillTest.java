package dev.dragoman.app.system;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.local.SimulatorAccounts;
import dev.dragoman.app.site.Events;
import dev.dragoman.app.site.Provider;
import dev.dragoman.client.ClientConfiguration;
import dev.dragoman.client.DragomanClient;
import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.client.SentCommand;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.state.Resource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("kill -9")
class KillTest {

    private static final int CREATES = 200;
    private static final int BEFORE_THE_KILL = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    @DisplayName(
            "kills Kafka and the gateway while 200 creates are in flight: 200 terminal events, 200 networks, none twice")
    void killAndStartAgain(@TempDir Path directory) throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorConfig.defaults());
                ServeProcess serve = new ServeProcess(directory, settings(directory, simulator))) {
            serve.start();
            try (DragomanClient client = DragomanClient.connect(ClientConfiguration.of(serve.bootstrapServers()))) {
                Events events = new Events();
                client.events(events);
                List<SentCommand> sent = creates().map(client::send).toList();
                await().atMost(PATIENCE).until(() -> networks(simulator).size() >= BEFORE_THE_KILL);

                serve.kill();
                int madeBefore = networks(simulator).size();
                long ended =
                        sent.stream().filter(each -> each.terminal().isDone()).count();
                long start = System.nanoTime();
                serve.start();
                for (SentCommand each : sent) {
                    assertThat(each.await(PATIENCE).succeeded()).isTrue();
                }

                System.out.printf(
                        "kill -9 with %d of %d networks made and %d operations ended: all ended %.1f s after the restart began%n",
                        madeBefore, CREATES, ended, (System.nanoTime() - start) / 1e9);
                assertThat(events.terminals(
                                sent.stream().map(SentCommand::operationId).toList()))
                        .hasSize(CREATES)
                        .allSatisfy(
                                (operation, terminals) -> assertThat(terminals).isEqualTo(1));
                assertThat(networks(simulator).stream()
                                .collect(groupingBy(each -> each.api() + " " + each.text("VpcName"), counting())))
                        .hasSize(CREATES)
                        .allSatisfy((name, times) -> assertThat(times).isEqualTo(1));
            }
            assertThat(serve.stop()).as("SIGTERM").isEqualTo(143);
        }
    }

    private static Stream<OutgoingCommand> creates() {
        return IntStream.range(0, CREATES / 2).boxed().flatMap(i -> Stream.of(Provider.values())
                .map(provider -> provider.network("kill", "kill-" + i, "10.%d.0.0/16".formatted(i))
                        .build()));
    }

    private static List<Resource> networks(Simulator simulator) {
        return simulator.resources("vpc");
    }

    /** Waiting for a reply that never comes takes as long as these times say; they are short so that the test is. */
    private static Map<String, String> settings(Path directory, Simulator simulator) {
        return Map.of(
                "DRAGOMAN_ACCOUNTS",
                new SimulatorAccounts(simulator.aliyunUrl(), simulator.tencentUrl())
                        .write(directory.resolve("accounts"))
                        .toString(),
                "DRAGOMAN_HTTP_PORT",
                "0",
                "DRAGOMAN_KAFKA_PARTITIONS",
                "4",
                "DRAGOMAN_ENGINE_SEND_WINDOW",
                "PT4S",
                "DRAGOMAN_ENGINE_HTTP_TIMEOUT",
                "PT4S",
                "DRAGOMAN_ENGINE_MARGIN",
                "PT1S",
                "DRAGOMAN_ENGINE_SETTLE",
                "PT5S");
    }
}
