package dev.dragoman.simulator.aliyun.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.vpc.model.v20160428.ConfirmPhysicalConnectionRequest;
import com.aliyuncs.vpc.model.v20160428.CreateBgpGroupRequest;
import com.aliyuncs.vpc.model.v20160428.CreateBgpPeerRequest;
import com.aliyuncs.vpc.model.v20160428.CreatePhysicalConnectionRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVirtualBorderRouterRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVirtualPhysicalConnectionRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteBgpGroupRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteBgpPeerRequest;
import com.aliyuncs.vpc.model.v20160428.DeletePhysicalConnectionRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteVirtualBorderRouterRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeAccessPointsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeBgpGroupsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeBgpPeersRequest;
import com.aliyuncs.vpc.model.v20160428.DescribePhysicalConnectionsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVirtualBorderRoutersForPhysicalConnectionRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVirtualBorderRoutersRequest;
import com.aliyuncs.vpc.model.v20160428.EnablePhysicalConnectionRequest;
import com.aliyuncs.vpc.model.v20160428.GetPhysicalConnectionServiceStatusRequest;
import com.aliyuncs.vpc.model.v20160428.ListVirtualPhysicalConnectionsRequest;
import com.aliyuncs.vpc.model.v20160428.OpenPhysicalConnectionServiceRequest;
import com.aliyuncs.vpc.model.v20160428.TerminatePhysicalConnectionRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("For leased lines, Alibaba's official SDK")
class LineSdkTest {

    private final Lab lab = Lab.inRealTime();
    private final DefaultAcsClient client =
            new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", "sim-key-id", "sim-key-secret"));
    private FormatType format = FormatType.JSON;

    @AfterEach
    void stop() {
        client.shutdown();
        lab.close();
    }

    @ParameterizedTest(name = "leads a line, a border router and its BGP through their lives in {0}")
    @EnumSource(names = {"JSON", "XML"})
    void life(FormatType wanted) throws ClientException {
        format = wanted;
        String line = line();
        CreateVirtualBorderRouterRequest createRouter = new CreateVirtualBorderRouterRequest();
        createRouter.setPhysicalConnectionId(line);
        createRouter.setVlanId(10);
        createRouter.setLocalGatewayIp("10.0.0.1");
        createRouter.setPeerGatewayIp("10.0.0.2");
        createRouter.setPeeringSubnetMask("255.255.255.252");
        createRouter.setName("edge");
        String router = call(createRouter).getVbrId();
        DescribeVirtualBorderRoutersRequest.Filter active = new DescribeVirtualBorderRoutersRequest.Filter();
        active.setKey("Status");
        active.setValues(List.of("Active"));
        DescribeVirtualBorderRoutersRequest routers = new DescribeVirtualBorderRoutersRequest();
        routers.setFilters(List.of(active));
        assertThat(call(routers).getVirtualBorderRouterSet()).singleElement().satisfies(one -> {
            assertThat(one.getVbrId()).isEqualTo(router);
            assertThat(one.getStatus()).isEqualTo("active");
            assertThat(one.getVlanId()).isEqualTo(10);
            assertThat(one.getMinTxInterval()).isEqualTo(1000);
            assertThat(one.getAssociatedPhysicalConnections()).isEmpty();
        });
        DescribeVirtualBorderRoutersForPhysicalConnectionRequest onLine =
                new DescribeVirtualBorderRoutersForPhysicalConnectionRequest();
        onLine.setPhysicalConnectionId(line);
        assertThat(call(onLine).getVirtualBorderRouterForPhysicalConnectionSet())
                .singleElement()
                .satisfies(one -> assertThat(one.getStatus()).isEqualTo("Active"));
        bgp(router);
        DeleteVirtualBorderRouterRequest deleteRouter = new DeleteVirtualBorderRouterRequest();
        deleteRouter.setVbrId(router);
        call(deleteRouter);
        TerminatePhysicalConnectionRequest terminate = new TerminatePhysicalConnectionRequest();
        terminate.setPhysicalConnectionId(line);
        call(terminate);
        DeletePhysicalConnectionRequest delete = new DeletePhysicalConnectionRequest();
        delete.setPhysicalConnectionId(line);
        call(delete);
        assertThat(lab.simulator().resources()).extracting("kind").containsExactly("outbound-transfer-service");
    }

    private String line() throws ClientException {
        call(new OpenPhysicalConnectionServiceRequest());
        assertThat(call(new GetPhysicalConnectionServiceStatusRequest()).getEnabled())
                .isTrue();
        String site = call(new DescribeAccessPointsRequest())
                .getAccessPointSet()
                .get(0)
                .getAccessPointId();
        CreatePhysicalConnectionRequest create = new CreatePhysicalConnectionRequest();
        create.setAccessPointId(site);
        create.setLineOperator("CT");
        create.setPeerLocation("Hangzhou");
        create.setPortType("10GBase-LR");
        create.setBandwidth(500);
        create.setClientToken("token-1");
        String id = call(create).getPhysicalConnectionId();
        ConfirmPhysicalConnectionRequest confirm = new ConfirmPhysicalConnectionRequest();
        confirm.setPhysicalConnectionId(id);
        call(confirm);
        EnablePhysicalConnectionRequest enable = new EnablePhysicalConnectionRequest();
        enable.setPhysicalConnectionId(id);
        call(enable);
        assertThat(call(new DescribePhysicalConnectionsRequest()).getPhysicalConnectionSet())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getPhysicalConnectionId()).isEqualTo(id);
                    assertThat(one.getStatus()).isEqualTo("Enabled");
                    assertThat(one.getBandwidth()).isEqualTo(500);
                    assertThat(one.getSpec()).isEqualTo("10G");
                });
        return id;
    }

    private void bgp(String router) throws ClientException {
        CreateBgpGroupRequest createGroup = new CreateBgpGroupRequest();
        createGroup.setRouterId(router);
        createGroup.setPeerAsn(65001L);
        String group = call(createGroup).getBgpGroupId();
        CreateBgpPeerRequest createPeer = new CreateBgpPeerRequest();
        createPeer.setBgpGroupId(group);
        createPeer.setEnableBfd(true);
        createPeer.setBfdMultiHop(3);
        String peer = call(createPeer).getBgpPeerId();
        assertThat(call(new DescribeBgpGroupsRequest()).getBgpGroups())
                .singleElement()
                .satisfies(one -> assertThat(one.getLocalAsn()).isEqualTo("45104"));
        assertThat(call(new DescribeBgpPeersRequest()).getBgpPeers())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getBgpPeerId()).isEqualTo(peer);
                    assertThat(one.getBgpStatus()).isEqualTo("Connect");
                    assertThat(one.getBfdMultiHop()).isEqualTo(3);
                    assertThat(one.getEnableBfd()).isTrue();
                });
        DeleteBgpPeerRequest deletePeer = new DeleteBgpPeerRequest();
        deletePeer.setBgpPeerId(peer);
        call(deletePeer);
        DeleteBgpGroupRequest deleteGroup = new DeleteBgpGroupRequest();
        deleteGroup.setBgpGroupId(group);
        call(deleteGroup);
    }

    @Test
    @DisplayName("shares a line and lists the shared one")
    void shared() throws ClientException {
        CreateVirtualPhysicalConnectionRequest create = new CreateVirtualPhysicalConnectionRequest();
        create.setPhysicalConnectionId(line());
        create.setVlanId(7L);
        create.setSpec("200M");
        create.setVpconnAliUid(Long.valueOf(Lab.TENANT));
        create.setOrderMode("PayByVirtualPhysicalConnectionOwner");
        String id = call(create).getVirtualPhysicalConnection();
        ListVirtualPhysicalConnectionsRequest list = new ListVirtualPhysicalConnectionsRequest();
        list.setVirtualPhysicalConnectionIdss(List.of(id));
        assertThat(call(list).getVirtualPhysicalConnections()).singleElement().satisfies(one -> {
            assertThat(one.getPhysicalConnectionId()).isEqualTo(id);
            assertThat(one.getVirtualPhysicalConnectionStatus()).isEqualTo("UnConfirmed");
            assertThat(one.getBandwidth()).isEqualTo(200);
        });
    }

    private <T extends AcsResponse> T call(AcsRequest<T> request) throws ClientException {
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysEndpoint("127.0.0.1:" + lab.simulator().aliyunPort());
        request.setSysAcceptFormat(format);
        return client.getAcsResponse(request);
    }
}
