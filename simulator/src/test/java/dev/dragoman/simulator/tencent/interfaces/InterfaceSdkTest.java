package dev.dragoman.simulator.tencent.interfaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.vpc.v20170312.VpcClient;
import com.tencentcloudapi.vpc.v20170312.models.AssignPrivateIpAddressesRequest;
import com.tencentcloudapi.vpc.v20170312.models.AttachClassicLinkVpcRequest;
import com.tencentcloudapi.vpc.v20170312.models.AttachNetworkInterfaceRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateNetworkInterfaceRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteNetworkInterfaceRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeClassicLinkInstancesRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeNetworkInterfacesRequest;
import com.tencentcloudapi.vpc.v20170312.models.DetachClassicLinkVpcRequest;
import com.tencentcloudapi.vpc.v20170312.models.DetachNetworkInterfaceRequest;
import com.tencentcloudapi.vpc.v20170312.models.FilterObject;
import com.tencentcloudapi.vpc.v20170312.models.ModifyNetworkInterfaceAttributeRequest;
import com.tencentcloudapi.vpc.v20170312.models.NetworkInterface;
import com.tencentcloudapi.vpc.v20170312.models.PrivateIpAddressSpecification;
import com.tencentcloudapi.vpc.v20170312.models.UnassignPrivateIpAddressesRequest;
import dev.dragoman.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("For network interfaces and classic links, Tencent's official SDK")
class InterfaceSdkTest {

    private final InterfaceCloud cloud = InterfaceCloud.now();
    private final VpcClient client = client(cloud.simulator);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName("creates, changes, binds, unbinds and deletes an interface")
    void lifeCycle() throws TencentCloudSDKException {
        String id = create();
        ModifyNetworkInterfaceAttributeRequest modify = new ModifyNetworkInterfaceAttributeRequest();
        modify.setNetworkInterfaceId(id);
        modify.setNetworkInterfaceDescription("of the web");
        client.ModifyNetworkInterfaceAttribute(modify);
        AssignPrivateIpAddressesRequest assign = new AssignPrivateIpAddressesRequest();
        assign.setNetworkInterfaceId(id);
        assign.setSecondaryPrivateIpAddressCount(1L);
        PrivateIpAddressSpecification[] assigned =
                client.AssignPrivateIpAddresses(assign).getPrivateIpAddressSet();
        AttachNetworkInterfaceRequest attach = new AttachNetworkInterfaceRequest();
        attach.setNetworkInterfaceId(id);
        attach.setInstanceId(cloud.instanceId);
        client.AttachNetworkInterface(attach);
        NetworkInterface bound = find(id);
        assertThat(bound.getNetworkInterfaceDescription()).isEqualTo("of the web");
        assertThat(bound.getState()).isEqualTo("AVAILABLE");
        assertThat(bound.getAttachment().getInstanceId()).isEqualTo(cloud.instanceId);
        assertThat(bound.getPrivateIpAddressSet()).hasSize(2);
        UnassignPrivateIpAddressesRequest unassign = new UnassignPrivateIpAddressesRequest();
        unassign.setNetworkInterfaceId(id);
        unassign.setPrivateIpAddresses(assigned);
        client.UnassignPrivateIpAddresses(unassign);
        assertThat(find(id).getPrivateIpAddressSet()).hasSize(1);
        DetachNetworkInterfaceRequest detach = new DetachNetworkInterfaceRequest();
        detach.setNetworkInterfaceId(id);
        detach.setInstanceId(cloud.instanceId);
        client.DetachNetworkInterface(detach);
        DeleteNetworkInterfaceRequest delete = new DeleteNetworkInterfaceRequest();
        delete.setNetworkInterfaceId(id);
        client.DeleteNetworkInterface(delete);
        assertThatThrownBy(() -> find(id))
                .isInstanceOfSatisfying(TencentCloudSDKException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo("ResourceNotFound"));
    }

    private String create() throws TencentCloudSDKException {
        PrivateIpAddressSpecification primary = new PrivateIpAddressSpecification();
        primary.setPrivateIpAddress("10.0.1.30");
        primary.setPrimary(true);
        CreateNetworkInterfaceRequest create = new CreateNetworkInterfaceRequest();
        create.setVpcId(cloud.vpcId);
        create.setSubnetId(cloud.subnetId);
        create.setNetworkInterfaceName("eni");
        create.setPrivateIpAddresses(new PrivateIpAddressSpecification[] {primary});
        NetworkInterface made = client.CreateNetworkInterface(create).getNetworkInterface();
        assertThat(made.getPrivateIpAddressSet()[0].getPrivateIpAddress()).isEqualTo("10.0.1.30");
        return made.getNetworkInterfaceId();
    }

    private NetworkInterface find(String id) throws TencentCloudSDKException {
        DescribeNetworkInterfacesRequest request = new DescribeNetworkInterfacesRequest();
        request.setNetworkInterfaceIds(new String[] {id});
        return client.DescribeNetworkInterfaces(request).getNetworkInterfaceSet()[0];
    }

    @Test
    @DisplayName("makes, lists and removes a classic link")
    void classicLink() throws TencentCloudSDKException {
        String instanceId = cloud.place(ClassicLinkTest.classic("10.66.0.7"));
        AttachClassicLinkVpcRequest attach = new AttachClassicLinkVpcRequest();
        attach.setVpcId(cloud.vpcId);
        attach.setInstanceIds(new String[] {instanceId});
        client.AttachClassicLinkVpc(attach);
        FilterObject ofVpc = new FilterObject();
        ofVpc.setName("vpc-id");
        ofVpc.setValues(new String[] {cloud.vpcId});
        DescribeClassicLinkInstancesRequest list = new DescribeClassicLinkInstancesRequest();
        list.setFilters(new FilterObject[] {ofVpc});
        list.setLimit("10");
        assertThat(client.DescribeClassicLinkInstances(list)
                        .getClassicLinkInstanceSet()[0]
                        .getInstanceId())
                .isEqualTo(instanceId);
        DetachClassicLinkVpcRequest detach = new DetachClassicLinkVpcRequest();
        detach.setVpcId(cloud.vpcId);
        detach.setInstanceIds(new String[] {instanceId});
        client.DetachClassicLinkVpc(detach);
        assertThat(client.DescribeClassicLinkInstances(list).getTotalCount()).isZero();
    }

    private static VpcClient client(Simulator simulator) {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint("127.0.0.1:" + simulator.tencentPort());
        Credential credential = new Credential("sim-key-id", "sim-key-secret");
        return new VpcClient(credential, "ap-guangzhou", new ClientProfile("HmacSHA256", http));
    }
}
