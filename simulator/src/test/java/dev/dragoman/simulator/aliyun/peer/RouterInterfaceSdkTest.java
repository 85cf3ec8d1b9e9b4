package dev.dragoman.simulator.aliyun.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.vpc.model.v20160428.ActivateRouterInterfaceRequest;
import com.aliyuncs.vpc.model.v20160428.ConnectRouterInterfaceRequest;
import com.aliyuncs.vpc.model.v20160428.CreateRouterInterfaceRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVpcRequest;
import com.aliyuncs.vpc.model.v20160428.DeactivateRouterInterfaceRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteRouterInterfaceRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeRouterInterfaceAttributeRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeRouterInterfacesRequest;
import com.aliyuncs.vpc.model.v20160428.ModifyRouterInterfaceAttributeRequest;
import com.aliyuncs.vpc.model.v20160428.ModifyRouterInterfaceSpecRequest;
import dev.dragoman.simulator.aliyun.line.Lab;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("For router interfaces, Alibaba's official SDK")
class RouterInterfaceSdkTest {

    private final Lab lab = Lab.inRealTime();
    private final DefaultAcsClient client =
            new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", "sim-key-id", "sim-key-secret"));
    private FormatType format = FormatType.JSON;

    @AfterEach
    void stop() {
        client.shutdown();
        lab.close();
    }

    @ParameterizedTest(name = "connects two VPCs, freezes and deletes the connection in {0}")
    @EnumSource(names = {"JSON", "XML"})
    void life(FormatType wanted) throws ClientException {
        format = wanted;
        String here = call(new CreateVpcRequest()).getVRouterId();
        String there = call(new CreateVpcRequest()).getVRouterId();
        String one = create("InitiatingSide", "Small.1", here);
        String other = create("AcceptingSide", "Negative", there);
        introduce(one, other, there);
        introduce(other, one, here);
        ConnectRouterInterfaceRequest connect = new ConnectRouterInterfaceRequest();
        connect.setRouterInterfaceId(one);
        call(connect);
        ModifyRouterInterfaceSpecRequest resize = new ModifyRouterInterfaceSpecRequest();
        resize.setRouterInterfaceId(one);
        resize.setSpec("Large.1");
        assertThat(call(resize).getSpec()).isEqualTo("Large.1");
        DescribeRouterInterfaceAttributeRequest attribute = new DescribeRouterInterfaceAttributeRequest();
        attribute.setInstanceId(other);
        assertThat(call(attribute)).satisfies(shown -> {
            assertThat(shown.getStatus()).isEqualTo("Active");
            assertThat(shown.getOppositeInterfaceId()).isEqualTo(one);
            assertThat(shown.getOppositeBandwidth()).isEqualTo(1000);
            assertThat(shown.getCrossBorder()).isFalse();
        });
        DescribeRouterInterfacesRequest.Filter initiating = new DescribeRouterInterfacesRequest.Filter();
        initiating.setKey("RouterInterfaceId");
        initiating.setValues(List.of("ri-none", one));
        DescribeRouterInterfacesRequest list = new DescribeRouterInterfacesRequest();
        list.setFilters(List.of(initiating));
        assertThat(call(list).getRouterInterfaceSet())
                .singleElement()
                .satisfies(shown -> assertThat(shown.getBandwidth()).isEqualTo(1000));
        deactivate(one);
        ActivateRouterInterfaceRequest activate = new ActivateRouterInterfaceRequest();
        activate.setRouterInterfaceId(one);
        call(activate);
        deactivate(one);
        deactivate(other);
        delete(one);
        delete(other);
        assertThat(lab.simulator().resources("router-interface")).isEmpty();
    }

    private String create(String role, String spec, String router) throws ClientException {
        CreateRouterInterfaceRequest create = new CreateRouterInterfaceRequest();
        create.setRole(role);
        create.setSpec(spec);
        create.setRouterType("VRouter");
        create.setRouterId(router);
        create.setOppositeRegionId("cn-hangzhou");
        return call(create).getRouterInterfaceId();
    }

    private void introduce(String one, String other, String router) throws ClientException {
        ModifyRouterInterfaceAttributeRequest modify = new ModifyRouterInterfaceAttributeRequest();
        modify.setRouterInterfaceId(one);
        modify.setOppositeInterfaceId(other);
        modify.setOppositeRouterId(router);
        modify.setOppositeRouterType("VRouter");
        call(modify);
    }

    private void deactivate(String one) throws ClientException {
        DeactivateRouterInterfaceRequest deactivate = new DeactivateRouterInterfaceRequest();
        deactivate.setRouterInterfaceId(one);
        call(deactivate);
    }

    private void delete(String one) throws ClientException {
        DeleteRouterInterfaceRequest delete = new DeleteRouterInterfaceRequest();
        delete.setRouterInterfaceId(one);
        call(delete);
    }

    private <T extends AcsResponse> T call(AcsRequest<T> request) throws ClientException {
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysEndpoint("127.0.0.1:" + lab.simulator().aliyunPort());
        request.setSysAcceptFormat(format);
        return client.getAcsResponse(request);
    }
}
