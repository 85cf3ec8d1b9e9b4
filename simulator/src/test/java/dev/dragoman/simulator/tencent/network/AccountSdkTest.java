package dev.dragoman.simulator.tencent.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.vpc.v20170312.VpcClient;
import com.tencentcloudapi.vpc.v20170312.models.AccountAttribute;
import com.tencentcloudapi.vpc.v20170312.models.DeleteSubnetRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteVpcRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeAccountAttributesRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeSubnetsRequest;
import com.tencentcloudapi.vpc.v20170312.models.Subnet;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.TencentCaller;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tencent's official SDK")
class AccountSdkTest {

    private final Simulator simulator = Simulator.start(SimulatorConfig.defaults());
    private final TencentCaller legacy = TencentCaller.v2(simulator, Clock.systemUTC());

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("reads the account's attributes")
    void attributes() throws TencentCloudSDKException {
        AccountAttribute[] attributes = client().DescribeAccountAttributes(new DescribeAccountAttributesRequest())
                .getAccountAttributeSet();
        assertThat(attributes).singleElement().satisfies(attribute -> {
            assertThat(attribute.getAttributeName()).isEqualTo("supported-platforms");
            assertThat(attribute.getAttributeValues()).containsExactly("VPC");
        });
    }

    @Test
    @DisplayName("works on what the legacy API has made")
    void sameResources() throws TencentCloudSDKException {
        Answer made = legacy.call(
                "CreateVpc",
                "vpcName",
                "main",
                "cidrBlock",
                "10.0.0.0/16",
                "subnetSet.0.subnetName",
                "web",
                "subnetSet.0.cidrBlock",
                "10.0.1.0/24",
                "subnetSet.0.zoneId",
                "100003");
        String vpcId = made.at("/unVpcId");
        String subnetId = made.at("/subnetSet/0/unSubnetId");
        DescribeSubnetsRequest describe = new DescribeSubnetsRequest();
        describe.setSubnetIds(new String[] {subnetId});
        Subnet[] subnets = client().DescribeSubnets(describe).getSubnetSet();
        assertThat(subnets).singleElement().satisfies(subnet -> {
            assertThat(subnet.getVpcId()).isEqualTo(vpcId);
            assertThat(subnet.getZone()).isEqualTo("ap-guangzhou-3");
        });
        DeleteSubnetRequest deleteSubnet = new DeleteSubnetRequest();
        deleteSubnet.setSubnetId(subnetId);
        client().DeleteSubnet(deleteSubnet);
        DeleteVpcRequest deleteVpc = new DeleteVpcRequest();
        deleteVpc.setVpcId(vpcId);
        client().DeleteVpc(deleteVpc);
        assertThat(legacy.call("DescribeVpcEx").at("/totalCount")).isEqualTo("0");
    }

    private VpcClient client() {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint("127.0.0.1:" + simulator.tencentPort());
        return new VpcClient(
                new Credential("sim-key-id", "sim-key-secret"),
                "ap-guangzhou",
                new ClientProfile(ClientProfile.SIGN_SHA256, http));
    }
}
