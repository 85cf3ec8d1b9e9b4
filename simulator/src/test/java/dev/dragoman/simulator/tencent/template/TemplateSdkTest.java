package dev.dragoman.simulator.tencent.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.vpc.v20170312.VpcClient;
import com.tencentcloudapi.vpc.v20170312.models.AddressTemplateGroup;
import com.tencentcloudapi.vpc.v20170312.models.CreateAddressTemplateGroupRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateAddressTemplateRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateServiceTemplateGroupRequest;
import com.tencentcloudapi.vpc.v20170312.models.CreateServiceTemplateRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteAddressTemplateGroupRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteAddressTemplateRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteServiceTemplateGroupRequest;
import com.tencentcloudapi.vpc.v20170312.models.DeleteServiceTemplateRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeAddressTemplateGroupsRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeServiceTemplateGroupsRequest;
import com.tencentcloudapi.vpc.v20170312.models.DescribeServiceTemplatesRequest;
import com.tencentcloudapi.vpc.v20170312.models.Filter;
import com.tencentcloudapi.vpc.v20170312.models.ModifyAddressTemplateAttributeRequest;
import com.tencentcloudapi.vpc.v20170312.models.ModifyServiceTemplateGroupAttributeRequest;
import com.tencentcloudapi.vpc.v20170312.models.ServiceTemplateGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("For templates, Tencent's official SDK")
class TemplateSdkTest {

    private final TemplateCloud cloud = TemplateCloud.now();
    private final VpcClient client = client();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName("makes an address template and a group of it, changes and deletes them")
    void addresses() throws TencentCloudSDKException {
        CreateAddressTemplateRequest create = new CreateAddressTemplateRequest();
        create.setAddressTemplateName("offices");
        create.setAddresses(new String[] {"10.0.0.6", "10.1.0.0/16"});
        String id = client.CreateAddressTemplate(create).getAddressTemplate().getAddressTemplateId();
        CreateAddressTemplateGroupRequest group = new CreateAddressTemplateGroupRequest();
        group.setAddressTemplateGroupName("all");
        group.setAddressTemplateIds(new String[] {id});
        String groupId = client.CreateAddressTemplateGroup(group)
                .getAddressTemplateGroup()
                .getAddressTemplateGroupId();
        ModifyAddressTemplateAttributeRequest modify = new ModifyAddressTemplateAttributeRequest();
        modify.setAddressTemplateId(id);
        modify.setAddresses(new String[] {"10.0.0.7"});
        client.ModifyAddressTemplateAttribute(modify);
        AddressTemplateGroup found = client.DescribeAddressTemplateGroups(new DescribeAddressTemplateGroupsRequest())
                .getAddressTemplateGroupSet()[0];
        assertThat(found.getAddressTemplateGroupName()).isEqualTo("all");
        assertThat(found.getAddressTemplateIdSet()).containsExactly(id);
        DeleteAddressTemplateGroupRequest deleteGroup = new DeleteAddressTemplateGroupRequest();
        deleteGroup.setAddressTemplateGroupId(groupId);
        client.DeleteAddressTemplateGroup(deleteGroup);
        DeleteAddressTemplateRequest delete = new DeleteAddressTemplateRequest();
        delete.setAddressTemplateId(id);
        client.DeleteAddressTemplate(delete);
        assertThat(cloud.simulator.resources("address-template"))
                .noneMatch(template -> template.id().equals(id));
    }

    @Test
    @DisplayName("makes a service template and a group of it, changes and deletes them")
    void services() throws TencentCloudSDKException {
        CreateServiceTemplateRequest create = new CreateServiceTemplateRequest();
        create.setServiceTemplateName("web");
        create.setServices(new String[] {"tcp:80"});
        String id = client.CreateServiceTemplate(create).getServiceTemplate().getServiceTemplateId();
        Filter byName = new Filter();
        byName.setName("service-template-name");
        byName.setValues(new String[] {"web"});
        DescribeServiceTemplatesRequest list = new DescribeServiceTemplatesRequest();
        list.setFilters(new Filter[] {byName});
        assertThat(client.DescribeServiceTemplates(list)
                        .getServiceTemplateSet()[0]
                        .getServiceTemplateId())
                .isEqualTo(id);
        CreateServiceTemplateGroupRequest group = new CreateServiceTemplateGroupRequest();
        group.setServiceTemplateGroupName("all");
        group.setServiceTemplateIds(new String[] {id});
        String groupId = client.CreateServiceTemplateGroup(group)
                .getServiceTemplateGroup()
                .getServiceTemplateGroupId();
        ModifyServiceTemplateGroupAttributeRequest rename = new ModifyServiceTemplateGroupAttributeRequest();
        rename.setServiceTemplateGroupId(groupId);
        rename.setServiceTemplateGroupName("renamed");
        client.ModifyServiceTemplateGroupAttribute(rename);
        ServiceTemplateGroup found = client.DescribeServiceTemplateGroups(new DescribeServiceTemplateGroupsRequest())
                .getServiceTemplateGroupSet()[0];
        assertThat(found.getServiceTemplateGroupName()).isEqualTo("renamed");
        DeleteServiceTemplateGroupRequest deleteGroup = new DeleteServiceTemplateGroupRequest();
        deleteGroup.setServiceTemplateGroupId(groupId);
        client.DeleteServiceTemplateGroup(deleteGroup);
        DeleteServiceTemplateRequest delete = new DeleteServiceTemplateRequest();
        delete.setServiceTemplateId(id);
        client.DeleteServiceTemplate(delete);
        assertThat(cloud.simulator.resources("service-template")).isEmpty();
    }

    private VpcClient client() {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint("127.0.0.1:" + cloud.simulator.tencentPort());
        Credential credential = new Credential("sim-key-id", "sim-key-secret");
        return new VpcClient(credential, "ap-guangzhou", new ClientProfile("HmacSHA256", http));
    }
}
