package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.vpc.v20170312.VpcClient;
import com.tencentcloudapi.vpc.v20170312.models.CreateSubnetRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateVpcRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteSubnetRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteVpcRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeRouteTablesRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeSubnetsRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeVpcsRequest;
import com.tencentcloudapi.vpc.v20170312.models.Filter;
import com.tencentcloudapi.vpc.v20170312.models.RouteTable;
import com.tencentcloudapi.vpc.v20170312.models.Subnet;
import com.tencentcloudapi.vpc.v20170312.models.Vpc;
import dev.dragoman.simulator.auth.AccessKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's official SDK, over HTTP on loopback,")
class TencentSdkTest {

    private static final AccessKey TEMPORARY =
            AccessKey.of("temporary", "secret").withToken("session-token").ownedBy("sim-key-id");

    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withKeys(List.of(AccessKey.DEFAULT, TEMPORARY)));

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest(name = "creates, describes and deletes a VPC and a subnet, signing with {0} over {1}")
    @CsvSource({
        "HmacSHA1, GET",
        "HmacSHA1, POST",
        "HmacSHA256, GET",
        "HmacSHA256, POST",
        "TC3-HMAC-SHA256, GET",
        "TC3-HMAC-SHA256, POST",
    })
    void wholeLife(String signMethod, String httpMethod) throws TencentCloudSDKException {
        VpcClient client = client(new Credential("sim-key-id", "sim-key-secret"), signMethod, httpMethod);
        String name = "主网 a b+c*d~e%f/g&h=i_j 🌍";
        CreateVpcRequest createVpc = new CreateVpcRequest();
        createVpc.setVpcName(name);
        createVpc.setCidrBlock("10.0.0.0/16");
        createVpc.setDnsServers(new String[] {"10.0.0.2", "10.0.0.3"});
        Vpc vpc = client.CreateVpc(createVpc).getVpc();
        assertThat(vpc.getVpcId()).matches("vpc-[a-z0-9]{8}");

        DescribeRouteTablesRequest describeTables = new DescribeRouteTablesRequest();
        describeTables.setFilters(new Filter[] {filter("vpc-id", vpc.getVpcId()), filter("association.main", "true")});
        RouteTable[] tables = client.DescribeRouteTables(describeTables).getRouteTableSet();
        assertThat(tables).singleElement().satisfies(table -> assertThat(table.getMain())
                .isTrue());

        CreateSubnetRequest createSubnet = new CreateSubnetRequest();
        createSubnet.setVpcId(vpc.getVpcId());
        createSubnet.setSubnetName("web");
        createSubnet.setCidrBlock("10.0.1.0/24");
        createSubnet.setZone("ap-guangzhou-1");
        Subnet subnet = client.CreateSubnet(createSubnet).getSubnet();
        assertThat(subnet.getRouteTableId()).isEqualTo(tables[0].getRouteTableId());

        DescribeVpcsRequest describeVpcs = new DescribeVpcsRequest();
        describeVpcs.setVpcIds(new String[] {vpc.getVpcId()});
        assertThat(client.DescribeVpcs(describeVpcs).getVpcSet())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.getVpcName()).isEqualTo(name);
                    assertThat(found.getDnsServerSet()).containsExactly("10.0.0.2", "10.0.0.3");
                });
        DescribeSubnetsRequest describeSubnets = new DescribeSubnetsRequest();
        describeSubnets.setFilters(new Filter[] {filter("vpc-id", vpc.getVpcId())});
        assertThat(client.DescribeSubnets(describeSubnets).getSubnetSet())
                .singleElement()
                .satisfies(found -> assertThat(found.getSubnetId()).isEqualTo(subnet.getSubnetId()));

        DeleteSubnetRequest deleteSubnet = new DeleteSubnetRequest();
        deleteSubnet.setSubnetId(subnet.getSubnetId());
        client.DeleteSubnet(deleteSubnet);
        DeleteVpcRequest deleteVpc = new DeleteVpcRequest();
        deleteVpc.setVpcId(vpc.getVpcId());
        client.DeleteVpc(deleteVpc);
        assertThat(simulator.resources()).isEmpty();
    }

    @Test
    @DisplayName("uses temporary credentials with their session token, and is refused without it")
    void temporaryCredentials() throws TencentCloudSDKException {
        Credential complete = new Credential("temporary", "secret", "session-token");
        assertThat(client(complete, "HmacSHA1", "GET")
                        .DescribeVpcs(new DescribeVpcsRequest())
                        .getTotalCount())
                .isZero();
        Credential tokenless = new Credential("temporary", "secret");
        assertThatThrownBy(() -> client(tokenless, "HmacSHA1", "GET").DescribeVpcs(new DescribeVpcsRequest()))
                .isInstanceOfSatisfying(TencentCloudSDKException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo("AuthFailure.TokenFailure"));
    }

    @Test
    @DisplayName("signs with TC3 by default, with a session token too, and is refused with a wrong secret")
    void tc3() throws TencentCloudSDKException {
        assertThat(client(new Credential("temporary", "secret", "session-token"), ClientProfile.SIGN_TC3_256, "POST")
                        .DescribeVpcs(new DescribeVpcsRequest())
                        .getTotalCount())
                .isZero();
        VpcClient wrong = client(new Credential("sim-key-id", "wrong"), ClientProfile.SIGN_TC3_256, "POST");
        assertThatThrownBy(() -> wrong.DescribeVpcs(new DescribeVpcsRequest()))
                .isInstanceOfSatisfying(TencentCloudSDKException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo("AuthFailure.SignatureFailure"));
        VpcClient unknown = client(new Credential("nobody", "wrong"), ClientProfile.SIGN_TC3_256, "GET");
        assertThatThrownBy(() -> unknown.DescribeVpcs(new DescribeVpcsRequest()))
                .isInstanceOfSatisfying(TencentCloudSDKException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo("AuthFailure.SecretIdNotFound"));
    }

    @Test
    @DisplayName("reads an error")
    void error() {
        CreateVpcRequest outside = new CreateVpcRequest();
        outside.setVpcName("outside");
        outside.setCidrBlock("11.0.0.0/16");
        assertThatThrownBy(() -> client(new Credential("sim-key-id", "sim-key-secret"), "HmacSHA256", "POST")
                        .CreateVpc(outside))
                .isInstanceOfSatisfying(TencentCloudSDKException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo("InvalidParameterValue");
                    assertThat(e.getRequestId()).isNotBlank();
                });
    }

    private VpcClient client(Credential credential, String signMethod, String httpMethod) {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint("127.0.0.1:" + simulator.tencentPort());
        http.setReqMethod(httpMethod);
        return new VpcClient(credential, "ap-guangzhou", new ClientProfile(signMethod, http));
    }

    private static Filter filter(String name, String value) {
        Filter filter = new Filter();
        filter.setName(name);
        filter.setValues(new String[] {value});
        return filter;
    }
}
