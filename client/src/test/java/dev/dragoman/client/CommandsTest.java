package dev.dragoman.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Reference;
import dev.dragoman.model.TypedReference;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.command.OperationId;
import dev.dragoman.model.command.Pages;
import dev.dragoman.model.command.Predecessor;
import dev.dragoman.model.command.Until;
import dev.dragoman.model.command.Validation;
import dev.dragoman.model.kind.Nothing;
import dev.dragoman.model.kind.SubnetSpec;
import dev.dragoman.model.schema.Schemas;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A command that is built")
class CommandsTest {

    private static final String TARGET =
            "\"target\":{\"provider\":\"aliyun\",\"account\":\"prod\",\"region\":\"cn-hangzhou\"},\"stack\":\"shop\"";

    private static final String OPERATION = "mzxw6ytboi3dkmrqgaydambqga3dkmrqgaydambqga3dkmrqgayq";

    @Test
    @DisplayName("to create carries the spec and nothing that was not given")
    void create() {
        OutgoingCommand command = Fixtures.create().build();

        assertThat(Json.text(command.data()))
                .isEqualTo("{" + TARGET + ",\"name\":\"main\",\"spec\":{\"cidr\":\"10.0.0.0/16\"}}");
        assertThat(command.kind()).isEqualTo(Kind.NETWORK);
    }

    @Test
    @DisplayName("to create or apply with a record that is no kind's spec is refused")
    void unknownSpecs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Commands.create(Fixtures.LANE, "shop", "x", Fixtures.LANE))
                .withMessageContaining("Lane");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Commands.apply(Fixtures.LANE, "shop", "x", new Nothing()));
    }

    @Test
    @DisplayName("to get or delete carries the name")
    void named() {
        String data = "{" + TARGET + ",\"name\":\"main\"}";

        assertThat(Json.text(Fixtures.delete("main").build().data())).isEqualTo(data);
        assertThat(Json.text(Commands.get(Fixtures.LANE, "shop", Kind.NETWORK, "main")
                        .build()
                        .data()))
                .isEqualTo(data);
    }

    @Test
    @DisplayName("to list carries the page, if one is given")
    void list() {
        CommandBuilder list = Commands.list(Fixtures.LANE, "shop", Kind.SUBNET);

        assertThat(Json.text(list.pageToken("").build().data())).isEqualTo("{" + TARGET + "}");
        assertThat(Json.text(list.limit(20).pageToken("40").build().data()))
                .isEqualTo("{" + TARGET + ",\"limit\":20,\"pageToken\":\"40\"}");
    }

    @Test
    @DisplayName("to modify carries a merge patch: what is set, null for what is cleared")
    void modify() {
        Patch patch = Patch.setting("displayName", "new").clear("description").set("broadcast", true);

        assertThat(Commands.modify(Fixtures.LANE, "shop", Kind.SUBNET, "web", patch)
                        .build()
                        .data()
                        .path("spec"))
                .isEqualTo(json("{\"displayName\": \"new\", \"description\": null, \"broadcast\": true}"));
    }

    @Test
    @DisplayName("to modify puts a reference in the place of the one that is there, all of it")
    void modifyReference() {
        Patch patch = Patch.setting("routeTable", Reference.byId("rtb-1"));

        assertThat(patch.toMergePatch())
                .isEqualTo(json(
                        "{\"routeTable\": {\"id\": \"rtb-1\", \"name\": null, \"stack\": null, \"target\": null}}"));
    }

    @Test
    @DisplayName("to modify is not changed by what becomes of its patch later")
    void modifyCopies() {
        Patch patch = Patch.clearing("description");
        OutgoingCommand command = Commands.modify(Fixtures.LANE, "shop", Kind.SUBNET, "web", patch)
                .build();

        patch.set("displayName", "late");

        assertThat(command.data().path("spec").has("displayName")).isFalse();
    }

    @Test
    @DisplayName("about an operation has that operation's id as its key, having no stack")
    void aboutOperations() {
        OutgoingCommand command = Commands.cancel(Fixtures.LANE, OPERATION).build();

        assertThat(command.key()).isEqualTo(OPERATION);
        assertThat(command.data().has("stack")).isFalse();
        assertThat(Commands.resolveAsNothing(Fixtures.LANE, OPERATION)
                        .build()
                        .data()
                        .path("adopt")
                        .asText())
                .isEqualTo("none");
    }

    @TestFactory
    @DisplayName("with every option of its verb is valid by the contract's schema")
    Stream<DynamicTest> valid() {
        return everything()
                .map(CommandBuilder::build)
                .map(command -> DynamicTest.dynamicTest(
                        command.kind().id() + "." + command.verb().id(),
                        () -> assertThat(problems(command)).isEmpty()));
    }

    @Test
    @DisplayName("can be of every verb")
    void allVerbs() {
        assertThat(everything().map(builder -> builder.build().verb()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Verb.values());
    }

    @Test
    @DisplayName("with an option that its verb does not have is refused, and the option is named")
    void foreignOptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Commands.get(Fixtures.LANE, "shop", Kind.NETWORK, "main")
                        .onInUse(OnInUse.WAIT))
                .withMessage("network.get has no option onInUse");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fixtures.create().expecting(Fixtures.NETWORK))
                .withMessage("network.create has no option spec");
    }

    @Test
    @DisplayName("with a verb that its kind does not have is refused")
    void foreignVerbs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Commands.disassociate(Fixtures.LANE, "shop", Kind.NETWORK, "main"))
                .withMessage("kind network has no verb disassociate");
    }

    @Test
    @DisplayName("is an event with the contract's attributes")
    void event() {
        OffsetDateTime time = FakeKafka.NOW.atOffset(ZoneOffset.UTC);

        CloudEvent event = Fixtures.create()
                .correlationId("ord-4711")
                .traceparent("00-1-2-01")
                .expiresAt(FakeKafka.NOW)
                .build()
                .toCloudEvent(time);

        assertThat(event.getType()).isEqualTo("dragoman.network.create");
        assertThat(event.getSource()).isEqualTo(URI.create("/shop/ci"));
        assertThat(event.getId()).isEqualTo("01JD8M6Q4Z");
        assertThat(event.getTime()).isEqualTo(time);
        assertThat(event.getDataSchema()).isEqualTo(URI.create("urn:dragoman:network.create:1"));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("correlationid")).isEqualTo("ord-4711");
        assertThat(event.getExtension("traceparent")).isEqualTo("00-1-2-01");
        assertThat(event.getExtension("expirytime")).hasToString("2025-11-21T12:00Z");
    }

    @Test
    @DisplayName("without an id gets one of its own")
    void randomIds() {
        assertThat(Fixtures.delete("main").build().id())
                .isNotEqualTo(Fixtures.delete("main").build().id());
    }

    @Test
    @DisplayName("knows the operation that it is, tenant by tenant")
    void operationId() {
        OutgoingCommand command = Fixtures.create().build();

        assertThat(command.operationId("default"))
                .isEqualTo(OperationId.of("default", "/shop/ci", "01JD8M6Q4Z", command.data()))
                .isNotEqualTo(command.operationId("shop"));
    }

    private static Stream<CommandBuilder> everything() {
        Lane lane = Fixtures.LANE;
        SubnetSpec subnet =
                new SubnetSpec(Reference.named("core", "main"), "10.0.1.0/24", "b", null, "web's", null, null);
        Predecessor first = new Predecessor(Kind.NETWORK, "peer", "core", null);
        return Stream.of(
                Commands.create(lane, "shop", "web", subnet)
                        .labels(Map.of("cost", "42"))
                        .after(first)
                        .onExists(OnExists.ADOPT)
                        .ignoreUnsupported("/spec/description")
                        .until(Until.SUBMITTED)
                        .deadline(Duration.ofMinutes(10))
                        .dryRun(),
                Commands.apply(lane, "shop", "web", subnet)
                        .labels(Map.of("cost", "42"))
                        .after(first)
                        .ifRevision(3)
                        .dryRun(),
                Commands.modify(lane, "shop", Kind.SUBNET, "web", Patch.setting("routeTable", Reference.byId("rtb-1")))
                        .ifRevision(3)
                        .until(Until.READY),
                Commands.delete(lane, "shop", Kind.SUBNET, "web")
                        .mustExist()
                        .onInUse(OnInUse.WAIT)
                        .ifRevision(3),
                Commands.get(lane, "shop", Kind.SUBNET, "web").deadline(Duration.ofSeconds(30)),
                Commands.list(lane, "shop", Kind.SUBNET).limit(20).pageToken("2"),
                Commands.importing(lane, "shop", Kind.SUBNET, "web", "vsw-1")
                        .expecting(json("{\"zone\": \"b\"}"))
                        .labels(Map.of("cost", "42"))
                        .dryRun(),
                Commands.importing(lane, "shop", Kind.SUBNET, "web", "vsw-1").expecting(subnet),
                Commands.forget(lane, "shop", Kind.SUBNET, "web"),
                Commands.associate(lane, "shop", Kind.ELASTIC_IP, "front", TypedReference.byId("instance", "i-1"))
                        .privateAddress("10.0.1.5")
                        .acceptSideEffects(),
                Commands.disassociate(lane, "shop", Kind.ELASTIC_IP, "front").after(first),
                Commands.cancel(lane, OPERATION),
                Commands.resolve(lane, OPERATION, "vpc-1").deadline(Duration.ofMinutes(1)),
                Commands.invoke(lane, "shop", "aliyun-vpc", "DescribeVpcs", json("{\"VpcId\": \"vpc-1\"}"))
                        .withoutAwaiting()
                        .validation(Validation.LENIENT)
                        .pages(Pages.ALL)
                        .after(first));
    }

    private static List<String> problems(OutgoingCommand command) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Schemas.text(command.kind(), command.verb()))
                .validate(command.data())
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static ObjectNode json(String text) {
        return Json.read(text, ObjectNode.class);
    }
}
