package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.app.site.DeadLetters;
import dev.dragoman.app.site.EchoCloud;
import dev.dragoman.app.site.EchoCloud.Manner;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.RawProducer;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.app.site.TopicRecords;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.TypedReference;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.schema.Schemas;
import dev.dragoman.simulator.api.CallRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * Secrets are planted wherever somebody may give one or a cloud may tell one; then everything that the site has written or shows,
 * and every line that it has logged meanwhile, is searched for them.
 */
@ExtendWith(SharedSite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Secrets")
class SecretsTest {

    private static final String STACK = "secrets";

    /** Every planted secret begins so, and nothing else does. */
    private static final String PLANTED = "pLaNtEd0Secret";

    /** A secret that is a number. */
    private static final String NUMBER = "4711081547110815";

    private static final Needles NEEDLES =
            Needles.of(Stream.concat(Stream.of(PLANTED, NUMBER), SiteAccounts.secrets().stream())
                    .toList());

    /** What is no secret, so that it must be found: as it is, and in Base64. */
    private static final String CANARY = "cAnArY0given";

    private static final String CODED = "cAnArY0coded";

    private static LogTap log;
    private static EchoCloud echo;

    /** Tenant default's account at a cloud that repeats everything; its key, its token and its secrets are planted, too. */
    @BeforeAll
    static void plant(Site site) throws Exception {
        log = LogTap.open(NEEDLES.and(CANARY, CODED));
        echo = EchoCloud.start(planted("answered"));
        addEchoAccounts(site);
        for (String folder : List.of("echo", "twin", "others")) {
            Files.writeString(
                    Files.createDirectories(site.secrets().resolve(folder)).resolve("psk"),
                    planted("file ü/" + folder + "+\"%"));
        }
        for (Provider provider : Provider.values()) {
            await().atMost(Site.PATIENCE)
                    .until(() -> Ask.end(site, Commands.list(echoLane(provider), STACK, Kind.NETWORK))
                            .succeeded());
        }
    }

    @AfterEach
    void succeedAgain() {
        echo.answers(Manner.SUCCESS);
    }

    @AfterAll
    static void close() {
        echo.close();
        log.close();
    }

    static Stream<String> names() {
        return Stream.of(
                "password",
                "psk",
                "Psk",
                "PreShareKey",
                "preSharedKey",
                "pre_shared_key",
                "AuthKey",
                "IkeConfig.Psk",
                "Connection.1.AuthKey",
                "Psk.2",
                "secret",
                "SecretKey",
                "secret-access-key",
                "accessKeySecret",
                "token",
                "SecurityToken",
                "privateKey",
                "passphrase",
                "apiKey",
                "client_secret");
    }

    @ParameterizedTest
    @MethodSource("names")
    @Proves("1.60")
    @DisplayName(
            "A value in a field that is called like a secret is refused with its pointer, wherever in the data it is")
    void refused(String name, Site site) throws Exception {
        for (Provider provider : Provider.values()) {
            ObjectNode document = Written.document(provider.subnet(STACK, "refused", "main", "10.0.1.0/24"));
            Written.data(document, "").put(name, planted(name));
            Written.data(document, "/target").put(name, planted(name));
            Written.data(document, "/spec")
                    .putObject("options")
                    .putArray("list")
                    .addObject()
                    .put(name, planted(name));
            Written.data(document, "/spec").putObject(name).putArray("values").add(planted(name));
            Written.data(document, "").putObject("labels").put(name, planted(name));

            Problem problem = Ask.problem(Written.end(site, document), Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);

            assertThat(problem.violations())
                    .filteredOn(violation -> violation.message().contains("secretRef"))
                    .extracting(violation -> violation.pointer())
                    .containsExactlyInAnyOrder(
                            "/" + name,
                            "/target/" + name,
                            "/spec/options/list/0/" + name,
                            "/spec/" + name + "/values/0",
                            "/labels/" + name);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.60")
    @DisplayName("A command of every verb is refused for an inline secret, in either form and in a version yet unknown")
    void everyVerb(Provider provider, Site site) throws Exception {
        Lane lane = provider.lane();
        List<CommandBuilder> commands = List.of(
                provider.network(STACK, "verbs", "10.0.0.0/16"),
                Commands.modify(
                        lane, STACK, Kind.NETWORK, "verbs", Json.mapper().createObjectNode()),
                Commands.delete(lane, STACK, Kind.NETWORK, "verbs"),
                Commands.get(lane, STACK, Kind.NETWORK, "verbs"),
                Commands.list(lane, STACK, Kind.NETWORK),
                Commands.importing(lane, STACK, Kind.NETWORK, "verbs", "vpc-1"),
                Commands.forget(lane, STACK, Kind.NETWORK, "verbs"),
                Commands.associate(lane, STACK, Kind.ELASTIC_IP, "verbs", TypedReference.byId("instance", "i-1")),
                Commands.disassociate(lane, STACK, Kind.ELASTIC_IP, "verbs"),
                Commands.cancel(lane, "a".repeat(52)),
                Commands.resolve(lane, "a".repeat(52), "vpc-1"));
        Calls calls = Calls.fromNow(site);
        for (CommandBuilder command : commands) {
            ObjectNode plain = Written.document(command);
            Written.data(plain, "").put("password", planted("verb"));
            ObjectNode binary = Written.again(plain);
            ObjectNode newer = Written.again(plain);
            newer.put("dataschema", schemaOf(plain) + "." + (Schemas.MINOR + 1));

            List<Event> ends = List.of(
                    Written.end(site, plain),
                    site.client().await(Written.sendBinary(site, binary), Site.PATIENCE),
                    Written.end(site, newer));

            for (Event end : ends) {
                Problem problem = Ask.problem(end, Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);
                assertThat(problem.violations())
                        .extracting(violation -> violation.pointer())
                        .contains("/password");
            }
        }
        assertThat(calls.about(planted("verb"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.60")
    @DisplayName("A secret in disguise is refused, too: in JSON text, in Base64, as a number, in the place of its name")
    void disguised(Provider provider, Site site) throws Exception {
        ObjectNode text = Written.document(provider.network(STACK, "disguised", "10.0.0.0/16"));
        Written.data(text, "/spec")
                .put("IkeConfig", "{\"Psk\": \"%s\", \"IkeVersion\": \"ikev1\"}".formatted(planted("text")));
        ObjectNode number = Written.document(provider.network(STACK, "disguised", "10.0.0.0/16"));
        Written.data(number, "").put("psk", Long.parseLong(NUMBER));
        ObjectNode reference = Written.document(provider.network(STACK, "disguised", "10.0.0.0/16"));
        Written.data(reference, "/spec").putObject("psk").put("secretRef", planted("Reference!"));
        ObjectNode whole = Written.document(provider.network(STACK, "disguised", "10.0.0.0/16"));
        Written.data(whole, "").put("password", planted("whole"));
        whole.put("data", whole.path("data").toString());
        ObjectNode base64 = Written.document(provider.network(STACK, "disguised", "10.0.0.0/16"));
        Written.data(base64, "").put("password", planted("base64"));
        base64.put("data_base64", Base64.getEncoder().encodeToString(Json.bytes(base64.remove("data"))));
        base64.put("datacontenttype", "application/json");

        for (ObjectNode each : List.of(text, number, reference, whole, base64)) {
            String id = UUID.randomUUID().toString();
            RawProducer.send(site, each.put("id", id).toString());
            Problem problem = Ask.problem(only(site, id), Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);
            assertThat(problem.violations())
                    .as("%s", problem)
                    .anyMatch(violation -> violation.message().contains("secretRef"));
        }
        assertThat(provider.networks(site, "disguised")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.60")
    @DisplayName("A secret in a command that is wrong in another way, or is none at all, is told nowhere")
    void otherwiseWrong(Provider provider, Site site) throws Exception {
        ObjectNode command = Written.document(provider.network(STACK, "wrong", "10.0.0.0/16"));
        Written.data(command, "").put("password", planted("wrong"));
        String good = command.toString();
        int letters = DeadLetters.all(site).size();

        List<String> answered = new ArrayList<>();
        answered.add(id(site, command.deepCopy().put("type", "dragoman.newtork.create")));
        answered.add(id(site, command.deepCopy().put("dataschema", "urn:dragoman:network.create:9")));
        answered.add(id(site, command.deepCopy().put("time", "yesterday")));
        answered.add(id(site, command.deepCopy().put("time", "2001-01-01T00:00:00Z")));
        answered.add(id(site, command.deepCopy().put("expirytime", "2001-01-01T00:00:00Z")));
        answered.add(id(site, command.deepCopy().put("specversion", "0.3")));
        answered.add(id(site, command.deepCopy().put("datacontenttype", "text/plain")));
        answered.add(id(site, command.deepCopy().put("data", "password: " + planted("text"))));
        answered.add(id(site, command.deepCopy().put("data_base64", planted("not base64!"))));
        answered.add(id(site, with(command, "", "padding", "x".repeat(300_000))));
        answered.add(id(site, with(command, "/target", "account", "nobodys")));
        answered.add(id(site, with(command, "", "pasword", planted("misspelt"))));
        answered.add(id(site, with(command, "/spec", "ike", planted("unknown"))));
        String cut = UUID.randomUUID().toString();
        RawProducer.send(site, withId(good, cut).substring(0, good.length() - 4));
        answered.add(cut);
        String twice = UUID.randomUUID().toString();
        RawProducer.send(
                site,
                withId(good, twice)
                        .replace("\"password\":", "\"password\":\"" + planted("first") + "\",\"password\":"));
        answered.add(twice);
        for (String id : answered) {
            assertThat(only(site, id).operation().orElseThrow().phase()).isEqualTo(Phase.REJECTED);
        }

        byte[] nothing = ("\u0000 " + planted("bytes") + " {\"password\": \"" + planted("bytes"))
                .getBytes(StandardCharsets.UTF_8);
        RawProducer.send(
                site, nothing, Map.of("content-type", "text/" + planted("type"), "x-password", planted("header")));
        RawProducer.send(site, nothing, Map.of("ce_password", planted("attribute")));
        RawProducer.send(site, good.replace("\"source\"", "\"sauce\""));
        await().atMost(Site.PATIENCE).until(() -> DeadLetters.all(site).size() >= letters + 3);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.60")
    @DisplayName("An attribute or a header that is none of the contract's enters no topic with what it holds")
    void besides(Provider provider, Site site) throws Exception {
        ObjectNode extended = Written.document(provider.network(STACK, "extended", "10.0.0.0/16"))
                .put("password", planted("extension"));
        ObjectNode newer =
                Written.again(extended).put("dataschema", "urn:dragoman:network.create:1." + (Schemas.MINOR + 1));

        Ask.succeeded(Written.end(site, extended));
        Problem problem = Ask.problem(Written.end(site, newer), Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.message()).contains("password", "secretRef");
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.61", "1.62"})
    @DisplayName(
            "A secret is looked up where the call is signed, and whatever the cloud makes of it, nothing told of the answer"
                    + " holds it")
    void lookedUp(Provider provider, Site site) throws Exception {
        for (String api : provider == Provider.ALIYUN ? List.of("2016-04-28") : List.of("2017-03-12", "v2")) {
            for (Manner manner : Manner.values()) {
                echo.answers(manner);
                int before = echo.received().size();

                ReplyRecord reply = reply(site, echoLane(provider), api, "echo/psk");

                assertThat(echo.received().subList(before, echo.received().size()))
                        .as("%s %s", api, manner)
                        .anyMatch(request -> request.contains(planted("file ü/echo+\"%")));
                assertThat(reply.action()).isEqualTo("CreateVpnConnection");
                if (manner == Manner.SUCCESS) {
                    assertThat(reply.body()).contains("\"Echo\":", secretParameter(echoLane(provider), api) + "=***");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.61")
    @DisplayName("A secret that the account may not use, or that there is not, is not looked up, and nothing is sent")
    void notLookedUp(Provider provider, Site site) throws Exception {
        int before = echo.received().size();
        String api = provider == Provider.ALIYUN ? "2016-04-28" : "2017-03-12";

        ReplyRecord forbidden = reply(site, echoLane(provider), api, "others/psk");
        ReplyRecord absent = reply(site, echoLane(provider), api, "echo/nobodys");

        assertThat(failure(forbidden).code()).isEqualTo(ErrorCode.PERMISSION_DENIED);
        assertThat(failure(forbidden).message()).contains("others/psk");
        assertThat(failure(absent).code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(failure(absent).message()).contains("echo/nobodys");
        assertThat(echo.received()).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.61")
    @DisplayName("The simulated clouds get the secret's value, and show it nowhere")
    void simulated(Provider provider, Site site) throws Exception {
        Lane twin = new Lane(provider.id(), SiteAccounts.TWIN, provider.lane().region());
        Calls calls = Calls.fromNow(site);

        ReplyRecord reply = reply(site, twin, provider == Provider.ALIYUN ? "2016-04-28" : "2017-03-12", "twin/psk");

        assertThat(reply.httpStatus()).isPositive();
        assertThat(calls.of("CreateVpnConnection"))
                .extracting(CallRecord::parameters)
                .singleElement()
                .satisfies(shown -> assertThat(shown).containsEntry(secretParameter(twin, "2016-04-28"), "***"));
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.62")
    @DisplayName("Secrets in the answers to ordinary commands are masked in the reply, and in nothing else of it")
    void answered(Provider provider, Site site) throws Exception {
        Lane lane = echoLane(provider);
        OperationEvent listed = Ask.succeeded(site, Commands.list(lane, STACK, Kind.NETWORK));
        OperationEvent taken =
                Ask.succeeded(site, Commands.importing(lane, STACK, Kind.NETWORK, "taken", EchoCloud.ID));
        Ask.succeeded(site, Commands.get(lane, STACK, Kind.NETWORK, "taken"));
        Ask.succeeded(site, Commands.forget(lane, STACK, Kind.NETWORK, "taken"));

        assertThat(listed.items()).hasSize(1);
        assertThat(taken.resource().attributes().path("cidr").asText()).isEqualTo("10.0.0.0/16");
        JsonNode told = Json.read(replyOf(site, listed.operation().id()).body(), JsonNode.class);
        assertThat(told.findValuesAsText(provider == Provider.ALIYUN ? "AuthKey" : "PreShareKey"))
                .isNotEmpty()
                .containsOnly("***");
        assertThat(told.findValuesAsText("CidrBlock")).isNotEmpty().containsOnly("10.0.0.0/16");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @Proves({"1.60", "1.61", "1.62"})
    @DisplayName(
            "No planted secret and no access key's is found in any topic, log, view or page; what must be found there is")
    void nowhere(Site site) throws Exception {
        String coded = Base64.getEncoder().encodeToString(("it is " + CODED).getBytes(StandardCharsets.UTF_8));
        Ask.succeeded(
                site,
                Commands.create(
                                Provider.TENCENT.lane(),
                                STACK,
                                "canary",
                                new NetworkSpec("10.0.0.0/16", CANARY, null, null, null, null, null))
                        .labels(Map.of("plain", CANARY, "coded", coded)));
        LoggerFactory.getLogger("dev.dragoman.app").debug("a line with {}", CANARY, new IOException("and " + CODED));

        Haystack all = Haystack.search(site, NEEDLES.and(CANARY, CODED, "CreateVpnConnection"));

        assertThat(all.places(CANARY).keySet())
                .as("where a text must be found that was given to a command")
                .contains("dragoman.inbox", "dragoman.events", "dragoman.operations", "dragoman.resources")
                .contains("dragoman.requests.tencent", "dragoman.replies", "simulator /calls", "simulator /resources")
                .anyMatch(place -> place.endsWith("-changelog"));
        assertThat(all.places(CODED)).containsKeys("dragoman.inbox", "dragoman.resources");
        assertThat(all.places("CreateVpnConnection")).containsKey("gateway /metrics");
        assertThat(all.sizes()).containsKeys("dragoman.dead-letters", "dragoman.events.team", "gateway /health/ready");
        assertThat(all.found()).containsOnlyKeys(CANARY, CODED, "CreateVpnConnection");
        assertThat(log.found()).hasSizeGreaterThanOrEqualTo(2).allMatch(hit -> hit.startsWith("cAnArY"));
        for (Path file : LogTap.files()) {
            assertThat(NEEDLES.in(Files.readAllBytes(file))).as("%s", file).isEmpty();
        }
    }

    private static String planted(String what) {
        return PLANTED + " " + what;
    }

    private static Lane echoLane(Provider provider) {
        return new Lane(provider.id(), "echo", provider.lane().region());
    }

    private static void addEchoAccounts(Site site) throws IOException {
        Path directory = site.accounts().resolveSibling("echo");
        Files.createDirectories(directory);
        StringBuilder accounts = new StringBuilder(Files.readString(site.accounts()));
        for (Provider provider : Provider.values()) {
            accounts.append("""
                      - name: echo
                        provider: %s
                        regions: [%s]
                        tenants: [default]
                        secrets: [echo]
                        endpoints: { vpc: "%s" }
                        credentials:
                          accessKeyId: { file: "%s" }
                          accessKeySecret: { file: "%s" }
                          securityToken: { file: "%s" }
                    """.formatted(
                    provider.id(),
                    provider.lane().region(),
                    echo.url(),
                    Files.writeString(directory.resolve("id"), "echo-key-id"),
                    Files.writeString(
                            directory.resolve("secret"), planted("key").replace(" ", "")),
                    Files.writeString(
                            directory.resolve("token"), planted("session token").replace(" ", "/"))));
        }
        Files.writeString(site.accounts(), accounts);
    }

    /** What the engine would ask if a kind had a field for a secret. */
    private static ReplyRecord reply(Site site, Lane lane, String api, String secret) throws Exception {
        String operationId = UUID.randomUUID().toString();
        TreeMap<String, String> parameters = new TreeMap<>(Map.of("VpcId", EchoCloud.ID));
        TreeMap<String, String> secrets = new TreeMap<>(Map.of(secretParameter(lane, api), secret));
        ApiCall.Place place = new ApiCall.Place(Kind.NETWORK, Verb.CREATE, 1, 0, ApiCall.Stage.CALL);
        RequestRecord request = new RequestRecord(
                RequestRecord.VERSION,
                operationId,
                "create",
                1,
                RequestRecord.Form.CALL,
                new ApiCall(lane, api, "CreateVpnConnection", parameters, secrets, true, place, Map.of()),
                System.currentTimeMillis() + 30_000,
                0,
                0,
                null);
        RawProducer.send(site, site.topics().requests(lane.provider()), lane.toString(), Json.bytes(request), Map.of());
        return replyOf(site, operationId);
    }

    private static String secretParameter(Lane lane, String api) {
        if (lane.provider().equals("aliyun")) {
            return "IkeConfig";
        }
        return api.equals("v2") ? "preSharedKey" : "PreShareKey";
    }

    private static ReplyRecord replyOf(Site site, String operationId) {
        return await().atMost(Site.PATIENCE)
                .until(
                        () -> TopicRecords.all(site, site.topics().replies()).stream()
                                .map(record -> Json.read(record.value(), ReplyRecord.class))
                                .filter(reply -> reply.operationId().equals(operationId))
                                .filter(reply -> reply.outcome() != null)
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static Problem failure(ReplyRecord reply) {
        return ((Outcome.Failed) reply.outcome()).why();
    }

    private static Event only(Site site, String commandId) {
        return await().atMost(Site.PATIENCE)
                .until(() -> site.events().endsOfCommand(commandId), ends -> !ends.isEmpty())
                .get(0);
    }

    private static String id(Site site, ObjectNode document) throws Exception {
        String id = UUID.randomUUID().toString();
        RawProducer.send(site, document.deepCopy().put("id", id).toString());
        return id;
    }

    private static ObjectNode with(ObjectNode document, String pointer, String field, String value) {
        ObjectNode copy = document.deepCopy();
        Written.data(copy, pointer).put(field, value);
        return copy;
    }

    private static String withId(String document, String id) {
        return document.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\"");
    }

    private static String schemaOf(ObjectNode document) {
        return document.path("type").asText().replaceFirst("dragoman\\.", "urn:dragoman:") + ":1";
    }
}
