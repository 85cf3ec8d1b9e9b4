package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.broker.TestBroker;
import dev.dragoman.app.site.DeadLetters;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.RawProducer;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.SentCommand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a site of its own: others read whole topics. */
@DisplayName("Poison")
class PoisonTest {

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    private static final String STACK = "poison";

    private static final List<String> JUNK = List.of(
            "\u0000\u0001\u0002",
            "junk",
            "null",
            "[]",
            "{}",
            "{\"v\": 1, \"operationId\": ",
            "{\"v\": 1, \"attempt\": \"many\"}",
            "{\"v\": 1, \"lane\": null, \"outcome\": {\"outcome\": \"failed\"}}");

    private static @Nullable Site running;

    /** A topic that the gateway reads, and the key under which the good records of this test stand in it. */
    enum Topic {
        COMMANDS("unreadable: ") {
            @Override
            String name(Site site, Provider provider) {
                return site.topics().commands("default");
            }

            @Override
            String key(Provider provider) {
                return STACK;
            }
        },
        INBOX("expected an inbox record") {
            @Override
            String name(Site site, Provider provider) {
                return site.topics().inbox();
            }
        },
        REQUESTS("expected a request") {
            @Override
            String name(Site site, Provider provider) {
                return site.topics().requests(provider.id());
            }
        },
        REPLIES("expected a reply") {
            @Override
            String name(Site site, Provider provider) {
                return site.topics().replies();
            }
        };

        private final String reason;

        Topic(String reason) {
            this.reason = reason;
        }

        abstract String name(Site site, Provider provider);

        String key(Provider provider) {
            return provider.lane().toString();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        Site site = Site.on(BROKER);
        running = site;
        site.gateway("poisoned", Map.of());
        site.connect();
    }

    @AfterAll
    static void stop() {
        site().close();
    }

    private static Site site() {
        if (running == null) {
            throw new IllegalStateException("the site runs from the first test to the last");
        }
        return running;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "on any topic before, between and behind good commands' records is buried with reasons, and every command ends")
    void everyCommandEnds(Topic topic) throws Exception {
        Site site = site();
        for (Provider provider : Provider.values()) {
            String run = UUID.randomUUID().toString().substring(0, 8);
            int before = reasons(site, topic.name(site, provider)).size();
            int poison = 0;
            List<SentCommand> good = new ArrayList<>();

            for (int i = 0; i < 3; i++) {
                poison += poison(site, topic, provider);
                good.add(site.client()
                        .send(provider.network(STACK, "n-" + run + "-" + i, "10.0.0.0/16")
                                .build()));
            }
            int buried = before + poison + poison(site, topic, provider);

            for (SentCommand command : good) {
                assertThat(command.await(Site.PATIENCE).succeeded()).isTrue();
            }
            List<String> reasons = await().atMost(Site.PATIENCE)
                    .until(() -> reasons(site, topic.name(site, provider)), found -> found.size() >= buried);
            assertThat(reasons)
                    .allMatch(reason -> reason.startsWith(topic.reason))
                    .anyMatch(reason -> reason.endsWith("got a record without a value"))
                    .anyMatch(reason -> reason.contains("it is no JSON"))
                    .anyMatch(reason -> reason.contains("it breaks off"));
        }
    }

    /** Writes one of each; how many. */
    private static int poison(Site site, Topic topic, Provider provider) throws Exception {
        send(site, topic, provider, null);
        for (String junk : JUNK) {
            send(site, topic, provider, junk.getBytes(StandardCharsets.UTF_8));
        }
        return 1 + JUNK.size();
    }

    @SuppressWarnings("NullAway") // a record without a value is what is tried
    private static void send(Site site, Topic topic, Provider provider, byte @Nullable [] value) throws Exception {
        RawProducer.send(site, topic.name(site, provider), topic.key(provider), value, Map.of());
    }

    private static List<String> reasons(Site site, String topic) {
        return DeadLetters.all(site).stream()
                .filter(note -> DeadLetters.header(note, "dragoman-topic").equals(topic))
                .map(note -> DeadLetters.header(note, "dragoman-reason"))
                .toList();
    }
}
