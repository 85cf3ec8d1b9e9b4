package dev.dragoman.simulator.tencent.vpn;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A VPC 10.0.0.0/16, and a customer gateway at 203.0.113.7, for each test anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VpnWorld {

    static final String PEER = "203.0.113.7";
    static final String KEY = "let-me-in";

    final BothApis cloud = new BothApis();
    String vpcId = "";
    String customerId = "";

    @BeforeEach
    void empty() {
        cloud.reset();
        vpcId = cloud.vpc("10.0.0.0/16");
        customerId = cloud.v3("CreateCustomerGateway", "CustomerGatewayName", "office", "IpAddress", PEER)
                .at("/CustomerGateway/CustomerGatewayId")
                .asText();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    /** A gateway paid by the hour. */
    String gateway() {
        return cloud.v3("CreateVpnGateway", "VpcId", vpcId, "VpnGatewayName", "edge", "InternetMaxBandwidthOut", "5")
                .at("/VpnGateway/VpnGatewayId")
                .asText();
    }

    /** A gateway paid for so many months. */
    String prepaid(int months) {
        return cloud.v3(
                        "CreateVpnGateway",
                        "VpcId",
                        vpcId,
                        "VpnGatewayName",
                        "edge",
                        "InternetMaxBandwidthOut",
                        "5",
                        "InstanceChargeType",
                        "PREPAID",
                        "InstanceChargePrepaid.Period",
                        String.valueOf(months))
                .at("/VpnGateway/VpnGatewayId")
                .asText();
    }

    JsonNode gatewayOf(String id) {
        return cloud.v3("DescribeVpnGateways", "VpnGatewayIds.0", id).at("/VpnGatewaySet/0");
    }

    /** A connection to 192.168.0.0/24. */
    String connection(String gatewayId) {
        return cloud.v3(
                        "CreateVpnConnection",
                        "VpcId",
                        vpcId,
                        "VpnGatewayId",
                        gatewayId,
                        "CustomerGatewayId",
                        customerId,
                        "VpnConnectionName",
                        "to-office",
                        "PreShareKey",
                        KEY,
                        "SecurityPolicyDatabases.0.LocalCidrBlock",
                        "10.0.0.0/16",
                        "SecurityPolicyDatabases.0.RemoteCidrBlock.0",
                        "192.168.0.0/24")
                .at("/VpnConnection/VpnConnectionId")
                .asText();
    }

    JsonNode connectionOf(String id) {
        return cloud.v3("DescribeVpnConnections", "VpnConnectionIds.0", id).at("/VpnConnectionSet/0");
    }
}
