package dev.dragoman.simulator.aliyun.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.AliyunCaller;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.DocumentedFields;
import dev.dragoman.simulator.ManualClock;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.state.Timing;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A simulator for a test class, with a VPC and the things that VPN needs for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VpnNetwork {

    final ManualClock clock = new ManualClock();
    final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withClock(clock).withTiming(Timing.immediate()));
    final AliyunCaller caller = new AliyunCaller(simulator, clock);
    String vpcId = "";
    String tableId = "";

    @BeforeEach
    void startAfresh() {
        simulator.reset();
        simulator.timing(Timing.immediate());
        Answer vpc = call("CreateVpc", "CidrBlock", "10.0.0.0/16");
        vpcId = vpc.at("/VpcId");
        tableId = vpc.at("/RouteTableId");
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    /** Calls; what succeeds must answer with every documented field. */
    Answer call(String action, String... namesAndValues) {
        Answer answer = caller.call(action, namesAndValues);
        if (answer.status() == 200) {
            assertThat(DocumentedFields.missing(Api.ALIYUN_VPC, action, answer.json()))
                    .as("fields missing in %s", answer.text())
                    .isEmpty();
        }
        return answer;
    }

    /** A call with these parameters, some of them replaced. */
    Answer callWith(String action, Map<String, String> parameters, String... namesAndValues) {
        Map<String, String> all = new TreeMap<>(parameters);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return call(
                action,
                all.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }

    String newGateway() {
        return call("CreateVpnGateway", "VpcId", vpcId, "Bandwidth", "10", "EnableSsl", "true", "SslConnections", "9")
                .at("/VpnGatewayId");
    }

    Answer gateway(String id) {
        return call("DescribeVpnGateway", "VpnGatewayId", id);
    }

    /** A customer gateway; there is one for each address. */
    String newCustomer(String address) {
        return call("CreateCustomerGateway", "IpAddress", address).at("/CustomerGatewayId");
    }

    Answer connect(String gatewayId, String customerId, String... namesAndValues) {
        return callWith(
                "CreateVpnConnection",
                Map.of(
                        "VpnGatewayId",
                        gatewayId,
                        "CustomerGatewayId",
                        customerId,
                        "LocalSubnet",
                        "10.0.0.0/16",
                        "RemoteSubnet",
                        "192.168.0.0/24,192.168.1.0/24"),
                namesAndValues);
    }

    /** In arrears, as only the cloud can bring it about. */
    void lock(String gatewayId) {
        simulator.alter(gatewayId, gateway -> gateway.with("BusinessStatus", "FinancialLocked"));
    }

    /** The VPC's own routes. */
    JsonNode vpcRoutes() {
        return caller.call("DescribeRouteEntryList", "RouteTableId", tableId, "RouteEntryType", "Custom")
                .json()
                .at("/RouteEntrys/RouteEntry");
    }
}
