package dev.dragoman.simulator.tencent.vpn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.vpc.v20170312.VpcClient;
import com.tencentcloudapi.vpc.v20170312.models.CreateCustomerGatewayRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateVpcRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateVpnConnectionRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateVpnGatewayRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteCustomerGatewayRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteVpnConnectionRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteVpnGatewayRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeCustomerGatewayVendorsRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeVpnConnectionsRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeVpnGatewaysRequest;
import com.tencentcloudapi.vpc.v20170312.models.DownloadCustomerGatewayConfigurationRequest;
import com.tencentcloudapi.vpc.v20170312.models.IKEOptionsSpecification;
import com.tencentcloudapi.vpc.v20170312.models.InquiryPriceCreateVpnGatewayRequest;
import com.tencentcloudapi.vpc.v20170312.models.InstanceChargePrepaid;
import com.tencentcloudapi.vpc.v20170312.models.ModifyVpnConnectionAttributeRequest;
import com.tencentcloudapi.vpc.v20170312.models.ResetVpnConnectionRequest;
import com.tencentcloudapi.vpc.v20170312.models.SecurityPolicyDatabase;
import com.tencentcloudapi.vpc.v20170312.models.VpnConnection;
import com.tencentcloudapi.vpc.v20170312.models.VpnGateway;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.state.Timing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tencent's official SDK")
class VpnSdkTest {

    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withTiming(Timing.immediate()));
    private final VpcClient client = client();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("makes two gateways and a connection between them, changes it, and takes all away")
    void lifeCycle() throws TencentCloudSDKException {
        CreateVpcRequest vpc = new CreateVpcRequest();
        vpc.setVpcName("main");
        vpc.setCidrBlock("10.0.0.0/16");
        String vpcId = client.CreateVpc(vpc).getVpc().getVpcId();
        CreateCustomerGatewayRequest customer = new CreateCustomerGatewayRequest();
        customer.setCustomerGatewayName("office");
        customer.setIpAddress("203.0.113.7");
        String customerId =
                client.CreateCustomerGateway(customer).getCustomerGateway().getCustomerGatewayId();
        String gatewayId = gateway(vpcId);
        assertThat(client.DescribeVpnGateways(new DescribeVpnGatewaysRequest()).getVpnGatewaySet())
                .extracting(VpnGateway::getState)
                .containsExactly("AVAILABLE");

        CreateVpnConnectionRequest create = new CreateVpnConnectionRequest();
        create.setVpcId(vpcId);
        create.setVpnGatewayId(gatewayId);
        create.setCustomerGatewayId(customerId);
        create.setVpnConnectionName("to-office");
        create.setPreShareKey("let-me-in");
        SecurityPolicyDatabase policy = new SecurityPolicyDatabase();
        policy.setLocalCidrBlock("10.0.0.0/16");
        policy.setRemoteCidrBlock(new String[] {"192.168.0.0/24"});
        create.setSecurityPolicyDatabases(new SecurityPolicyDatabase[] {policy});
        String connectionId =
                client.CreateVpnConnection(create).getVpnConnection().getVpnConnectionId();

        ModifyVpnConnectionAttributeRequest modify = new ModifyVpnConnectionAttributeRequest();
        modify.setVpnConnectionId(connectionId);
        IKEOptionsSpecification ike = new IKEOptionsSpecification();
        ike.setPropoEncryAlgorithm("AES-CBC-256");
        ike.setRemoteIdentity("FQDN");
        ike.setRemoteFqdnName("office");
        modify.setIKEOptionsSpecification(ike);
        client.ModifyVpnConnectionAttribute(modify);
        VpnConnection connection = client.DescribeVpnConnections(new DescribeVpnConnectionsRequest())
                .getVpnConnectionSet()[0];
        assertThat(connection.getIKEOptionsSpecification().getPropoEncryAlgorithm())
                .isEqualTo("AES-CBC-256");
        assertThat(connection.getIKEOptionsSpecification().getRemoteIdentity()).isEqualTo("FQDN");
        assertThat(connection.getIPSECOptionsSpecification().getIntegrityAlgorith())
                .isEqualTo("MD5");
        assertThat(connection.getSecurityPolicyDatabaseSet()[0].getRemoteCidrBlock())
                .containsExactly("192.168.0.0/24");

        DownloadCustomerGatewayConfigurationRequest download = new DownloadCustomerGatewayConfigurationRequest();
        download.setVpnGatewayId(gatewayId);
        download.setVpnConnectionId(connectionId);
        download.setInterfaceName("eth0");
        download.setCustomerGatewayVendor(
                client.DescribeCustomerGatewayVendors(new DescribeCustomerGatewayVendorsRequest())
                        .getCustomerGatewayVendorSet()[1]);
        assertThat(client.DownloadCustomerGatewayConfiguration(download).getCustomerGatewayConfiguration())
                .contains("local-identity fqdn office");
        ResetVpnConnectionRequest reset = new ResetVpnConnectionRequest();
        reset.setVpnGatewayId(gatewayId);
        reset.setVpnConnectionId(connectionId);
        client.ResetVpnConnection(reset);

        DeleteVpnConnectionRequest delete = new DeleteVpnConnectionRequest();
        delete.setVpnGatewayId(gatewayId);
        delete.setVpnConnectionId(connectionId);
        client.DeleteVpnConnection(delete);
        DeleteVpnGatewayRequest deleteGateway = new DeleteVpnGatewayRequest();
        deleteGateway.setVpnGatewayId(gatewayId);
        client.DeleteVpnGateway(deleteGateway);
        DeleteCustomerGatewayRequest deleteCustomer = new DeleteCustomerGatewayRequest();
        deleteCustomer.setCustomerGatewayId(customerId);
        client.DeleteCustomerGateway(deleteCustomer);
        assertThat(simulator.resources("vpn-gateway")).isEmpty();
        assertThat(simulator.resources("customer-gateway")).isEmpty();
        assertThatThrownBy(() -> client.DeleteVpnGateway(deleteGateway))
                .isInstanceOfSatisfying(TencentCloudSDKException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo("InvalidVpnGatewayId.NotFound"));
    }

    @Test
    @DisplayName("asks what a gateway costs")
    void price() throws TencentCloudSDKException {
        InquiryPriceCreateVpnGatewayRequest inquiry = new InquiryPriceCreateVpnGatewayRequest();
        inquiry.setInstanceChargeType("PREPAID");
        inquiry.setInternetMaxBandwidthOut(5L);
        InstanceChargePrepaid term = new InstanceChargePrepaid();
        term.setPeriod(1L);
        inquiry.setInstanceChargePrepaid(term);
        assertThat(client.InquiryPriceCreateVpnGateway(inquiry)
                        .getPrice()
                        .getInstancePrice()
                        .getOriginalPrice())
                .isEqualTo(380f);
    }

    private String gateway(String vpcId) throws TencentCloudSDKException {
        CreateVpnGatewayRequest request = new CreateVpnGatewayRequest();
        request.setVpcId(vpcId);
        request.setVpnGatewayName("edge");
        request.setInternetMaxBandwidthOut(5L);
        return client.CreateVpnGateway(request).getVpnGateway().getVpnGatewayId();
    }

    private VpcClient client() {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint("127.0.0.1:" + simulator.tencentPort());
        Credential credential = new Credential("sim-key-id", "sim-key-secret");
        return new VpcClient(credential, "ap-guangzhou", new ClientProfile("HmacSHA256", http));
    }
}
