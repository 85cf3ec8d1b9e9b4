package dev.dragoman.simulator.tencent.interfaces;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import dev.dragoman.simulator.tencent.template.PresetGroups;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Network interfaces of Tencent's legacy API")
class LegacyInterfaceFamilyTest {

    private static final String QUOTA = "tencent.network-interface-per-vpc";

    private final InterfaceCloud cloud = new InterfaceCloud();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName("are made by a task, and found by their name when it has ended")
    void create() {
        cloud.simulator.timing(Timing.manual());
        Answer begun = cloud.v2.call(
                "CreateNetworkInterface",
                "vpcId",
                cloud.vpcId,
                "subnetId",
                cloud.subnetId,
                "eniName",
                "made here",
                "eniDescription",
                "of the web",
                "privateIpAddressSet.0.privateIpAddress",
                "10.0.1.20",
                "privateIpAddressSet.0.primary",
                "true",
                "secondaryPrivateIpAddressCount",
                "1",
                "sgIds.0",
                PresetGroups.WEB);
        assertThat(begun.at("/code")).isEqualTo("0");
        assertThat(begun.json().at("/taskId").isInt()).isTrue();
        assertThat(begun.at("/data/taskId")).isEqualTo(begun.at("/taskId"));
        assertThat(cloud.task(begun)).isEqualTo("2");
        assertThat(listed("eniName", "made here").at("/data/totalNum")).isEqualTo("0");
        cloud.simulator.advance();
        assertThat(cloud.task(begun)).isEqualTo("0");
        JsonNode found = listed("eniName", "ade her").json().at("/data/data/0");
        assertThat(found.at("/networkInterfaceId").asText()).matches("eni-[a-z0-9]{8}");
        assertThat(found.at("/vpcId").asText()).isEqualTo(cloud.vpcId);
        assertThat(found.at("/vpcName").asText()).isEqualTo("main");
        assertThat(found.at("/subnetId").asText()).isEqualTo(cloud.subnetId);
        assertThat(found.at("/zoneId").asInt()).isEqualTo(100002);
        assertThat(found.at("/eniDescription").asText()).isEqualTo("of the web");
        assertThat(found.at("/primary").asBoolean()).isFalse();
        assertThat(found.at("/createTime").asText()).startsWith("2026-11-21 16:");
        assertThat(found.at("/instanceSet/instanceId").asText()).isEmpty();
        assertThat(found.at("/instanceSet/attachTime").asText()).isEmpty();
        assertThat(found.at("/privateIpAddressesSet")).hasSize(2);
        assertThat(found.at("/privateIpAddressesSet/0/privateIpAddress").asText())
                .isEqualTo("10.0.1.20");
        assertThat(found.at("/privateIpAddressesSet/0/primary").asBoolean()).isTrue();
        assertThat(found.at("/groupSet/0/sgId").asText()).isEqualTo(PresetGroups.WEB);
        assertThat(found.at("/groupSet/0/sgName").asText()).isEqualTo("web");
        assertThat(found.at("/groupSet/0/projectId").asInt()).isEqualTo(7);
    }

    @Test
    @DisplayName("are listed newest first, or by name, and by the instance they are bound to")
    void list() {
        String older = cloud.create("NetworkInterfaceName", "order-a");
        cloud.clock.pass(Duration.ofMinutes(1));
        String newer = cloud.create("NetworkInterfaceName", "order-b");
        assertThat(ids(listed("eniName", "order-"))).containsExactly(newer, older);
        assertThat(ids(cloud.v2.call(
                        "DescribeNetworkInterfaces",
                        "eniName",
                        "order-",
                        "orderField",
                        "eniName",
                        "orderDirection",
                        "asc")))
                .containsExactly(older, newer);
        assertThat(ids(cloud.v2.call("DescribeNetworkInterfaces", "eniName", "order-", "offset", "1", "limit", "1")))
                .containsExactly(older);
        attach(older, cloud.secondInstanceId);
        assertThat(ids(listed("instanceId", cloud.secondInstanceId))).containsExactly(older);
        assertThat(ids(listed("networkInterfaceId", newer))).containsExactly(newer);
        detach(older, cloud.secondInstanceId);
    }

    @Test
    @DisplayName("change name and description at once")
    void modify() {
        String id = cloud.create();
        assertThat(cloud.v2
                        .call(
                                "ModifyNetworkInterface",
                                "vpcId",
                                cloud.vpcId,
                                "networkInterfaceId",
                                id,
                                "eniName",
                                "renamed",
                                "eniDescription",
                                "described")
                        .at("/code"))
                .isEqualTo("0");
        assertThat(shown(id).at("/eniName").asText()).isEqualTo("renamed");
        assertThat(shown(id).at("/eniDescription").asText()).isEqualTo("described");
    }

    @Test
    @DisplayName("are bound, moved, unbound and deleted by tasks")
    void lifeCycle() {
        String id = cloud.create();
        cloud.simulator.timing(Timing.manual());
        Answer attaching = attach(id, cloud.instanceId);
        assertThat(cloud.task(attaching)).isEqualTo("2");
        assertThat(instanceOf(id)).isEmpty();
        cloud.simulator.advance();
        assertThat(cloud.task(attaching)).isEqualTo("0");
        assertThat(instanceOf(id)).isEqualTo(cloud.instanceId);
        Answer migrating = cloud.v2.call(
                "MigrateNetworkInterface",
                "vpcId",
                cloud.vpcId,
                "networkInterfaceId",
                id,
                "oldInstanceId",
                cloud.instanceId,
                "newInstanceId",
                cloud.secondInstanceId);
        assertThat(cloud.task(migrating)).isEqualTo("2");
        cloud.simulator.advance();
        assertThat(instanceOf(id)).isEqualTo(cloud.secondInstanceId);
        Answer detaching = detach(id, cloud.secondInstanceId);
        assertThat(instanceOf(id)).isEqualTo(cloud.secondInstanceId);
        cloud.simulator.advance();
        assertThat(cloud.task(detaching)).isEqualTo("0");
        assertThat(instanceOf(id)).isEmpty();
        Answer deleting = legacy("DeleteNetworkInterface", "networkInterfaceId", id);
        cloud.simulator.advance();
        assertThat(cloud.task(deleting)).isEqualTo("0");
        assertThat(listed("networkInterfaceId", id).at("/codeDesc")).isEqualTo("InvalidNetworkInterface.NotFound");
    }

    @Test
    @DisplayName("take, move and give back addresses by tasks, which shows when those have ended")
    void addresses() {
        String from = cloud.create();
        String to = cloud.create();
        cloud.simulator.timing(Timing.manual());
        Answer assigning = legacy(
                "AssignPrivateIpAddresses",
                "networkInterfaceId",
                from,
                "privateIpAddressSet.0.privateIpAddress",
                "10.0.1.90",
                "privateIpAddressSet.0.primary",
                "false");
        assertThat(cloud.task(assigning)).isEqualTo("2");
        assertThat(shown(from).at("/privateIpAddressesSet")).hasSize(1);
        cloud.simulator.advance();
        assertThat(shown(from).at("/privateIpAddressesSet/1/privateIpAddress").asText())
                .isEqualTo("10.0.1.90");
        Answer moving = migrate(from, to);
        assertThat(shown(from).at("/privateIpAddressesSet")).hasSize(2);
        assertThat(migrate(from, to).at("/codeDesc")).isEqualTo("ActionLocked");
        cloud.simulator.advance();
        assertThat(cloud.task(moving)).isEqualTo("0");
        assertThat(shown(from).at("/privateIpAddressesSet")).hasSize(1);
        assertThat(shown(to).at("/privateIpAddressesSet")).hasSize(2);
        Answer going =
                legacy("UnassignPrivateIpAddresses", "networkInterfaceId", to, "privateIpAddress.0", "10.0.1.90");
        cloud.simulator.advance();
        assertThat(cloud.task(going)).isEqualTo("0");
        assertThat(shown(to).at("/privateIpAddressesSet")).hasSize(1);
    }

    @Test
    @DisplayName("are as they were when a task fails")
    void failedWork() {
        String from = cloud.create("PrivateIpAddresses.0.PrivateIpAddress", "10.0.1.90");
        String to = cloud.create();
        cloud.simulator.faults(Fault.failWork());
        Answer created = legacy("CreateNetworkInterface", "subnetId", cloud.subnetId, "eniName", "never");
        assertThat(cloud.task(created)).isEqualTo("1");
        assertThat(listed("eniName", "never").at("/data/totalNum")).isEqualTo("0");
        assertThat(cloud.task(migrate(from, to))).isEqualTo("1");
        assertThat(cloud.task(attach(from, cloud.instanceId))).isEqualTo("1");
        assertThat(cloud.task(legacy(
                        "AssignPrivateIpAddresses", "networkInterfaceId", to, "secondaryPrivateIpAddressCount", "1")))
                .isEqualTo("1");
        assertThat(instanceOf(from)).isEmpty();
        assertThat(shown(from).at("/privateIpAddressesSet")).hasSize(2);
        assertThat(shown(to).at("/privateIpAddressesSet")).hasSize(1);
        cloud.simulator.faults();
        legacy("DeleteNetworkInterface", "networkInterfaceId", from);
        assertThat(cloud.simulator.resources("private-ip-address"))
                .noneMatch(address -> address.text("address").equals("10.0.1.90"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateNetworkInterface|vpcId=vpc-none0000&subnetId={subnet}&eniName=e|InvalidVpc.NotFound",
                "CreateNetworkInterface|vpcId={vpc}&subnetId=subnet-none0000&eniName=e|InvalidSubnet.NotFound",
                "CreateNetworkInterface|vpcId={full}&subnetId={fullSubnet}&eniName=e|NetworkInterfaceLimitExceeded",
                "DescribeNetworkInterfaces|vpcId=vpc-none0000|InvalidVpc.NotFound",
                "DescribeNetworkInterfaces|networkInterfaceId=eni-none0000|InvalidNetworkInterface.NotFound",
                "ModifyNetworkInterface|vpcId=vpc-none0000&networkInterfaceId={eni}|InvalidVpc.NotFound",
                "ModifyNetworkInterface|vpcId={vpc}&networkInterfaceId=eni-none0000|InvalidNetworkInterface.NotFound",
                "ModifyNetworkInterface|vpcId={full}&networkInterfaceId={eni}|InvalidNetworkInterface.NotFound",
                "DeleteNetworkInterface|vpcId=vpc-none0000&networkInterfaceId={eni}|InvalidVpc.NotFound",
                "DeleteNetworkInterface|vpcId={vpc}&networkInterfaceId=eni-none0000|InvalidNetworkInterface.NotFound",
                "DeleteNetworkInterface|vpcId={vpc}&networkInterfaceId={bound}|InvalidNetworkInterface.CanNotDelete",
                "AttachNetworkInterface|vpcId=vpc-none0000&networkInterfaceId={eni}&instanceId={ins}|InvalidVpc.NotFound",
                "AttachNetworkInterface|vpcId={vpc}&networkInterfaceId=eni-none0000&instanceId={ins}|InvalidNetworkInterface.NotFound",
                "AttachNetworkInterface|vpcId={vpc}&networkInterfaceId={eni}&instanceId=ins-none0000|InvalidInstance.NotFound",
                "AttachNetworkInterface|vpcId={vpc}&networkInterfaceId={bound}&instanceId={ins}|InvalidNetworkInterface.AlreadyAssociated",
                "DetachNetworkInterface|vpcId=vpc-none0000&networkInterfaceId={eni}&instanceId={ins}|InvalidVpc.NotFound",
                "DetachNetworkInterface|vpcId={vpc}&networkInterfaceId=eni-none0000&instanceId={ins}|InvalidNetworkInterface.NotFound",
                "DetachNetworkInterface|vpcId={vpc}&networkInterfaceId={bound}&instanceId=ins-none0000|InvalidInstance.NotFound",
                "DetachNetworkInterface|vpcId={vpc}&networkInterfaceId={eni}&instanceId={ins}|InvalidNetworkInterface.NotAttached",
                "MigrateNetworkInterface|vpcId=vpc-none0000&networkInterfaceId={bound}&oldInstanceId={ins}&newInstanceId={second}|InvalidVpc.NotFound",
                "MigrateNetworkInterface|vpcId={vpc}&networkInterfaceId=eni-none0000&oldInstanceId={ins}&newInstanceId={second}|InvalidNetworkInterface.NotFound",
                "MigrateNetworkInterface|vpcId={vpc}&networkInterfaceId={bound}&oldInstanceId={ins}&newInstanceId=ins-none0000|InvalidInstance.NotFound",
                "MigrateNetworkInterface|vpcId={vpc}&networkInterfaceId={bound}&oldInstanceId={ins}&newInstanceId={ins}|InvalidNetworkInterface.AlreadyAssociated",
                "AssignPrivateIpAddresses|vpcId=vpc-none0000&networkInterfaceId={eni}&secondaryPrivateIpAddressCount=1|InvalidVpc.NotFound",
                "AssignPrivateIpAddresses|vpcId={vpc}&networkInterfaceId=eni-none0000&secondaryPrivateIpAddressCount=1|InvalidNetworkInterface.NotFound",
                "AssignPrivateIpAddresses|vpcId={vpc}&networkInterfaceId={eni}&privateIpAddressSet.0.primary=false&privateIpAddressSet.0.privateIpAddress=10.0.1.200|InvalidPrivateIpAddress.InUse",
                "AssignPrivateIpAddresses|vpcId={vpc}&networkInterfaceId={eni}&privateIpAddressSet.0.primary=true&privateIpAddressSet.0.privateIpAddress=10.0.1.77|InvalidParameter",
                "UnassignPrivateIpAddresses|vpcId=vpc-none0000&networkInterfaceId={eni}&privateIpAddress.0=10.0.1.9|InvalidVpc.NotFound",
                "UnassignPrivateIpAddresses|vpcId={vpc}&networkInterfaceId=eni-none0000&privateIpAddress.0=10.0.1.9|InvalidNetworkInterface.NotFound",
                "UnassignPrivateIpAddresses|vpcId={vpc}&networkInterfaceId={eni}&privateIpAddress.0={ip}|InvalidPrivateip.IsPrimary",
                "MigratePrivateIpAddress|vpcId=vpc-none0000&privateIpAddress={ip}&oldNetworkInterfaceId={eni}&newNetworkInterfaceId={bound}|InvalidVpc.NotFound",
                "MigratePrivateIpAddress|vpcId={vpc}&privateIpAddress={ip}&oldNetworkInterfaceId=eni-none0000&newNetworkInterfaceId={bound}|InvalidNetworkInterface.NotFound",
                "MigratePrivateIpAddress|vpcId={vpc}&privateIpAddress={ip}&oldNetworkInterfaceId={eni}&newNetworkInterfaceId={bound}|InvalidPrivateip.IsPrimary"
            })
    @DisplayName("answer the documented errors")
    void errors(String action, String parameters, String code) {
        assertThat(cloud.call(cloud.v2, action, parameters, things()).at("/codeDesc"))
                .isEqualTo(code);
    }

    private Map<String, String> things() {
        String free = cloud.create();
        String bound = cloud.create();
        attach(bound, cloud.instanceId);
        String full = cloud.vpc("10.6.0.0/16");
        String fullSubnet = cloud.v3
                .call(
                        "CreateSubnet",
                        "VpcId",
                        full,
                        "SubnetName",
                        "s",
                        "CidrBlock",
                        "10.6.0.0/24",
                        "Zone",
                        "ap-guangzhou-1")
                .at("/Response/Subnet/SubnetId");
        for (int i = 0; i < 2; i++) {
            cloud.place(Placement.in(Api.TENCENT_VPC, "network-interface", full));
        }
        cloud.simulator.quota(QUOTA, 2);
        return Map.ofEntries(
                entry("vpc", cloud.vpcId),
                entry("subnet", cloud.subnetId),
                entry("full", full),
                entry("fullSubnet", fullSubnet),
                entry("eni", free),
                entry(
                        "ip",
                        shown(free)
                                .at("/privateIpAddressesSet/0/privateIpAddress")
                                .asText()),
                entry("bound", bound),
                entry("ins", cloud.instanceId),
                entry("second", cloud.secondInstanceId));
    }

    private Answer listed(String parameter, String value) {
        return cloud.v2.call("DescribeNetworkInterfaces", parameter, value);
    }

    private static List<String> ids(Answer list) {
        return list.json().at("/data/data").findValuesAsText("networkInterfaceId");
    }

    private JsonNode shown(String id) {
        return listed("networkInterfaceId", id).json().at("/data/data/0");
    }

    private String instanceOf(String id) {
        return shown(id).at("/instanceSet/instanceId").asText();
    }

    private Answer legacy(String action, String... more) {
        String[] all =
                Stream.concat(Stream.of("vpcId", cloud.vpcId), Stream.of(more)).toArray(String[]::new);
        return cloud.v2.call(action, all);
    }

    private Answer attach(String id, String instanceId) {
        return legacy("AttachNetworkInterface", "networkInterfaceId", id, "instanceId", instanceId);
    }

    private Answer detach(String id, String instanceId) {
        return legacy("DetachNetworkInterface", "networkInterfaceId", id, "instanceId", instanceId);
    }

    private Answer migrate(String from, String to) {
        return legacy(
                "MigratePrivateIpAddress",
                "privateIpAddress",
                "10.0.1.90",
                "oldNetworkInterfaceId",
                from,
                "newNetworkInterfaceId",
                to);
    }
}
