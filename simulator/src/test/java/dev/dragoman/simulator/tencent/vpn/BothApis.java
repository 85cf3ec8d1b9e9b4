package dev.dragoman.simulator.tencent.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.ResponseField;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.ManualClock;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.TencentCaller;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A simulated Tencent Cloud with both its APIs, called over HTTP. Each answer is held against the fields that its page lists. */
public final class BothApis implements AutoCloseable {

    /** Answered besides what the pages list: for the official SDK, or as another page has them. */
    private static final Set<String> BESIDES = Set.of(
            "RemoteIdentity",
            "EncapMode",
            "SecurityProto",
            "IntegrityAlgorith",
            "AddressId",
            "ServiceGroupId",
            "aclId",
            "aclName",
            "codeDesc",
            "ingress",
            "egress");

    private final ManualClock clock = new ManualClock();
    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withClock(clock).withTiming(Timing.immediate()));
    private final TencentCaller v3 = TencentCaller.v3(simulator, clock);
    private final TencentCaller v2 = TencentCaller.v2(simulator, clock);

    public Simulator simulator() {
        return simulator;
    }

    ManualClock clock() {
        return clock;
    }

    /** Back to an empty cloud in which everything happens at once. */
    public void reset() {
        simulator.reset();
        simulator.timing(Timing.immediate());
    }

    /** Lets the work fail that the next call of an action begins. */
    void failNext(String action) {
        simulator.faults(Fault.failWork().onAction(action).times(1));
    }

    /** The answer of an action of API 3.0 that succeeds. */
    public JsonNode v3(String action, String... namesAndValues) {
        Answer answer = v3.call(action, namesAndValues);
        assertThat(answer.at("/Response/Error/Code"))
                .as("%s: %s", action, answer.text())
                .isEmpty();
        JsonNode response = answer.json().path("Response");
        requireDocumented(Api.TENCENT_VPC, action, response);
        return response;
    }

    /** The code by which API 3.0 refuses a call; empty if it does not. */
    public String v3Error(String action, String... namesAndValues) {
        return v3.call(action, namesAndValues).at("/Response/Error/Code");
    }

    /** The answer of an action of the legacy API that succeeds. */
    public JsonNode v2(String action, String... namesAndValues) {
        Answer answer = v2.call(action, legacy(namesAndValues));
        assertThat(answer.at("/codeDesc")).as("%s: %s", action, answer.text()).isEqualTo("Success");
        requireDocumented(Api.TENCENT_VPC_V2, action, answer.json());
        return answer.json();
    }

    /** The {@code codeDesc} with which the legacy API answers. */
    public String v2Error(String action, String... namesAndValues) {
        return v2.call(action, legacy(namesAndValues)).at("/codeDesc");
    }

    /** API 3.0 has the parameter Version, this one has not. */
    private static String[] legacy(String... namesAndValues) {
        String[] all = new String[namesAndValues.length + 2];
        System.arraycopy(namesAndValues, 0, all, 0, namesAndValues.length);
        all[namesAndValues.length] = "Version";
        all[namesAndValues.length + 1] = "";
        return all;
    }

    public String vpc(String cidr) {
        return v3.call("CreateVpc", "VpcName", "main", "CidrBlock", cidr).at("/Response/Vpc/VpcId");
    }

    /** What has become of a task: 0 success, 1 failure, 2 in progress. */
    int task(JsonNode answer) {
        return v2("DescribeVpcTaskResult", "taskId", answer.at("/data/taskId").asText())
                .at("/data/status")
                .asInt();
    }

    private static void requireDocumented(Api api, String action, JsonNode answer) {
        Map<String, ResponseField> fields = Catalogue.of(api).action(action).response().stream()
                .collect(Collectors.toMap(ResponseField::path, Function.identity(), (first, second) -> first));
        visit(answer, "", fields);
    }

    private static void visit(JsonNode node, String path, Map<String, ResponseField> fields) {
        if (node.isArray()) {
            node.forEach(element -> visit(element, path + "[]", fields));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> visit(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), fields));
        } else if (!node.isNull() && BESIDES.stream().noneMatch(path::contains)) {
            ResponseField documented = fields.getOrDefault(path, fields.get(path.replaceFirst("\\[]$", "")));
            assertThat(documented).as("the page lists %s", path).isNotNull();
            boolean right =
                    switch (documented.type()) {
                        case "integer" -> node.isInt();
                        case "boolean" -> node.isBoolean();
                        case "float" -> node.isNumber();
                        default -> node.isTextual();
                    };
            assertThat(right).as("%s is %s: %s", path, documented.type(), node).isTrue();
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
