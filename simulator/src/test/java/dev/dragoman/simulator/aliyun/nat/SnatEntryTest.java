package dev.dragoman.simulator.aliyun.nat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Alibaba's SNAT entries")
class SnatEntryTest extends NatNetwork {

    private String natId = "";
    private String snatTable = "";
    private String address = "";

    @BeforeEach
    void makeGateway() {
        natId = newGateway();
        snatTable = gateway(natId).at("/SnatTableIds/SnatTableId/0").asText();
        address = newAddress(natId);
    }

    @Test
    @DisplayName("name a VSwitch and the addresses that it goes out with")
    void created() {
        String id = create("SourceVSwitchId", vSwitchId, "SnatIp", address).at("/SnatEntryId");
        assertThat(id).startsWith("snat-");
        JsonNode shown = entry(id);
        assertThat(shown.at("/SnatTableId").asText()).isEqualTo(snatTable);
        assertThat(shown.at("/SourceVSwitchId").asText()).isEqualTo(vSwitchId);
        assertThat(shown.at("/SourceCIDR").asText()).isEqualTo("10.0.1.0/24");
        assertThat(shown.at("/SnatIp").asText()).isEqualTo(address);
        assertThat(shown.at("/Status").asText()).isEqualTo("Available");
        assertThat(gateway(natId).at("/IpLists/IpList/0/UsingStatus").asText()).isEqualTo("UsedBySnatTable");
    }

    @Test
    @DisplayName("name a VSwitch by its block, however it is written")
    void createByBlock() {
        String second = newAddress(natId);
        String id = create("SourceCIDR", "10.0.1.1/24").at("/SnatEntryId");
        assertThat(entry(id).at("/SourceVSwitchId").asText()).isEqualTo(vSwitchId);
        assertThat(entry(id).at("/SourceCIDR").asText()).isEqualTo("10.0.1.0/24");
        assertThat(entry(id).at("/SnatIp").asText().split(",")).containsExactlyInAnyOrder(address, second);
    }

    @Test
    @DisplayName("are pending, then Modifying, and let nothing else in the table change meanwhile")
    void lifeCycle() {
        String second = newAddress(natId);
        String otherVSwitch = vSwitch("10.0.2.0/24");
        simulator.timing(Timing.manual());
        String id = create("SourceVSwitchId", vSwitchId, "SnatIp", address).at("/SnatEntryId");
        assertThat(entry(id).at("/Status").asText()).isEqualTo("pending");
        assertThat(create("SourceVSwitchId", otherVSwitch, "SnatIp", address).outcome())
                .isEqualTo("400 IncorretSnatEntryStatus");
        assertThat(modify(id, second)).isEqualTo("400 IncorretSnatEntryStatus");
        assertThat(delete(id)).isEqualTo("400 IncorretSnatEntryStatus");
        simulator.advance();
        assertThat(modify(id, second)).isEqualTo("200");
        assertThat(entry(id).at("/Status").asText()).isEqualTo("Modifying");
        assertThat(entry(id).at("/SnatIp").asText()).isEqualTo(address);
        simulator.advance();
        assertThat(entry(id).at("/Status").asText()).isEqualTo("Available");
        assertThat(entry(id).at("/SnatIp").asText()).isEqualTo(second);
        assertThat(delete(id)).isEqualTo("200");
        assertThat(simulator.resources("snat-entry")).isEmpty();
        assertThat(delete(id)).isEqualTo("404 InvalidSnatEntryId.NotFound");
    }

    @Test
    @DisplayName("vanish, or are as they were, if the work fails")
    void failWork() {
        String second = newAddress(natId);
        simulator.faults(Fault.failWork().times(1));
        create("SourceVSwitchId", vSwitchId, "SnatIp", address);
        assertThat(simulator.resources("snat-entry")).isEmpty();
        String id = create("SourceVSwitchId", vSwitchId, "SnatIp", address).at("/SnatEntryId");
        simulator.faults(Fault.failWork().times(1));
        assertThat(modify(id, second)).isEqualTo("200");
        assertThat(entry(id).at("/SnatIp").asText()).isEqualTo(address);
    }

    @ParameterizedTest(name = "with {0}: {1}")
    @CsvSource({
        "SnatIp=47.1.1.1 SourceCIDR=10.0.1.0/24, 400 EIP_NOT_IN_GATEWAY",
        "SourceCIDR=10.0.9.0/24, 400 InvalidParameter",
        "SourceCIDR=everywhere, 400 InvalidParameter",
        "SourceVSwitchId=vsw-none, 404 InvalidVSwitchId.NotFound",
        "SourceVSwitchId=vsw-none SourceCIDR=10.0.1.0/24, 400 InvalidParameter",
        "SnatIp=47.1.1.1, 400 MissingParameter",
        "SourceCIDR=10.0.1.0/24 SnatTableId=stb-none, 404 InvalidSnatTableId.NotFound",
    })
    void refused(String parameters, String outcome) {
        assertThat(create(parameters.split("[ =]")).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName(
            "need an address that is bound and in no DNAT entry, and a VSwitch of the VPC, in no other entry and without a HaVip")
    void preconditions() {
        call("CreateForwardEntry", dnat());
        assertThat(create("SourceVSwitchId", vSwitchId, "SnatIp", address).outcome())
                .isEqualTo("400 InvalidParameter");
        assertThat(create("SourceVSwitchId", vSwitchId).outcome()).isEqualTo("400 EIP_NOT_IN_GATEWAY");
        String second = newAddress(natId);
        assertThat(create("SourceVSwitchId", vSwitchId, "SnatIp", second).outcome())
                .isEqualTo("200");
        assertThat(create("SourceVSwitchId", vSwitchId, "SnatIp", second).outcome())
                .isEqualTo("400 InvalidParameter");
        String withHaVip = vSwitch("10.0.3.0/24");
        simulator.place(Placement.in(Api.ALIYUN_VPC, "high-availability-ip", vpcId, withHaVip, "10.0.3.9"));
        assertThat(create("SourceVSwitchId", withHaVip, "SnatIp", second).outcome())
                .isEqualTo("400 InvalidParameter");
        String otherVpc = call("CreateVpc", "CidrBlock", "172.16.0.0/16").at("/VpcId");
        Answer elsewhere =
                call("CreateVSwitch", "VpcId", otherVpc, "CidrBlock", "172.16.0.0/24", "ZoneId", "cn-hangzhou-a");
        assertThat(create("SourceVSwitchId", elsewhere.at("/VSwitchId"), "SnatIp", second)
                        .outcome())
                .isEqualTo("400 InvalidParameter");
        simulator.timing(Timing.manual());
        String third = newAddress(natId);
        assertThat(create("SourceVSwitchId", vSwitch("10.0.4.0/24"), "SnatIp", third)
                        .outcome())
                .isEqualTo("400 OperationUnsupported.EipInBinding");
    }

    @Test
    @DisplayName("keep their VSwitch, without taking an address of it, and their elastic address unless Force")
    void dependencies() {
        String free = freeAddresses();
        create("SourceVSwitchId", vSwitchId, "SnatIp", address);
        assertThat(freeAddresses()).isEqualTo(free);
        assertThat(call("DeleteVSwitch", "VSwitchId", vSwitchId).outcome()).isEqualTo("400 DependencyViolation");
        assertThat(unbind(address, natId, "False").outcome()).isEqualTo("400 InvalidIpStatus.HasBeenUsedBySnatTable");
        assertThat(unbind(address, natId, "True").outcome()).isEqualTo("200");
        assertThat(simulator.resources("snat-entry")).isEmpty();
        assertThat(call("DeleteVSwitch", "VSwitchId", vSwitchId).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("are found in their own table only")
    void tables() {
        String id = create("SourceVSwitchId", vSwitchId, "SnatIp", address).at("/SnatEntryId");
        assertThat(call("DescribeSnatTableEntries", "SnatTableId", "stb-none").outcome())
                .isEqualTo("404 InvalidSnatTableId.NotFound");
        String otherVpc = call("CreateVpc", "CidrBlock", "172.16.0.0/16").at("/VpcId");
        String other = call("CreateNatGateway", "VpcId", otherVpc).at("/NatGatewayId");
        String otherTable = gateway(other).at("/SnatTableIds/SnatTableId/0").asText();
        assertThat(call("DeleteSnatEntry", "SnatTableId", otherTable, "SnatEntryId", id)
                        .outcome())
                .isEqualTo("404 InvalidSnatEntryId.NotFound");
        assertThat(call("DescribeSnatTableEntries", "SnatTableId", otherTable).at("/TotalCount"))
                .isEqualTo("0");
    }

    private String[] dnat() {
        return new String[] {
            "ForwardTableId",
                    gateway(natId).at("/ForwardTableIds/ForwardTableId/0").asText(),
            "ExternalIp", address,
            "ExternalPort", "80",
            "IpProtocol", "TCP",
            "InternalIp", "10.0.1.5",
            "InternalPort", "8080"
        };
    }

    private Answer create(String... namesAndValues) {
        String[] all = new String[namesAndValues.length + 2];
        all[0] = "SnatTableId";
        all[1] = snatTable;
        System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
        return call("CreateSnatEntry", all);
    }

    private String modify(String id, String ip) {
        return call("ModifySnatEntry", "SnatTableId", snatTable, "SnatEntryId", id, "SnatIp", ip)
                .outcome();
    }

    private String delete(String id) {
        return call("DeleteSnatEntry", "SnatTableId", snatTable, "SnatEntryId", id)
                .outcome();
    }

    private JsonNode entry(String id) {
        for (JsonNode shown : call("DescribeSnatTableEntries", "SnatTableId", snatTable)
                .json()
                .at("/SnatTableEntries/SnatTableEntry")) {
            if (shown.at("/SnatEntryId").asText().equals(id)) {
                return shown;
            }
        }
        throw new AssertionError("no entry " + id);
    }

    private String freeAddresses() {
        return call("DescribeVSwitches", "VSwitchId", vSwitchId).at("/VSwitches/VSwitch/0/AvailableIpAddressCount");
    }
}
