package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.broker.TestBroker;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.SentCommand;
import dev.dragoman.routes.Gateway;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Outages in the middle of work")
class OutagesTest {

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    private static final int COMMANDS = 50;

    @Test
    @DisplayName("Kafka goes away for some seconds: every command ends once, and everything exists once")
    void kafkaAway() throws Exception {
        try (Site site = Site.on(BROKER)) {
            site.gateway("kafka-away", Map.of("dragoman.calls.requests-per-second", "10"));
            List<SentCommand> sent = sendNetworks(site.connect(), "away");
            awaitNetworks(site, "away", 5);

            BROKER.stop();
            pass(Duration.ofSeconds(4));
            BROKER.start();

            endedOnce(site, sent, "away");
        }
    }

    @Test
    @DisplayName("The gateway is stopped and started again: nothing is lost, nothing is done twice")
    void gatewayRestart() throws Exception {
        try (Site site = Site.on(BROKER)) {
            Gateway first = site.gateway("restart", Map.of("dragoman.calls.requests-per-second", "10"));
            List<SentCommand> sent = sendNetworks(site.connect(), "restart");
            awaitNetworks(site, "restart", 5);

            first.close();
            site.gateway("restart", Map.of());

            endedOnce(site, sent, "restart");
        }
    }

    private static List<SentCommand> sendNetworks(Site site, String stack) {
        return site.sendAll(IntStream.range(0, COMMANDS / 2).boxed().flatMap(i -> Stream.of(Provider.values())
                .map(provider -> provider.network(stack, stack + "-" + i, "10.%d.0.0/16".formatted(i))
                        .build())));
    }

    private static void awaitNetworks(Site site, String stack, int number) {
        await().atMost(Site.PATIENCE)
                .until(() -> Provider.ALIYUN.networks(site, stack + "-").size() >= number);
    }

    /** Time in which nothing is there. */
    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    private static void endedOnce(Site site, List<SentCommand> sent, String stack) throws Exception {
        for (SentCommand each : sent) {
            assertThat(each.await(Duration.ofSeconds(90)).succeeded()).isTrue();
        }
        assertThat(site.events()
                        .terminals(sent.stream().map(SentCommand::operationId).toList()))
                .hasSize(COMMANDS)
                .allSatisfy((operation, terminals) -> assertThat(terminals).isEqualTo(1));
        for (Provider provider : Provider.values()) {
            assertThat(provider.networks(site, stack + "-")).hasSize(COMMANDS / 2);
            assertThat(provider.networks(site, "dragoman-")).isEmpty();
        }
    }
}
