package dev.dragoman.app.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.dragoman.catalogue.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A story that calls actions one after another, in an account of its own, each with what the ones before it made:
 *
 * <pre>
 * api: tencent-vpc-v2            # of every step that names no other
 * region: ap-guangzhou           # unless given, cn-hangzhou and ap-guangzhou
 * steps:
 *   - do: CreateVpc              # the action
 *     with: {vpcName: main, cidrBlock: 10.0.0.0/16}   # its parameters, flat or as structure
 *     save: {vpc: vpcId}         # from the answer: a dotted path, with indexes; bars between alternatives; 'id', 'end.…'
 *     expect: {vpcName: main}    # values of the answer's body, or of 'end.…'
 *   - place: {kind: instance, network: ${vpc}, address: 10.0.0.7}    # by the simulator's control API
 *     save: {instance: id}
 *   - alter: {id: ${instance}, state: STOPPED, attributes: {IsDefault: true}}
 *   - do: DeleteVpc
 *     with: {vpcId: vpc-nobody12}
 *     error: InvalidVpc.NotFound # the cloud's code; the call has to fail with it
 *   - do: AcceptVpcPeeringConnection
 *     as: peer                   # from a second account
 *     region: ap-shanghai        # from another region than the scenario's
 *   - do: CreateVpn
 *     with: {…}
 *     inject: 9006               # the cloud is made to answer so: for documented errors that no call provokes
 * </pre>
 *
 * <p>{@code ${account}} and {@code ${peer}} are the names of the two accounts at the cloud. {@code secretRef} values in {@code with} name
 * secrets of the site: {@code vpn/psk}.
 *
 * @param name the file's name without its ending
 * @param steps what is done
 */
record Scenario(String name, List<Step> steps) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> FIELDS = Set.of(
            "do", "api", "with", "save", "expect", "error", "inject", "as", "region", "place", "alter", "pages",
            "await");

    /**
     * One step.
     *
     * @param number from 1
     * @param action the action called; empty: something is placed or altered
     * @param asPeer whether the second account does it
     * @param place see {@link dev.dragoman.simulator.control.Placement}
     */
    record Step(
            int number,
            Api api,
            Optional<String> action,
            ObjectNode parameters,
            Map<String, String> save,
            Map<String, String> expect,
            Optional<String> error,
            boolean injected,
            boolean asPeer,
            String region,
            Optional<ObjectNode> place,
            Optional<ObjectNode> alter,
            boolean allPages,
            boolean await) {

        boolean calls() {
            return action.isPresent();
        }

        boolean succeeds() {
            return calls() && error.isEmpty();
        }
    }

    /** All scenarios of a folder, by name. */
    static List<Scenario> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Scenario::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(Path file) {
        try {
            JsonNode root = YAML.readTree(file.toFile());
            List<Step> steps = new ArrayList<>();
            for (JsonNode step : root.required("steps")) {
                steps.add(step(root, step, steps.size() + 1));
            }
            return new Scenario(file.getFileName().toString().replace(".yaml", ""), steps);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Step step(JsonNode root, JsonNode step, int number) {
        step.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("step " + number + " has no field " + field);
            }
        });
        String apiId = step.path("api").asText(root.path("api").asText());
        Api api = Stream.of(Api.values())
                .filter(known -> known.id().equals(apiId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no api " + apiId));
        String home = api.provider().equals("aliyun") ? "cn-hangzhou" : "ap-guangzhou";
        return new Step(
                number,
                api,
                text(step, "do"),
                object(step, "with").orElseGet(YAML::createObjectNode),
                texts(step.path("save")),
                texts(step.path("expect")),
                text(step, "error").or(() -> text(step, "inject")),
                step.has("inject"),
                step.path("as").asText().equals("peer"),
                text(step, "region").or(() -> text(root, "region")).orElse(home),
                object(step, "place"),
                object(step, "alter"),
                step.path("pages").asText().equals("all"),
                step.path("await").asBoolean(true));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
    }

    private static Optional<ObjectNode> object(JsonNode node, String field) {
        return node.get(field) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> all = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue().asText()));
        return all;
    }
}
