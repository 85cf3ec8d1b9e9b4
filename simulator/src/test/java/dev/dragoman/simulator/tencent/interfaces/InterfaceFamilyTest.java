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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Network interfaces of Tencent's API 3.0")
class InterfaceFamilyTest {

    private final InterfaceCloud cloud = new InterfaceCloud();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName(
            "are PENDING when they are made, and AVAILABLE in the end, with the addresses asked for and those picked")
    void create() {
        cloud.simulator.timing(Timing.manual());
        Answer made = cloud.v3.call(
                "CreateNetworkInterface",
                "VpcId",
                cloud.vpcId,
                "SubnetId",
                cloud.subnetId,
                "NetworkInterfaceName",
                "first",
                "NetworkInterfaceDescription",
                "of the web",
                "SecurityGroupIds.0",
                PresetGroups.WEB,
                "PrivateIpAddresses.0.PrivateIpAddress",
                "10.0.1.12",
                "PrivateIpAddresses.1.PrivateIpAddress",
                "10.0.1.13",
                "PrivateIpAddresses.1.Primary",
                "true",
                "PrivateIpAddresses.1.Description",
                "main",
                "SecondaryPrivateIpAddressCount",
                "1");
        JsonNode answered = made.json().at("/Response/NetworkInterface");
        assertThat(answered.at("/State").asText()).isEqualTo("PENDING");
        assertThat(answered.at("/Attachment").isEmpty()).isTrue();
        String id = answered.at("/NetworkInterfaceId").asText();
        assertThat(id).matches("eni-[a-z0-9]{8}");
        assertThat(shown(id).at("/State").asText()).isEqualTo("PENDING");
        cloud.simulator.advance();
        JsonNode found = shown(id);
        assertThat(found.at("/State").asText()).isEqualTo("AVAILABLE");
        assertThat(found.at("/VpcId").asText()).isEqualTo(cloud.vpcId);
        assertThat(found.at("/SubnetId").asText()).isEqualTo(cloud.subnetId);
        assertThat(found.at("/Zone").asText()).isEqualTo("ap-guangzhou-2");
        assertThat(found.at("/Primary").asBoolean()).isFalse();
        assertThat(found.at("/MacAddress").asText()).matches("20:90:6F(:\\d\\d){3}");
        assertThat(found.at("/GroupSet/0").asText()).isEqualTo(PresetGroups.WEB);
        assertThat(found.at("/CreatedTime").asText()).isEqualTo("2026-11-21 16:00:00");
        assertThat(found.at("/PrivateIpAddressSet")).hasSize(3);
        assertThat(found.at("/PrivateIpAddressSet/0/PrivateIpAddress").asText()).isEqualTo("10.0.1.13");
        assertThat(found.at("/PrivateIpAddressSet/0/Primary").asBoolean()).isTrue();
        assertThat(found.at("/PrivateIpAddressSet/0/Description").asText()).isEqualTo("main");
        assertThat(found.at("/PrivateIpAddressSet/1/PrivateIpAddress").asText()).isEqualTo("10.0.1.12");
        assertThat(found.at("/PrivateIpAddressSet/2/PrivateIpAddress").asText())
                .startsWith("10.0.")
                .isNotIn("10.0.1.12", "10.0.1.13");
    }

    @ParameterizedTest
    @CsvSource({
        "vpc-id, {vpc}",
        "subnet-id, {subnet}",
        "network-interface-id, {eni}",
        "attachment.instance-id, {ins}",
        "groups.security-group-id, sg-web00001",
        "network-interface-name, searched",
        "network-interface-description, for"
    })
    @DisplayName("are listed by each filter")
    void filters(String filter, String value) {
        String id = cloud.create(
                "NetworkInterfaceName",
                "searched",
                "NetworkInterfaceDescription",
                "for",
                "SecurityGroupIds.0",
                PresetGroups.WEB);
        attach(id, cloud.instanceId);
        Map<String, String> names =
                Map.of("vpc", cloud.vpcId, "subnet", cloud.subnetId, "eni", id, "ins", cloud.instanceId);
        Answer found = cloud.call(
                cloud.v3,
                "DescribeNetworkInterfaces",
                "Limit=100&Filters.0.Name=" + filter + "&Filters.0.Values.0=" + value,
                names);
        assertThat(found.json().at("/Response/NetworkInterfaceSet").findValuesAsText("NetworkInterfaceId"))
                .contains(id);
        Answer none = cloud.call(
                cloud.v3,
                "DescribeNetworkInterfaces",
                "Filters.0.Name=" + filter + "&Filters.0.Values.0=no-such-value",
                names);
        assertThat(none.at("/Response/TotalCount")).isEqualTo("0");
    }

    @Test
    @DisplayName("change name, description and security groups")
    void modify() {
        String id = cloud.create();
        Answer changed = cloud.v3.call(
                "ModifyNetworkInterfaceAttribute",
                "NetworkInterfaceId",
                id,
                "NetworkInterfaceName",
                "renamed",
                "NetworkInterfaceDescription",
                "described",
                "SecurityGroupIds.0",
                PresetGroups.WEB);
        assertThat(changed.outcome()).isEqualTo("200");
        assertThat(shown(id).at("/NetworkInterfaceName").asText()).isEqualTo("renamed");
        assertThat(shown(id).at("/NetworkInterfaceDescription").asText()).isEqualTo("described");
        assertThat(shown(id).at("/GroupSet/0").asText()).isEqualTo(PresetGroups.WEB);
    }

    @Test
    @DisplayName("are bound, moved to another instance and unbound, each in time, and only then can be deleted")
    void lifeCycle() {
        String id = cloud.create();
        cloud.simulator.timing(Timing.manual());
        assertThat(attach(id, cloud.instanceId).outcome()).isEqualTo("200");
        assertThat(state(id)).isEqualTo("ATTACHING");
        assertThat(shown(id).at("/Attachment").isEmpty()).isTrue();
        cloud.simulator.advance();
        assertThat(state(id)).isEqualTo("AVAILABLE");
        assertThat(shown(id).at("/Attachment/InstanceId").asText()).isEqualTo(cloud.instanceId);
        assertThat(shown(id).at("/Attachment/DeviceIndex").asInt()).isPositive();
        assertThat(shown(id).at("/Attachment/InstanceAccountId").asText()).isNotEmpty();
        assertThat(shown(id).at("/Attachment/AttachTime").asText()).isEqualTo("2026-11-21 16:00:00");
        assertThat(delete(id).outcome()).isEqualTo("200 ResourceInUse");
        assertThat(cloud.v3
                        .call(
                                "MigrateNetworkInterface",
                                "NetworkInterfaceId",
                                id,
                                "SourceInstanceId",
                                cloud.instanceId,
                                "DestinationInstanceId",
                                cloud.secondInstanceId)
                        .outcome())
                .isEqualTo("200");
        assertThat(state(id)).isEqualTo("ATTACHING");
        cloud.simulator.advance();
        assertThat(shown(id).at("/Attachment/InstanceId").asText()).isEqualTo(cloud.secondInstanceId);
        assertThat(detach(id, cloud.secondInstanceId).outcome()).isEqualTo("200");
        assertThat(state(id)).isEqualTo("DETACHING");
        assertThat(delete(id).outcome()).isEqualTo("200 UnsupportedOperation.InvalidState");
        cloud.simulator.advance();
        assertThat(shown(id).at("/Attachment").isEmpty()).isTrue();
        assertThat(delete(id).outcome()).isEqualTo("200");
        assertThat(state(id)).isEqualTo("DELETING");
        cloud.simulator.advance();
        assertThat(cloud.v3
                        .call("DescribeNetworkInterfaces", "NetworkInterfaceIds.0", id)
                        .outcome())
                .isEqualTo("200 ResourceNotFound");
    }

    @Test
    @DisplayName("take further addresses, give them to another interface and give them back")
    void addresses() {
        String from = cloud.create();
        String to = cloud.create();
        int free = freeAddresses();
        Answer assigned = cloud.v3.call(
                "AssignPrivateIpAddresses",
                "NetworkInterfaceId",
                from,
                "PrivateIpAddresses.0.PrivateIpAddress",
                "10.0.1.30",
                "SecondaryPrivateIpAddressCount",
                "1");
        assertThat(assigned.json().at("/Response/PrivateIpAddressSet")).hasSize(2);
        assertThat(assigned.at("/Response/PrivateIpAddressSet/0/PrivateIpAddress"))
                .isEqualTo("10.0.1.30");
        assertThat(freeAddresses()).isEqualTo(free - 2);
        assertThat(cloud.v3
                        .call(
                                "ModifyPrivateIpAddressesAttribute",
                                "NetworkInterfaceId",
                                from,
                                "PrivateIpAddresses.0.PrivateIpAddress",
                                "10.0.1.30",
                                "PrivateIpAddresses.0.Description",
                                "new-pip-name")
                        .outcome())
                .isEqualTo("200");
        assertThat(migrate(from, to, "10.0.1.30").outcome()).isEqualTo("200");
        assertThat(shown(from).at("/PrivateIpAddressSet")).hasSize(2);
        JsonNode moved = shown(to).at("/PrivateIpAddressSet/1");
        assertThat(moved.at("/PrivateIpAddress").asText()).isEqualTo("10.0.1.30");
        assertThat(moved.at("/Description").asText()).isEqualTo("new-pip-name");
        assertThat(moved.at("/State").asText()).isEqualTo("AVAILABLE");
        assertThat(unassign(to, "10.0.1.30").outcome()).isEqualTo("200");
        assertThat(shown(to).at("/PrivateIpAddressSet")).hasSize(1);
        assertThat(freeAddresses()).isEqualTo(free - 1);
    }

    @Test
    @DisplayName("hold an elastic address by each private one, which is free again when that goes")
    void elasticAddresses() {
        String id = cloud.create("PrivateIpAddresses.0.PrivateIpAddress", "10.0.1.40");
        String primary = shown(id).at("/PrivateIpAddressSet/0/PrivateIpAddress").asText();
        String first = bind(id, primary);
        String second = bind(id, "10.0.1.40");
        assertThat(shown(id).at("/PrivateIpAddressSet/0/AddressId").asText()).isEqualTo(first);
        assertThat(shown(id).at("/PrivateIpAddressSet/1/AddressId").asText()).isEqualTo(second);
        assertThat(shown(id).at("/PrivateIpAddressSet/1/PublicIpAddress").asText())
                .startsWith("119.");
        String other = cloud.create();
        migrate(id, other, "10.0.1.40");
        assertThat(shown(other).at("/PrivateIpAddressSet/1/AddressId").asText()).isEqualTo(second);
        unassign(other, "10.0.1.40");
        assertThat(statusOf(second)).isEqualTo("UNBIND");
        assertThat(statusOf(first)).isEqualTo("BIND_ENI");
        delete(id);
        assertThat(statusOf(first)).isEqualTo("UNBIND");
    }

    @Test
    @DisplayName("free their elastic addresses when they are unbound from an instance")
    void elasticAddressesOfDetached() {
        String id = cloud.create();
        attach(id, cloud.instanceId);
        String address =
                bind(id, shown(id).at("/PrivateIpAddressSet/0/PrivateIpAddress").asText());
        detach(id, cloud.instanceId);
        assertThat(statusOf(address)).isEqualTo("UNBIND");
    }

    @Test
    @DisplayName("are next hops by any of their addresses, and keep subnet and VPC")
    void container() {
        String vpcId = cloud.vpc("10.3.0.0/16");
        String subnetId = cloud.v3
                .call(
                        "CreateSubnet",
                        "VpcId",
                        vpcId,
                        "SubnetName",
                        "s",
                        "CidrBlock",
                        "10.3.0.0/28",
                        "Zone",
                        "ap-guangzhou-1")
                .at("/Response/Subnet/SubnetId");
        String id = cloud.create("VpcId", vpcId, "SubnetId", subnetId, "SecondaryPrivateIpAddressCount", "1");
        String tableId = cloud.v3
                .call("DescribeRouteTables", "Filters.0.Name", "vpc-id", "Filters.0.Values.0", vpcId)
                .at("/Response/RouteTableSet/0/RouteTableId");
        Answer route = cloud.v3.call(
                "CreateRoutes",
                "RouteTableId",
                tableId,
                "Routes.0.DestinationCidrBlock",
                "192.168.0.0/24",
                "Routes.0.GatewayType",
                "NORMAL_CVM",
                "Routes.0.GatewayId",
                shown(id).at("/PrivateIpAddressSet/1/PrivateIpAddress").asText());
        assertThat(route.outcome()).isEqualTo("200");
        assertThat(cloud.v3.call("DeleteSubnet", "SubnetId", subnetId).outcome())
                .isEqualTo("200 ResourceInUse");
        assertThat(cloud.v3
                        .call(
                                "AssignPrivateIpAddresses",
                                "NetworkInterfaceId",
                                id,
                                "SecondaryPrivateIpAddressCount",
                                "12")
                        .outcome())
                .isEqualTo("200 ResourceInsufficient");
        assertThat(cloud.v3
                        .call(
                                "AssignPrivateIpAddresses",
                                "NetworkInterfaceId",
                                id,
                                "SecondaryPrivateIpAddressCount",
                                "11")
                        .outcome())
                .isEqualTo("200");
        delete(id);
        assertThat(cloud.v3.call("DeleteSubnet", "SubnetId", subnetId).outcome())
                .isEqualTo("200");
        assertThat(cloud.v3.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("that were placed by hand can be worked on as well")
    void placed() {
        String id = cloud.place(
                Placement.in(Api.TENCENT_VPC, "network-interface", cloud.vpcId, cloud.subnetId, "10.0.1.60"));
        assertThat(shown(id).at("/PrivateIpAddressSet/0/PrivateIpAddress").asText())
                .isEqualTo("10.0.1.60");
        assertThat(attach(id, cloud.instanceId).outcome()).isEqualTo("200");
        assertThat(detach(id, cloud.instanceId).outcome()).isEqualTo("200");
        assertThat(delete(id).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("whose work fails are gone if they were being made, and else as they were")
    void failedWork() {
        String id = cloud.create();
        long before = cloud.simulator.resources().size();
        cloud.simulator.faults(Fault.failWork());
        cloud.create("SecondaryPrivateIpAddressCount", "2");
        attach(id, cloud.instanceId);
        delete(id);
        assertThat(cloud.simulator.resources()).hasSize((int) before);
        assertThat(state(id)).isEqualTo("AVAILABLE");
        assertThat(shown(id).at("/Attachment").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateNetworkInterface|VpcId=vpc-none0000&SubnetId={subnet}&NetworkInterfaceName=e|ResourceNotFound",
                "CreateNetworkInterface|VpcId=none&SubnetId={subnet}&NetworkInterfaceName=e|InvalidParameterValue.Malformed",
                "CreateNetworkInterface|VpcId={vpc}&SubnetId=subnet-none0000&NetworkInterfaceName=e|ResourceNotFound",
                "CreateNetworkInterface|VpcId={other}&SubnetId={subnet}&NetworkInterfaceName=e|ResourceNotFound",
                "CreateNetworkInterface|VpcId={vpc}&SubnetId={subnet}&NetworkInterfaceName=e&SecurityGroupIds.0=sg-none|ResourceNotFound",
                "CreateNetworkInterface|VpcId={vpc}&SubnetId={subnet}&NetworkInterfaceName=e&PrivateIpAddresses.0.PrivateIpAddress=10.0.64.5|InvalidParameterValue.Range",
                "CreateNetworkInterface|VpcId={vpc}&SubnetId={subnet}&NetworkInterfaceName=e&SecondaryPrivateIpAddressCount=-1|InvalidParameterValue.Range",
                "CreateNetworkInterface|VpcId={vpc}&SubnetId={subnet}&NetworkInterfaceName=e&PrivateIpAddresses.0.PrivateIpAddress=10.0.0.1|InvalidParameterValue.Reserved",
                "CreateNetworkInterface|VpcId={vpc}&SubnetId={subnet}&NetworkInterfaceName=e&PrivateIpAddresses.0.PrivateIpAddress=10.0.1.200|ResourceInUse",
                "CreateNetworkInterface|VpcId={vpc}&SubnetId={subnet}&NetworkInterfaceName=e&PrivateIpAddresses.0.Primary=true|MissingParameter",
                "CreateNetworkInterface|VpcId={vpc}&SubnetId={subnet}&NetworkInterfaceName=e&PrivateIpAddresses.0.PrivateIpAddress=10.0.1.70&PrivateIpAddresses.0.Primary=true&PrivateIpAddresses.1.PrivateIpAddress=10.0.1.71&PrivateIpAddresses.1.Primary=true|InvalidParameterValue",
                "DescribeNetworkInterfaces|NetworkInterfaceIds.0=eni-none0000|ResourceNotFound",
                "DescribeNetworkInterfaces|NetworkInterfaceIds.0=eni|InvalidParameterValue.Malformed",
                "DescribeNetworkInterfaces|NetworkInterfaceIds.0={eni}&Filters.0.Name=vpc-id&Filters.0.Values.0={vpc}|InvalidParameter.Coexist",
                "ModifyNetworkInterfaceAttribute|NetworkInterfaceId=eni-none0000|ResourceNotFound",
                "ModifyNetworkInterfaceAttribute|NetworkInterfaceId=none|InvalidParameterValue.Malformed",
                "DeleteNetworkInterface|NetworkInterfaceId=eni-none0000|ResourceNotFound",
                "DeleteNetworkInterface|NetworkInterfaceId=none|InvalidParameterValue.Malformed",
                "DeleteNetworkInterface|NetworkInterfaceId={bound}|ResourceInUse",
                "DeleteNetworkInterface|NetworkInterfaceId={primary}|UnsupportedOperation",
                "AttachNetworkInterface|NetworkInterfaceId=eni-none0000&InstanceId={ins}|ResourceNotFound",
                "AttachNetworkInterface|NetworkInterfaceId={eni}&InstanceId=ins-none0000|ResourceNotFound",
                "AttachNetworkInterface|NetworkInterfaceId={eni}&InstanceId=ins-ins-r8hr2upy|InvalidParameterValue.Malformed",
                "AttachNetworkInterface|NetworkInterfaceId={eni}&InstanceId={classic}|UnsupportedOperation.VpcMismatch",
                "AttachNetworkInterface|NetworkInterfaceId={eni}&InstanceId={otherZone}|UnsupportedOperation",
                "AttachNetworkInterface|NetworkInterfaceId={eni}&InstanceId={starting}|UnsupportedOperation.InvalidState",
                "AttachNetworkInterface|NetworkInterfaceId={bound}&InstanceId={ins}|UnsupportedOperation.AttachmentAlreadyExists",
                "DetachNetworkInterface|NetworkInterfaceId=eni-none0000&InstanceId={ins}|ResourceNotFound",
                "DetachNetworkInterface|NetworkInterfaceId={eni}&InstanceId={ins}|ResourceNotFound",
                "DetachNetworkInterface|NetworkInterfaceId=none&InstanceId={ins}|InvalidParameterValue.Malformed",
                "MigrateNetworkInterface|NetworkInterfaceId=eni-none0000&SourceInstanceId={ins}&DestinationInstanceId={second}|ResourceNotFound",
                "MigrateNetworkInterface|NetworkInterfaceId={eni}&SourceInstanceId={ins}&DestinationInstanceId={second}|ResourceNotFound",
                "MigrateNetworkInterface|NetworkInterfaceId=none&SourceInstanceId={ins}&DestinationInstanceId={second}|InvalidParameterValue.Malformed",
                "MigrateNetworkInterface|NetworkInterfaceId={bound}&SourceInstanceId={ins}&DestinationInstanceId={ins}|UnsupportedOperation.AttachmentAlreadyExists",
                "AssignPrivateIpAddresses|NetworkInterfaceId=eni-none0000&SecondaryPrivateIpAddressCount=1|ResourceNotFound",
                "AssignPrivateIpAddresses|NetworkInterfaceId={eni}&PrivateIpAddresses.0.PrivateIpAddress=10.0.64.5|InvalidParameterValue.Malformed",
                "AssignPrivateIpAddresses|NetworkInterfaceId={eni}&SecondaryPrivateIpAddressCount=20000|ResourceInsufficient",
                "AssignPrivateIpAddresses|NetworkInterfaceId={eni}|MissingParameter",
                "UnassignPrivateIpAddresses|NetworkInterfaceId=eni-none0000&PrivateIpAddresses.0.PrivateIpAddress=10.0.1.9|ResourceNotFound",
                "UnassignPrivateIpAddresses|NetworkInterfaceId={eni}&PrivateIpAddresses.0.PrivateIpAddress=10.0.1.9|ResourceNotFound",
                "UnassignPrivateIpAddresses|NetworkInterfaceId={eni}&PrivateIpAddresses.0.PrivateIpAddress=10|InvalidParameterValue.Malformed",
                "UnassignPrivateIpAddresses|NetworkInterfaceId={eni}&PrivateIpAddresses.0.PrivateIpAddress={ip}|UnauthorizedOperation.PrimaryIp",
                "MigratePrivateIpAddress|SourceNetworkInterfaceId={eni}&DestinationNetworkInterfaceId={bound}&PrivateIpAddress=10.0.1.9|UnauthorizedOperation.AttachmentNotFound",
                "MigratePrivateIpAddress|SourceNetworkInterfaceId={eni}&DestinationNetworkInterfaceId={bound}&PrivateIpAddress={ip}|UnauthorizedOperation.PrimaryIp",
                "MigratePrivateIpAddress|SourceNetworkInterfaceId={eni}&DestinationNetworkInterfaceId=eni-none0000&PrivateIpAddress={ip}|ResourceNotFound",
                "ModifyPrivateIpAddressesAttribute|NetworkInterfaceId=eni-none0000&PrivateIpAddresses.0.PrivateIpAddress=10.0.1.9|ResourceNotFound",
                "ModifyPrivateIpAddressesAttribute|NetworkInterfaceId={eni}&PrivateIpAddresses.0.PrivateIpAddress=10.0.1.9|ResourceNotFound",
                "ModifyPrivateIpAddressesAttribute|NetworkInterfaceId=none&PrivateIpAddresses.0.PrivateIpAddress=10.0.1.9|InvalidParameterValue.Malformed"
            })
    @DisplayName("answer the documented errors")
    void errors(String action, String parameters, String code) {
        assertThat(cloud.call(cloud.v3, action, parameters, things()).outcome()).isEqualTo("200 " + code);
    }

    @Test
    @DisplayName("that are being made refuse what needs them ready")
    void busy() {
        cloud.simulator.timing(Timing.manual());
        String id = cloud.create();
        String ip = shown(id).at("/PrivateIpAddressSet/0/PrivateIpAddress").asText();
        assertThat(cloud.v3
                        .call(
                                "ModifyPrivateIpAddressesAttribute",
                                "NetworkInterfaceId",
                                id,
                                "PrivateIpAddresses.0.PrivateIpAddress",
                                ip)
                        .outcome())
                .isEqualTo("200 UnsupportedOperation.InvalidState");
    }

    @Test
    @DisplayName("have quotas: of a VPC, of an instance, and of the addresses of one")
    void quotas() {
        String id = cloud.create();
        cloud.simulator.quota("tencent.private-ip-per-interface", 1);
        assertThat(createOutcome("SecondaryPrivateIpAddressCount", "1"))
                .isEqualTo("200 InvalidParameterValue.LimitExceeded");
        assertThat(cloud.v3
                        .call(
                                "AssignPrivateIpAddresses",
                                "NetworkInterfaceId",
                                id,
                                "SecondaryPrivateIpAddressCount",
                                "1")
                        .outcome())
                .isEqualTo("200 ResourceInsufficient");
        cloud.simulator.quota("tencent.private-ip-per-interface", 100);
        cloud.simulator.quota("tencent.network-interface-per-vpc", 1);
        assertThat(createOutcome()).isEqualTo("200 LimitExceeded");
        cloud.simulator.quota("tencent.network-interface-per-vpc", 1000);
        cloud.simulator.quota("tencent.network-interface-per-instance", 0);
        assertThat(attach(id, cloud.secondInstanceId).outcome()).isEqualTo("200 LimitExceeded");
        cloud.simulator.quota("tencent.network-interface-per-instance", 1000);
    }

    private String createOutcome(String... more) {
        int before = cloud.simulator.calls("CreateNetworkInterface").size();
        cloud.create(more);
        return cloud.simulator
                .calls("CreateNetworkInterface")
                .get(before)
                .code()
                .map(code -> "200 " + code)
                .orElse("200");
    }

    private Map<String, String> things() {
        String free = cloud.create();
        String bound = cloud.create();
        attach(bound, cloud.instanceId);
        String primary = cloud.place(
                Placement.in(Api.TENCENT_VPC, "network-interface", cloud.vpcId).with("Primary", true));
        String starting = cloud.place(
                Placement.in(Api.TENCENT_VPC, "instance", cloud.vpcId).withState("PENDING"));
        String classic = cloud.place(ClassicLinkTest.classic("10.9.0.1"));
        return Map.ofEntries(
                entry("vpc", cloud.vpcId),
                entry("other", cloud.vpc("10.4.0.0/16")),
                entry("subnet", cloud.subnetId),
                entry("eni", free),
                entry(
                        "ip",
                        shown(free)
                                .at("/PrivateIpAddressSet/0/PrivateIpAddress")
                                .asText()),
                entry("bound", bound),
                entry("primary", primary),
                entry("starting", starting),
                entry("classic", classic),
                entry("ins", cloud.instanceId),
                entry("second", cloud.secondInstanceId),
                entry("otherZone", cloud.otherZoneInstanceId));
    }

    private JsonNode shown(String id) {
        return cloud.v3
                .call("DescribeNetworkInterfaces", "NetworkInterfaceIds.0", id)
                .json()
                .at("/Response/NetworkInterfaceSet/0");
    }

    private String state(String id) {
        return shown(id).at("/State").asText();
    }

    private Answer attach(String id, String instanceId) {
        return cloud.v3.call("AttachNetworkInterface", "NetworkInterfaceId", id, "InstanceId", instanceId);
    }

    private Answer detach(String id, String instanceId) {
        return cloud.v3.call("DetachNetworkInterface", "NetworkInterfaceId", id, "InstanceId", instanceId);
    }

    private Answer delete(String id) {
        return cloud.v3.call("DeleteNetworkInterface", "NetworkInterfaceId", id);
    }

    private Answer unassign(String id, String ip) {
        return cloud.v3.call(
                "UnassignPrivateIpAddresses", "NetworkInterfaceId", id, "PrivateIpAddresses.0.PrivateIpAddress", ip);
    }

    private Answer migrate(String from, String to, String ip) {
        return cloud.v3.call(
                "MigratePrivateIpAddress",
                "SourceNetworkInterfaceId",
                from,
                "DestinationNetworkInterfaceId",
                to,
                "PrivateIpAddress",
                ip);
    }

    private String bind(String id, String ip) {
        String addressId = cloud.v3.call("AllocateAddresses").at("/Response/AddressSet/0");
        assertThat(cloud.v3
                        .call(
                                "AssociateAddress",
                                "AddressId",
                                addressId,
                                "NetworkInterfaceId",
                                id,
                                "PrivateIpAddress",
                                ip)
                        .outcome())
                .isEqualTo("200");
        return addressId;
    }

    private String statusOf(String addressId) {
        return cloud.v3.call("DescribeAddresses", "AddressIds.0", addressId).at("/Response/AddressSet/0/AddressStatus");
    }

    private int freeAddresses() {
        return cloud.v3
                .call("DescribeSubnets", "SubnetIds.0", cloud.subnetId)
                .json()
                .at("/Response/SubnetSet/0/AvailableIpAddressCount")
                .asInt();
    }
}
