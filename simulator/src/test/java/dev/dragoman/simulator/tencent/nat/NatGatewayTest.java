package dev.dragoman.simulator.tencent.nat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import dev.dragoman.simulator.tencent.LegacyCloud;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's NAT gateways, by the legacy API,")
class NatGatewayTest {

    private final LegacyCloud cloud = new LegacyCloud();
    private final String vpcId = cloud.vpc("10.0.0.0/16");

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName("are ordered with addresses, and are there when the bill says so")
    void ordered() {
        String ip = cloud.address();
        cloud.simulator().timing(Timing.manual());
        String billId = create("assignedEipSet.0", ip, "autoAllocEipNum", "2").at("/billId");
        assertThat(cloud.order(billId)).isEqualTo("2");
        assertThat(gateway().at("/productionStatus").asInt()).isZero();
        assertThat(gateway().at("/state").asInt()).isEqualTo(1);
        assertThat(gateway().at("/eipCount").asInt()).isZero();
        cloud.simulator().advance();
        assertThat(cloud.order(billId)).isEqualTo("0");
        JsonNode gateway = gateway();
        assertThat(gateway.at("/natId").asText()).matches("nat-[a-z0-9]{8}");
        assertThat(gateway.at("/natName").asText()).isEqualTo("out");
        assertThat(gateway.at("/vpcId").asText()).isEqualTo(vpcId);
        assertThat(gateway.at("/vpcName").asText()).isEqualTo("main");
        assertThat(gateway.at("/productionStatus").asInt()).isEqualTo(1);
        assertThat(gateway.at("/state").asInt()).isZero();
        assertThat(gateway.at("/maxConcurrent").asInt()).isEqualTo(1_000_000);
        assertThat(gateway.at("/bandwidth").asInt()).isEqualTo(100);
        assertThat(gateway.at("/createTime").asText()).isEqualTo("2026-11-21 16:00:00");
        assertThat(gateway.at("/eipSet")).hasSize(3);
        assertThat(gateway.at("/eipSet/0").asText()).isEqualTo(ip);
    }

    @Test
    @DisplayName("show their addresses to API 3.0 as bound, which cannot take them away")
    void addressesOfVersion3() {
        String ip = cloud.address();
        create("assignedEipSet.0", ip);
        JsonNode address = cloud.addressOf(ip);
        assertThat(address.at("/AddressStatus").asText()).isEqualTo("BIND");
        assertThat(address.at("/InstanceId").asText()).isEqualTo(natId());
        String addressId = address.at("/AddressId").asText();
        assertThat(cloud.v3()
                        .call("DisassociateAddress", "AddressId", addressId)
                        .outcome())
                .isEqualTo("200 InvalidInstance.NotSupported");
        assertThat(cloud.v3()
                        .call("ReleaseAddresses", "AddressIds.0", addressId)
                        .outcome())
                .isEqualTo("200 InvalidAddressState");
    }

    @Test
    @DisplayName("cost by the class that holds the connections")
    void price() {
        assertThat(price("1")).isEqualTo(50);
        assertThat(price("1000000")).isEqualTo(50);
        assertThat(price("2000000")).isEqualTo(150);
        assertThat(price("10000000")).isEqualTo(500);
        assertThat(cloud.outcome("InquiryNatPrice", "maxConcurrent", "10000001"))
                .isEqualTo("4000 InvalidParameter");
    }

    @Test
    @DisplayName("change name and bandwidth at once, and their class by an order")
    void changed() {
        create("autoAllocEipNum", "1");
        cloud.ok("ModifyNatGateway", "vpcId", vpcId, "natId", natId(), "natName", "exit", "bandwidth", "20");
        assertThat(gateway().at("/natName").asText()).isEqualTo("exit");
        assertThat(gateway().at("/bandwidth").asInt()).isEqualTo(20);
        cloud.simulator().timing(Timing.manual());
        String billId = upgrade().at("/billId");
        assertThat(gateway().at("/productionStatus").asInt()).isEqualTo(3);
        assertThat(gateway().at("/maxConcurrent").asInt()).isEqualTo(1_000_000);
        cloud.simulator().advance();
        assertThat(cloud.order(billId)).isEqualTo("0");
        assertThat(gateway().at("/productionStatus").asInt()).isEqualTo(1);
        assertThat(gateway().at("/maxConcurrent").asInt()).isEqualTo(3_000_000);
    }

    @Test
    @DisplayName("take and give back addresses by tasks, but for the last")
    void addresses() {
        create("autoAllocEipNum", "1");
        String first = gateway().at("/eipSet/0").asText();
        String second = cloud.address();
        cloud.simulator().timing(Timing.manual());
        String task = eip("EipBindNatGateway", second).at("/taskId");
        assertThat(cloud.task(task)).isEqualTo("2");
        assertThat(gateway().at("/eipSet")).hasSize(1);
        assertThat(unbind(second)).isEqualTo("5100 ActionLocked");
        cloud.simulator().advance();
        assertThat(cloud.task(task)).isEqualTo("0");
        assertThat(gateway().at("/eipSet")).hasSize(2);
        task = eip("EipUnBindNatGateway", first).at("/taskId");
        assertThat(gateway().at("/eipSet")).hasSize(2);
        assertThat(unbind(second)).isEqualTo("5100 NatGatewayEipNotEmpty");
        cloud.simulator().advance();
        assertThat(cloud.task(task)).isEqualTo("0");
        assertThat(gateway().at("/eipSet/0").asText()).isEqualTo(second);
        assertThat(cloud.addressOf(first).at("/AddressStatus").asText()).isEqualTo("UNBIND");
        assertThat(cloud.addressOf(first).at("/InstanceId").isNull()).isTrue();
        assertThat(unbind(second)).isEqualTo("5100 NatGatewayEipNotEmpty");
        cloud.ok("EipBindNatGateway", "vpcId", vpcId, "natId", natId(), "autoAllocEipNum", "3");
        cloud.simulator().advance();
        assertThat(gateway().at("/eipCount").asInt()).isEqualTo(4);
    }

    @Test
    @DisplayName("are next hops of routes in both APIs, which go with them")
    void nextHop() {
        create("autoAllocEipNum", "1");
        String ip = gateway().at("/eipSet/0").asText();
        String tableId = cloud.ok("DescribeRouteTable", "vpcId", vpcId).at("/data/0/unRouteTableId");
        cloud.v3()
                .call(
                        "CreateRoutes",
                        "RouteTableId",
                        tableId,
                        "Routes.0.DestinationCidrBlock",
                        "0.0.0.0/0",
                        "Routes.0.GatewayType",
                        "NAT",
                        "Routes.0.GatewayId",
                        natId());
        assertThat(cloud.simulator().resources("route")).hasSize(1);
        assertThat(cloud.outcome("DeleteVpc", "vpcId", vpcId)).isEqualTo("5100 InvalidVpc.CannotDelete");
        cloud.simulator().timing(Timing.manual());
        String task =
                cloud.ok("DeleteNatGateway", "vpcId", vpcId, "natId", natId()).at("/taskId");
        assertThat(gateway().at("/productionStatus").asInt()).isEqualTo(5);
        assertThat(upgradeOutcome()).isEqualTo("5100 ActionLocked");
        cloud.simulator().advance();
        assertThat(cloud.task(task)).isEqualTo("0");
        assertThat(cloud.simulator().resources("route")).isEmpty();
        assertThat(cloud.simulator().resources("nat-gateway")).isEmpty();
        assertThat(cloud.addressOf(ip).at("/AddressStatus").asText()).isEqualTo("UNBIND");
        cloud.ok("DeleteVpc", "vpcId", vpcId);
    }

    @Test
    @DisplayName("whose order fails stay behind as failed, without their addresses, and can be deleted")
    void failedOrder() {
        String ip = cloud.address();
        cloud.simulator().faults(Fault.failWork().onAction("CreateNatGateway"));
        String billId = create("assignedEipSet.0", ip, "autoAllocEipNum", "1").at("/billId");
        assertThat(cloud.order(billId)).isEqualTo("1");
        assertThat(gateway().at("/productionStatus").asInt()).isEqualTo(2);
        assertThat(gateway().at("/eipSet")).isEmpty();
        assertThat(cloud.addressOf(ip).at("/AddressStatus").asText()).isEqualTo("UNBIND");
        assertThat(cloud.simulator().resources("eip")).hasSize(1);
        cloud.ok("DeleteNatGateway", "vpcId", vpcId, "natId", natId());
        assertThat(cloud.simulator().resources("nat-gateway")).isEmpty();
    }

    @Test
    @DisplayName("whose change fails are what they were, and say that it failed")
    void failedChange() {
        create("autoAllocEipNum", "1");
        String ip = cloud.address();
        cloud.simulator().faults(Fault.failWork());
        assertThat(cloud.order(upgrade().at("/billId"))).isEqualTo("1");
        assertThat(gateway().at("/productionStatus").asInt()).isEqualTo(4);
        assertThat(gateway().at("/maxConcurrent").asInt()).isEqualTo(1_000_000);
        assertThat(cloud.task(eip("EipBindNatGateway", ip).at("/taskId"))).isEqualTo("1");
        assertThat(gateway().at("/eipCount").asInt()).isEqualTo(1);
        String task =
                cloud.ok("DeleteNatGateway", "vpcId", vpcId, "natId", natId()).at("/taskId");
        assertThat(cloud.task(task)).isEqualTo("1");
        assertThat(gateway().at("/productionStatus").asInt()).isEqualTo(6);
        assertThat(gateway().at("/eipCount").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("are listed in pages, by id, name or VPC")
    void listed() {
        create("autoAllocEipNum", "1");
        String otherVpc = cloud.vpc("10.1.0.0/16");
        String placed = cloud.place("nat-gateway", otherVpc).id();
        assertThat(found()).isEqualTo("2");
        assertThat(found("natName", "ou")).isEqualTo("1");
        assertThat(found("vpcId", otherVpc)).isEqualTo("1");
        assertThat(found("natId", placed)).isEqualTo("1");
        assertThat(found("Region", "sh")).isEqualTo("0");
        Answer page = cloud.ok("DescribeNatGateway", "orderField", "natId", "orderDirection", "asc", "limit", "1");
        assertThat(page.at("/totalCount")).isEqualTo("2");
        assertThat(page.json().at("/data")).hasSize(1);
        Answer last = cloud.ok(
                "DescribeNatGateway", "orderField", "natId", "orderDirection", "desc", "limit", "1", "offset", "1");
        assertThat(last.at("/data/0/natId")).isEqualTo(page.at("/data/0/natId"));
    }

    @ParameterizedTest(name = "{0} with {1} = {2} is refused with {3}")
    @CsvSource({
        "CreateNatGateway, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "CreateNatGateway, natName, a name of more than 25 characters, 5100 InvalidNatGatewayName",
        "CreateNatGateway, maxConcurrent, 2000000, 4000 InvalidParameter",
        "CreateNatGateway, autoAllocEipNum, '', 4000 InvalidParameter",
        "CreateNatGateway, autoAllocEipNum, 4, 4000 InvalidParameter",
        "CreateNatGateway, assignedEipSet.0, 10.9.9.9, 5000 ResourceNotFound",
        "CreateNatGateway, assignedEipSet.0, out, 4000 InvalidParameter",
        "CreateNatGateway, bandwidth, 0, 4000 InvalidParameter",
        "DescribeNatGateway, natId, nat-none, 5000 InvalidNatGatewayId.NotFound",
        "DescribeNatGateway, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DescribeNatGateway, limit, 51, 4000 InvalidParameter",
        "DescribeNatGateway, offset, -1, 4000 InvalidParameter",
        "ModifyNatGateway, natId, nat-none, 5000 InvalidNatGatewayId.NotFound",
        "ModifyNatGateway, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "ModifyNatGateway, natName, a name of more than 25 characters, 5100 InvalidNatGatewayName",
        "UpgradeNatGateway, natId, nat-none, 5000 InvalidNatGatewayId.NotFound",
        "UpgradeNatGateway, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "EipBindNatGateway, natId, nat-none, 5000 InvalidNatGatewayId.NotFound",
        "EipBindNatGateway, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "EipUnBindNatGateway, natId, nat-none, 5000 InvalidNatGatewayId.NotFound",
        "EipUnBindNatGateway, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "EipUnBindNatGateway, assignedEipSet.0, 10.9.9.9, 5000 ResourceNotFound",
        "DeleteNatGateway, natId, nat-none, 5000 InvalidNatGatewayId.NotFound",
        "DeleteNatGateway, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "InquiryNatPrice, maxConcurrent, '', 4000 InvalidParameter",
    })
    void refused(String action, String name, String value, String outcome) {
        create("autoAllocEipNum", "1");
        String ip = gateway().at("/eipSet/0").asText();
        Map<String, String> parameters = new LinkedHashMap<>();
        switch (action) {
            case "CreateNatGateway" -> {
                parameters.put("vpcId", vpcId);
                parameters.put("natName", "second");
                parameters.put("maxConcurrent", "1000000");
                parameters.put("autoAllocEipNum", "1");
            }
            case "UpgradeNatGateway" -> parameters.put("maxConcurrent", "3000000");
            case "EipBindNatGateway" -> parameters.put("autoAllocEipNum", "1");
            case "EipUnBindNatGateway" -> parameters.put("assignedEipSet.0", ip);
            default -> {}
        }
        if (!action.equals("InquiryNatPrice") && !action.equals("CreateNatGateway")) {
            parameters.put("vpcId", vpcId);
            parameters.put("natId", natId());
        }
        parameters.put(name, value);
        String[] flat = parameters.entrySet().stream()
                .flatMap(parameter -> Stream.of(parameter.getKey(), parameter.getValue()))
                .toArray(String[]::new);
        assertThat(cloud.outcome(action, flat)).isEqualTo(outcome);
        assertThat(cloud.simulator().resources("nat-gateway")).hasSize(1);
        assertThat(cloud.simulator().resources("eip")).hasSize(1);
    }

    @Test
    @DisplayName("are as many, with as many addresses, as the quotas allow")
    void quotas() {
        cloud.simulator().quota("tencent.nat-gateway-per-vpc", 1);
        cloud.simulator().quota("tencent.eip-per-nat-gateway", 2);
        create("autoAllocEipNum", "1");
        assertThat(cloud.outcome(
                        "CreateNatGateway",
                        "vpcId",
                        vpcId,
                        "natName",
                        "second",
                        "maxConcurrent",
                        "1000000",
                        "autoAllocEipNum",
                        "1"))
                .isEqualTo("5100 NatGatewayLimitExceeded");
        assertThat(cloud.outcome("EipBindNatGateway", "vpcId", vpcId, "natId", natId(), "autoAllocEipNum", "2"))
                .isEqualTo("5100 FailedOperation");
        cloud.simulator().quota("tencent.eip", 1);
        assertThat(cloud.outcome("EipBindNatGateway", "vpcId", vpcId, "natId", natId(), "autoAllocEipNum", "1"))
                .isEqualTo("5100 AddressQuotaLimitExceeded");
    }

    @Test
    @DisplayName("of another VPC than the one named are not found, and do not share an address")
    void otherVpc() {
        String ip = cloud.address();
        create("assignedEipSet.0", ip);
        String otherVpc = cloud.vpc("10.1.0.0/16");
        assertThat(cloud.outcome("DeleteNatGateway", "vpcId", otherVpc, "natId", natId()))
                .isEqualTo("5000 InvalidNatGatewayId.NotFound");
        assertThat(cloud.outcome(
                        "CreateNatGateway",
                        "vpcId",
                        otherVpc,
                        "natName",
                        "second",
                        "maxConcurrent",
                        "1000000",
                        "assignedEipSet.0",
                        ip))
                .isEqualTo("5100 FailedOperation");
    }

    private Answer create(String... addresses) {
        String[] all = new String[6 + addresses.length];
        System.arraycopy(new String[] {"vpcId", vpcId, "natName", "out", "maxConcurrent", "1000000"}, 0, all, 0, 6);
        System.arraycopy(addresses, 0, all, 6, addresses.length);
        return cloud.ok("CreateNatGateway", all);
    }

    private Answer upgrade() {
        return cloud.ok("UpgradeNatGateway", "vpcId", vpcId, "natId", natId(), "maxConcurrent", "3000000");
    }

    private String upgradeOutcome() {
        return cloud.outcome("UpgradeNatGateway", "vpcId", vpcId, "natId", natId(), "maxConcurrent", "3000000");
    }

    private Answer eip(String action, String ip) {
        return cloud.ok(action, "vpcId", vpcId, "natId", natId(), "assignedEipSet.0", ip);
    }

    private String unbind(String ip) {
        return cloud.outcome("EipUnBindNatGateway", "vpcId", vpcId, "natId", natId(), "assignedEipSet.0", ip);
    }

    private JsonNode gateway() {
        return cloud.ok("DescribeNatGateway", "vpcId", vpcId).json().at("/data/0");
    }

    private String natId() {
        return gateway().at("/natId").asText();
    }

    private int price(String connections) {
        return cloud.ok("InquiryNatPrice", "maxConcurrent", connections)
                .json()
                .at("/data/0/totalCost")
                .asInt();
    }

    private String found(String... namesAndValues) {
        return cloud.ok("DescribeNatGateway", namesAndValues).at("/totalCount");
    }
}
