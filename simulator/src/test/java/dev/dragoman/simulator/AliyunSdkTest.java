package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.vpc.model.v20160428.CreateVSwitchRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVpcRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVpcResponse;
import com.aliyuncs.vpc.model.v20160428.DeleteVSwitchRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteVpcRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeRegionsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVSwitchesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpcsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpcsResponse;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.state.Timing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Alibaba's official SDK, over HTTP on loopback,")
class AliyunSdkTest {

    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withTiming(Timing.immediate()));
    private FormatType format = FormatType.JSON;
    private DefaultAcsClient client = client("sim-key-secret");

    @AfterEach
    void stop() {
        client.shutdown();
        simulator.close();
    }

    @ParameterizedTest(name = "creates, describes and deletes a VPC and a VSwitch in {0}")
    @EnumSource(names = {"JSON", "XML"})
    void wholeLife(FormatType wanted) throws ClientException {
        format = wanted;
        String name = "主网-main_1.a";
        CreateVpcRequest createVpc = new CreateVpcRequest();
        createVpc.setCidrBlock("10.0.0.0/16");
        createVpc.setVpcName(name);
        createVpc.setDescription("awkward: a b+c*d~e%f/g&h=i <j> \"k\" ü 🌍");
        createVpc.setClientToken("token-1");
        CreateVpcResponse vpc = call(createVpc);
        assertThat(vpc.getVpcId()).startsWith("vpc-");
        assertThat(vpc.getRouteTableId()).startsWith("vtb-");

        CreateVSwitchRequest createVSwitch = new CreateVSwitchRequest();
        createVSwitch.setVpcId(vpc.getVpcId());
        createVSwitch.setCidrBlock("10.0.1.0/24");
        createVSwitch.setZoneId("cn-hangzhou-b");
        String vSwitchId = call(createVSwitch).getVSwitchId();

        DescribeVpcsResponse vpcs = call(new DescribeVpcsRequest());
        assertThat(vpcs.getTotalCount()).isEqualTo(1);
        assertThat(vpcs.getVpcs()).singleElement().satisfies(found -> {
            assertThat(found.getVpcName()).isEqualTo(name);
            assertThat(found.getDescription()).isEqualTo("awkward: a b+c*d~e%f/g&h=i <j> \"k\" ü 🌍");
            assertThat(found.getStatus()).isEqualTo("Available");
            assertThat(found.getVSwitchIds()).containsExactly(vSwitchId);
        });
        DescribeVSwitchesRequest describeVSwitches = new DescribeVSwitchesRequest();
        describeVSwitches.setVpcId(vpc.getVpcId());
        assertThat(call(describeVSwitches).getVSwitches()).singleElement().satisfies(found -> {
            assertThat(found.getVSwitchId()).isEqualTo(vSwitchId);
            assertThat(found.getAvailableIpAddressCount()).isEqualTo(252);
        });

        DeleteVSwitchRequest deleteVSwitch = new DeleteVSwitchRequest();
        deleteVSwitch.setVSwitchId(vSwitchId);
        call(deleteVSwitch);
        DeleteVpcRequest deleteVpc = new DeleteVpcRequest();
        deleteVpc.setVpcId(vpc.getVpcId());
        call(deleteVpc);
        assertThat(call(new DescribeVpcsRequest()).getVpcs()).isEmpty();
        assertThat(simulator.resources()).isEmpty();
    }

    @ParameterizedTest(name = "reads an error in {0}")
    @EnumSource(names = {"JSON", "XML"})
    void error(FormatType wanted) {
        format = wanted;
        DeleteVpcRequest request = new DeleteVpcRequest();
        request.setVpcId("vpc-none");
        assertThatThrownBy(() -> call(request)).isInstanceOfSatisfying(ClientException.class, e -> {
            assertThat(e.getErrCode()).isEqualTo("InvalidVpcId.NotFound");
            assertThat(e.getRequestId()).isNotBlank();
        });
    }

    @Test
    @DisplayName("is refused with a wrong secret")
    void wrongSecret() {
        client.shutdown();
        client = client("wrong");
        assertThatThrownBy(() -> call(new DescribeRegionsRequest()))
                .isInstanceOfSatisfying(
                        ClientException.class, e -> assertThat(e.getErrCode()).isEqualTo("IncompleteSignature"));
        assertThat(AccessKey.DEFAULT.toString()).doesNotContain(AccessKey.DEFAULT.secret());
    }

    private <T extends AcsResponse> T call(AcsRequest<T> request) throws ClientException {
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysEndpoint("127.0.0.1:" + simulator.aliyunPort());
        request.setSysAcceptFormat(format);
        return client.getAcsResponse(request);
    }

    private static DefaultAcsClient client(String secret) {
        return new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", "sim-key-id", secret));
    }
}
