package dev.dragoman.simulator.tencent.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Templates of Tencent's API 3.0")
class TemplateFamilyTest {

    private final TemplateCloud cloud = new TemplateCloud();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are made, listed by name and id, changed and deleted")
    void lifeCycle(TemplateKind kind) {
        TemplateKind.Names names = kind.names();
        Answer made = cloud.create(kind, "TestName", cloud.members(kind));
        JsonNode answered = made.json().at("/Response/" + names.stem());
        String id = answered.at("/" + kind.idField()).asText();
        assertThat(id).matches("(ipm|ipmg|ppm|ppmg)-[a-z0-9]{8}");
        assertThat(answered.at("/CreatedTime").asText()).isEqualTo("2026-11-21 16:00:00");
        assertThat(answered.at("/" + kind.nameField()).asText()).isEqualTo("TestName");
        names.otherNames()
                .forEach(name -> assertThat(answered.at("/" + name).asText()).isEqualTo("TestName"));
        assertThat(answered.at("/" + names.membersField())).hasSize(2);
        assertThat(cloud.listed(kind, "-name", "TestName")
                        .at("/" + kind.idField())
                        .asText())
                .isEqualTo(id);
        String member = cloud.members(kind).get(0);
        Answer changed = cloud.v3.call(
                "Modify" + names.stem() + "Attribute",
                kind.idField(),
                id,
                kind.nameField(),
                "Renamed",
                names.membersParameter() + ".0",
                member);
        assertThat(changed.outcome()).isEqualTo("200");
        JsonNode found = cloud.listed(kind, "-id", id);
        assertThat(found.at("/" + kind.nameField()).asText()).isEqualTo("Renamed");
        assertThat(found.at("/" + names.membersField())).hasSize(1);
        assertThat(cloud.v3.call("Delete" + names.stem(), kind.idField(), id).outcome())
                .isEqualTo("200");
        assertThat(cloud.listed(kind, "-id", id).isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("are listed newest first, in pages, whatever the region of the call")
    void pages() {
        for (int i = 0; i < 3; i++) {
            cloud.create(TemplateKind.SERVICE, "s" + i, cloud.members(TemplateKind.SERVICE));
            cloud.clock.pass(Duration.ofSeconds(1));
        }
        Answer page = cloud.v3.call("DescribeServiceTemplates", "Offset", "1", "Limit", "1", "Region", "ap-shanghai");
        assertThat(page.at("/Response/TotalCount")).isEqualTo("3");
        assertThat(page.json().at("/Response/ServiceTemplateSet")).hasSize(1);
        assertThat(page.at("/Response/ServiceTemplateSet/0/ServiceTemplateName"))
                .isEqualTo("s1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TCP:8080|tcp:8080",
                "tcp:443-446|tcp:443-446",
                "tcp:99,97|tcp:99,97",
                "UDP:all|udp:all",
                "ICMP|icmp",
                "gre:all|gre:all"
            })
    @DisplayName("of services come back in lower case")
    void services(String sent, String shown) {
        Answer made = cloud.v3.call("CreateServiceTemplate", "ServiceTemplateName", "s", "Services.0", sent);
        assertThat(made.at("/Response/ServiceTemplate/ServiceSet/0")).isEqualTo(shown);
    }

    @Test
    @DisplayName("in a group, or in a rule of a security group, cannot be deleted")
    void inUse() {
        String member = cloud.members(TemplateKind.ADDRESS_GROUP).get(0);
        String group = cloud.create(TemplateKind.ADDRESS_GROUP, "g", cloud.members(TemplateKind.ADDRESS_GROUP))
                .at("/Response/AddressTemplateGroup/AddressTemplateGroupId");
        assertThat(cloud.v3
                        .call("DeleteAddressTemplate", "AddressTemplateId", member)
                        .outcome())
                .isEqualTo("200 ResourceInUse");
        cloud.v3.call("DeleteAddressTemplateGroup", "AddressTemplateGroupId", group);
        assertThat(cloud.v3
                        .call("DeleteAddressTemplate", "AddressTemplateId", member)
                        .outcome())
                .isEqualTo("200");
        assertThat(cloud.v3
                        .call("DeleteAddressTemplate", "AddressTemplateId", PresetGroups.USED_TEMPLATE)
                        .outcome())
                .isEqualTo("200 ResourceInUse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateAddressTemplate|AddressTemplateName=a&Addresses.0=10.0.0|InvalidParameterValue.Malformed",
                "CreateAddressTemplate|AddressTemplateName=a&Addresses.0=10.0.0.256|InvalidParameterValue.Malformed",
                "CreateAddressTemplate|AddressTemplateName=a&Addresses.0=10.0.0.0/33|InvalidParameterValue.Malformed",
                "CreateAddressTemplate|AddressTemplateName=a&Addresses.0=10.0.0.9-10.0.0.1|InvalidParameterValue",
                "CreateAddressTemplate|AddressTemplateName=a&Addresses.0=10.0.0.1&Addresses.1=10.0.0.1|InvalidParameterValue.Duplicate",
                "CreateAddressTemplateGroup|AddressTemplateGroupName=g&AddressTemplateIds.0=none|InvalidParameterValue.Malformed",
                "CreateAddressTemplateGroup|AddressTemplateGroupName=g&AddressTemplateIds.0=ipm-none0000|ResourceNotFound",
                "CreateServiceTemplate|ServiceTemplateName=s&Services.0=http|InvalidParameterValue",
                "CreateServiceTemplate|ServiceTemplateName=s&Services.0=tcp:70000|InvalidParameterValue",
                "CreateServiceTemplateGroup|ServiceTemplateGroupName=g&ServiceTemplateIds.0=ppm-none0000|InvalidParameterValue",
                "DeleteAddressTemplate|AddressTemplateId=none|InvalidParameterValue.Malformed",
                "DeleteAddressTemplate|AddressTemplateId=ipm-none0000|ResourceNotFound",
                "DeleteAddressTemplateGroup|AddressTemplateGroupId=none|InvalidParameterValue.Malformed",
                "DeleteAddressTemplateGroup|AddressTemplateGroupId=ipmg-none0000|ResourceNotFound",
                "DeleteServiceTemplate|ServiceTemplateId=none|InvalidParameterValue.Malformed",
                "DeleteServiceTemplate|ServiceTemplateId=ppm-none0000|ResourceNotFound",
                "DeleteServiceTemplateGroup|ServiceTemplateGroupId=none|InvalidParameterValue.Malformed",
                "DeleteServiceTemplateGroup|ServiceTemplateGroupId=ppmg-none0000|ResourceNotFound",
                "DescribeAddressTemplates|Limit=all|InvalidParameterValue.Malformed",
                "DescribeAddressTemplateGroups|Limit=all|InvalidParameterValue.Malformed",
                "DescribeServiceTemplates|Offset=first|InvalidParameterValue.Malformed",
                "DescribeServiceTemplateGroups|Offset=first|InvalidParameterValue.Malformed",
                "ModifyAddressTemplateAttribute|AddressTemplateId=ipm-none0000&AddressTemplateName=a|ResourceNotFound",
                "ModifyAddressTemplateAttribute|AddressTemplateId={address}&Addresses.0=x|InvalidParameterValue.Malformed",
                "ModifyAddressTemplateGroupAttribute|AddressTemplateGroupId=ipmg-none0000&AddressTemplateGroupName=g|ResourceNotFound",
                "ModifyAddressTemplateGroupAttribute|AddressTemplateGroupId={group}|InvalidParameterValue",
                "ModifyAddressTemplateGroupAttribute|AddressTemplateGroupId={group}&AddressTemplateIds.0=x|InvalidParameterValue.Malformed",
                "ModifyAddressTemplateGroupAttribute|AddressTemplateGroupId={group}&AddressTemplateIds.0={address}&AddressTemplateIds.1={address}|InvalidParameterValue.Duplicate",
                "ModifyServiceTemplateAttribute|ServiceTemplateId=ppm-none0000&ServiceTemplateName=s|ResourceNotFound",
                "ModifyServiceTemplateAttribute|ServiceTemplateId={service}&Services.0=x|InvalidParameterValue.Malformed",
                "ModifyServiceTemplateGroupAttribute|ServiceTemplateGroupId=ppmg-none0000&ServiceTemplateGroupName=g|ResourceNotFound",
                "ModifyServiceTemplateGroupAttribute|ServiceTemplateGroupId=x&ServiceTemplateGroupName=g|InvalidParameterValue.Malformed"
            })
    @DisplayName("answer the documented errors")
    void errors(String action, String parameters, String code) {
        assertThat(cloud.call(cloud.v3, action, parameters).outcome()).isEqualTo("200 " + code);
    }

    @Test
    @DisplayName("have quotas: of templates, of their members, and of what a group comes to")
    void quotas() {
        cloud.simulator.quota("tencent.service-template", 0);
        assertThat(cloud.create(TemplateKind.SERVICE, "s", cloud.members(TemplateKind.SERVICE))
                        .outcome())
                .isEqualTo("200 LimitExceeded");
        cloud.simulator.quota("tencent.address-template-members", 1);
        assertThat(cloud.create(TemplateKind.ADDRESS, "a", cloud.members(TemplateKind.ADDRESS))
                        .outcome())
                .isEqualTo("200 LimitExceeded");
    }
}
