package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.RawProducer;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.Phase;
import dev.dragoman.simulator.api.CallRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Identity of a command")
class IdentityTest {

    private static final String STACK = "identity";
    private static final Duration WINDOW = Duration.ofDays(8);

    @ParameterizedTest
    @EnumSource
    @Proves("1.20")
    @DisplayName("The operation's id is what a publisher computes from tenant, source, id and data")
    void computed(Provider provider, Site site) throws Exception {
        String id = UUID.randomUUID().toString();
        String data = """
                {"name":"computed","stack":"identity","target":{"account":"prod","provider":"%s","region":"%s"}}""".formatted(provider.id(), provider.lane().region());
        ObjectNode document = Written.document(Commands.get(provider.lane(), STACK, Kind.NETWORK, "computed")
                .source("/shop/ci")
                .id(id));
        assertThat(document.path("data")).isEqualTo(Json.read(data, ObjectNode.class));
        String digest = HexFormat.of().formatHex(sha256(data));
        String ours = id("[\"default\",\"/shop/ci\",\"%s\",\"%s\"]".formatted(id, digest));
        String theirs = id("[\"team\",\"/shop/ci\",\"%s\",\"%s\"]".formatted(id, digest));

        Written.send(site, document);
        Written.send(site, document, SiteAccounts.TEAM);

        Event first = site.client().await(ours, Site.PATIENCE);
        Event second = site.client().await(theirs, Site.PATIENCE);
        assertThat(first.document().path("operationid").asText()).isEqualTo(ours);
        assertThat(first.document().at("/data/operation/id").asText()).isEqualTo(ours);
        assertThat(second.tenant()).isEqualTo(SiteAccounts.TEAM);
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.21", "1.1"})
    @DisplayName("The same command, sent many times and in every form, before its end and after it, acts once and is"
            + " answered once")
    void again(Provider provider, Site site) throws Exception {
        ObjectNode command = Written.document(provider.network(STACK, "again", "10.0.0.0/16"));
        ObjectNode turned = Json.mapper().createObjectNode();
        turned.set("data", command.path("data"));
        turned.setAll(command);
        String spread = command.toPrettyString();

        SentCommand sent = Written.send(site, command);
        assertThat(Written.send(site, turned).operationId()).isEqualTo(sent.operationId());
        assertThat(Written.sendBinary(site, command)).isEqualTo(sent.operationId());
        raw(site, spread);
        Ask.succeeded(sent.await(Site.PATIENCE));
        Written.send(site, command);
        Written.sendBinary(site, command);
        raw(site, spread);
        behindThem(provider, site);

        assertThat(site.events().of(sent.operationId()))
                .filteredOn(Event::terminal)
                .hasSize(1);
        assertThat(provider.networks(site, "again")).hasSize(1);
        assertThat(site.events().of(sent.operationId()))
                .extracting(event -> event.envelope().id())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.22")
    @DisplayName("The same source and id with other content is another operation, rejected with id-reused")
    void reused(Provider provider, Site site) throws Exception {
        String id = UUID.randomUUID().toString();
        SentCommand first =
                Ask.sent(site, provider.network(STACK, "reused", "10.0.0.0/16").id(id));
        SentCommand second = Ask.sent(
                site, provider.network(STACK, "reused-otherwise", "10.0.0.0/16").id(id));

        Problem problem = Ask.problem(second.await(Site.PATIENCE), Phase.REJECTED, ErrorCode.ID_REUSED);

        Ask.succeeded(first.await(Site.PATIENCE));
        assertThat(second.operationId()).isNotEqualTo(first.operationId());
        assertThat(problem.message()).contains(id);
        assertThat(provider.networks(site, "reused"))
                .extracting(network -> network.text("VpcName"))
                .containsExactly("reused");
        Ask.succeeded(
                site,
                provider.network(STACK, "reused-elsewhere", "10.0.0.0/16")
                        .source("/another/source")
                        .id(id));
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.23")
    @DisplayName("A command whose expirytime has passed is rejected with expired, and nothing is made")
    void expired(Provider provider, Site site) throws Exception {
        Calls calls = Calls.fromNow(site);

        Problem problem = Ask.problem(
                site,
                provider.network(STACK, "expired", "10.0.0.0/16")
                        .expiresAt(Instant.now().minusSeconds(1)),
                Phase.REJECTED,
                ErrorCode.EXPIRED);
        Ask.succeeded(
                site,
                provider.network(STACK, "not-yet-expired", "10.0.0.0/16")
                        .expiresAt(Instant.now().plusSeconds(600)));

        assertThat(problem.message()).contains("expirytime");
        assertThat(made(calls)).hasSize(1);
        assertThat(provider.networks(site, "expired")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.24")
    @DisplayName("A command of a time before the deduplication window is rejected with expired, a younger one is not")
    void replayed(Provider provider, Site site) throws Exception {
        Calls calls = Calls.fromNow(site);
        Instant tooOld = Instant.now().minus(WINDOW).minusSeconds(60);
        Instant oldEnough = Instant.now().minus(WINDOW).plusSeconds(600);

        Event end = Written.end(site, saidAt(tooOld, provider.network(STACK, "replayed", "10.0.0.0/16")));
        Ask.succeeded(Written.end(site, saidAt(oldEnough, provider.network(STACK, "young-enough", "10.0.0.0/16"))));

        assertThat(Ask.problem(end, Phase.REJECTED, ErrorCode.EXPIRED).message())
                .contains("time", "PT192H");
        assertThat(end.operation().orElseThrow().effect()).isEqualTo(Effect.NONE);
        assertThat(made(calls)).hasSize(1);
        assertThat(provider.networks(site, "replayed")).isEmpty();
    }

    private static ObjectNode saidAt(Instant time, CommandBuilder command) {
        return Written.document(command).put("time", time.toString());
    }

    private static List<CallRecord> made(Calls calls) {
        return calls.of("CreateVpc").stream()
                .filter(call -> !call.effect().created().isEmpty())
                .toList();
    }

    private static void raw(Site site, String text) throws Exception {
        RawProducer.send(
                site,
                site.topics().commands("default"),
                STACK,
                text.getBytes(StandardCharsets.UTF_8),
                Map.of("content-type", "application/cloudevents+json"));
    }

    /** When this has been answered, whatever was sent before it to the same partition and lane has been dealt with. */
    private static void behindThem(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "behind-them", "10.0.0.0/16"));
    }

    /** What a publisher computes: the base32 of the SHA-256 of the canonical JSON. */
    private static String id(String canonical) throws Exception {
        return new Base32().encodeToString(sha256(canonical)).replace("=", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
