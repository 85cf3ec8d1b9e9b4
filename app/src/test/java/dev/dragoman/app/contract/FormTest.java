package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.site.DeadLetters;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.RawProducer;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedSite.class)
@DisplayName("The form of a command")
class FormTest {

    private static final String STACK = "form";

    @ParameterizedTest
    @EnumSource
    @Proves("1.1")
    @DisplayName("A command in binary mode does what the same command in structured JSON does")
    void bothForms(Provider provider, Site site) throws Exception {
        ObjectNode structured = Written.document(provider.network(STACK, "structured", "10.1.0.0/16"))
                .put("correlationid", "order-4711");
        ObjectNode binary = Written.again(structured);
        Written.data(binary, "").put("name", "binary");

        OperationEvent first = Ask.succeeded(Written.end(site, structured));
        Event end = site.client().await(Written.sendBinary(site, binary), Site.PATIENCE);

        OperationEvent second = Ask.succeeded(end);
        assertThat(end.document().path("correlationid").asText()).isEqualTo("order-4711");
        assertThat(second.resource().spec()).isEqualTo(first.resource().spec());
        assertThat(Stream.of(first, second)
                        .map(each -> AtCloud.get(site, each.resource().id())))
                .extracting(network -> network.text("VpcName"), network -> network.text("CidrBlock"))
                .containsExactly(tuple("structured", "10.1.0.0/16"), tuple("binary", "10.1.0.0/16"));
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.2")
    @DisplayName("A dataschema of the major version, with or without a minor one that the gateway knows, is accepted")
    void knownVersion(Provider provider, Site site) throws Exception {
        String major = Schemas.id(Kind.NETWORK, Verb.LIST);
        List<String> known = Stream.concat(
                        Stream.of(major),
                        IntStream.rangeClosed(0, Schemas.MINOR).mapToObj(minor -> major + "." + minor))
                .toList();
        assertThat(major).isEqualTo("urn:dragoman:network.list:1");

        for (String dataschema : known) {
            Ask.succeeded(Written.end(
                    site,
                    Written.document(Commands.list(provider.lane(), STACK, Kind.NETWORK))
                            .put("dataschema", dataschema)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:dragoman:network.create:2",
                "urn:dragoman:network.create:0",
                "urn:dragoman:subnet.create:1",
                "urn:dragoman:network.apply:1",
                "https://example.com/network.json"
            })
    @Proves("1.2")
    @DisplayName("A dataschema of another major version, kind or verb is rejected, and nothing is made")
    void otherVersion(String dataschema, Site site) throws Exception {
        for (Provider provider : Provider.values()) {
            Problem problem = Ask.problem(
                    Written.end(
                            site,
                            Written.document(provider.network(STACK, "other-version", "10.2.0.0/16"))
                                    .put("dataschema", dataschema)),
                    Phase.REJECTED,
                    ErrorCode.INVALID_ARGUMENT);

            assertThat(problem.message()).contains("dataschema", "urn:dragoman:network.create:1", dataschema);
            assertThat(provider.networks(site, "other-version")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.3")
    @DisplayName("A command in a newer minor version is not judged before its deadline, and then unsupported")
    void newerVersion(Provider provider, Site site) throws Exception {
        ObjectNode newer = Written.document(
                        provider.network(STACK, "newer", "10.3.0.0/16").deadline(Duration.ofSeconds(3)))
                .put("dataschema", "urn:dragoman:network.create:1." + (Schemas.MINOR + 1));
        Written.data(newer, "/spec").put("colour", "what only a newer gateway knows");

        SentCommand parked = Written.send(site, newer);
        Ask.succeeded(site, provider.network(STACK, "beside-newer", "10.4.0.0/16"));
        assertThat(site.events().of(parked.operationId())).as("not judged").isEmpty();
        Event end = parked.await(Site.PATIENCE);

        Problem problem = Ask.problem(end, Phase.REJECTED, ErrorCode.UNSUPPORTED);
        assertThat(problem.message()).contains("urn:dragoman:network.create:1." + (Schemas.MINOR + 1));
        OperationEvent.Operation operation = end.operation().orElseThrow().operation();
        assertThat(Duration.between(Instant.parse(operation.acceptedAt()), Instant.parse(operation.endedAt())))
                .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(6));
        assertThat(site.events().of(parked.operationId())).hasSize(1);
        assertThat(provider.networks(site, "newer")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.4")
    @DisplayName("A field that the schema does not have is rejected with its pointer and the nearest name")
    void unknownField(Provider provider, Site site) throws Exception {
        ObjectNode misspelt = Written.document(provider.network(STACK, "unknown-field", "10.5.0.0/16"));
        Written.data(misspelt, "").put("dedaline", "PT1M");
        Written.data(misspelt, "/target").put("regoin", "x");
        Written.data(misspelt, "/spec").put("dispalyName", "x").put("zzz", 1);

        Problem problem = Ask.problem(Written.end(site, misspelt), Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.violations())
                .extracting(Violation::pointer, Violation::message)
                .containsExactlyInAnyOrder(
                        tuple("/dedaline", "there is no such field; did you mean deadline?"),
                        tuple("/target/regoin", "there is no such field; did you mean region?"),
                        tuple("/spec/dispalyName", "there is no such field; did you mean displayName?"),
                        tuple("/spec/zzz", "there is no such field"));
        assertThat(provider.networks(site, "unknown-field")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.5")
    @DisplayName("A command that is wrong in many ways tells all of them at once")
    void everyViolation(Provider provider, Site site) throws Exception {
        ObjectNode wrong = Written.document(provider.subnet(STACK, "every-violation", "main", "10.6.1.0/24"));
        Written.data(wrong, "").put("name", "Every_Violation").put("deadline", "P2D");
        Written.data(wrong, "/target").put("region", "nowhere-1");
        Written.data(wrong, "/spec")
                .put("cidr", "10.6.1.1/24")
                .put("password", "not-for-you")
                .put("colour", "red");
        Written.data(wrong, "/spec").remove("zone");

        Problem problem = Ask.problem(Written.end(site, wrong), Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.violations())
                .extracting(Violation::pointer)
                .contains(
                        "/name",
                        "/deadline",
                        "/target/region",
                        "/spec/cidr",
                        "/spec/password",
                        "/spec/colour",
                        "/spec/zone");
        assertThat(problem.violations()).extracting(Violation::message).allSatisfy(message -> assertThat(message)
                .isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001 no JSON",
                "",
                "[]",
                "{\"specversion\": \"1.0\", \"type\": \"dragoman.network.create\", \"source\": \"/form\"}",
                "{\"specversion\": \"1.0\", \"type\": \"dragoman.network.create\", \"id\": 7, \"source\": \"/form\"}"
            })
    @Proves("1.6")
    @DisplayName("Bytes that are no command go to the dead letters with the reason, and the next command goes on")
    void noCommand(String bytes, Site site) throws Exception {
        String topic = site.topics().commands("default");
        Set<String> before = Set.copyOf(places(DeadLetters.all(site)));

        RawProducer.send(site, topic, STACK, bytes.getBytes(StandardCharsets.UTF_8), Map.of());
        SentCommand next =
                Ask.sent(site, Commands.list(new Lane("tencent", "prod", "ap-guangzhou"), STACK, Kind.NETWORK));

        assertThat(next.await(Site.PATIENCE).succeeded()).isTrue();
        List<ConsumerRecord<String, byte[]>> letters = await().atMost(Site.PATIENCE)
                .until(
                        () -> DeadLetters.all(site).stream()
                                .filter(letter -> !before.contains(place(letter)))
                                .toList(),
                        found -> !found.isEmpty());
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(DeadLetters.header(letter, "dragoman-reason")).startsWith("unreadable: ");
            assertThat(DeadLetters.header(letter, "dragoman-topic")).isEqualTo(topic);
            assertThat(DeadLetters.header(letter, "dragoman-size")).isEqualTo(String.valueOf(bytes.length()));
            assertThat(DeadLetters.header(letter, "dragoman-offset")).matches("[0-9]+");
        });
    }

    private static List<String> places(List<ConsumerRecord<String, byte[]>> letters) {
        return letters.stream().map(FormTest::place).toList();
    }

    private static String place(ConsumerRecord<String, byte[]> letter) {
        return letter.partition() + "@" + letter.offset();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.6")
    @DisplayName("A document that breaks off behind its source and id is answered, not buried")
    void brokenOff(Provider provider, Site site) throws Exception {
        String id = UUID.randomUUID().toString();
        String text = Written.document(
                        provider.network(STACK, "broken-off", "10.7.0.0/16").id(id))
                .toString();
        int letters = DeadLetters.all(site).size();

        RawProducer.send(site, text.substring(0, text.length() - 10));

        Event end = await().atMost(Site.PATIENCE)
                .until(() -> site.events().endsOfCommand(id), ends -> !ends.isEmpty())
                .get(0);
        Ask.problem(end, Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);
        assertThat(DeadLetters.all(site)).hasSize(letters);
    }
}
