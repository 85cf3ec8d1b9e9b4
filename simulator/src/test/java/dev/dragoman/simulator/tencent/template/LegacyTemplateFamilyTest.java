package dev.dragoman.simulator.tencent.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Templates of Tencent's legacy API")
class LegacyTemplateFamilyTest {

    private final TemplateCloud cloud = new TemplateCloud();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are made and named at once, changed and deleted by tasks, and are those of API 3.0")
    void lifeCycle(TemplateKind kind) {
        TemplateKind.Names names = kind.legacyNames();
        List<String> members = cloud.members(kind);
        cloud.simulator.timing(Timing.manual());
        Answer made = create(kind, members);
        assertThat(made.at("/codeDesc")).isEqualTo("Success");
        String id = made.at("/data/" + kind.legacyIdField());
        assertThat(shown(kind, id).at("/" + kind.legacyNameField()).asText()).isEqualTo("made here");
        assertThat(shown(kind, id).at("/createTime").asText()).isEqualTo("2026-11-21 16:00:00");
        assertThat(cloud.listed(kind, "-id", id).at("/" + kind.nameField()).asText())
                .isEqualTo("made here");
        Answer renamed = cloud.v2.call(
                "Modify" + names.stem() + "Attribute", kind.legacyIdField(), id, kind.legacyNameField(), "renamed");
        assertThat(renamed.at("/code")).isEqualTo("0");
        Answer changing = cloud.v2.call(
                "Modify" + names.stem(), kind.legacyIdField(), id, names.membersParameter() + ".0", members.get(1));
        assertThat(changing.json().at("/data/taskId").isInt()).isTrue();
        assertThat(cloud.task(changing).at("/data/status")).isEqualTo("2");
        assertThat(shown(kind, id).at("/" + names.membersField())).hasSize(2);
        assertThat(delete(kind, id).at("/code")).isEqualTo("9005");
        cloud.simulator.advance();
        assertThat(cloud.task(changing).at("/data/status")).isEqualTo("0");
        assertThat(cloud.task(changing).at("/data/output/message")).isEqualTo("OK");
        JsonNode found = shown(kind, id);
        assertThat(found.at("/" + kind.legacyNameField()).asText()).isEqualTo("renamed");
        assertThat(found.at("/" + names.membersField())).hasSize(1);
        assertThat(found.at("/" + names.membersField() + "/0").toString()).contains(members.get(1));
        Answer deleting = delete(kind, id);
        assertThat(deleting.json().at("/data/taskId").isTextual()).isTrue();
        assertThat(shown(kind, id).isMissingNode()).isFalse();
        cloud.simulator.advance();
        assertThat(cloud.task(deleting).at("/data/status")).isEqualTo("0");
        assertThat(shown(kind, id).isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("of a group name its members")
    void memberNames() {
        String id = create(TemplateKind.SERVICE_GROUP, cloud.members(TemplateKind.SERVICE_GROUP))
                .at("/data/serviceGroupId");
        JsonNode member = shown(TemplateKind.SERVICE_GROUP, id).at("/serviceGroup/0");
        assertThat(member.at("/serviceId").asText()).startsWith("ppm-");
        assertThat(member.at("/serviceName").asText()).isEqualTo("m1");
    }

    @Test
    @DisplayName("are found by any part of id and name")
    void fuzzy() {
        create(TemplateKind.SERVICE_GROUP, cloud.members(TemplateKind.SERVICE_GROUP));
        assertThat(cloud.v2
                        .call("DescribeServiceGroups", "serviceGroupId", "pmg", "serviceName", "ade h")
                        .at("/data/totalCount"))
                .isEqualTo("1");
        assertThat(cloud.v2
                        .call("DescribeServiceGroups", "serviceGroupName", "not there")
                        .at("/data/totalCount"))
                .isEqualTo("0");
        assertThat(cloud.v2.call("DescribeService", "limit", "1").json().at("/data/data"))
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "are looked for by a task whose result has the groups and security groups, of all regions, that use them")
    void users() {
        String group = create(TemplateKind.ADDRESS_GROUP, List.of(PresetGroups.USED_TEMPLATE))
                .at("/data/addressGroupId");
        cloud.simulator.timing(Timing.manual());
        Answer begun = cloud.v2.call("DescribeAddressInstances", "addressId", PresetGroups.USED_TEMPLATE);
        assertThat(begun.json().at("/data/taskId").isInt()).isTrue();
        assertThat(cloud.task(begun).json().at("/data/data").isMissingNode()).isTrue();
        cloud.simulator.advance();
        JsonNode result = cloud.task(begun).json().at("/data/data");
        assertThat(result.at("/total").asInt()).isEqualTo(3);
        assertThat(result.at("/detail").findValuesAsText("id"))
                .containsExactly(PresetGroups.WEB, PresetGroups.SHANGHAI, group);
        assertThat(result.at("/detail").findValuesAsText("type")).containsExactly("sg", "sg", "ipmg");
        assertThat(result.at("/detail").findValuesAsText("region")).containsExactly("gz", "sh", "gz");
        assertThat(result.at("/detail").findValuesAsText("name")).containsExactly("web", "shanghai", "made here");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("that nothing uses have no users, and those that are not there cannot be looked for")
    void noUsers(TemplateKind kind) {
        String id = create(kind, cloud.members(kind)).at("/data/" + kind.legacyIdField());
        String action = "Describe" + kind.legacyNames().stem() + "Instances";
        assertThat(cloud.task(cloud.v2.call(action, kind.legacyIdField(), id)).at("/data/data/total"))
                .isEqualTo("0");
        assertThat(cloud.v2.call(action, kind.legacyIdField(), "none").at("/code"))
                .isEqualTo("29258");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are as they were when a task fails")
    void failedWork(TemplateKind kind) {
        List<String> members = cloud.members(kind);
        String id = create(kind, members).at("/data/" + kind.legacyIdField());
        cloud.simulator.faults(Fault.failWork());
        Answer changed = cloud.v2.call(
                "Modify" + kind.legacyNames().stem(),
                kind.legacyIdField(),
                id,
                kind.legacyNames().membersParameter() + ".0",
                members.get(1));
        Answer deleted = delete(kind, id);
        assertThat(cloud.task(changed).at("/data/status")).isEqualTo("1");
        assertThat(cloud.task(deleted).at("/data/output/code")).isEqualTo("29257");
        assertThat(shown(kind, id).at("/" + kind.legacyNames().membersField())).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("that are not there answer 29258 to every action that names one")
    void notThere(TemplateKind kind) {
        String stem = kind.legacyNames().stem();
        String members = kind.legacyNames().membersParameter() + ".0";
        String member = cloud.members(kind).get(0);
        assertThat(delete(kind, "none").at("/code")).isEqualTo("29258");
        assertThat(cloud.v2
                        .call("Modify" + stem, kind.legacyIdField(), "none", members, member)
                        .at("/code"))
                .isEqualTo("29258");
        assertThat(cloud.v2
                        .call("Modify" + stem + "Attribute", kind.legacyIdField(), "none", kind.legacyNameField(), "n")
                        .at("/code"))
                .isEqualTo("29258");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateAddress|addressName=a&address.0=10.0.0|9003",
                "CreateAddress|addressName=a&address.0=10.0.0.1&address.1=10.0.0.1|9003",
                "CreateAddressGroup|addressGroupName=g&addressGroup.0=ipm-none|29258",
                "CreateAddressGroup|addressGroupName=g&addressGroup.0={address}|29259",
                "CreateService|serviceName=s&service.0=http|9003",
                "CreateService|serviceName=s&service.0=tcp:80|29260",
                "CreateServiceGroup|serviceName=g&serviceGroup.0=ppm-none|29258",
                "DescribeAddress|offset=-1|4000",
                "DeleteAddress|addressId=ipm-used0001|9003"
            })
    @DisplayName("answer the documented errors")
    void errors(String action, String parameters, String code) {
        cloud.call(cloud.v2, "DescribeService", "limit=1");
        cloud.simulator.quota("tencent.template-group-expansion", 1);
        cloud.simulator.quota("tencent.service-template", 0);
        assertThat(cloud.call(cloud.v2, action, parameters).at("/code")).isEqualTo(code);
    }

    @Test
    @DisplayName("that are being changed cannot be put into a group")
    void busyMember() {
        String id = create(TemplateKind.SERVICE, List.of("tcp:80")).at("/data/serviceId");
        cloud.simulator.timing(Timing.manual());
        cloud.v2.call("ModifyService", "serviceId", id, "service.0", "tcp:81");
        assertThat(cloud.v2
                        .call("CreateServiceGroup", "serviceName", "g", "serviceGroup.0", id)
                        .at("/code"))
                .isEqualTo("9005");
        assertThat(cloud.v3
                        .call("DeleteServiceTemplate", "ServiceTemplateId", id)
                        .outcome())
                .isEqualTo("200 UnsupportedOperation.MutexOperationTaskRunning");
    }

    private Answer create(TemplateKind kind, List<String> members) {
        String name = kind == TemplateKind.SERVICE_GROUP ? "serviceName" : kind.legacyNameField();
        List<String> sent = new ArrayList<>(List.of(name, "made here"));
        for (int i = 0; i < members.size(); i++) {
            sent.addAll(List.of(kind.legacyNames().membersParameter() + "." + i, members.get(i)));
        }
        return cloud.v2.call("Create" + kind.legacyNames().stem(), sent.toArray(String[]::new));
    }

    private Answer delete(TemplateKind kind, String id) {
        return cloud.v2.call("Delete" + kind.legacyNames().stem(), kind.legacyIdField(), id);
    }

    private JsonNode shown(TemplateKind kind, String id) {
        String plural = kind.memberKind().isPresent() ? "s" : "";
        return cloud.v2
                .call("Describe" + kind.legacyNames().stem() + plural, kind.legacyIdField(), id)
                .json()
                .at("/data/data/0");
    }
}
