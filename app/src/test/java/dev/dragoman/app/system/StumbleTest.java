package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.app.broker.TestBroker;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.client.SentCommand;
import dev.dragoman.engine.Engine;
import dev.dragoman.engine.EngineObserver;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.model.Lane;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.routes.Gateway;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A defect of the engine's own")
class StumbleTest {

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    @TempDir
    private Path state;

    @Test
    @DisplayName(
            "ends the command that brings it out as rejected; the commands before and behind it in the partition go on")
    void passedOver() throws Exception {
        try (Site site = Site.on(BROKER)) {
            Gateway whole = site.gateway("whole", Map.of("dragoman.kafka.partitions", "1"));
            whole.close();
            site.gateway("rest", Map.of("dragoman.roles", "intake,adapter-aliyun,adapter-tencent"));
            site.connect();
            try (Engine engine = engine(site)) {
                engine.start();
                await().atMost(Site.PATIENCE).until(engine::ready);
                List<SentCommand> sent = site.sendAll(Stream.of("one", "two")
                        .flatMap(name -> Stream.of(network(Provider.ALIYUN.lane(), name), network(broken(), name))));

                for (int i = 0; i < sent.size(); i++) {
                    Event end = sent.get(i).await(Site.PATIENCE.multipliedBy(2));
                    assertThat(end.succeeded()).as("%s", end.document()).isEqualTo(i % 2 == 0);
                    if (i % 2 == 1) {
                        assertThat(end.error().orElseThrow().message())
                                .isEqualTo("network.create: a defect of the gateway: taking it in failed with"
                                        + " IllegalStateException");
                    }
                    assertThat(site.events().terminals(List.of(end.operationId())))
                            .containsEntry(end.operationId(), 1L);
                }
            }
        }
    }

    /** The lane in which the engine has a defect. */
    private static Lane broken() {
        return Provider.TENCENT.lane();
    }

    private static OutgoingCommand network(Lane lane, String name) {
        return Commands.create(
                        lane,
                        "stumble",
                        "net-" + name,
                        new NetworkSpec("10.0.0.0/16", null, null, null, null, null, null))
                .build();
    }

    private Engine engine(Site site) {
        return new Engine(
                EngineSettings.defaults(),
                site.topics(),
                ServiceLoader.load(CloudAdapter.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                lane -> {
                    if (lane.equals(broken())) {
                        throw new IllegalStateException("a defect");
                    }
                    return AccountPolicy.DEFAULT;
                },
                EngineObserver.NONE,
                Clock.systemUTC(),
                Map.of(
                        "bootstrap.servers",
                        site.broker().bootstrapServers(),
                        "application.id",
                        "dragoman.engine",
                        "state.dir",
                        state.toString()));
    }
}
