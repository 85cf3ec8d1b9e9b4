package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's elastic addresses")
class TencentAddressTest {

    private static final String PUBLIC_IP = "129.0.0.7";

    private final ManualClock clock = new ManualClock();
    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withClock(clock).withTiming(Timing.immediate()));
    private final TencentCaller caller = TencentCaller.v3(simulator, clock);
    private final String vpcId = caller.call("CreateVpc", "VpcName", "main", "CidrBlock", "10.0.0.0/16")
            .at("/Response/Vpc/VpcId");
    private final String subnetId = caller.call(
                    "CreateSubnet",
                    "VpcId",
                    vpcId,
                    "SubnetName",
                    "web",
                    "CidrBlock",
                    "10.0.1.0/24",
                    "Zone",
                    "ap-guangzhou-1")
            .at("/Response/Subnet/SubnetId");
    private final String instanceId = simulator
            .place(Placement.in(Api.TENCENT_VPC, "instance", vpcId, subnetId, "10.0.1.7")
                    .withPublicAddress(PUBLIC_IP))
            .id();
    private final String interfaceId = simulator
            .place(Placement.in(Api.TENCENT_VPC, "network-interface", vpcId, subnetId, "10.0.1.8"))
            .id();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("are answered as ids alone, and are CREATING for a while")
    void allocated() {
        simulator.timing(Timing.delay(Duration.ofSeconds(3)));
        Answer made = caller.call(
                "AllocateAddresses",
                "AddressCount",
                "2",
                "InternetMaxBandwidthOut",
                "20",
                "InternetChargeType",
                "BANDWIDTH_POSTPAID_BY_HOUR");
        assertThat(made.json().at("/Response").fieldNames()).toIterable().containsExactly("AddressSet", "RequestId");
        assertThat(made.json().at("/Response/AddressSet")).hasSize(2);
        String addressId = made.at("/Response/AddressSet/0");
        assertThat(addressId).matches("eip-[a-z0-9]{8}");
        assertThat(status(addressId)).isEqualTo("CREATING");
        assertThat(toInstance(addressId).outcome()).isEqualTo("200 InvalidAddressIdStatus.NotPermit");
        clock.pass(Duration.ofSeconds(3));
        JsonNode address = address(addressId);
        assertThat(address.at("/AddressStatus").asText()).isEqualTo("UNBIND");
        assertThat(address.at("/AddressIp").asText()).matches("119\\.\\d+\\.\\d+\\.\\d+");
        assertThat(address.at("/AddressName").asText()).isEmpty();
        assertThat(address.at("/InstanceId").isNull()).isTrue();
        assertThat(address.at("/CreatedTime").asText()).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(address.at("/Bandwidth").asInt()).isEqualTo(20);
        assertThat(address.at("/InternetChargeType").asText()).isEqualTo("BANDWIDTH_POSTPAID_BY_HOUR");
    }

    @Test
    @DisplayName("have no token: the same call again makes another one")
    void noToken() {
        assertThat(newAddress()).isNotEqualTo(newAddress());
        assertThat(caller.call("AllocateAddresses", "ClientToken", "t").outcome())
                .isEqualTo("200 UnknownParameter");
        assertThat(caller.call("AllocateAddresses", "AddressName", "web").outcome())
                .isEqualTo("200 UnknownParameter");
        assertThat(caller.call("AllocateAddresses", "AddressCount", "0").outcome())
                .isEqualTo("200 InvalidParameterValue");
    }

    @Test
    @DisplayName("are BINDING before BIND, and UNBINDING before UNBIND")
    void bindToInstance() {
        String addressId = newAddress();
        simulator.timing(Timing.delay(Duration.ofSeconds(3)));
        assertThat(toInstance(addressId).outcome()).isEqualTo("200");
        assertThat(status(addressId)).isEqualTo("BINDING");
        assertThat(disassociate(addressId).outcome()).isEqualTo("200 InvalidAddressIdStatus.NotPermit");
        clock.pass(Duration.ofSeconds(3));
        assertThat(status(addressId)).isEqualTo("BIND");
        assertThat(address(addressId).at("/InstanceId").asText()).isEqualTo(instanceId);
        assertThat(address(addressId).at("/PrivateAddressIp").asText()).isEqualTo("10.0.1.7");
        assertThat(address(addressId).at("/NetworkInterfaceId").isNull()).isTrue();
        assertThat(disassociate(addressId).outcome()).isEqualTo("200");
        assertThat(status(addressId)).isEqualTo("UNBINDING");
        clock.pass(Duration.ofSeconds(3));
        assertThat(status(addressId)).isEqualTo("UNBIND");
        assertThat(address(addressId).at("/InstanceId").isNull()).isTrue();
    }

    @Test
    @DisplayName(
            "take the instance's ordinary public address away, which it is given anew only where that is asked for")
    void ordinaryAddress() {
        String addressId = newAddress();
        toInstance(addressId);
        assertThat(instance().attributes()).doesNotContainKey("publicAddress");
        assertThat(instance().text("releasedPublicAddress")).isEqualTo(PUBLIC_IP);
        assertThat(simulator.calls("AssociateAddress").get(0).effect().changed())
                .containsExactlyInAnyOrder(instanceId, addressId);
        disassociate(addressId);
        assertThat(instance().attributes()).doesNotContainKey("publicAddress");
        toInstance(addressId);
        disassociate(addressId, "ReallocateNormalPublicIp", "TRUE");
        assertThat(instance().text("publicAddress")).startsWith("129.").isNotEqualTo(PUBLIC_IP);
    }

    @Test
    @DisplayName("bind to an interface's private address, and are BIND_ENI then")
    void bindToInterface() {
        String addressId = newAddress();
        assertThat(toInterface(addressId, interfaceId, "").outcome()).isEqualTo("200 MissingParameter");
        assertThat(toInterface(addressId, interfaceId, "10.0.1.9").outcome())
                .isEqualTo("200 InvalidNetworkInterfaceId.NotFound");
        assertThat(toInterface(addressId, "eni-none", "10.0.1.8").outcome())
                .isEqualTo("200 InvalidNetworkInterfaceId.NotFound");
        assertThat(toInterface(addressId, interfaceId, "10.0.1.8").outcome()).isEqualTo("200");
        assertThat(status(addressId)).isEqualTo("BIND_ENI");
        assertThat(address(addressId).at("/NetworkInterfaceId").asText()).isEqualTo(interfaceId);
        assertThat(address(addressId).at("/PrivateAddressIp").asText()).isEqualTo("10.0.1.8");
        assertThat(toInterface(newAddress(), interfaceId, "10.0.1.8").outcome())
                .isEqualTo("200 InvalidPrivateIpAddress.AlreadyBindEip");
        assertThat(disassociate(addressId, "ReallocateNormalPublicIp", "TRUE").outcome())
                .isEqualTo("200 InvalidParameter");
        assertThat(disassociate(addressId).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("bind to one thing that is there and has none yet")
    void wrongTargets() {
        String addressId = newAddress();
        assertThat(associate(addressId).outcome()).isEqualTo("200 MissingResourceId");
        assertThat(associate(addressId, "InstanceId", instanceId, "NetworkInterfaceId", interfaceId)
                        .outcome())
                .isEqualTo("200 InvalidParameterConflict");
        assertThat(associate(addressId, "InstanceId", "ins-none").outcome())
                .isEqualTo("200 InvalidInstanceId.NotFound");
        assertThat(associate(addressId, "InstanceId", interfaceId).outcome())
                .isEqualTo("200 InvalidInstance.NotSupported");
        assertThat(associate("eip-none", "InstanceId", instanceId).outcome())
                .isEqualTo("200 InvalidAddressId.NotFound");
        toInstance(addressId);
        assertThat(toInstance(newAddress()).outcome()).isEqualTo("200 InvalidInstanceId.AlreadyBindEip");
    }

    @Test
    @DisplayName("that are blocked or in arrears cannot be bound")
    void blocked() {
        String addressId = newAddress();
        simulator.alter(addressId, address -> address.with("IsArrears", true));
        assertThat(toInstance(addressId).outcome()).isEqualTo("200 InvalidAddressIdState.InArrears");
        assertThat(found("is-arrears", "true")).isEqualTo("1");
        simulator.alter(addressId, address -> address.with("IsBlocked", true));
        assertThat(toInstance(addressId).outcome()).isEqualTo("200 InvalidAddressId.Blocked");
        assertThat(disassociate(addressId).outcome()).isEqualTo("200 InvalidAddressId.Blocked");
    }

    @Test
    @DisplayName("are released together or not at all, and OFFLINING before they are gone")
    void release() {
        String bound = newAddress();
        toInstance(bound);
        String free = newAddress();
        assertThat(caller.call("ReleaseAddresses").outcome()).isEqualTo("200 MissingParameter");
        assertThat(release(free, bound).outcome()).isEqualTo("200 InvalidAddressState");
        assertThat(release(free, "eip-none").outcome()).isEqualTo("200 InvalidAddressId.NotFound");
        simulator.timing(Timing.manual());
        assertThat(release(free, free).outcome()).isEqualTo("200");
        assertThat(status(free)).isEqualTo("OFFLINING");
        assertThat(release(free, free).outcome()).isEqualTo("200 InvalidAddressState");
        simulator.advance();
        assertThat(status(free)).isEmpty();
        assertThat(release(free, free).outcome()).isEqualTo("200 InvalidAddressId.NotFound");
    }

    @ParameterizedTest(name = "are renamed to {0}: {1}")
    @CsvSource({
        "网, 200",
        "twenty-characters-xx, 200",
        "twenty-one-characters, 200 InvalidParameterValue.TooLong",
    })
    void rename(String name, String outcome) {
        String addressId = newAddress();
        assertThat(caller.call("ModifyAddressAttribute", "AddressId", addressId, "AddressName", name)
                        .outcome())
                .isEqualTo(outcome);
        assertThat(address(addressId).at("/AddressName").asText().equals(name)).isEqualTo(outcome.equals("200"));
    }

    @Test
    @DisplayName("are listed by ids or by filters, never both, in pages")
    void list() {
        String addressId = newAddress();
        caller.call("ModifyAddressAttribute", "AddressId", addressId, "AddressName", "web");
        toInstance(addressId);
        caller.call("AllocateAddresses", "AddressCount", "25");
        Answer all = caller.call("DescribeAddresses");
        assertThat(all.at("/Response/TotalCount")).isEqualTo("26");
        assertThat(all.json().at("/Response/AddressSet")).hasSize(20);
        assertThat(caller.call("DescribeAddresses", "Offset", "20", "Limit", "100")
                        .json()
                        .at("/Response/AddressSet"))
                .hasSize(6);
        assertThat(found("address-id", addressId)).isEqualTo("1");
        assertThat(found("address-name", "web")).isEqualTo("1");
        assertThat(found("address-ip", address(addressId).at("/AddressIp").asText()))
                .isEqualTo("1");
        assertThat(found("address-status", "BIND")).isEqualTo("1");
        assertThat(found("instance-id", instanceId)).isEqualTo("1");
        assertThat(found("private-ip-address", "10.0.1.7")).isEqualTo("1");
        assertThat(found("network-interface-id", interfaceId)).isEqualTo("0");
        assertThat(found("is-arrears", "FALSE")).isEqualTo("26");
        assertThat(caller.call(
                                "DescribeAddresses",
                                "AddressIds.0",
                                addressId,
                                "Filters.0.Name",
                                "address-id",
                                "Filters.0.Values.0",
                                addressId)
                        .outcome())
                .isEqualTo("200 InvalidParameter");
        assertThat(caller.call("DescribeAddresses", "AddressIds.0", "eip-none", "AddressIds.1", addressId)
                        .at("/Response/TotalCount"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("are made of an instance's ordinary public address, and are BINDED then")
    void transform() {
        assertThat(caller.call("TransformAddress", "InstanceId", instanceId).outcome())
                .isEqualTo("200");
        Resource address = simulator.resources("eip").get(0);
        assertThat(address.text("AddressIp")).isEqualTo(PUBLIC_IP);
        assertThat(address.state()).isEqualTo("BINDED");
        assertThat(instance().attributes()).doesNotContainKey("publicAddress");
        assertThat(caller.call("TransformAddress", "InstanceId", instanceId).outcome())
                .isEqualTo("200 InvalidInstance.NotSupported");
        assertThat(caller.call("TransformAddress", "InstanceId", "ins-none").outcome())
                .isEqualTo("200 InvalidInstanceId.NotFound");
        assertThat(disassociate(address.id()).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("end at the region's quota, and at twice that a day")
    void quotas() {
        simulator.quota("tencent.eip", 2);
        assertThat(caller.call("AllocateAddresses", "AddressCount", "3").outcome())
                .isEqualTo("200 AddressQuotaLimitExceeded");
        for (int i = 0; i < 4; i++) {
            String addressId = newAddress();
            assertThat(release(addressId, addressId).outcome()).isEqualTo("200");
        }
        assertThat(caller.call("AllocateAddresses").outcome()).isEqualTo("200 AddressQuotaLimitExceeded.DailyAllocate");
        JsonNode quotas = caller.call("DescribeAddressQuota").json().at("/Response/QuotaSet");
        assertThat(quotas.at("/0").toString())
                .isEqualTo("{\"QuotaId\":\"TOTAL_EIP_QUOTA\",\"QuotaCurrent\":0,\"QuotaLimit\":2}");
        assertThat(quotas.at("/1").toString())
                .isEqualTo("{\"QuotaId\":\"DAILY_EIP_APPLY\",\"QuotaCurrent\":4,\"QuotaLimit\":4}");
        clock.pass(Duration.ofDays(1));
        assertThat(caller.call("AllocateAddresses").outcome()).isEqualTo("200");
    }

    private String newAddress() {
        return caller.call("AllocateAddresses").at("/Response/AddressSet/0");
    }

    private Answer toInstance(String addressId) {
        return associate(addressId, "InstanceId", instanceId);
    }

    private Answer toInterface(String addressId, String eni, String privateIp) {
        return associate(addressId, "NetworkInterfaceId", eni, "PrivateIpAddress", privateIp);
    }

    private Answer associate(String addressId, String... target) {
        return callOn("AssociateAddress", addressId, target);
    }

    private Answer disassociate(String addressId, String... more) {
        return callOn("DisassociateAddress", addressId, more);
    }

    private Answer callOn(String action, String addressId, String... more) {
        String[] parameters = new String[more.length + 2];
        parameters[0] = "AddressId";
        parameters[1] = addressId;
        System.arraycopy(more, 0, parameters, 2, more.length);
        return caller.call(action, parameters);
    }

    private Answer release(String one, String two) {
        return caller.call("ReleaseAddresses", "AddressIds.0", one, "AddressIds.1", two);
    }

    private String found(String filter, String value) {
        return caller.call("DescribeAddresses", "Filters.0.Name", filter, "Filters.0.Values.0", value)
                .at("/Response/TotalCount");
    }

    private JsonNode address(String addressId) {
        return caller.call("DescribeAddresses", "AddressIds.0", addressId)
                .json()
                .at("/Response/AddressSet/0");
    }

    private String status(String addressId) {
        return address(addressId).at("/AddressStatus").asText();
    }

    private Resource instance() {
        return simulator.resources("instance").get(0);
    }
}
