package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.site.DeadLetters;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.RawProducer;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Event;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedSite.class)
@DisplayName("Bad input")
class BadInputTest {

    private static final String STACK = "bad-input";
    private static final String COMMAND = """
            {"specversion": "1.0", "type": "%s", "source": "/bad", "id": "%s",
             "data": {"target": {"provider": "%s", "account": "%s", "region": "%s"},
                      "stack": "bad-input", "name": "%s", "spec": {"cidr": "%s"}}}""";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a type of somebody else | com.example.order       | aliyun  | prod  | cn-hangzhou  | main | 10.0.0.0/16 | type
            an unknown kind         | dragoman.newtork.create | aliyun  | prod  | cn-hangzhou  | main | 10.0.0.0/16 | network
            an unknown verb         | dragoman.network.paint  | aliyun  | prod  | cn-hangzhou  | main | 10.0.0.0/16 | paint
            an unknown cloud        | dragoman.network.create | aws     | prod  | us-east-1    | main | 10.0.0.0/16 | /target/provider
            an unknown account      | dragoman.network.create | aliyun  | prdo  | cn-hangzhou  | main | 10.0.0.0/16 | /target/account
            a region not allowed    | dragoman.network.create | tencent | prod  | ap-singapore | main | 10.0.0.0/16 | /target/region
            a name in capitals      | dragoman.network.create | tencent | prod  | ap-guangzhou | MAIN | 10.0.0.0/16 | /name
            a range with host bits  | dragoman.network.create | tencent | prod  | ap-guangzhou | main | 10.0.0.1/16 | /spec/cidr
            """)
    @DisplayName("A command that cannot be carried out is rejected, naming the place, and the next one goes on")
    void rejected(
            String what,
            String type,
            String provider,
            String account,
            String region,
            String name,
            String cidr,
            String place,
            Site site)
            throws Exception {
        String id = UUID.randomUUID().toString();

        RawProducer.send(site, COMMAND.formatted(type, id, provider, account, region, name, cidr));

        OperationEvent end = onlyEnd(site, id);
        assertThat(end.phase()).as(what).isEqualTo(Phase.REJECTED);
        Problem error = end.error();
        assertThat(error.pointer() + " " + error.message()).contains(place);
        nextOneGoesOn(site);
    }

    @Test
    @DisplayName("Every violation of a command is told at once, each with its pointer")
    void everyViolation(Site site) throws Exception {
        String id = UUID.randomUUID().toString();

        RawProducer.send(
                site, COMMAND.formatted("dragoman.network.create", id, "aliyun", "prod", "x", "M", "10.0.0.1/99"));

        assertThat(onlyEnd(site, id).error().violations())
                .extracting(violation -> violation.pointer())
                .contains("/target/region", "/name", "/spec/cidr");
    }

    @Test
    @DisplayName("A command above the limit is rejected, with the limit")
    void tooLarge(Site site) throws Exception {
        String id = UUID.randomUUID().toString();

        RawProducer.send(
                site,
                COMMAND.formatted(
                        "dragoman.network.create",
                        id,
                        "aliyun",
                        "prod",
                        "cn-hangzhou",
                        "n".repeat(300_000),
                        "10.0.0.0/16"));

        assertThat(onlyEnd(site, id).error().message()).contains("262144");
        nextOneGoesOn(site);
    }

    @Test
    @DisplayName(
            "Bytes that nobody can be answered for get a note in the dead letters with reason and place, and the next command goes on")
    void unreadable(Site site) throws Exception {
        String mark = UUID.randomUUID().toString();
        byte[] junk = ("\u0000\u0001 no JSON " + mark + "x".repeat(1_000)).getBytes(StandardCharsets.UTF_8);

        RawProducer.send(site, junk, Map.of());

        ConsumerRecord<String, byte[]> letter = await().atMost(Site.PATIENCE)
                .until(() -> letters(site, junk.length), found -> found.size() == 1)
                .get(0);
        assertThat(letter.value()).isEmpty();
        assertThat(DeadLetters.header(letter, "dragoman-reason")).startsWith("unreadable: ");
        assertThat(DeadLetters.header(letter, "dragoman-topic"))
                .isEqualTo(site.topics().commands("default"));
        nextOneGoesOn(site);
    }

    /** The notes about records of this size, which no other test sends. */
    private static List<ConsumerRecord<String, byte[]>> letters(Site site, int size) {
        return DeadLetters.all(site).stream()
                .filter(letter -> DeadLetters.header(letter, "dragoman-size").equals(Integer.toString(size)))
                .toList();
    }

    private static OperationEvent onlyEnd(Site site, String commandId) {
        Event end = await().atMost(Site.PATIENCE)
                .until(() -> site.events().endsOfCommand(commandId), ends -> !ends.isEmpty())
                .get(0);
        return end.operation().orElseThrow();
    }

    private static void nextOneGoesOn(Site site) throws Exception {
        String name = "next-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(site.client()
                        .send(Provider.TENCENT
                                .network(STACK, name, "10.0.0.0/16")
                                .build())
                        .await(Site.PATIENCE)
                        .succeeded())
                .isTrue();
    }
}
