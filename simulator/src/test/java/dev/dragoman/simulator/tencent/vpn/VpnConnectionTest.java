package dev.dragoman.simulator.tencent.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.state.Timing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("VPN connections of API 3.0")
class VpnConnectionTest extends VpnWorld {

    private String error(String gatewayId, String... more) {
        String[] whole = {
            "VpcId", vpcId,
            "VpnGatewayId", gatewayId,
            "CustomerGatewayId", customerId,
            "VpnConnectionName", "to-office",
            "PreShareKey", KEY,
            "SecurityPolicyDatabases.0.LocalCidrBlock", "10.0.0.0/16",
            "SecurityPolicyDatabases.0.RemoteCidrBlock.0", "192.168.0.0/24"
        };
        String[] all = new String[whole.length + more.length];
        System.arraycopy(whole, 0, all, 0, whole.length);
        System.arraycopy(more, 0, all, whole.length, more.length);
        return cloud.v3Error("CreateVpnConnection", all);
    }

    @Test
    @DisplayName("are PENDING, then AVAILABLE and connected, DELETING, then gone")
    void lifeCycle() {
        String gatewayId = gateway();
        cloud.simulator().timing(Timing.manual());
        String id = connection(gatewayId);
        assertThat(id).matches("vpnx-[a-z0-9]{8}");
        assertThat(connectionOf(id).path("State").asText()).isEqualTo("PENDING");
        assertThat(connectionOf(id).path("NetStatus").asText()).isEqualTo("UNAVAILABLE");
        cloud.simulator().advance();
        JsonNode connection = connectionOf(id);
        assertThat(connection.path("State").asText()).isEqualTo("AVAILABLE");
        assertThat(connection.path("NetStatus").asText()).isEqualTo("AVAILABLE");
        assertThat(connection.path("VpnProto").asText()).isEqualTo("IPSEC");
        assertThat(connection.path("PreShareKey").asText()).isEqualTo(KEY);
        assertThat(connection
                        .at("/SecurityPolicyDatabaseSet/0/RemoteCidrBlock/0")
                        .asText())
                .isEqualTo("192.168.0.0/24");
        JsonNode ike = connection.path("IKEOptionsSpecification");
        assertThat(ike.path("PropoEncryAlgorithm").asText()).isEqualTo("3DES-CBC");
        assertThat(ike.path("RemoteAddress").asText()).isEqualTo(PEER);
        assertThat(ike.path("LocalAddress").asText())
                .isEqualTo(gatewayOf(gatewayId).path("PublicIpAddress").asText());
        assertThat(ike.path("RemotIdentity").asText()).isEqualTo("ADDRESS");
        assertThat(connection.at("/IPSECOptionsSpecification/EncryptAlgorithm").asText())
                .isEqualTo("AES-CBC-128");

        cloud.v3("DeleteVpnConnection", "VpnGatewayId", gatewayId, "VpnConnectionId", id);
        assertThat(connectionOf(id).path("State").asText()).isEqualTo("DELETING");
        cloud.simulator().advance();
        assertThat(cloud.v3Error("DescribeVpnConnections", "VpnConnectionIds.0", id))
                .isEqualTo("ResourceNotFound");
    }

    @Test
    @DisplayName("come to nothing, or stay, if the work fails")
    void failedWork() {
        String gatewayId = gateway();
        cloud.failNext("CreateVpnConnection");
        connection(gatewayId);
        assertThat(cloud.v3("DescribeVpnConnections").path("TotalCount").asInt())
                .isZero();
        String id = connection(gatewayId);
        cloud.failNext("DeleteVpnConnection");
        cloud.v3("DeleteVpnConnection", "VpnGatewayId", gatewayId, "VpnConnectionId", id);
        assertThat(connectionOf(id).path("State").asText()).isEqualTo("AVAILABLE");
    }

    @Test
    @DisplayName("are changed in what is sent alone, and reset")
    void modified() {
        String gatewayId = gateway();
        String id = connection(gatewayId);
        cloud.v3(
                "ModifyVpnConnectionAttribute",
                "VpnConnectionId",
                id,
                "VpnConnectionName",
                "new",
                "PreShareKey",
                "other",
                "SecurityPolicyDatabases.0.LocalCidrBlock",
                "10.0.1.0/24",
                "SecurityPolicyDatabases.0.RemoteCidrBlock.0",
                "192.168.1.0/24",
                "IKEOptionsSpecification.RemoteIdentity",
                "FQDN",
                "IKEOptionsSpecification.RemoteFqdnName",
                "Office.example",
                "IPSECOptionsSpecification.IntegrityAlgorithm",
                "sha1");
        cloud.v3("ResetVpnConnection", "VpnGatewayId", gatewayId, "VpnConnectionId", id);
        JsonNode connection = connectionOf(id);
        assertThat(connection.path("VpnConnectionName").asText()).isEqualTo("new");
        assertThat(connection.path("PreShareKey").asText()).isEqualTo("other");
        assertThat(connection.at("/SecurityPolicyDatabaseSet/0/LocalCidrBlock").asText())
                .isEqualTo("10.0.1.0/24");
        JsonNode ike = connection.path("IKEOptionsSpecification");
        assertThat(ike.path("RemoteFqdnName").asText()).isEqualTo("Office.example");
        assertThat(ike.path("RemoteAddress").asText()).isEmpty();
        assertThat(ike.path("PropoAuthenAlgorithm").asText()).isEqualTo("MD5");
        assertThat(connection
                        .at("/IPSECOptionsSpecification/IntegrityAlgorithm")
                        .asText())
                .isEqualTo("SHA1");
    }

    @Test
    @DisplayName("are found by what they join")
    void filters() {
        String gatewayId = gateway();
        String id = connection(gatewayId);
        for (String[] filter : new String[][] {
            {"vpn-gateway-id", gatewayId},
            {"customer-gateway-id", customerId},
            {"vpc-id", vpcId},
            {"vpn-connection-name", "to-office"}
        }) {
            assertThat(cloud.v3("DescribeVpnConnections", "Filters.0.Name", filter[0], "Filters.0.Values.0", filter[1])
                            .at("/VpnConnectionSet/0/VpnConnectionId")
                            .asText())
                    .as(filter[0])
                    .isEqualTo(id);
        }
        assertThat(cloud.v3Error(
                        "DescribeVpnConnections",
                        "VpnConnectionIds.0",
                        id,
                        "Filters.0.Name",
                        "vpc-id",
                        "Filters.0.Values.0",
                        vpcId))
                .isEqualTo("InvalidParameter.Coexist");
        assertThat(cloud.v3Error("DescribeVpnConnections", "VpnConnectionIds.0", "vpn"))
                .isEqualTo("InvalidParameterValue.Malformed");
    }

    @Test
    @DisplayName("do not lead into their own VPC, and have an end's address or its name")
    void refused() {
        String gatewayId = gateway();
        assertThat(error(gatewayId, "SecurityPolicyDatabases.0.RemoteCidrBlock.1", "10.0.9.0/24"))
                .isEqualTo("InvalidParameterValue.VpcCidrConflict");
        assertThat(error(gatewayId, "SecurityPolicyDatabases.0.RemoteCidrBlock.1", "192.168.9.1/24"))
                .isEqualTo("InvalidParameterValue.Malformed");
        assertThat(error(
                        gatewayId,
                        "IKEOptionsSpecification.LocalAddress",
                        "183.60.249.17",
                        "IKEOptionsSpecification.LocalFqdnName",
                        "edge"))
                .isEqualTo("InvalidParameter.Coexist");
        assertThat(error(gatewayId, "IKEOptionsSpecification.LocalIdentity", "FQDN"))
                .isEqualTo("MissingParameter");
        assertThat(error("vpngw-00000000")).isEqualTo("ResourceNotFound");
        cloud.simulator().quota("tencent.vpn-connection", 0);
        assertThat(error(gatewayId)).isEqualTo("LimitExceeded");
    }

    @Test
    @DisplayName("wait for their gateway, which is in their VPC")
    void gatewayNotReady() {
        cloud.simulator().timing(Timing.manual());
        String gatewayId = gateway();
        assertThat(error(gatewayId)).isEqualTo("ResourceUnavailable");
        cloud.simulator().advance();
        String elsewhere = cloud.vpc("10.1.0.0/16");
        assertThat(cloud.v3Error(
                        "CreateVpnConnection",
                        "VpcId",
                        elsewhere,
                        "VpnGatewayId",
                        gatewayId,
                        "CustomerGatewayId",
                        customerId,
                        "VpnConnectionName",
                        "b",
                        "PreShareKey",
                        KEY,
                        "SecurityPolicyDatabases.0.LocalCidrBlock",
                        "10.1.0.0/16",
                        "SecurityPolicyDatabases.0.RemoteCidrBlock.0",
                        "192.168.0.0/24"))
                .isEqualTo("InvalidParameterValue");
    }

    @ParameterizedTest
    @CsvSource({"DeleteVpnConnection", "ResetVpnConnection"})
    @DisplayName("are named beside their gateway, and left alone until they are there")
    void ofGateway(String action) {
        String gatewayId = gateway();
        cloud.simulator().timing(Timing.manual());
        String id = connection(gatewayId);
        assertThat(cloud.v3Error(action, "VpnGatewayId", gatewayId, "VpnConnectionId", id))
                .isEqualTo("ResourceUnavailable");
        cloud.simulator().timing(Timing.immediate());
        assertThat(cloud.v3Error(action, "VpnGatewayId", gateway(), "VpnConnectionId", id))
                .isEqualTo("ResourceNotFound");
        assertThat(cloud.v3Error(action, "VpnGatewayId", gatewayId, "VpnConnectionId", "vpnx-00000000"))
                .isEqualTo("ResourceNotFound");
        assertThat(cloud.v3Error("ModifyVpnConnectionAttribute", "VpnConnectionId", "vpnx-00000000"))
                .isEqualTo("ResourceNotFound");
    }

    @ParameterizedTest
    @CsvSource({"cisco, ios, V15.4", "h3c, comware, V1.0"})
    @DisplayName("have a configuration for the device at the other end, with their real values")
    void download(String vendor, String platform, String software) {
        String gatewayId = gateway();
        String id = connection(gatewayId);
        String[] wanted = {
            "VpnGatewayId", gatewayId,
            "VpnConnectionId", id,
            "CustomerGatewayVendor.VendorName", vendor,
            "CustomerGatewayVendor.Platform", platform,
            "CustomerGatewayVendor.SoftwareVersion", software,
            "InterfaceName", "eth7"
        };
        String text = cloud.v3("DownloadCustomerGatewayConfiguration", wanted)
                .path("CustomerGatewayConfiguration")
                .asText();
        assertThat(text)
                .contains(KEY, "interface eth7", PEER)
                .contains(gatewayOf(gatewayId).path("PublicIpAddress").asText())
                .contains("192.168.0.0 0.0.0.255")
                .contains("10.0.0.0 0.0.255.255");
        assertThat(cloud.v2(
                                "GetVpnConnConfig",
                                "vpnConnId",
                                id,
                                "vendorname",
                                vendor,
                                "platform",
                                platform,
                                "software",
                                software,
                                "interfaceName",
                                "eth7")
                        .at("/data/configFileInfo")
                        .asText())
                .isEqualTo(text);
        wanted[7] = "unix";
        assertThat(cloud.v3Error("DownloadCustomerGatewayConfiguration", wanted))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    @DisplayName("show their keys where the API does, not in the list of calls")
    void secret() {
        connection(gateway());
        assertThat(cloud.simulator().calls("CreateVpnConnection").get(0).parameters())
                .containsEntry("PreShareKey", "***");
    }
}
