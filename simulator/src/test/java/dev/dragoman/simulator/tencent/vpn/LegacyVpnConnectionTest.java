package dev.dragoman.simulator.tencent.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.state.Timing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("VPN connections of the legacy API")
class LegacyVpnConnectionTest extends VpnWorld {

    private String gatewayId = "";

    @BeforeEach
    void makeGateway() {
        gatewayId = gateway();
    }

    private JsonNode add(String... more) {
        String[] whole = {
            "vpcId", vpcId,
            "vpnGwId", gatewayId,
            "userGwId", customerId,
            "vpnConnName", "to-office",
            "preSharedKey", KEY
        };
        String[] all = new String[whole.length + more.length];
        System.arraycopy(whole, 0, all, 0, whole.length);
        System.arraycopy(more, 0, all, whole.length, more.length);
        return cloud.v2("AddVpnConnEx", all);
    }

    private JsonNode add() {
        return add("userGwCidrBlock.0", "192.168.0.0/24");
    }

    private JsonNode row() {
        return cloud.v2("DescribeVpnConn", "vpnGwId", gatewayId).at("/data/0");
    }

    private String[] named(String... more) {
        String[] whole = {
            "vpcId",
            vpcId,
            "vpnGwId",
            gatewayId,
            "vpnConnId",
            row().path("unVpnConnId").asText()
        };
        String[] all = new String[whole.length + more.length];
        System.arraycopy(whole, 0, all, 0, whole.length);
        System.arraycopy(more, 0, all, whole.length, more.length);
        return all;
    }

    @Test
    @DisplayName("are made by a task: 0 while creating, 6 when running")
    void created() {
        cloud.simulator().timing(Timing.manual());
        JsonNode answer = add("spdAcl", "{\"10.0.0.0/24\":[\"192.168.0.0/24\",\"192.168.1.0/24\"]}");
        assertThat(cloud.task(answer)).isEqualTo(2);
        assertThat(answer.at("/data/vpnConnId").asInt()).isZero();
        assertThat(answer.at("/data/userGwSubnetList/1").asText()).isEqualTo("192.168.1.0/24");
        assertThat(row().path("vpcConnStatus").asInt()).isZero();
        cloud.simulator().advance();
        assertThat(cloud.task(answer)).isZero();
        JsonNode row = row();
        assertThat(row.path("vpcConnStatus").asInt()).isEqualTo(6);
        assertThat(row.path("netStatus").asText()).isEqualTo("available");
        assertThat(row.path("unVpcId").asText()).isEqualTo(vpcId);
        assertThat(row.path("userGwAddress").asText()).isEqualTo(PEER);
        assertThat(row.path("sourceCidr").toString()).isEqualTo("[\"10.0.0.0/24\"]");
        assertThat(row.path("destinationCidr")).hasSize(2);
        assertThat(row.path("preSharedKey").asText()).isEqualTo(KEY);
        assertThat(row.at("/IKESet/propoEncryAlgorithm").asText()).isEqualTo("3des-cbc");
        assertThat(row.at("/IKESet/localFqdnName").isNull()).isTrue();
        assertThat(row.at("/IPsecSet/encryptAlgorithm").asText()).isEqualTo("3des-cbc");
        assertThat(connectionOf(row.path("unVpnConnId").asText()).path("State").asText())
                .isEqualTo("AVAILABLE");
    }

    @Test
    @DisplayName("are changed by a task, and have the new values at its end: 2 while modifying")
    void modified() {
        add();
        cloud.simulator().timing(Timing.manual());
        JsonNode answer = cloud.v2(
                "ModifyVpnConnEx",
                named(
                        "vpnConnName", "new",
                        "preSharedKey", "other",
                        "userGwCidrBlock.0", "192.168.9.0/24",
                        "IKESet.propoAuthenAlgorithm", "sha",
                        "IKESet.propoEncryAlgorithm", "aes-cbc-192",
                        "IPsecSet.encryptAlgorithm", "aes-cbc-256"));
        assertThat(answer.at("/data/vpcConnStatus").asInt()).isEqualTo(2);
        assertThat(row().path("vpcConnStatus").asInt()).isEqualTo(2);
        assertThat(row().path("vpnConnName").asText()).isEqualTo("to-office");
        assertThat(cloud.v2Error("ModifyVpnConnEx", named("vpnConnName", "newer")))
                .isEqualTo("FailedOperation");
        assertThat(cloud.v2Error("DeleteVpnConn", named())).isEqualTo("InvalidVpnConnState");
        cloud.simulator().advance();
        assertThat(cloud.task(answer)).isZero();
        assertThat(row().path("vpnConnName").asText()).isEqualTo("new");
        assertThat(row().path("preSharedKey").asText()).isEqualTo("other");
        assertThat(row().at("/destinationCidr/0").asText()).isEqualTo("192.168.9.0/24");
        assertThat(row().at("/IKESet/propoAuthenAlgorithm").asText()).isEqualTo("sha");
        assertThat(row().at("/IKESet/propoEncryAlgorithm").asText()).isEqualTo("aes-cbc-192");
        assertThat(row().at("/IPsecSet/encryptAlgorithm").asText()).isEqualTo("aes-cbc-256");
        JsonNode ike = connectionOf(row().path("unVpnConnId").asText()).path("IKEOptionsSpecification");
        assertThat(ike.path("PropoEncryAlgorithm").asText()).isEqualTo("AES-CBS-192");
        assertThat(ike.path("PropoAuthenAlgorithm").asText()).isEqualTo("SHA1");
    }

    @Test
    @DisplayName("are reset at once and deleted by a task: 4 while deleting")
    void deleted() {
        add();
        cloud.v2("ResetVpnConnSA", named());
        cloud.simulator().timing(Timing.manual());
        JsonNode answer = cloud.v2("DeleteVpnConn", named());
        assertThat(answer.at("/data/state").asInt()).isEqualTo(4);
        assertThat(row().path("vpcConnStatus").asInt()).isEqualTo(4);
        cloud.simulator().advance();
        assertThat(cloud.task(answer)).isZero();
        assertThat(row().isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("are as they were if the work fails, and the task says so")
    void failedWork() {
        cloud.failNext("AddVpnConnEx");
        assertThat(cloud.task(add())).isEqualTo(1);
        assertThat(row().isMissingNode()).isTrue();
        add();
        cloud.failNext("ModifyVpnConnEx");
        assertThat(cloud.task(cloud.v2("ModifyVpnConnEx", named("vpnConnName", "new"))))
                .isEqualTo(1);
        assertThat(row().path("vpnConnName").asText()).isEqualTo("to-office");
        cloud.failNext("DeleteVpnConn");
        assertThat(cloud.task(cloud.v2("DeleteVpnConn", named()))).isEqualTo(1);
        assertThat(row().path("vpcConnStatus").asInt()).isEqualTo(6);
    }

    @Test
    @DisplayName("are found by VPC, by number and by a part of the name")
    void listed() {
        add();
        String number = row().path("vpnConnId").asText();
        assertThat(cloud.v2("DescribeVpnConn", "vpcId", vpcId, "vpnConnId", number, "vpnConnName", "offi")
                        .path("totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(cloud.v2("DescribeVpnConn", "vpcId", cloud.vpc("10.1.0.0/16"))
                        .path("data"))
                .isEmpty();
        assertThat(cloud.v2Error("DescribeVpnConn", "vpnConnId", "vpnx-00000000"))
                .isEqualTo("InvalidVpnGw.NotFound");
        assertThat(cloud.v2Error(
                        "GetVpnConnConfig",
                        "vpnConnId",
                        "vpnx-00000000",
                        "vendorname",
                        "cisco",
                        "platform",
                        "ios",
                        "software",
                        "V15.4",
                        "interfaceName",
                        "eth0"))
                .isEqualTo("ResourceNotFound");
    }

    @ParameterizedTest
    @CsvSource({
        "ModifyVpnConnEx, vpc-00000000, GW, CONN, InvalidVpc.NotFound",
        "ModifyVpnConnEx, VPC, vpngw-00000000, CONN, InvalidVpnGw.NotFound",
        "ModifyVpnConnEx, VPC, GW, vpnx-00000000, InvalidVpnGw.NotFound",
        "ResetVpnConnSA, vpc-00000000, GW, CONN, InvalidVpc.NotFound",
        "ResetVpnConnSA, VPC, GW, vpnx-00000000, InvalidVpnGw.NotFound",
        "DeleteVpnConn, vpc-00000000, GW, CONN, InvalidVpc.NotFound",
        "DeleteVpnConn, VPC, vpngw-00000000, CONN, InvalidVpnGw.NotFound",
        "DeleteVpnConn, VPC, GW, vpnx-00000000, InvalidVpnConn.NotFound"
    })
    @DisplayName("are named with their VPC and their gateway")
    void unknown(String action, String vpc, String gateway, String connection, String code) {
        add();
        assertThat(cloud.v2Error(
                        action,
                        "vpcId",
                        vpc.replace("VPC", vpcId),
                        "vpnGwId",
                        gateway.replace("GW", gatewayId),
                        "vpnConnId",
                        connection.replace("CONN", row().path("unVpnConnId").asText())))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "vpc-00000000, GW, CGW, userGwCidrBlock.0, 192.168.0.0/24, InvalidVpc.NotFound",
        "VPC, vpngw-00000000, CGW, userGwCidrBlock.0, 192.168.0.0/24, InvalidVpnGw.NotFound",
        "VPC, GW, cgw-00000000, userGwCidrBlock.0, 192.168.0.0/24, InvalidUserGw.NotFound",
        "VPC, GW, CGW, spdAcl, no-json, InvalidParameter",
        "VPC, GW, CGW, IKESet.exchangeMode, main, InvalidParameter",
        "VPC, GW, CGW, vpnConnName, LONG, InvalidVpnConnName"
    })
    @DisplayName("are refused with the codes of the page")
    void refused(String vpc, String gateway, String customer, String name, String value, String code) {
        assertThat(cloud.v2Error(
                        "AddVpnConnEx",
                        "vpcId",
                        vpc.replace("VPC", vpcId),
                        "vpnGwId",
                        gateway.replace("GW", gatewayId),
                        "userGwId",
                        customer.replace("CGW", customerId),
                        "vpnConnName",
                        "b",
                        "preSharedKey",
                        KEY,
                        name,
                        value.replace("LONG", "n".repeat(61))))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("have a quota")
    void quota() {
        cloud.simulator().quota("tencent.vpn-connection", 0);
        assertThat(cloud.v2Error(
                        "AddVpnConnEx",
                        "vpcId",
                        vpcId,
                        "vpnGwId",
                        gatewayId,
                        "userGwId",
                        customerId,
                        "vpnConnName",
                        "b",
                        "preSharedKey",
                        KEY,
                        "userGwCidrBlock.0",
                        "192.168.0.0/24"))
                .isEqualTo("VpnConnLimitExceeded");
    }
}
