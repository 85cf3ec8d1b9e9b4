package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.vpc.v20170312.VpcClient;
import com.tencentcloudapi.vpc.v20170312.models.Address;
import com.tencentcloudapi.vpc.v20170312.models.AllocateAddressesRequest;
import com.tencentcloudapi.vpc.v20170312.models.AssociateAddressRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateRoutesRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateVpcRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteRoutesRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeAddressQuotaRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeAddressesRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeRouteTablesRequest;
import com.tencentcloudapi.vpc.v20170312.models.DisassociateAddressRequest;
import com.tencentcloudapi.vpc.v20170312.models.ModifyAddressAttributeRequest;
import com.tencentcloudapi.vpc.v20170312.models.ReleaseAddressesRequest;
import com.tencentcloudapi.vpc.v20170312.models.ReplaceRoutesRequest;
import com.tencentcloudapi.vpc.v20170312.models.Route;
import com.tencentcloudapi.vpc.v20170312.models.TransformAddressRequest;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Timing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("For routes and elastic addresses, Tencent's official SDK")
class TencentSdkRouteTest {

    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withTiming(Timing.immediate()));
    private final VpcClient client = client();
    private final String vpcId = createVpc();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("creates, describes, replaces and deletes routes")
    void routes() throws TencentCloudSDKException {
        String tableId = simulator.resources("route-table").get(0).id();
        CreateRoutesRequest create = new CreateRoutesRequest();
        create.setRouteTableId(tableId);
        create.setRoutes(new Route[] {
            route("192.168.0.0/24", "NAT", place("nat-gateway")), route("0.0.0.0/0", "VPN", place("vpn-gateway"))
        });
        client.CreateRoutes(create);
        Route[] made = routesOf(tableId);
        assertThat(made).hasSize(2);
        assertThat(made[1].getDestinationCidrBlock()).isEqualTo("0.0.0.0/0");

        made[1].setRouteDescription("everything else");
        ReplaceRoutesRequest replace = new ReplaceRoutesRequest();
        replace.setRouteTableId(tableId);
        replace.setRoutes(new Route[] {made[1]});
        client.ReplaceRoutes(replace);
        assertThat(routesOf(tableId)[1].getRouteDescription()).isEqualTo("everything else");

        DeleteRoutesRequest delete = new DeleteRoutesRequest();
        delete.setRouteTableId(tableId);
        delete.setRoutes(made);
        client.DeleteRoutes(delete);
        assertThat(routesOf(tableId)).isEmpty();
    }

    @Test
    @DisplayName("allocates, names, binds and releases an elastic address")
    void elasticAddress() throws TencentCloudSDKException {
        String instanceId = place("instance");
        AllocateAddressesRequest allocate = new AllocateAddressesRequest();
        allocate.setAddressCount(1L);
        allocate.setInternetMaxBandwidthOut(20L);
        allocate.setInternetChargeType("TRAFFIC_POSTPAID_BY_HOUR");
        String addressId = client.AllocateAddresses(allocate).getAddressSet()[0];

        ModifyAddressAttributeRequest name = new ModifyAddressAttributeRequest();
        name.setAddressId(addressId);
        name.setAddressName("web");
        client.ModifyAddressAttribute(name);
        AssociateAddressRequest associate = new AssociateAddressRequest();
        associate.setAddressId(addressId);
        associate.setInstanceId(instanceId);
        client.AssociateAddress(associate);
        Address address = address(addressId);
        assertThat(address.getAddressStatus()).isEqualTo("BIND");
        assertThat(address.getInstanceId()).isEqualTo(instanceId);
        assertThat(address.getAddressName()).isEqualTo("web");
        assertThat(address.getBandwidth()).isEqualTo(20L);
        assertThat(address.getIsArrears()).isFalse();

        DisassociateAddressRequest disassociate = new DisassociateAddressRequest();
        disassociate.setAddressId(addressId);
        client.DisassociateAddress(disassociate);
        assertThat(address(addressId).getInstanceId()).isNull();
        ReleaseAddressesRequest release = new ReleaseAddressesRequest();
        release.setAddressIds(new String[] {addressId});
        client.ReleaseAddresses(release);
        assertThat(simulator.resources("eip")).isEmpty();
        assertThat(client.DescribeAddressQuota(new DescribeAddressQuotaRequest())
                        .getQuotaSet())
                .hasSize(3);
    }

    @Test
    @DisplayName("is told that an instance has no address to transform")
    void error() {
        TransformAddressRequest transform = new TransformAddressRequest();
        transform.setInstanceId(place("instance"));
        assertThatThrownBy(() -> client.TransformAddress(transform))
                .isInstanceOfSatisfying(TencentCloudSDKException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo("InvalidInstance.NotSupported"));
    }

    private String createVpc() {
        CreateVpcRequest request = new CreateVpcRequest();
        request.setVpcName("main");
        request.setCidrBlock("10.0.0.0/16");
        try {
            return client.CreateVpc(request).getVpc().getVpcId();
        } catch (TencentCloudSDKException e) {
            throw new AssertionError(e);
        }
    }

    private Route[] routesOf(String tableId) throws TencentCloudSDKException {
        DescribeRouteTablesRequest request = new DescribeRouteTablesRequest();
        request.setRouteTableIds(new String[] {tableId});
        return client.DescribeRouteTables(request).getRouteTableSet()[0].getRouteSet();
    }

    private Address address(String addressId) throws TencentCloudSDKException {
        DescribeAddressesRequest request = new DescribeAddressesRequest();
        request.setAddressIds(new String[] {addressId});
        return client.DescribeAddresses(request).getAddressSet()[0];
    }

    private static Route route(String destination, String type, String gatewayId) {
        Route route = new Route();
        route.setDestinationCidrBlock(destination);
        route.setGatewayType(type);
        route.setGatewayId(gatewayId);
        return route;
    }

    private String place(String kind) {
        return simulator.place(Placement.in(Api.TENCENT_VPC, kind, vpcId)).id();
    }

    private VpcClient client() {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint("127.0.0.1:" + simulator.tencentPort());
        Credential credential = new Credential("sim-key-id", "sim-key-secret");
        return new VpcClient(credential, "ap-guangzhou", new ClientProfile("HmacSHA256", http));
    }
}
