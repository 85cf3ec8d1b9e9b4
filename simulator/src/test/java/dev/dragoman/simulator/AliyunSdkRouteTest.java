package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.vpc.model.v20160428.AllocateEipAddressRequest;
import com.aliyuncs.vpc.model.v20160428.AllocateEipAddressResponse;
import com.aliyuncs.vpc.model.v20160428.AssociateEipAddressRequest;
import com.aliyuncs.vpc.model.v20160428.CreateRouteEntryRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVpcRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVpcResponse;
import com.aliyuncs.vpc.model.v20160428.DeleteRouteEntryRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeEipAddressesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeEipMonitorDataRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeRouteEntryListRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeRouteEntryListResponse;
import com.aliyuncs.vpc.model.v20160428.DescribeRouteTablesRequest;
import com.aliyuncs.vpc.model.v20160428.ModifyEipAddressAttributeRequest;
import com.aliyuncs.vpc.model.v20160428.ReleaseEipAddressRequest;
import com.aliyuncs.vpc.model.v20160428.UnassociateEipAddressRequest;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Timing;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("For routes and elastic addresses, Alibaba's official SDK")
class AliyunSdkRouteTest {

    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withTiming(Timing.immediate()));
    private final DefaultAcsClient client =
            new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", "sim-key-id", "sim-key-secret"));
    private FormatType format = FormatType.JSON;

    @AfterEach
    void stop() {
        client.shutdown();
        simulator.close();
    }

    @ParameterizedTest(name = "creates, describes and deletes routes in {0}")
    @EnumSource(names = {"JSON", "XML"})
    void routes(FormatType wanted) throws ClientException {
        format = wanted;
        CreateVpcResponse vpc = createVpc();
        String instance = place(vpc, "instance");
        CreateRouteEntryRequest single = new CreateRouteEntryRequest();
        single.setRouteTableId(vpc.getRouteTableId());
        single.setDestinationCidrBlock("192.168.0.0/24");
        single.setNextHopType("Instance");
        single.setNextHopId(instance);
        single.setRouteEntryName("web");
        single.setClientToken("token-1");
        String routeId = call(single).getRouteEntryId();
        CreateRouteEntryRequest balanced = new CreateRouteEntryRequest();
        balanced.setRouteTableId(vpc.getRouteTableId());
        balanced.setDestinationCidrBlock("192.168.1.0/24");
        balanced.setNextHopLists(
                List.of(hop(place(vpc, "router-interface"), 10), hop(place(vpc, "router-interface"), 20)));
        String balancedId = call(balanced).getRouteEntryId();

        DescribeRouteEntryListRequest list = new DescribeRouteEntryListRequest();
        list.setRouteTableId(vpc.getRouteTableId());
        list.setMaxResult(1);
        DescribeRouteEntryListResponse first = call(list);
        assertThat(first.getRouteEntrys()).singleElement().satisfies(entry -> {
            assertThat(entry.getRouteEntryId()).isIn(routeId, balancedId);
            assertThat(entry.getStatus()).isEqualTo("Available");
        });
        list.setNextToken(first.getNextToken());
        assertThat(call(list).getRouteEntrys()).hasSize(1);
        list.setNextToken(null);
        list.setRouteEntryId(balancedId);
        assertThat(call(list).getRouteEntrys().get(0).getNextHops())
                .hasSize(2)
                .satisfiesExactlyInAnyOrder(
                        hop -> assertThat(hop.getWeight()).isEqualTo(10),
                        hop -> assertThat(hop.getNextHopType()).isEqualTo("RouterInterface"));

        DescribeRouteTablesRequest tables = new DescribeRouteTablesRequest();
        tables.setVRouterId(vpc.getVRouterId());
        assertThat(call(tables).getRouteTables().get(0).getRouteEntrys())
                .anySatisfy(entry -> {
                    assertThat(entry.getInstanceId()).isEqualTo(instance);
                    assertThat(entry.getRouteEntryName()).isEqualTo("web");
                })
                .anySatisfy(entry -> assertThat(entry.getNextHops()).hasSize(2));

        DeleteRouteEntryRequest delete = new DeleteRouteEntryRequest();
        delete.setRouteTableId(vpc.getRouteTableId());
        delete.setDestinationCidrBlock("192.168.0.0/24");
        delete.setNextHopId(instance);
        call(delete);
        assertThat(simulator.resources("route-entry")).hasSize(1);
    }

    @ParameterizedTest(name = "allocates, names, binds and releases an elastic address in {0}")
    @EnumSource(names = {"JSON", "XML"})
    void elasticAddress(FormatType wanted) throws ClientException {
        format = wanted;
        String instance = place(createVpc(), "instance");
        AllocateEipAddressRequest allocate = new AllocateEipAddressRequest();
        allocate.setBandwidth("20");
        allocate.setInternetChargeType("PayByTraffic");
        allocate.setClientToken("token-1");
        AllocateEipAddressResponse made = call(allocate);
        String eipId = made.getAllocationId();

        ModifyEipAddressAttributeRequest name = new ModifyEipAddressAttributeRequest();
        name.setAllocationId(eipId);
        name.setName("web");
        name.setDescription("for the web");
        call(name);
        AssociateEipAddressRequest associate = new AssociateEipAddressRequest();
        associate.setAllocationId(eipId);
        associate.setInstanceId(instance);
        associate.setInstanceType("EcsInstance");
        call(associate);

        DescribeEipAddressesRequest describe = new DescribeEipAddressesRequest();
        describe.setAllocationId(eipId);
        assertThat(call(describe).getEipAddresses()).singleElement().satisfies(eip -> {
            assertThat(eip.getIpAddress()).isEqualTo(made.getEipAddress());
            assertThat(eip.getStatus()).isEqualTo("InUse");
            assertThat(eip.getInstanceId()).isEqualTo(instance);
            assertThat(eip.getBandwidth()).isEqualTo("20");
            assertThat(eip.getName()).isEqualTo("web");
            assertThat(eip.getOperationLocks()).isEmpty();
            assertThat(eip.getAvailableRegions()).containsExactly("cn-hangzhou");
        });
        DescribeEipMonitorDataRequest metrics = new DescribeEipMonitorDataRequest();
        metrics.setAllocationId(eipId);
        metrics.setStartTime("2026-11-21T07:00:00Z");
        metrics.setEndTime("2026-11-21T07:05:00Z");
        assertThat(call(metrics).getEipMonitorDatas()).hasSize(5).first().satisfies(sample -> assertThat(
                        sample.getEipRX())
                .isEqualTo(60_000));

        UnassociateEipAddressRequest unassociate = new UnassociateEipAddressRequest();
        unassociate.setAllocationId(eipId);
        unassociate.setInstanceId(instance);
        unassociate.setInstanceType("EcsInstance");
        unassociate.setForce(false);
        call(unassociate);
        ReleaseEipAddressRequest release = new ReleaseEipAddressRequest();
        release.setAllocationId(eipId);
        call(release);
        assertThat(simulator.resources("eip")).isEmpty();
    }

    private CreateVpcResponse createVpc() throws ClientException {
        CreateVpcRequest request = new CreateVpcRequest();
        request.setCidrBlock("10.0.0.0/16");
        return call(request);
    }

    private String place(CreateVpcResponse vpc, String kind) {
        return simulator
                .place(Placement.in(Api.ALIYUN_VPC, kind, vpc.getVpcId()))
                .id();
    }

    private static CreateRouteEntryRequest.NextHopList hop(String id, int weight) {
        CreateRouteEntryRequest.NextHopList hop = new CreateRouteEntryRequest.NextHopList();
        hop.setNextHopType("RouterInterface");
        hop.setNextHopId(id);
        hop.setWeight(weight);
        return hop;
    }

    private <T extends AcsResponse> T call(AcsRequest<T> request) throws ClientException {
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysEndpoint("127.0.0.1:" + simulator.aliyunPort());
        request.setSysAcceptFormat(format);
        return client.getAcsResponse(request);
    }
}
