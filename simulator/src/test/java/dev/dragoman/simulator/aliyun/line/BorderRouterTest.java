package dev.dragoman.simulator.aliyun.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Border routers")
class BorderRouterTest {

    private final ManualClock clock = new ManualClock();
    private final Lab lab = new Lab(clock).opened();
    private final String line = lab.line();

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    @DisplayName("are active at once, terminating before terminated, recovering before active, deleting before gone")
    void life() {
        lab.slowDown();
        String id = lab.createRouter(line, 10, "Name", "edge", "CircuitCode", "c-1", "Bandwidth", "200")
                .at("/VbrId");
        assertThat(id).startsWith("vbr-");
        assertThat(lab.router(id, "Status")).isEqualTo("active");
        assertThat(lab.router(id, "VlanId")).isEqualTo("10");
        assertThat(lab.router(id, "Name")).isEqualTo("edge");
        assertThat(lab.router(id, "Bandwidth")).isEqualTo("200");
        assertThat(lab.router(id, "PhysicalConnectionStatus")).isEqualTo("Enabled");
        assertThat(lab.router(id, "RouteTableId")).startsWith("vtb-");
        assertThat(lab.router(id, "VlanInterfaceId")).startsWith("ri-");
        assertThat(lab.router(id, "VbrOwnerId")).isEmpty();
        on("TerminateVirtualBorderRouter", id, "200");
        assertThat(lab.router(id, "Status")).isEqualTo("terminating");
        on("TerminateVirtualBorderRouter", id, "400 InvalidOperation.OperationNotAllowedInState");
        lab.simulator().advance();
        assertThat(lab.router(id, "Status")).isEqualTo("terminated");
        assertThat(lab.router(id, "TerminationTime")).isEqualTo("2026-11-21T08:00:00Z");
        on("RecoverVirtualBorderRouter", id, "200");
        assertThat(lab.router(id, "Status")).isEqualTo("recovering");
        on("DeleteVirtualBorderRouter", id, "400 InvalidOperation.OperationNotAllowedInState");
        lab.simulator().advance();
        assertThat(lab.router(id, "Status")).isEqualTo("active");
        on("DeleteVirtualBorderRouter", id, "200");
        assertThat(lab.router(id, "Status")).isEqualTo("deleting");
        lab.simulator().advance();
        assertThat(lab.simulator().resources("virtual-border-router")).isEmpty();
    }

    @ParameterizedTest(name = "are not made with {0}={1}: {2}")
    @CsvSource({
        "PhysicalConnectionId, pc-none, 400 InvalidPhysicalConnectionId.NotFound",
        "VlanId, 3000, 400 InvalidVlanId.Malformed",
        "VlanId, 10, 400 InvalidVlanId.Used",
        "VlanId, 0, 400 OperationFailed.PconnAllocateVlan0",
        "LocalGatewayIp, 10.0.0.300, 400 InvalidLocalGatewayIp.Malformed",
        "PeerGatewayIp, ten, 400 InvalidPeerGatewayIp.Malformed",
        "PeeringSubnetMask, 255.255.0.0, 400 InvalidPeeringSubnetMask.Malformed",
        "PeerGatewayIp, 10.0.1.2, 400 InvalidIp.NotSameSubnet",
        "PeerGatewayIp, '', 400 MissingParameter",
        "Name, 1edge, 403 InvalidName.Malformed",
        "Description, http://edge, 400 InvalidDescription.Malformed",
        "Bandwidth, 102400, 400 ResourceNotEnough.Bandwidth",
        "VbrOwnerId, 0, 404 InvalidVbrOwnerId.NotFound",
        "RegionId, moon, 404 InvalidRegionId.NotFound",
    })
    void refused(String parameter, String value, String outcome) {
        lab.router(line, 10);
        String actual = lab.createRouter(line, 11, parameter, value).outcome();
        // A name's status is printed as 400 in one document, as 403 in another.
        assertThat(actual.replace("400 InvalidName", "403 InvalidName")).isEqualTo(outcome);
    }

    @Test
    @DisplayName("need a line that is enabled, room on it, and no router of VLAN 0 beside")
    void line() {
        String first = lab.router(line, 0);
        assertThat(lab.createRouter(line, 11).outcome()).isEqualTo("400 OperationFailed.PconnExistVlan0Vbr");
        on("DeleteVirtualBorderRouter", first, "200");
        lab.router(line, 10);
        lab.simulator().quota("aliyun.virtual-border-router-per-physical-connection", 1);
        assertThat(lab.createRouter(line, 11).outcome()).isEqualTo("400 QuotaExceeded.vbrPerpConn");
        lab.simulator().alter(line, there -> there.in("Confirmed"));
        assertThat(lab.createRouter(line, 11).outcome()).isEqualTo("400 InvalidPhysicalConnectionId.NotEnabled");
    }

    @Test
    @DisplayName("keep their VLAN for seven days after they were terminated, and cannot come back when it is taken")
    void reservedVlan() {
        String id = lab.router(line, 10);
        on("TerminateVirtualBorderRouter", id, "200");
        clock.pass(Duration.ofDays(7));
        assertThat(lab.createRouter(line, 10).outcome()).isEqualTo("400 InvalidVlanId.Used");
        clock.pass(Duration.ofSeconds(1));
        assertThat(lab.createRouter(line, 10).outcome()).isEqualTo("200");
        on("RecoverVirtualBorderRouter", id, "400 OperationFailed.VlanIdAlreadyInUse");
    }

    @Test
    @DisplayName("recover only from termination, on a line that is enabled; or not at all if the work fails")
    void recover() {
        String id = lab.router(line, 10);
        on("RecoverVirtualBorderRouter", id, "400 InvalidOperation.OperationNotAllowedInState");
        on("TerminateVirtualBorderRouter", id, "200");
        lab.simulator().alter(line, there -> there.in("Terminated"));
        on("RecoverVirtualBorderRouter", id, "400 InvalidOperation.OperationNotAllowedInState");
        lab.simulator().alter(line, there -> there.in("Enabled"));
        lab.failWork("RecoverVirtualBorderRouter");
        on("RecoverVirtualBorderRouter", id, "200");
        assertThat(lab.router(id, "Status")).isEqualTo("terminated");
    }

    @ParameterizedTest(name = "change {0} to {1}: {2}")
    @CsvSource({
        "Name, core, 200",
        "VlanId, 12, 200",
        "VlanId, 11, 400 InvalidVlanId.Used",
        "CircuitCode, c-2, 200",
        "MinTxInterval, 500, 200",
        "DetectMultiplier, 11, 400 InvalidParameter",
        "LocalGatewayIp, 10.0.9.1, 400 InvalidIp.NotSameSubnet",
        "LocalGatewayIp, 10.0.9, 400 InvalidIp.Malformed",
        "PeeringSubnetMask, 255.0.255.0, 400 InvalidPeeringSubnetMask.Malformed",
        "Name, 1core, 400 InvalidName.Malformed",
    })
    void modify(String parameter, String value, String outcome) {
        String id = lab.router(line, 10);
        lab.router(line, 11);
        assertThat(lab.call("ModifyVirtualBorderRouterAttribute", "VbrId", id, parameter, value)
                        .outcome())
                .isEqualTo(outcome);
        assertThat(lab.router(id, parameter).equals(value)).isEqualTo(outcome.equals("200"));
    }

    @Test
    @DisplayName("are known by older spellings of their parameters too")
    void aliases() {
        String id = lab.router(line, 10);
        lab.call("ModifyVirtualBorderRouterAttribute", "VBRId", id, "VBRName", "core");
        assertThat(lab.router(id, "Name")).isEqualTo("core");
    }

    @Test
    @DisplayName("are widened and narrowed")
    void bandwidth() {
        String id = lab.router(line, 10);
        Answer answer = lab.call("UpdateVirtualBorderBandwidth", "VirtualBorderRouterId", id, "Bandwidth", "100");
        assertThat(answer.at("/Success")).isEqualTo("true");
        assertThat(answer.at("/Code")).isEqualTo("200");
        assertThat(lab.router(id, "Bandwidth")).isEqualTo("100");
    }

    @Test
    @DisplayName("stay while they are attached to a CEN, or have a BGP group")
    void inUse() {
        String id = lab.router(line, 10);
        lab.simulator().alter(id, router -> router.with("AssociatedCens", List.of(Map.of("CenId", "cen-1"))));
        on("DeleteVirtualBorderRouter", id, "400 OperationUnsupported.VBRAttachedCen");
        lab.simulator().alter(id, router -> router.without("AssociatedCens"));
        lab.call("CreateBgpGroup", "RouterId", id, "PeerAsn", "65001");
        on("DeleteVirtualBorderRouter", id, "400 DependencyViolation.BgpGroup");
    }

    @Test
    @DisplayName("made for another account wait for it; each of the two may change, end and delete its own part")
    void tenants() {
        String id = lab.tenantsRouter(line, 20);
        assertThat(lab.router(id, "Status")).as("in the partner's own list").isEmpty();
        assertThat(ofTenant(id, "Status")).isEqualTo("unconfirmed");
        assertThat(ofTenant(id, "VbrOwnerId")).isEqualTo(Lab.TENANT);
        assertThat(lab.createRouter(line, 21, "VbrOwnerId", Lab.TENANT).outcome())
                .isEqualTo("403 Forbidden.LocalGatewayIpNotAllowedByCaller");
        lab.accept(id);
        assertThat(onLine("0/Status")).isEqualTo("Active");
        assertThat(onLine("0/VbrOwnerUid")).isEqualTo(Lab.TENANT);
        assertThat(lab.tenant("ModifyVirtualBorderRouterAttribute", "VbrId", id, "VlanId", "21")
                        .outcome())
                .isEqualTo("403 Forbidden.VlanIdNotAllowedByCaller");
        assertThat(lab.tenant("ModifyVirtualBorderRouterAttribute", "VbrId", id, "CircuitCode", "c")
                        .outcome())
                .isEqualTo("403 Forbidden.CircuitCodeNotAllowedByCaller");
        assertThat(lab.call("ModifyVirtualBorderRouterAttribute", "VbrId", id, "Name", "edge")
                        .outcome())
                .isEqualTo("403 Forbidden.NameNotAllowedByCaller");
        assertThat(lab.call("ModifyVirtualBorderRouterAttribute", "VbrId", id, "VlanId", "21")
                        .outcome())
                .isEqualTo("200");
        assertThat(lab.tenant("TerminateVirtualBorderRouter", "VbrId", id).outcome())
                .isEqualTo("403 Forbidden.OperationNotAllowedByUser");
        on("DeleteVirtualBorderRouter", id, "403 Forbidden.OperationDeleteNotAllowedByUser");
        on("TerminateVirtualBorderRouter", id, "200");
        assertThat(lab.tenant("RecoverVirtualBorderRouter", "VbrId", id).outcome())
                .isEqualTo("403 Forbidden.OperationRecoverNotAllowedByUser");
        assertThat(lab.tenant("DeleteVirtualBorderRouter", "VbrId", id).outcome())
                .isEqualTo("200");
        on("DeleteVirtualBorderRouter", lab.tenantsRouter(line, 22), "200");
    }

    @Test
    @DisplayName("are listed by filters, and by line")
    void lists() {
        String id = lab.router(line, 10);
        lab.router(line, 11);
        assertThat(lab.call("DescribeVirtualBorderRouters", "Filter.1.Key", "Status", "Filter.1.Value.1", "Active")
                        .at("/TotalCount"))
                .isEqualTo("2");
        assertThat(lab.call(
                                "DescribeVirtualBorderRouters",
                                "Filter.1.Key",
                                "PhysicalConnectionId",
                                "Filter.1.Value.1",
                                line,
                                "Filter.1.Value.2",
                                "pc-none")
                        .at("/TotalCount"))
                .isEqualTo("2");
        assertThat(onLine("0/VbrId")).isEqualTo(id);
        assertThat(onLine("0/VlanId")).isEqualTo("10");
        assertThat(lab.call("DescribeVirtualBorderRouters", "Filter.1.Key", "Colour", "Filter.1.Value.1", "red")
                        .outcome())
                .isEqualTo("404 InvalidFilterKey.ValueNotSupported");
    }

    private void on(String action, String id, String outcome) {
        assertThat(lab.call(action, "VbrId", id).outcome()).isEqualTo(outcome);
    }

    private String ofTenant(String id, String field) {
        return lab.tenant("DescribeVirtualBorderRouters", "Filter.1.Key", "VbrId", "Filter.1.Value.1", id)
                .at("/VirtualBorderRouterSet/VirtualBorderRouterType/0/" + field);
    }

    private String onLine(String field) {
        return lab.call("DescribeVirtualBorderRoutersForPhysicalConnection", "PhysicalConnectionId", line)
                .at("/VirtualBorderRouterForPhysicalConnectionSet/VirtualBorderRouterForPhysicalConnectionType/"
                        + field);
    }
}
