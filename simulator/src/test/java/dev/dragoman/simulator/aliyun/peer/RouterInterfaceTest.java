package dev.dragoman.simulator.aliyun.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.aliyun.line.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Router interfaces")
class RouterInterfaceTest extends TwoVpcs {

    @Test
    @DisplayName("are Idle, Connecting on one side and AcceptingConnecting on the other, then Active")
    void connect() {
        String one = initiating();
        String other = accepting();
        introduce(one, other);
        assertThat(of(one, "Status")).isEqualTo("Idle");
        assertThat(of(one, "HealthCheckStatus")).isEqualTo("NoHealthCheckConfig");
        lab.slowDown();
        on("ConnectRouterInterface", one, "200");
        assertThat(of(one, "Status")).isEqualTo("Connecting");
        assertThat(of(one, "OppositeInterfaceStatus")).isEqualTo("AcceptingConnecting");
        assertThat(of(one, "ConnectedTime")).isEmpty();
        on("ConnectRouterInterface", one, "400 IncorrectStatus");
        lab.simulator().advance();
        assertThat(of(one, "Status")).isEqualTo("Active");
        assertThat(of(one, "ConnectedTime")).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(of(one, "OppositeInterfaceStatus")).isEqualTo("Active");
        assertThat(of(one, "OppositeInterfaceSpec")).isEqualTo("Negative");
        assertThat(of(one, "VpcInstanceId")).isEqualTo(here.at("/VpcId"));
        assertThat(of(one, "OppositeVpcInstanceId")).isEqualTo(there.at("/VpcId"));
        assertThat(of(one, "Bandwidth")).isEqualTo("10");
        assertThat(of(one, "CrossBorder")).isEqualTo("false");
    }

    @Test
    @DisplayName("are frozen and activated, and deleted when Idle or Inactive; the other side then shows it")
    void freeze() {
        String one = connected();
        String other = of(one, "OppositeInterfaceId");
        lab.slowDown();
        on("ActivateRouterInterface", one, "400 IncorrectStatus");
        on("DeleteRouterInterface", one, "400 IncorrectStatus");
        on("DeactivateRouterInterface", one, "200");
        assertThat(of(one, "Status")).isEqualTo("Deactivating");
        lab.simulator().advance();
        assertThat(of(one, "Status")).isEqualTo("Inactive");
        on("DeactivateRouterInterface", one, "400 IncorrectStatus");
        on("ActivateRouterInterface", one, "200");
        assertThat(of(one, "Status")).isEqualTo("Activating");
        lab.simulator().advance();
        assertThat(of(one, "Status")).isEqualTo("Active");
        on("DeactivateRouterInterface", one, "200");
        lab.simulator().advance();
        on("DeleteRouterInterface", one, "200");
        assertThat(of(one, "Status")).isEqualTo("Deleting");
        lab.simulator().advance();
        assertThat(attribute(one, "cn-hangzhou").outcome()).isEqualTo("404 InvalidInstanceId.NotFound");
        assertThat(attribute(other, "cn-shanghai").at("/OppositeInterfaceStatus"))
                .isEqualTo("Deleted");
    }

    @Test
    @DisplayName("are as they were if the work fails")
    void failed() {
        String one = initiating();
        introduce(one, accepting());
        lab.failWork("ConnectRouterInterface");
        on("ConnectRouterInterface", one, "200");
        assertThat(of(one, "Status")).isEqualTo("Idle");
        assertThat(of(one, "OppositeInterfaceStatus")).isEqualTo("Idle");
    }

    @Test
    @DisplayName("are next hops of their VPC's routes, which must go before them, and keep the VPC")
    void routes() {
        String one = initiating();
        String route = lab.call(
                        "CreateRouteEntry",
                        "RouteTableId",
                        here.at("/RouteTableId"),
                        "DestinationCidrBlock",
                        "10.1.0.0/16",
                        "NextHopType",
                        "RouterInterface",
                        "NextHopId",
                        one)
                .at("/RouteEntryId");
        assertThat(route).startsWith("rte-");
        on("DeleteRouterInterface", one, "400 DependencyViolation.RouterInterfaceReferedByRouteEntry");
        lab.call("DeleteRouteEntry", "RouteEntryId", route);
        assertThat(lab.call("DeleteVpc", "VpcId", here.at("/VpcId")).outcome())
                .isEqualTo("400 DependencyViolation.Instance");
        on("DeleteRouterInterface", one, "200");
        assertThat(lab.call("DeleteVpc", "VpcId", here.at("/VpcId")).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("change name, description and health check; the check's addresses go together, and go when told")
    void modify() {
        String one = initiating();
        assertThat(modify(
                                one,
                                "cn-hangzhou",
                                "Name",
                                "east",
                                "Description",
                                "to the east",
                                "HealthCheckSourceIP",
                                "10.0.0.9",
                                "HealthCheckTargetIP",
                                "10.1.0.9",
                                "HcThreshold",
                                "4",
                                "HcRate",
                                "3")
                        .outcome())
                .isEqualTo("200");
        assertThat(of(one, "Name")).isEqualTo("east");
        assertThat(of(one, "HealthCheckTargetIp")).isEqualTo("10.1.0.9");
        assertThat(of(one, "HealthCheckStatus")).isEqualTo("Normal");
        assertThat(of(one, "HcThreshold")).isEqualTo("4");
        modify(one, "cn-hangzhou", "DeleteHealthCheckIp", "true");
        assertThat(of(one, "HealthCheckSourceIp")).isEmpty();
        assertThat(modify(one, "cn-hangzhou", "HealthCheckSourceIp", "10.0.0.9").outcome())
                .isEqualTo("400 MissingParameter");
        assertThat(modify(one, "cn-hangzhou", "RouterId", "vrt-other").outcome())
                .isEqualTo("400 InvalidParam.ModifyRouterInterface");
        assertThat(modify(one, "cn-hangzhou", "Name", "1east").outcome()).isEqualTo("400 InvalidName.Malformed");
        lab.simulator().alter(one, ri -> ri.in("Connecting"));
        assertThat(modify(one, "cn-hangzhou", "Name", "west").outcome()).isEqualTo("400 IncorrectStatus");
    }

    @Test
    @DisplayName("change their specification while Active, by Activating")
    void resize() {
        String one = connected();
        lab.slowDown();
        Answer answer = resize(one, "Large.1");
        assertThat(answer.at("/Spec")).isEqualTo("Large.1");
        assertThat(of(one, "Status")).isEqualTo("Activating");
        assertThat(of(one, "Spec")).isEqualTo("Small.1");
        assertThat(resize(one, "Large.2").outcome()).isEqualTo("400 InvalidInstance.StatusError");
        lab.simulator().advance();
        assertThat(of(one, "Bandwidth")).isEqualTo("1000");
        assertThat(resize(one, "Negative").outcome()).isEqualTo("400 InvalidSpec.ValudNotSupported");
        assertThat(resize(one, "Huge").outcome()).isEqualTo("400 InvalidSpec.ValudNotSupported");
        lab.simulator().remove(of(one, "OppositeInterfaceId"));
        assertThat(resize(one, "Large.2").outcome()).isEqualTo("400 InvalidOpposite.NotFound");
    }

    @Test
    @DisplayName("that are prepaid have an order and an end, and are not deleted")
    void prepaid() {
        Answer made = create(
                "InitiatingSide",
                "InstanceChargeType",
                "PrePaid",
                "Period",
                "1",
                "PricingCycle",
                "Year",
                "AutoPay",
                "true");
        String one = made.at("/RouterInterfaceId");
        assertThat(made.at("/OrderId")).matches("\\d{15}");
        assertThat(of(one, "ChargeType")).isEqualTo("PrePaid");
        assertThat(of(one, "EndTime")).isEqualTo("2027-11-21T08:00:00Z");
        on("DeleteRouterInterface", one, "400 InvalidRouterInterfaceChargeType.Malformed");
        assertThat(create("InitiatingSide", "InstanceChargeType", "PrePaid", "Period", "10")
                        .outcome())
                .isEqualTo("400 InvalidParameter");
    }

    @Test
    @DisplayName("of a border router are the initiating side, at its access point, and keep it")
    void borderRouter() {
        String[] towards = {"OppositeRouterType", "VBR", "OppositeAccessPointId", Lab.SITE};
        assertThat(create("InitiatingSide", towards).outcome()).isEqualTo("400 OperationFailed.PconnTrafficNotEnable");
        lab.opened();
        lab.call("OpenPhysicalConnectionService", "RegionId", "cn-shanghai");
        String router = lab.router(lab.line(), 10);
        assertThat(create(
                                "InitiatingSide",
                                "RouterType",
                                "VBR",
                                "RouterId",
                                router,
                                "AccessPointId",
                                "ap-cn-hangzhou-B")
                        .outcome())
                .isEqualTo("400 InvalidAccessPoint.NotMatch");
        assertThat(create("InitiatingSide", "RouterType", "VBR", "RouterId", router, "AccessPointId", "ap-none")
                        .outcome())
                .isEqualTo("400 InvalidAccessPoint.NotExist");
        assertThat(create("AcceptingSide", "RouterType", "VBR", "RouterId", router, "Spec", "Negative")
                        .outcome())
                .isEqualTo("400 InvalidRole.ValueNotSupported");
        String one = create("InitiatingSide", "RouterType", "VBR", "RouterId", router, "AccessPointId", Lab.SITE)
                .at("/RouterInterfaceId");
        String other = accept(
                        "OppositeRouterType",
                        "VBR",
                        "OppositeRouterId",
                        router,
                        "OppositeAccessPointId",
                        Lab.SITE,
                        "OppositeInterfaceId",
                        one)
                .at("/RouterInterfaceId");
        modify(one, "cn-hangzhou", "OppositeInterfaceId", other, "OppositeRouterId", there.at("/VRouterId"));
        assertThat(modify(other, "cn-shanghai", "OppositeRouterId", "vbr-other").outcome())
                .isEqualTo("400 Forbbiden.ModifyIdAndType");
        on("ConnectRouterInterface", one, "200");
        assertThat(of(one, "Status")).isEqualTo("Active");
        assertThat(of(one, "VpcInstanceId")).isEmpty();
        assertThat(lab.call("DeleteVirtualBorderRouter", "VbrId", router).outcome())
                .isEqualTo("400 InvalidOperation.RouterInterfaceNotDeleted");
    }

    @Test
    @DisplayName("are found by filters")
    void filters() {
        String one = connected();
        initiating();
        assertThat(count("RouterInterfaceId", one)).isEqualTo("1");
        assertThat(count("Status", "active")).isEqualTo("1");
        assertThat(count("RouterId", here.at("/VRouterId"))).isEqualTo("2");
        assertThat(count("OppositeRouterType", "VBR")).isEqualTo("0");
        assertThat(lab.call("DescribeRouterInterfaces")
                        .at("/RouterInterfaceSet/RouterInterfaceType/0/RouterInterfaceId"))
                .isEqualTo(one);
        assertThat(lab.call("DescribeRouterInterfaces", "Filter.1.Key", "Colour", "Filter.1.Value.1", "red")
                        .outcome())
                .isEqualTo("404 InvalidFilterKey.ValueNotSupported");
        assertThat(lab.call("DescribeRouterInterfaces", "RegionId", "moon").outcome())
                .isEqualTo("404 InvalidRegionId.NotFound");
        assertThat(lab.call("DescribeRouterInterfaceAttribute").outcome()).isEqualTo("400 InvalidParam.NotNull");
    }
}
