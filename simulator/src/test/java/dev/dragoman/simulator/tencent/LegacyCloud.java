package dev.dragoman.simulator.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.ResponseField;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.ManualClock;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.TencentCaller;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.state.Timing;
import java.util.ArrayList;
import java.util.List;

/** A simulated Tencent Cloud as callers of the legacy API meet it. Each success is held against what its page says is answered. */
public final class LegacyCloud implements AutoCloseable {

    private static final Catalogue CATALOGUE = Catalogue.of(Api.TENCENT_VPC_V2);

    private final ManualClock clock = new ManualClock();
    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withClock(clock).withTiming(Timing.immediate()));
    private final TencentCaller v2 = TencentCaller.v2(simulator, clock);
    private final TencentCaller v3 = TencentCaller.v3(simulator, clock);

    public Simulator simulator() {
        return simulator;
    }

    public ManualClock clock() {
        return clock;
    }

    /** API 3.0 over the same resources. */
    public TencentCaller v3() {
        return v3;
    }

    /** Calls an action, which succeeds with all that is documented and nothing else. */
    public Answer ok(String action, String... namesAndValues) {
        Answer answer = v2.call(action, namesAndValues);
        assertThat(answer.at("/code")).as(answer.text()).isEqualTo("0");
        Action documented = CATALOGUE.action(action);
        documented.response().forEach(field -> requireType(field, answer));
        answer.json().fieldNames().forEachRemaining(name -> assertThat(documented.response())
                .as(name)
                .anyMatch(field -> field.path().matches(name + "([.\\[].*)?") || name.equals("codeDesc")));
        return answer;
    }

    private static void requireType(ResponseField field, Answer answer) {
        for (JsonNode value : at(answer.json(), field.path())) {
            boolean right =
                    switch (field.type()) {
                        case "integer" -> value.isInt();
                        case "boolean" -> value.isBoolean();
                        case "string" -> value.isTextual();
                        default -> value.isContainerNode() || value.isMissingNode();
                    };
            assertThat(right)
                    .as("%s is %s: %s", field.path(), field.type(), value)
                    .isTrue();
        }
    }

    /** The values at a path with {@code []} for each element of a list; none where a list is empty or absent. */
    private static List<JsonNode> at(JsonNode document, String path) {
        List<JsonNode> found = List.of(document);
        for (String step : path.split("\\.", -1)) {
            boolean isList = step.endsWith("[]");
            String name = isList ? step.substring(0, step.length() - 2) : step;
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : found) {
                JsonNode member = node.path(name);
                if (isList) {
                    member.forEach(next::add);
                } else {
                    next.add(member);
                }
            }
            found = next;
        }
        return found;
    }

    /** The number and the text by which a call is refused; {@code 0 Success} if it is not. */
    public String outcome(String action, String... namesAndValues) {
        Answer answer = v2.call(action, namesAndValues);
        return answer.at("/code") + " " + answer.at("/codeDesc");
    }

    /** Makes a VPC and returns its id. */
    public String vpc(String cidr) {
        return ok("CreateVpc", "vpcName", "main", "cidrBlock", cidr).at("/unVpcId");
    }

    /** Makes a subnet in zone 3 and returns its id. */
    public String subnet(String vpcId, String name, String cidr) {
        return ok(
                        "CreateSubnet",
                        "vpcId",
                        vpcId,
                        "subnetSet.0.subnetName",
                        name,
                        "subnetSet.0.cidrBlock",
                        cidr,
                        "subnetSet.0.zoneId",
                        "100003")
                .at("/subnetSet/0/unSubnetId");
    }

    /** Puts something into a VPC by hand. */
    public Resource place(String kind, String vpcId) {
        return simulator.place(Placement.in(Api.TENCENT_VPC, kind, vpcId));
    }

    /** Allocates an elastic address by API 3.0 and returns the address. */
    public String address() {
        String id = v3.call("AllocateAddresses").at("/Response/AddressSet/0");
        return v3.call("DescribeAddresses", "AddressIds.0", id).at("/Response/AddressSet/0/AddressIp");
    }

    /** What API 3.0 says of an elastic address. */
    public JsonNode addressOf(String ip) {
        return v3.call("DescribeAddresses", "Filters.0.Name", "address-ip", "Filters.0.Values.0", ip)
                .json()
                .at("/Response/AddressSet/0");
    }

    /** What has become of a task: 0 success, 1 failure, 2 in progress. */
    public String task(String taskId) {
        return ok("DescribeVpcTaskResult", "taskId", taskId).at("/data/status");
    }

    /** What has become of an order of a NAT gateway. */
    public String order(String billId) {
        return v2.call("QueryNatGatewayProductionStatus", "billId", billId).at("/data/status");
    }

    @Override
    public void close() {
        simulator.close();
    }
}
