package dev.dragoman.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.dragoman.client.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Actions of one family of a cloud's API, one after another, each with what the ones before it made. The stories stand beside this class,
 * in a file each:
 *
 * <pre>
 * api: tencent-vpc-v2            # of every step that names no other
 * steps:
 *   - do: CreateVpc              # the action
 *     with: {vpcName: ${tag}, cidrBlock: 10.0.0.0/16}
 *     save: {vpc: vpcId}         # from the answer: a dotted path; bars between alternatives; 'id', 'end.…'
 *   - place: {kind: instance, network: ${vpc}, address: 10.0.0.7}
 *     save: {instance: id}
 *   - alter: {id: ${instance}, state: STOPPED}
 * </pre>
 *
 * <p>{@code ${tag}} is the story's own name, {@code ${a}} and {@code ${b}} are numbers from 0 to 255 that it has with luck alone,
 * {@code ${region}}, {@code ${account}} and
 * {@code ${zoneNumber}}, a zone as the legacy API calls it, are where it is told. What lacks something that was not saved is not asked for.
 */
final class NativeStory implements Story {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> NAMES = List.of(
            "aliyun-bandwidth-package",
            "aliyun-eip",
            "aliyun-line",
            "aliyun-nat",
            "aliyun-route",
            "aliyun-router-interface",
            "aliyun-ssl-vpn",
            "aliyun-vpn-gateway",
            "legacy-address-template",
            "legacy-dc-nat-acl",
            "legacy-direct-connect-gateway",
            "legacy-flow-log",
            "legacy-nat-gateway",
            "legacy-network-acl",
            "legacy-network-interface",
            "legacy-route",
            "legacy-service-template",
            "legacy-vpn-gateway",
            "tencent-eip",
            "tencent-network-interface",
            "tencent-route-table",
            "tencent-security-group",
            "tencent-template",
            "tencent-vpn-gateway");

    private final String name;
    private final JsonNode story;

    private NativeStory(String name, JsonNode story) {
        this.name = name;
        this.story = story;
    }

    private static final List<NativeStory> ALL =
            NAMES.stream().map(NativeStory::read).toList();

    static List<NativeStory> all() {
        return ALL;
    }

    private static NativeStory read(String name) {
        try (InputStream file = Objects.requireNonNull(
                NativeStory.class.getResourceAsStream(name + ".yaml"), () -> "no story " + name)) {
            return new NativeStory(name, YAML.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the story " + name, e);
        }
    }

    /** The actions that it calls, each with its API before it. */
    List<String> actions() {
        return story.required("steps")
                .valueStream()
                .filter(step -> step.has("do"))
                .map(step -> api(step) + " " + step.path("do").asText())
                .toList();
    }

    private String api(JsonNode step) {
        return step.path("api").asText(story.path("api").asText());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int commands() {
        return (int) story.required("steps")
                .valueStream()
                .filter(step -> step.has("do"))
                .count();
    }

    @Override
    public boolean at(String provider) {
        return story.path("api").asText().startsWith(provider);
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("tag", stage.tag());
        saved.put("a", Integer.toString(stage.random().nextInt(256)));
        saved.put("b", Integer.toString(stage.random().nextInt(256)));
        saved.put("region", stage.lane().region());
        saved.put("account", stage.account().owner());
        saved.put("zoneNumber", stage.lane().region().equals("ap-shanghai") ? "200003" : "100003");
        for (JsonNode step : story.required("steps")) {
            Optional<JsonNode> filled = Holes.fill(step, saved);
            if (filled.isPresent()) {
                take(stage, filled.get(), saved);
                stage.breathe();
            }
        }
    }

    private void take(Stage stage, JsonNode step, Map<String, String> saved) throws InterruptedException {
        if (step.has("place")) {
            Map<String, Object> what = new LinkedHashMap<>();
            step.path("place").properties().forEach(field -> what.put(field.getKey(), field.getValue()));
            Optional<String> id = stage.place(what);
            id.ifPresent(placed -> step.path("save").fieldNames().forEachRemaining(field -> saved.put(field, placed)));
        } else if (step.has("alter")) {
            ObjectNode changes = step.path("alter").deepCopy();
            stage.alter(changes.remove("id").asText(), changes);
        } else {
            ObjectNode parameters = step.has("with") ? (ObjectNode) step.get("with") : YAML.createObjectNode();
            Asked asked = stage.say(
                    Expectation.SUCCEEDS,
                    Commands.invoke(
                            stage.lane(),
                            stage.tag(),
                            api(step),
                            step.path("do").asText(),
                            parameters));
            if (asked.succeeded()) {
                JsonNode answer = asked.end().at("/data/answer");
                step.path("save").properties().forEach(field -> Holes.find(
                                answer, field.getValue().asText())
                        .ifPresent(value -> saved.put(field.getKey(), value)));
            }
        }
    }
}
