package dev.dragoman.simulator.aliyun.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Alibaba's IPsec connections")
class VpnConnectionTest extends VpnNetwork {

    private String gatewayId = "";
    private String customerId = "";

    @BeforeEach
    void makeGateways() {
        gatewayId = newGateway();
        customerId = newCustomer("100.1.1.2");
    }

    @Test
    @DisplayName("have the documented settings where none are given, and a key of their own")
    void defaults() {
        Answer made = connect(gatewayId, customerId, "Name", "office");
        String id = made.at("/VpnConnectionId");
        assertThat(id).startsWith("vco-bp1");
        assertThat(made.at("/CreateTime"))
                .isEqualTo(String.valueOf(clock.instant().toEpochMilli()));
        Answer shown = connection(id);
        assertThat(shown.at("/VpnGatewayId")).isEqualTo(gatewayId);
        assertThat(shown.at("/CustomerGatewayId")).isEqualTo(customerId);
        assertThat(shown.at("/Name")).isEqualTo("office");
        assertThat(shown.at("/LocalSubnet")).isEqualTo("10.0.0.0/16");
        assertThat(shown.at("/RemoteSubnet")).isEqualTo("192.168.0.0/24,192.168.1.0/24");
        assertThat(shown.at("/EffectImmediately")).isEqualTo("false");
        assertThat(shown.at("/Status")).isEqualTo("ike_sa_not_established");
        assertThat(shown.at("/IkeConfig/Psk")).matches("[a-z0-9]{16}");
        assertThat(shown.at("/IkeConfig/IkeVersion")).isEqualTo("ikev1");
        assertThat(shown.at("/IkeConfig/IkeMode")).isEqualTo("main");
        assertThat(shown.at("/IkeConfig/IkeEncAlg")).isEqualTo("aes");
        assertThat(shown.at("/IkeConfig/IkeAuthAlg")).isEqualTo("sha1");
        assertThat(shown.at("/IkeConfig/IkePfs")).isEqualTo("group2");
        assertThat(shown.at("/IkeConfig/IkeLifetime")).isEqualTo("86400");
        assertThat(shown.at("/IkeConfig/LocalId")).isEqualTo(gateway(gatewayId).at("/InternetIp"));
        assertThat(shown.at("/IkeConfig/RemoteId")).isEqualTo("100.1.1.2");
        assertThat(shown.at("/IpsecConfig/IpsecEncAlg")).isEqualTo("aes");
        assertThat(shown.at("/IpssecConfig/IpssecLifetime")).isEqualTo("86400");
        assertThat(shown.at("/VcoHealthCheck/Enable")).isEqualTo("false");
    }

    @Test
    @DisplayName("have the settings that are given, in either spelling")
    void settings() {
        String id = connect(
                        gatewayId,
                        customerId,
                        "IkeConfig",
                        "{\"Psk\":\"open sesame\",\"IkeEncAlg\":\"AES256\",\"IkeLifetime\":3600,\"LocalId\":\"here.example\"}",
                        "IpssecConfig",
                        "{\"IpssecPfs\":\"group14\"}",
                        "HealthCheckConfig",
                        "Enable")
                .at("/VpnConnectionId");
        Answer shown = connection(id);
        assertThat(shown.at("/IkeConfig/Psk")).isEqualTo("open sesame");
        assertThat(shown.at("/IkeConfig/IkeEncAlg")).isEqualTo("aes256");
        assertThat(shown.at("/IkeConfig/IkeLifetime")).isEqualTo("3600");
        assertThat(shown.at("/IkeConfig/LocalId")).isEqualTo("here.example");
        assertThat(shown.at("/IpsecConfig/IpsecPfs")).isEqualTo("group14");
        assertThat(shown.at("/VcoHealthCheck/Status")).isEqualTo("failed");
        assertThat(simulator.calls("CreateVpnConnection").get(0).parameters().toString())
                .doesNotContain("open sesame");
    }

    @Test
    @DisplayName("negotiate at once if they are to, while their gateway is updating")
    void negotiation() {
        simulator.timing(Timing.manual());
        Answer made = connect(gatewayId, customerId, "EffectImmediately", "true");
        String id = made.at("/VpnConnectionId");
        assertThat(connection(id).at("/Status")).isEqualTo("ike_sa_not_established");
        assertThat(gateway(gatewayId).at("/Status")).isEqualTo("updating");
        assertThat(connect(gatewayId, newCustomer("100.1.1.3")).outcome()).isEqualTo("400 VpnGateway.Configuring");
        assertThat(modify(id).outcome()).isEqualTo("400 VpnGateway.Configuring");
        assertThat(delete(id)).isEqualTo("400 VpnGateway.Configuring");
        simulator.advance();
        assertThat(connection(id).at("/Status")).isEqualTo("ipsec_sa_established");
        assertThat(gateway(gatewayId).at("/Status")).isEqualTo("active");
    }

    @Test
    @DisplayName("are there without a tunnel if the negotiation fails, and not at all if it is only the work")
    void failWork() {
        simulator.faults(Fault.failWork().onApi("aliyun"));
        String id = connect(gatewayId, customerId, "EffectImmediately", "true").at("/VpnConnectionId");
        assertThat(connection(id).at("/Status")).isEqualTo("ipsec_sa_not_established");
        String other =
                connect(gatewayId, customerId, "LocalSubnet", "10.0.1.0/24").at("/VpnConnectionId");
        assertThat(connection(other).outcome()).isEqualTo("404 InvalidVpnConnectionInstanceId.NotFound");
        assertThat(modify(id, "RemoteSubnet", "172.16.0.0/24").outcome()).isEqualTo("200");
        assertThat(connection(id).at("/RemoteSubnet")).isEqualTo("192.168.0.0/24,192.168.1.0/24");
        assertThat(delete(id)).isEqualTo("200");
        assertThat(connection(id).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("keep on change what is not sent")
    void modified() {
        String id = connect(gatewayId, customerId, "IkeConfig", "{\"Psk\":\"a\",\"IkeEncAlg\":\"3des\"}")
                .at("/VpnConnectionId");
        Answer answer = modify(
                id,
                "RemoteSubnet",
                "172.16.0.0/24",
                "IkeConfig",
                "{\"Psk\":\"b\"}",
                "Name",
                "office",
                "EffectImmediately",
                "true");
        Answer shown = connection(id);
        for (Answer one : new Answer[] {answer, shown}) {
            assertThat(one.at("/RemoteSubnet")).isEqualTo("172.16.0.0/24");
            assertThat(one.at("/Name")).isEqualTo("office");
            assertThat(one.at("/IkeConfig/Psk")).isEqualTo("b");
            assertThat(one.at("/IkeConfig/IkeEncAlg")).isEqualTo("3des");
            assertThat(one.at("/EffectImmediately")).isEqualTo("true");
        }
        assertThat(shown.at("/Status")).isEqualTo("ipsec_sa_established");
    }

    @Test
    @DisplayName("are downloaded as what to set up at the other end")
    void download() {
        String id = connect(gatewayId, customerId, "IkeConfig", "{\"Psk\":\"open sesame\"}")
                .at("/VpnConnectionId");
        Answer config = call("DownloadVpnConnectionConfig", "VpnConnectionId", id);
        assertThat(config.at("/VpnConnectionConfig/Local"))
                .isEqualTo(gateway(gatewayId).at("/InternetIp"));
        assertThat(config.at("/VpnConnectionConfig/Remote")).isEqualTo("100.1.1.2");
        assertThat(config.at("/VpnConnectionConfig/LocalSubnet")).isEqualTo("10.0.0.0/16");
        assertThat(config.at("/VpnConnectionConfig/RemoteSubnet")).isEqualTo("192.168.0.0/24,192.168.1.0/24");
        assertThat(config.at("/VpnConnectionConfig/IkeConfig/Psk")).isEqualTo("open sesame");
        assertThat(config.at("/VpnConnectionConfig/IpsecConfig/IpsecAuthAlg")).isEqualTo("sha1");
        assertThat(config.at("/VpnConnectionConfig/IpssecConfig/IpssecAuthAlg")).isEqualTo("sha1");
    }

    @Test
    @DisplayName("are listed by gateway, customer gateway and id")
    void list() {
        String id = connect(gatewayId, customerId).at("/VpnConnectionId");
        String otherCustomer = newCustomer("100.1.1.3");
        connect(gatewayId, otherCustomer);
        assertThat(count("VpnGatewayId", gatewayId)).isEqualTo("2");
        assertThat(count("VpnGatewayId", newGateway())).isEqualTo("0");
        assertThat(count("CustomerGatewayId", otherCustomer)).isEqualTo("1");
        assertThat(count("VpnConnectionId", id)).isEqualTo("1");
        assertThat(count("VpnConnectionId", "vco-none")).isEqualTo("0");
        delete(id);
        assertThat(count("PageNumber", "1")).isEqualTo("1");
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "CreateVpnConnection, VpnGatewayId=vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "CreateVpnConnection, CustomerGatewayId=cgw-none, 404 InvalidCustomerGatewayInstanceId.NotFound",
        "CreateVpnConnection, LocalSubnet=here, 400 InvalidParam.LocalSubnet",
        "CreateVpnConnection, IkeConfig={\"IkeEncAlg\":\"rot13\"}, 400 InvalidParam.IkeEncAlg",
        "CreateVpnConnection, IkeConfig={\"IkeLifetime\":86401}, 400 InvalidParam.IkeLifetime",
        "CreateVpnConnection, IkeConfig=[1], 400 InvalidParam.IkeConfig",
        "CreateVpnConnection, HealthCheckConfig={, 400 InvalidParam.HealthCheckConfig",
        "ModifyVpnConnectionAttribute, Name=1, 400 InvalidName",
        "ModifyVpnConnectionAttribute, VpnConnectionId=vco-none, 404 InvalidVpnConnectionInstanceId.NotFound",
    })
    void refused(String action, String parameter, String outcome) {
        String[] nameAndValue = parameter.split("=", 2);
        Map<String, String> all = Map.of(
                "LocalSubnet",
                "10.0.0.0/16",
                "RemoteSubnet",
                "192.168.0.0/24",
                action.startsWith("Create") ? "VpnGatewayId" : "VpnConnectionId",
                gatewayId,
                action.startsWith("Create") ? "CustomerGatewayId" : "Name",
                customerId);
        assertThat(callWith(action, all, nameAndValue).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} of an unknown one: {1}")
    @CsvSource({
        "DescribeVpnConnection, VpnConnectionId, 404 InvalidVpnConnectionInstanceId.NotFound",
        "DescribeVpnConnections, VpnGatewayId, 404 InvalidVpnGatewayId.NotFound",
        "DescribeVpnConnections, CustomerGatewayId, 404 InvalidCustomerGatewayId.NotFound",
        "DownloadVpnConnectionConfig, VpnConnectionId, 404 InvalidVpnConnectionInstanceId.NotFound",
        "DeleteVpnConnection, VpnConnectionId, 404 InvalidVpnConnectionInstanceId.NotFound",
    })
    void unknown(String action, String parameter, String outcome) {
        connect(gatewayId, customerId);
        assertThat(call(action, parameter, "none").outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("are not made twice, nor beyond the quota, nor by a gateway in arrears or without IPsec-VPN")
    void preconditions() {
        String id = connect(gatewayId, customerId).at("/VpnConnectionId");
        assertThat(connect(gatewayId, customerId, "RemoteSubnet", "192.168.1.0/24,192.168.0.0/24")
                        .outcome())
                .isEqualTo("400 InvalidVpnConnection.AlreadyExists");
        simulator.quota("aliyun.vpn-connection-per-gateway", 1);
        assertThat(connect(gatewayId, newCustomer("100.1.1.3")).outcome()).isEqualTo("400 Resource.QuotaFull");
        lock(gatewayId);
        assertThat(connect(gatewayId, newCustomer("100.1.1.4")).outcome()).isEqualTo("400 VpnGateway.FinancialLocked");
        assertThat(modify(id).outcome()).isEqualTo("400 VpnGateway.FinancialLocked");
        assertThat(delete(id)).isEqualTo("200");
        String without = call("CreateVpnGateway", "VpcId", vpcId, "Bandwidth", "5", "EnableIpsec", "false")
                .at("/VpnGatewayId");
        assertThat(connect(without, customerId).outcome()).isEqualTo("400 InvalidParam.VpnGatewayId");
    }

    private Answer connection(String id) {
        return call("DescribeVpnConnection", "VpnConnectionId", id);
    }

    private Answer modify(String id, String... namesAndValues) {
        return callWith(
                "ModifyVpnConnectionAttribute",
                Map.of(
                        "VpnConnectionId", id,
                        "LocalSubnet", "10.0.0.0/16",
                        "RemoteSubnet", "192.168.0.0/24,192.168.1.0/24"),
                namesAndValues);
    }

    private String delete(String id) {
        return call("DeleteVpnConnection", "VpnConnectionId", id).outcome();
    }

    private String count(String parameter, String value) {
        return call("DescribeVpnConnections", parameter, value).at("/TotalCount");
    }
}
