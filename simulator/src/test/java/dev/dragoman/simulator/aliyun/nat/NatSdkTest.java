package dev.dragoman.simulator.aliyun.nat;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.vpc.model.v20160428.CreateCommonBandwidthPackageRequest;
import com.aliyuncs.vpc.model.v20160428.CreateForwardEntryRequest;
import com.aliyuncs.vpc.model.v20160428.CreateNatGatewayRequest;
import com.aliyuncs.vpc.model.v20160428.CreateSnatEntryRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteForwardEntryRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteNatGatewayRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteSnatEntryRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeForwardTableEntriesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeNatGatewaysRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeNatGatewaysResponse;
import com.aliyuncs.vpc.model.v20160428.DescribeSnatTableEntriesRequest;
import com.aliyuncs.vpc.model.v20160428.ModifyForwardEntryRequest;
import com.aliyuncs.vpc.model.v20160428.ModifyNatGatewayAttributeRequest;
import com.aliyuncs.vpc.model.v20160428.ModifyNatGatewaySpecRequest;
import com.aliyuncs.vpc.model.v20160428.ModifySnatEntryRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("For NAT gateways, Alibaba's official SDK")
class NatSdkTest extends NatNetwork {

    private final DefaultAcsClient client =
            new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", "sim-key-id", "sim-key-secret"));
    private FormatType format = FormatType.JSON;

    /** The SDK tells the true time. */
    @BeforeAll
    void setClock() {
        clock.pass(Duration.between(clock.instant(), Instant.now()));
    }

    @AfterAll
    void shutDown() {
        client.shutdown();
    }

    @ParameterizedTest(name = "makes, changes and deletes one, with entries, in {0}")
    @EnumSource(names = {"JSON", "XML"})
    void lifeCycle(FormatType wanted) throws ClientException {
        format = wanted;
        CreateNatGatewayRequest create = new CreateNatGatewayRequest();
        create.setVpcId(vpcId);
        create.setName("out");
        create.setClientToken("token-1");
        String id = send(create).getNatGatewayId();
        ModifyNatGatewayAttributeRequest rename = new ModifyNatGatewayAttributeRequest();
        rename.setNatGatewayId(id);
        rename.setDescription("goes out");
        send(rename);
        ModifyNatGatewaySpecRequest resize = new ModifyNatGatewaySpecRequest();
        resize.setNatGatewayId(id);
        resize.setSpec("Middle");
        send(resize);
        String snatAddress = newAddress(id);
        String dnatAddress = newAddress(id);
        DescribeNatGatewaysResponse.NatGateway shown = gatewayBySdk(id);
        assertThat(shown.getDescription()).isEqualTo("goes out");
        assertThat(shown.getSpec()).isEqualTo("Middle");
        assertThat(shown.getStatus()).isEqualTo("Available");
        assertThat(shown.getIpLists()).hasSize(2);
        assertThat(shown.getBandwidthPackageIds()).isEmpty();

        snatEntry(shown.getSnatTableIds().get(0), snatAddress);
        forwardEntry(shown.getForwardTableIds().get(0), dnatAddress);

        unbind(snatAddress, id, "False");
        unbind(dnatAddress, id, "False");
        DeleteNatGatewayRequest delete = new DeleteNatGatewayRequest();
        delete.setNatGatewayId(id);
        send(delete);
        assertThat(simulator.resources("nat-gateway")).isEmpty();
        CreateCommonBandwidthPackageRequest bandwidth = new CreateCommonBandwidthPackageRequest();
        bandwidth.setBandwidth(10);
        assertThat(send(bandwidth).getBandwidthPackageId()).startsWith("cbwp-");
    }

    private DescribeNatGatewaysResponse.NatGateway gatewayBySdk(String id) throws ClientException {
        DescribeNatGatewaysRequest describe = new DescribeNatGatewaysRequest();
        describe.setNatGatewayId(id);
        return send(describe).getNatGateways().get(0);
    }

    private void snatEntry(String table, String address) throws ClientException {
        CreateSnatEntryRequest create = new CreateSnatEntryRequest();
        create.setSnatTableId(table);
        create.setSourceVSwitchId(vSwitchId);
        create.setSnatIp(address);
        String entryId = send(create).getSnatEntryId();
        ModifySnatEntryRequest modify = new ModifySnatEntryRequest();
        modify.setSnatTableId(table);
        modify.setSnatEntryId(entryId);
        modify.setSnatIp(address);
        send(modify);
        DescribeSnatTableEntriesRequest describe = new DescribeSnatTableEntriesRequest();
        describe.setSnatTableId(table);
        assertThat(send(describe).getSnatTableEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getSnatEntryId()).isEqualTo(entryId);
            assertThat(entry.getSourceCIDR()).isEqualTo("10.0.1.0/24");
            assertThat(entry.getSnatIp()).isEqualTo(address);
            assertThat(entry.getStatus()).isEqualTo("Available");
        });
        DeleteSnatEntryRequest delete = new DeleteSnatEntryRequest();
        delete.setSnatTableId(table);
        delete.setSnatEntryId(entryId);
        send(delete);
    }

    private void forwardEntry(String table, String address) throws ClientException {
        CreateForwardEntryRequest create = new CreateForwardEntryRequest();
        create.setForwardTableId(table);
        create.setExternalIp(address);
        create.setExternalPort("80");
        create.setIpProtocol("TCP");
        create.setInternalIp("10.0.1.5");
        create.setInternalPort("8080");
        String entryId = send(create).getForwardEntryId();
        ModifyForwardEntryRequest modify = new ModifyForwardEntryRequest();
        modify.setForwardTableId(table);
        modify.setForwardEntryId(entryId);
        modify.setExternalPort("443");
        send(modify);
        DescribeForwardTableEntriesRequest describe = new DescribeForwardTableEntriesRequest();
        describe.setForwardTableId(table);
        assertThat(send(describe).getForwardTableEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getForwardEntryId()).isEqualTo(entryId);
            assertThat(entry.getExternalPort()).isEqualTo("443");
            assertThat(entry.getInternalIp()).isEqualTo("10.0.1.5");
        });
        DeleteForwardEntryRequest delete = new DeleteForwardEntryRequest();
        delete.setForwardTableId(table);
        delete.setForwardEntryId(entryId);
        send(delete);
    }

    private <T extends AcsResponse> T send(AcsRequest<T> request) throws ClientException {
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysEndpoint("127.0.0.1:" + simulator.aliyunPort());
        request.setSysAcceptFormat(format);
        return client.getAcsResponse(request);
    }
}
