package dev.dragoman.simulator.tencent.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.vpc.v20170312.VpcClient;
import com.tencentcloudapi.vpc.v20170312.models.CreateSecurityGroupPoliciesRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateSecurityGroupRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteSecurityGroupPoliciesRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteSecurityGroupRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeSecurityGroupAssociationStatisticsRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeSecurityGroupPoliciesRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeSecurityGroupsRequest;
import com.tencentcloudapi.vpc.v20170312.models.ModifySecurityGroupPoliciesRequest;
import com.tencentcloudapi.vpc.v20170312.models.ReplaceSecurityGroupPolicyRequest;
import com.tencentcloudapi.vpc.v20170312.models.SecurityGroupPolicy;
import com.tencentcloudapi.vpc.v20170312.models.SecurityGroupPolicySet;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.state.Timing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tencent's official SDK")
class SecurityGroupSdkTest {

    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withTiming(Timing.immediate()));
    private final VpcClient client = client();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("makes a security group, works on its rules in every way, and takes it away")
    void lifeCycle() throws TencentCloudSDKException {
        CreateSecurityGroupRequest create = new CreateSecurityGroupRequest();
        create.setGroupName("web");
        create.setGroupDescription("of the tests");
        String id = client.CreateSecurityGroup(create).getSecurityGroup().getSecurityGroupId();

        CreateSecurityGroupPoliciesRequest add = new CreateSecurityGroupPoliciesRequest();
        add.setSecurityGroupId(id);
        add.setSecurityGroupPolicySet(ingress(rule("TCP", "80"), rule("TCP", "443")));
        client.CreateSecurityGroupPolicies(add);
        SecurityGroupPolicy second = policies(id).getIngress()[1];
        assertThat(second.getPort()).isEqualTo("443");
        assertThat(second.getPolicyIndex()).isEqualTo(1L);

        ReplaceSecurityGroupPolicyRequest replace = new ReplaceSecurityGroupPolicyRequest();
        replace.setSecurityGroupId(id);
        SecurityGroupPolicy changed = rule("UDP", "53");
        changed.setPolicyIndex(1L);
        SecurityGroupPolicySet one = ingress(changed);
        one.setVersion(policies(id).getVersion());
        replace.setSecurityGroupPolicySet(one);
        client.ReplaceSecurityGroupPolicy(replace);
        assertThat(policies(id).getIngress()[1].getProtocol()).isEqualTo("UDP");
        assertThatThrownBy(() -> client.ReplaceSecurityGroupPolicy(replace))
                .isInstanceOfSatisfying(TencentCloudSDKException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo("UnsupportedOperation.VersionMismatch"));

        DeleteSecurityGroupPoliciesRequest remove = new DeleteSecurityGroupPoliciesRequest();
        remove.setSecurityGroupId(id);
        remove.setSecurityGroupPolicySet(ingress(rule("TCP", "80")));
        client.DeleteSecurityGroupPolicies(remove);
        assertThat(policies(id).getIngress()).hasSize(1);

        ModifySecurityGroupPoliciesRequest clear = new ModifySecurityGroupPoliciesRequest();
        clear.setSecurityGroupId(id);
        SecurityGroupPolicySet nothing = new SecurityGroupPolicySet();
        nothing.setVersion("0");
        clear.setSecurityGroupPolicySet(nothing);
        client.ModifySecurityGroupPolicies(clear);
        assertThat(policies(id).getIngress()).isEmpty();

        DescribeSecurityGroupAssociationStatisticsRequest count =
                new DescribeSecurityGroupAssociationStatisticsRequest();
        count.setSecurityGroupIds(new String[] {id});
        assertThat(client.DescribeSecurityGroupAssociationStatistics(count)
                        .getSecurityGroupAssociationStatisticsSet()[0]
                        .getCVM())
                .isZero();
        DeleteSecurityGroupRequest delete = new DeleteSecurityGroupRequest();
        delete.setSecurityGroupId(id);
        client.DeleteSecurityGroup(delete);
        assertThat(client.DescribeSecurityGroups(new DescribeSecurityGroupsRequest())
                        .getTotalCount())
                .isZero();
    }

    private SecurityGroupPolicySet policies(String id) throws TencentCloudSDKException {
        DescribeSecurityGroupPoliciesRequest request = new DescribeSecurityGroupPoliciesRequest();
        request.setSecurityGroupId(id);
        return client.DescribeSecurityGroupPolicies(request).getSecurityGroupPolicySet();
    }

    private static SecurityGroupPolicySet ingress(SecurityGroupPolicy... rules) {
        SecurityGroupPolicySet set = new SecurityGroupPolicySet();
        set.setIngress(rules);
        return set;
    }

    private static SecurityGroupPolicy rule(String protocol, String port) {
        SecurityGroupPolicy rule = new SecurityGroupPolicy();
        rule.setProtocol(protocol);
        rule.setPort(port);
        rule.setCidrBlock("0.0.0.0/0");
        rule.setAction("ACCEPT");
        return rule;
    }

    private VpcClient client() {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint("127.0.0.1:" + simulator.tencentPort());
        Credential credential = new Credential("sim-key-id", "sim-key-secret");
        return new VpcClient(credential, "ap-guangzhou", new ClientProfile("HmacSHA256", http));
    }
}
