package dev.dragoman.simulator.aliyun.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Router interfaces, where they are refused,")
class RouterInterfaceErrorsTest extends TwoVpcs {

    @ParameterizedTest(name = "are not made with {0}={1}: {2}")
    @CsvSource({
        "Role, Both, 400 InvalidRole.ValueNotSupported",
        "Spec, Huge, 400 InvalidSpec.ValudNotSupported",
        "Spec, Negative, 400 ParameterMismatch.Role-Spec",
        "Role, AcceptingSide, 400 ParameterMismatch.Role-Spec",
        "RouterType, Cable, 400 InvalidRouterType.ValueNotSupported",
        "OppositeRouterType, Cable, 400 InvalidOppositeRouterType.ValueNotSupported",
        "RouterId, vrt-none, 404 InvalidRouterId.NotFound",
        "RegionId, moon, 404 InvalidRegionId.NotFound",
        "OppositeRegionId, moon, 404 InvalidOppositeRegionId.NotFound",
        "Name, 1ri, 400 InvalidName.Malformed",
        "Description, http://ri, 400 InvalidDescription.Malformed",
        "AccessPointId, ap-cn-hangzhou-A, InvalidAccessPoint.ValueNotAllowed",
        "OppositeAccessPointId, ap-cn-hangzhou-A, InvalidAccessPoint.ValueNotAllowed",
        "OppositeRouterType, VBR, 400 MissingParameter",
        "HealthCheckSourceIp, 10.0.0.9, 400 MissingParameter",
        "InstanceChargeType, PrePaid, 400 MissingParameter",
    })
    void refused(String parameter, String value, String outcome) {
        assertThat(create("InitiatingSide", parameter, value).outcome()).endsWith(outcome);
        assertThat(lab.simulator().resources("router-interface")).isEmpty();
    }

    @Test
    @DisplayName("end at the quotas, and while a bill is unpaid")
    void limits() {
        lab.simulator().quota("aliyun.router-interface-per-router", 1);
        String one = initiating();
        assertThat(create("InitiatingSide").outcome()).isEqualTo("400 LimitationExceed.InterfaceNumberOnRouter");
        lab.simulator().quota("aliyun.router-interface-per-router", 5);
        lab.simulator().quota("aliyun.router-interface", 1);
        assertThat(create("InitiatingSide").outcome()).isEqualTo("400 QuotaExceed.RouterInterface");
        lab.simulator().alter(one, ri -> ri.with("BusinessStatus", "FinancialLocked"));
        assertThat(create("InitiatingSide").outcome()).isEqualTo("400 Forbidden.BillsOutstanding");
        on("ConnectRouterInterface", one, "400 Forbidden.BillsOutstanding");
        lab.simulator().alter(one, ri -> ri.in("Active"));
        on("DeactivateRouterInterface", one, "400 Forbidden.FinancileLocked");
        lab.simulator().alter(one, ri -> ri.in("Inactive"));
        on("ActivateRouterInterface", one, "400 Forbidden.FinacialLocked");
        assertThat(modify(one, "cn-hangzhou", "Name", "east").outcome()).isEqualTo("400 Forbidden.FinacialLocked");
    }

    @Test
    @DisplayName("connect only from the initiating side, to one that agrees, and once between two routers")
    void wrongPeers() {
        String one = initiating();
        String other = accepting();
        assertThat(lab.call("ConnectRouterInterface", "RegionId", "cn-shanghai", "RouterInterfaceId", other)
                        .outcome())
                .isEqualTo("400 IncorrectRole.NotInitiatingSide");
        on("ConnectRouterInterface", one, "400 IncorrectOppositeInterfaceInfo.NotSet");
        modify(one, "cn-hangzhou", "OppositeInterfaceId", other, "OppositeRouterId", "vrt-none");
        on("ConnectRouterInterface", one, "400 IncorrectOppositeInterfaceInfo");
        modify(one, "cn-hangzhou", "OppositeRouterId", there.at("/VRouterId"));
        on("ConnectRouterInterface", one, "403 RejectedByOppositeInterface");
        introduce(one, other);
        on("ConnectRouterInterface", one, "200");
        assertThat(modify(one, "cn-hangzhou", "OppositeInterfaceId", "ri-none").outcome())
                .isEqualTo("400 IncorrectStatus");
        String second = initiating();
        introduce(second, accepting());
        on("ConnectRouterInterface", second, "400 Forbidden.OnlyOneConnection");
    }

    @Test
    @DisplayName("do not connect a router with itself")
    void itself() {
        String one = create("InitiatingSide", "OppositeRegionId", "cn-hangzhou").at("/RouterInterfaceId");
        String other = create("AcceptingSide", "OppositeRegionId", "cn-hangzhou", "Spec", "Negative")
                .at("/RouterInterfaceId");
        modify(one, "cn-hangzhou", "OppositeInterfaceId", other, "OppositeRouterId", here.at("/VRouterId"));
        on("ConnectRouterInterface", one, "400 IncorrectOppositeInterfaceInfo");
    }

    @ParameterizedTest(name = "that are not there: {0} answers {1}")
    @CsvSource({
        "ActivateRouterInterface, InvalidRouterInterfaceId.NotFound",
        "ConnectRouterInterface, InvalidRouterInterfaceId.NotFound",
        "DeactivateRouterInterface, InvalidRouterInterfaceId.NotFound",
        "ModifyRouterInterfaceAttribute, InvalidRouterInterfaceId.NotFound",
        "ModifyRouterInterfaceSpec, InvalidRouterInterfaceId.NotFound",
        "DeleteRouterInterface, InvalidInstanceId.NotFound",
    })
    void notThere(String action, String code) {
        assertThat(lab.call(action, "RouterInterfaceId", "ri-none", "Spec", action.endsWith("Spec") ? "Mini.2" : "")
                        .outcome())
                .isEqualTo("404 " + code);
    }
}
