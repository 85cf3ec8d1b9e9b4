package dev.dragoman.simulator.aliyun.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Further lines of a border router")
class LineAssociationTest {

    private static final String FIRST = "AssociatedPhysicalConnections/AssociatedPhysicalConnection/0/";

    private final Lab lab = new Lab().opened();
    private final String line = lab.line();
    private final String further = lab.line();
    private final String router = lab.router(line, 10);

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    @DisplayName("are shown with their VLAN and addresses, changed with the router, and taken away again")
    void life() {
        assertThat(associate(
                                further,
                                "20",
                                "LocalGatewayIp",
                                "10.0.1.1",
                                "PeerGatewayIp",
                                "10.0.1.2",
                                "PeeringSubnetMask",
                                "255.255.255.0")
                        .outcome())
                .isEqualTo("200");
        assertThat(lab.router(router, FIRST + "PhysicalConnectionId")).isEqualTo(further);
        assertThat(lab.router(router, FIRST + "VlanId")).isEqualTo("20");
        assertThat(lab.router(router, FIRST + "Status")).isEqualTo("active");
        assertThat(lab.router(router, FIRST + "PhysicalConnectionStatus")).isEqualTo("Enabled");
        assertThat(change("10.0.1.3").outcome()).isEqualTo("200");
        assertThat(lab.router(router, FIRST + "PeerGatewayIp")).isEqualTo("10.0.1.3");
        assertThat(change("10.0.2.3").outcome()).isEqualTo("400 InvalidIp.NotSameSubnet");
        assertThat(lab.call("DeleteVirtualBorderRouter", "VbrId", router).outcome())
                .isEqualTo("400 InvalidStatus.NotAllowed");
        assertThat(unassociate(further).outcome()).isEqualTo("200");
        assertThat(lab.router(router, FIRST + "PhysicalConnectionId")).isEmpty();
        assertThat(unassociate(further).outcome()).isEqualTo("400 PHYSICAL_NOT_ASSOCIATE_TO_VBR");
        assertThat(lab.call("DeleteVirtualBorderRouter", "VbrId", router).outcome())
                .isEqualTo("200");
    }

    @Test
    @DisplayName("are refused twice, with a VLAN that is taken, in a wrong state, beyond the quota")
    void refused() {
        assertThat(associate(line, "20").outcome()).isEqualTo("400 PHYSICAL_NOT_ALLOW_ASSOCIATE_VBR");
        assertThat(associate("pc-none", "20").outcome()).isEqualTo("400 InvalidPhysicalConnectionId.NotFound");
        lab.router(further, 20);
        assertThat(associate(further, "20").outcome()).isEqualTo("400 InvalidVlanId.Used");
        lab.simulator().quota("aliyun.further-line-per-virtual-border-router", 0);
        assertThat(associate(further, "21").outcome()).isEqualTo("400 EXCEED_ASSOCIATE_MAX_NUM");
        lab.simulator().alter(further, there -> there.in("Confirmed"));
        assertThat(associate(further, "21").outcome()).isEqualTo("400 InvalidPhysicalConnectionId.NotEnabled");
        lab.call("TerminateVirtualBorderRouter", "VbrId", router);
        assertThat(associate(further, "21").outcome()).isEqualTo("400 InvalidStatus.NotAllowed");
        String tenants = lab.tenantsRouter(line, 30);
        assertThat(lab.call(
                                "AssociatePhysicalConnectionToVirtualBorderRouter",
                                "VbrId",
                                tenants,
                                "PhysicalConnectionId",
                                further,
                                "VlanId",
                                "31")
                        .outcome())
                .isEqualTo("403 Forbidden.OperationNotAllowedByUser");
    }

    private Answer associate(String lineId, String vlan, String... more) {
        return lab.call(
                "AssociatePhysicalConnectionToVirtualBorderRouter",
                Lab.and(more, "VbrId", router, "PhysicalConnectionId", lineId, "VlanId", vlan));
    }

    private Answer unassociate(String lineId) {
        return lab.call(
                "UnassociatePhysicalConnectionFromVirtualBorderRouter",
                "VbrId",
                router,
                "PhysicalConnectionId",
                lineId);
    }

    private Answer change(String peer) {
        return lab.call(
                "ModifyVirtualBorderRouterAttribute",
                "VbrId",
                router,
                "AssociatedPhysicalConnections",
                "[{\"PhysicalConnectionId\":\"%s\",\"PeerGatewayIp\":\"%s\"}]".formatted(further, peer));
    }
}
