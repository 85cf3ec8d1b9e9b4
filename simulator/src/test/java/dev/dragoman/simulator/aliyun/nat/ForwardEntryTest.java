package dev.dragoman.simulator.aliyun.nat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Alibaba's DNAT entries")
class ForwardEntryTest extends NatNetwork {

    private String natId = "";
    private String table = "";
    private String address = "";

    @BeforeEach
    void makeGateway() {
        natId = newGateway();
        table = gateway(natId).at("/ForwardTableIds/ForwardTableId/0").asText();
        address = newAddress(natId);
    }

    @Test
    @DisplayName("send what comes to an address and port to another")
    void created() {
        String id = create().at("/ForwardEntryId");
        assertThat(id).startsWith("fwd-");
        JsonNode shown = entry();
        assertThat(shown.at("/ForwardTableId").asText()).isEqualTo(table);
        assertThat(shown.at("/ForwardEntryId").asText()).isEqualTo(id);
        assertThat(shown.at("/ExternalIp").asText()).isEqualTo(address);
        assertThat(shown.at("/ExternalPort").asText()).isEqualTo("80");
        assertThat(shown.at("/IpProtocol").asText()).isEqualTo("TCP");
        assertThat(shown.at("/InternalIp").asText()).isEqualTo("10.0.1.5");
        assertThat(shown.at("/InternalPort").asText()).isEqualTo("8080");
        assertThat(shown.at("/Status").asText()).isEqualTo("Available");
        assertThat(gateway(natId).at("/IpLists/IpList/0/UsingStatus").asText()).isEqualTo("UsedByForwardTable");
    }

    @Test
    @DisplayName("without ports are for any")
    void anyPort() {
        create("IpProtocol", "any", "ExternalPort", "", "InternalPort", "Any");
        assertThat(entry().at("/IpProtocol").asText()).isEqualTo("Any");
        assertThat(entry().at("/ExternalPort").asText()).isEqualTo("Any");
    }

    @Test
    @DisplayName("are pending, then Modifying, and let nothing else in the table change meanwhile")
    void lifeCycle() {
        simulator.timing(Timing.manual());
        String id = create().at("/ForwardEntryId");
        assertThat(entry().at("/Status").asText()).isEqualTo("pending");
        assertThat(create("ExternalPort", "81", "InternalPort", "81").outcome())
                .isEqualTo("400 IncorretForwardEntryStatus");
        assertThat(modify(id, "ExternalPort", "443").outcome()).isEqualTo("400 IncorretForwardEntryStatus");
        assertThat(delete(id)).isEqualTo("400 IncorretForwardEntryStatus");
        simulator.advance();
        assertThat(modify(id, "ExternalPort", "443").at("/ForwardEntryId")).isEqualTo(id);
        assertThat(entry().at("/Status").asText()).isEqualTo("Modifying");
        assertThat(entry().at("/ExternalPort").asText()).isEqualTo("80");
        simulator.advance();
        assertThat(entry().at("/ExternalPort").asText()).isEqualTo("443");
        assertThat(entry().at("/InternalPort").asText()).isEqualTo("8080");
        assertThat(delete(id)).isEqualTo("200");
        assertThat(delete(id)).isEqualTo("404 InvalidForwardEntryId.NotFound");
    }

    @Test
    @DisplayName("vanish, or are as they were, if the work fails")
    void failWork() {
        simulator.faults(Fault.failWork().times(1));
        create();
        assertThat(simulator.resources("forward-entry")).isEmpty();
        String id = create().at("/ForwardEntryId");
        simulator.faults(Fault.failWork().times(1));
        modify(id, "ExternalPort", "443");
        assertThat(entry().at("/ExternalPort").asText()).isEqualTo("80");
    }

    @ParameterizedTest(name = "beside one from port 80 to 10.0.1.5:8080, one with {0}={1} {2}={3}: {4}")
    @CsvSource({
        "ExternalPort, 81, InternalPort, 81, 200",
        "ExternalPort, 80, InternalPort, 81, 400 InvalidParameter",
        "ExternalPort, 81, InternalPort, 8080, 400 InvalidParameter",
        "IpProtocol, UDP, InternalPort, 8080, 200",
        "ExternalPort, 81, InternalIp, 192.168.0.1, 400 InvalidParameter",
        "ExternalPort, 81, ExternalIp, 47.1.1.1, 400 InvalidIp.NotInNatgw",
        "ExternalPort, 0, InternalPort, 81, 400 InvalidParameter",
        "ExternalPort, 81, ForwardTableId, ftb-none, 404 InvalidForwardTableId.NotFound",
    })
    void second(String one, String its, String other, String otherOnes, String outcome) {
        create();
        assertThat(create(one, its, other, otherOnes).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("do not share an address with SNAT, and keep theirs unless Force")
    void addresses() {
        call(
                "CreateSnatEntry",
                "SnatTableId",
                gateway(natId).at("/SnatTableIds/SnatTableId/0").asText(),
                "SourceVSwitchId",
                vSwitchId,
                "SnatIp",
                address);
        assertThat(create().outcome()).isEqualTo("400 InvalidParameter");
        String second = newAddress(natId);
        assertThat(create("ExternalIp", second).outcome()).isEqualTo("200");
        assertThat(unbind(second, natId, "False").outcome()).isEqualTo("400 InvalidIpStatus.HasBeenUsedByForwardEntry");
        assertThat(unbind(second, natId, "True").outcome()).isEqualTo("200");
        assertThat(simulator.resources("forward-entry")).isEmpty();
    }

    @Test
    @DisplayName("are 100 to a table at most, where the quota is set so, and none while the gateway is being changed")
    void limits() {
        simulator.quota("aliyun.forward-entry-per-table", 1);
        create();
        assertThat(create("ExternalPort", "81", "InternalPort", "81").outcome()).isEqualTo("400 QuotaExceeded");
        assertThat(call("DescribeForwardTableEntries", "ForwardTableId", "ftb-none")
                        .outcome())
                .isEqualTo("404 InvalidForwardTableId.NotFound");
        simulator.timing(Timing.manual());
        call("ModifyNatGatewaySpec", "NatGatewayId", natId, "Spec", "Large");
        assertThat(create("ExternalPort", "81", "InternalPort", "81").outcome()).isEqualTo("400 IncorrectStatus.NATGW");
    }

    private Answer create(String... namesAndValues) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "ForwardTableId", table,
                "ExternalIp", address,
                "ExternalPort", "80",
                "IpProtocol", "TCP",
                "InternalIp", "10.0.1.5",
                "InternalPort", "8080"));
        return call("CreateForwardEntry", with(all, namesAndValues));
    }

    private Answer modify(String id, String... namesAndValues) {
        return call(
                "ModifyForwardEntry",
                with(new TreeMap<>(Map.of("ForwardTableId", table, "ForwardEntryId", id)), namesAndValues));
    }

    private static String[] with(Map<String, String> all, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private String delete(String id) {
        return call("DeleteForwardEntry", "ForwardTableId", table, "ForwardEntryId", id)
                .outcome();
    }

    private JsonNode entry() {
        return call("DescribeForwardTableEntries", "ForwardTableId", table)
                .json()
                .at("/ForwardTableEntries/ForwardTableEntry/0");
    }
}
