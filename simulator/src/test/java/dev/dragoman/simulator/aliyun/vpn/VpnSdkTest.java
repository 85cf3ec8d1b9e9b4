package dev.dragoman.simulator.aliyun.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.vpc.model.v20160428.CreateCustomerGatewayRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVpnConnectionRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVpnGatewayResponse;
import com.aliyuncs.vpc.model.v20160428.CreateVpnPbrRouteEntryRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVpnRouteEntryRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteCustomerGatewayRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteVpnConnectionRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteVpnGatewayRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteVpnPbrRouteEntryRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteVpnRouteEntryRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeCustomerGatewayRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeCustomerGatewaysRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpnConnectionRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpnConnectionsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpnGatewayRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpnGatewayResponse;
import com.aliyuncs.vpc.model.v20160428.DescribeVpnGatewaysRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpnPbrRouteEntriesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpnRouteEntriesRequest;
import com.aliyuncs.vpc.model.v20160428.DownloadVpnConnectionConfigRequest;
import com.aliyuncs.vpc.model.v20160428.DownloadVpnConnectionConfigResponse;
import com.aliyuncs.vpc.model.v20160428.ModifyCustomerGatewayAttributeRequest;
import com.aliyuncs.vpc.model.v20160428.ModifyVpnConnectionAttributeRequest;
import com.aliyuncs.vpc.model.v20160428.ModifyVpnGatewayAttributeRequest;
import com.aliyuncs.vpc.model.v20160428.ModifyVpnPbrRouteEntryWeightRequest;
import com.aliyuncs.vpc.model.v20160428.ModifyVpnRouteEntryWeightRequest;
import com.aliyuncs.vpc.model.v20160428.PublishVpnRouteEntryRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("For IPsec-VPN, Alibaba's official SDK")
class VpnSdkTest extends VpnSdk {

    private static final String DESTINATION = "192.168.0.0/24";

    @ParameterizedTest(name = "connects two sites and takes the connection down in {0}")
    @EnumSource(names = {"JSON", "XML"})
    void lifeCycle(FormatType wanted) throws ClientException {
        format = wanted;
        CreateVpnGatewayResponse bought = buy();
        assertThat(bought.getOrderId()).isPositive();
        String gatewayId = bought.getVpnGatewayId();
        DescribeVpnGatewayResponse gateway = renamedGateway(gatewayId);
        String customerId = customer();
        String connectionId = connection(gatewayId, customerId);
        configuration(connectionId, gateway.getInternetIp());
        destinationRoute(gatewayId, connectionId);
        policyRoute(gatewayId, connectionId);

        DeleteVpnConnectionRequest deleteConnection = new DeleteVpnConnectionRequest();
        deleteConnection.setVpnConnectionId(connectionId);
        send(deleteConnection);
        DeleteCustomerGatewayRequest deleteCustomer = new DeleteCustomerGatewayRequest();
        deleteCustomer.setCustomerGatewayId(customerId);
        send(deleteCustomer);
        DeleteVpnGatewayRequest deleteGateway = new DeleteVpnGatewayRequest();
        deleteGateway.setVpnGatewayId(gatewayId);
        send(deleteGateway);
        assertThat(send(new DescribeVpnGatewaysRequest()).getVpnGateways()).isEmpty();
        assertThat(send(new DescribeCustomerGatewaysRequest()).getCustomerGateways())
                .isEmpty();
        assertThat(send(new DescribeVpnConnectionsRequest()).getVpnConnections())
                .isEmpty();
    }

    private DescribeVpnGatewayResponse renamedGateway(String id) throws ClientException {
        ModifyVpnGatewayAttributeRequest rename = new ModifyVpnGatewayAttributeRequest();
        rename.setVpnGatewayId(id);
        rename.setDescription("to the office");
        send(rename);
        DescribeVpnGatewayRequest describe = new DescribeVpnGatewayRequest();
        describe.setVpnGatewayId(id);
        DescribeVpnGatewayResponse shown = send(describe);
        assertThat(shown.getStatus()).isEqualTo("active");
        assertThat(shown.getDescription()).isEqualTo("to the office");
        assertThat(shown.getSslMaxConnections()).isEqualTo(5);
        assertThat(shown.getEndTime()).isGreaterThan(shown.getCreateTime());
        return shown;
    }

    private String customer() throws ClientException {
        CreateCustomerGatewayRequest create = new CreateCustomerGatewayRequest();
        create.setIpAddress("100.1.1.2");
        create.setClientToken("token-1");
        String id = send(create).getCustomerGatewayId();
        ModifyCustomerGatewayAttributeRequest rename = new ModifyCustomerGatewayAttributeRequest();
        rename.setCustomerGatewayId(id);
        rename.setName("office");
        assertThat(send(rename).getName()).isEqualTo("office");
        DescribeCustomerGatewayRequest describe = new DescribeCustomerGatewayRequest();
        describe.setCustomerGatewayId(id);
        assertThat(send(describe).getIpAddress()).isEqualTo("100.1.1.2");
        return id;
    }

    private String connection(String gatewayId, String customerId) throws ClientException {
        CreateVpnConnectionRequest create = new CreateVpnConnectionRequest();
        create.setVpnGatewayId(gatewayId);
        create.setCustomerGatewayId(customerId);
        create.setLocalSubnet("10.0.0.0/16");
        create.setRemoteSubnet(DESTINATION);
        create.setEffectImmediately(true);
        create.setIkeConfig("{\"Psk\":\"open sesame\",\"IkeVersion\":\"ikev2\"}");
        create.setHealthCheckConfig(
                "{\"enable\":\"true\",\"dip\":\"192.168.0.1\",\"sip\":\"10.0.0.1\",\"interval\":5,\"retry\":2}");
        String id = send(create).getVpnConnectionId();
        ModifyVpnConnectionAttributeRequest modify = new ModifyVpnConnectionAttributeRequest();
        modify.setVpnConnectionId(id);
        modify.setLocalSubnet("10.0.0.0/16");
        modify.setRemoteSubnet(DESTINATION);
        modify.setIpsecConfig("{\"IpsecLifetime\":3600}");
        assertThat(send(modify).getIpsecConfig().getIpsecLifetime()).isEqualTo(3600);
        DescribeVpnConnectionRequest describe = new DescribeVpnConnectionRequest();
        describe.setVpnConnectionId(id);
        assertThat(send(describe)).satisfies(shown -> {
            assertThat(shown.getStatus()).isEqualTo("ipsec_sa_established");
            assertThat(shown.getIkeConfig().getIkeVersion()).isEqualTo("ikev2");
            assertThat(shown.getIpsecConfig().getIpsecLifetime()).isEqualTo(3600);
            assertThat(shown.getVcoHealthCheck().getDip()).isEqualTo("192.168.0.1");
            assertThat(shown.getVcoHealthCheck().getInterval()).isEqualTo(5);
        });
        DescribeVpnConnectionsRequest list = new DescribeVpnConnectionsRequest();
        list.setCustomerGatewayId(customerId);
        assertThat(send(list).getVpnConnections()).singleElement().satisfies(row -> assertThat(row.getVpnConnectionId())
                .isEqualTo(id));
        return id;
    }

    private void configuration(String connectionId, String gatewayAddress) throws ClientException {
        DownloadVpnConnectionConfigRequest download = new DownloadVpnConnectionConfigRequest();
        download.setVpnConnectionId(connectionId);
        DownloadVpnConnectionConfigResponse.VpnConnectionConfig config =
                send(download).getVpnConnectionConfig();
        assertThat(config.getLocal()).isEqualTo(gatewayAddress);
        assertThat(config.getRemote()).isEqualTo("100.1.1.2");
        assertThat(config.getRemoteSubnet()).isEqualTo(DESTINATION);
        assertThat(config.getIkeConfig().getPsk()).isEqualTo("open sesame");
    }

    private void destinationRoute(String gatewayId, String connectionId) throws ClientException {
        CreateVpnRouteEntryRequest create = new CreateVpnRouteEntryRequest();
        create.setVpnGatewayId(gatewayId);
        create.setRouteDest(DESTINATION);
        create.setNextHop(connectionId);
        create.setWeight(100);
        create.setPublishVpc(true);
        assertThat(send(create).getState()).isEqualTo("published");
        ModifyVpnRouteEntryWeightRequest weigh = new ModifyVpnRouteEntryWeightRequest();
        weigh.setVpnGatewayId(gatewayId);
        weigh.setRouteDest(DESTINATION);
        weigh.setNextHop(connectionId);
        weigh.setWeight(100);
        weigh.setNewWeight(0);
        send(weigh);
        PublishVpnRouteEntryRequest withdraw = new PublishVpnRouteEntryRequest();
        withdraw.setVpnGatewayId(gatewayId);
        withdraw.setRouteDest(DESTINATION);
        withdraw.setNextHop(connectionId);
        withdraw.setRouteType("dbr");
        withdraw.setPublishVpc(false);
        send(withdraw);
        DescribeVpnRouteEntriesRequest list = new DescribeVpnRouteEntriesRequest();
        list.setVpnGatewayId(gatewayId);
        assertThat(send(list).getVpnRouteEntries()).singleElement().satisfies(route -> {
            assertThat(route.getWeight()).isZero();
            assertThat(route.getState()).isEqualTo("normal");
        });
        DeleteVpnRouteEntryRequest delete = new DeleteVpnRouteEntryRequest();
        delete.setVpnGatewayId(gatewayId);
        delete.setRouteDest(DESTINATION);
        delete.setNextHop(connectionId);
        delete.setWeight(0);
        send(delete);
    }

    private void policyRoute(String gatewayId, String connectionId) throws ClientException {
        CreateVpnPbrRouteEntryRequest create = new CreateVpnPbrRouteEntryRequest();
        create.setVpnGatewayId(gatewayId);
        create.setRouteSource("10.0.0.0/16");
        create.setRouteDest(DESTINATION);
        create.setNextHop(connectionId);
        create.setWeight(100);
        create.setPublishVpc(false);
        assertThat(send(create).getState()).isEqualTo("normal");
        ModifyVpnPbrRouteEntryWeightRequest weigh = new ModifyVpnPbrRouteEntryWeightRequest();
        weigh.setVpnGatewayId(gatewayId);
        weigh.setRouteSource("10.0.0.0/16");
        weigh.setRouteDest(DESTINATION);
        weigh.setNextHop(connectionId);
        weigh.setWeight(100);
        weigh.setNewWeight(0);
        send(weigh);
        DescribeVpnPbrRouteEntriesRequest list = new DescribeVpnPbrRouteEntriesRequest();
        list.setVpnGatewayId(gatewayId);
        assertThat(send(list).getVpnPbrRouteEntries()).singleElement().satisfies(route -> {
            assertThat(route.getRouteSource()).isEqualTo("10.0.0.0/16");
            assertThat(route.getWeight()).isZero();
        });
        DeleteVpnPbrRouteEntryRequest delete = new DeleteVpnPbrRouteEntryRequest();
        delete.setVpnGatewayId(gatewayId);
        delete.setRouteSource("10.0.0.0/16");
        delete.setRouteDest(DESTINATION);
        delete.setNextHop(connectionId);
        delete.setWeight(0);
        send(delete);
    }
}
