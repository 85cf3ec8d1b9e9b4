package dev.dragoman.simulator.aliyun.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Shared lines")
class VirtualConnectionTest {

    private final Lab lab = new Lab().opened();
    private final String line = lab.line();

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    @DisplayName("are made by the partner, received, enabled, ended by the tenant, and brought back by the partner")
    void life() {
        String id = share("7", "200M").at("/VirtualPhysicalConnection");
        assertThat(id).startsWith("pc-");
        assertThat(listed("/VirtualPhysicalConnections/0/VirtualPhysicalConnectionStatus"))
                .isEqualTo("UnConfirmed");
        assertThat(listed("/VirtualPhysicalConnections/0/AliUid")).isEqualTo(Lab.TENANT);
        assertThat(listed("/VirtualPhysicalConnections/0/ParentPhysicalConnectionId"))
                .isEqualTo(line);
        assertThat(listed("/VirtualPhysicalConnections/0/Bandwidth")).isEqualTo("200");
        assertThat(lab.line(line, "VirtualPhysicalConnectionCount")).isEqualTo("1");
        assertThat(tenants("ConfirmPhysicalConnection", id)).isEqualTo("200");
        assertThat(listed("/VirtualPhysicalConnections/0/VirtualPhysicalConnectionStatus"))
                .isEqualTo("Confirmed");
        assertThat(tenants("EnablePhysicalConnection", id)).isEqualTo("200");
        assertThat(listed("/VirtualPhysicalConnections/0/Status")).isEqualTo("Enabled");
        assertThat(recover(id).outcome()).isEqualTo("400 IncorrectStatus.PhysicalConnection");
        assertThat(tenants("TerminatePhysicalConnection", id)).isEqualTo("200");
        assertThat(recover(id, "DryRun", "true").outcome()).isEqualTo("400 DRYRUN.SUCCESS");
        assertThat(recover(id).outcome()).isEqualTo("200");
        assertThat(listed("/VirtualPhysicalConnections/0/Status")).isEqualTo("Enabled");
        assertThat(recover(line).outcome()).isEqualTo("400 IncorrectStatus.PhysicalConnection");
    }

    @ParameterizedTest(name = "are not made with {0}={1}: {2}")
    @CsvSource({
        "PhysicalConnectionId, pc-none, 400 InvalidPhysicalConnectionId.NotFound",
        "VlanId, 3000, 400 InvalidVlanId.Malformed",
        "VlanId, 10, 400 InvalidVlanId.Used",
        "DryRun, true, 400 DRYRUN.SUCCESS",
        "OrderMode, Nobody, 400 InvalidParameter",
    })
    void refused(String parameter, String value, String outcome) {
        lab.router(line, 10);
        assertThat(share("7", "50M", parameter, value).outcome()).isEqualTo(outcome);
        assertThat(listed("/TotalCount")).isEqualTo("0");
    }

    @Test
    @DisplayName("need a dedicated line beneath that is enabled and wide enough")
    void beneath() {
        String narrow = lab.ask("PortType", "100Base-T").at("/PhysicalConnectionId");
        assertThat(share("7", "50M", "PhysicalConnectionId", narrow).outcome())
                .isEqualTo("400 InvalidPhysicalConnectionId.NotEnabled");
        lab.simulator().alter(narrow, there -> there.in("Enabled"));
        assertThat(share("7", "200M", "PhysicalConnectionId", narrow).outcome())
                .isEqualTo("400 IllegalParam.Bandwidth");
        String shared = share("7", "50M").at("/VirtualPhysicalConnection");
        assertThat(lab.tenant(
                                "CreateVirtualPhysicalConnection",
                                "PhysicalConnectionId",
                                shared,
                                "VlanId",
                                "8",
                                "Spec",
                                "50M",
                                "VpconnAliUid",
                                "1",
                                "OrderMode",
                                "PayByPhysicalConnectionOwner")
                        .outcome())
                .isEqualTo("400 ResourceNotFound.PhysicalConnectionId");
    }

    @Test
    @DisplayName("change their VLAN at once, and expect another bandwidth")
    void update() {
        String id = share("7", "50M").at("/VirtualPhysicalConnection");
        lab.router(line, 9);
        assertThat(update(id, "8", "ExpectSpec", "100M").at("/Success")).isEqualTo("true");
        assertThat(listed("/VirtualPhysicalConnections/0/VlanId")).isEqualTo("8");
        assertThat(listed("/VirtualPhysicalConnections/0/ExpectSpec")).isEqualTo("100M");
        assertThat(listed("/VirtualPhysicalConnections/0/Spec")).isEqualTo("50M");
        assertThat(update(id, "9").outcome()).isEqualTo("400 InvalidVlanId.Used");
        assertThat(update(line, "9").outcome()).isEqualTo("400 ResourceNotFound.PhysicalConnectionId");
    }

    @Test
    @DisplayName("come of a tenant's border router, which moves over once the tenant has received them")
    void fromRouter() {
        String router = lab.tenantsRouter(line, 20);
        assertThat(fromRouter(router).outcome()).isEqualTo("400 IncorrectStatus.VbrId");
        lab.accept(router);
        assertThat(fromRouter(lab.router(line, 21)).outcome()).isEqualTo("400 IncorrectStatus.VbrId");
        String id = fromRouter(router).at("/VirtualPhysicalConnection");
        assertThat(listed("/VirtualPhysicalConnections/0/VlanId")).isEqualTo("20");
        assertThat(attach(id, router).outcome()).isEqualTo("400 IncorrectStatus.PhysicalConnection");
        tenants("ConfirmPhysicalConnection", id);
        assertThat(attach(id, "vbr-none").outcome()).isEqualTo("404 InvalidVbrId.NotFound");
        assertThat(attach(id, router).at("/VirtualPhysicalConnection")).isEqualTo(id);
        assertThat(lab.tenant("DescribeVirtualBorderRouters")
                        .at("/VirtualBorderRouterSet/VirtualBorderRouterType/0/PhysicalConnectionId"))
                .isEqualTo(id);
    }

    @Test
    @DisplayName("come of a router only when its tenant has opened the service")
    void closedTenant() {
        try (Lab other = new Lab()) {
            other.call("OpenPhysicalConnectionService");
            String theirs = other.tenantsRouter(other.line(), 20);
            other.accept(theirs);
            assertThat(other.call("CreateVpconnFromVbr", "VbrId", theirs).outcome())
                    .isEqualTo("400 OperationFailed.TargetUserPconnTrafficNotEnable");
        }
    }

    @Test
    @DisplayName("are listed in batches, each once, and by what they are")
    void batches() {
        String first = share("1", "50M").at("/VirtualPhysicalConnection");
        for (int vlan = 2; vlan <= 5; vlan++) {
            share(String.valueOf(vlan), "50M");
        }
        Answer batch = list("MaxResults", "3");
        assertThat(batch.at("/Count")).isEqualTo("3");
        assertThat(batch.at("/TotalCount")).isEqualTo("5");
        Answer rest = list("MaxResults", "3", "NextToken", batch.at("/NextToken"));
        assertThat(rest.at("/Count")).isEqualTo("2");
        assertThat(rest.at("/NextToken")).isEmpty();
        assertThat(list("VirtualPhysicalConnectionIds.1", first).at("/TotalCount"))
                .isEqualTo("1");
        assertThat(list("VlanIds.1", "2", "VlanIds.2", "3").at("/TotalCount")).isEqualTo("2");
        assertThat(list("IsConfirmed", "true").at("/TotalCount")).isEqualTo("0");
        assertThat(list("VirtualPhysicalConnectionStatuses.1", "UnConfirmed", "PhysicalConnectionId", line)
                        .at("/TotalCount"))
                .isEqualTo("5");
        assertThat(list("VirtualPhysicalConnectionAliUids.1", "1").at("/TotalCount"))
                .isEqualTo("0");
        assertThat(list("VirtualPhysicalConnectionBusinessStatus", "FinancialLocked")
                        .at("/TotalCount"))
                .isEqualTo("0");
        assertThat(list("NextToken", "!").outcome()).isEqualTo("400 InvalidParameter");
    }

    private Answer share(String vlan, String spec, String... more) {
        return lab.call(
                "CreateVirtualPhysicalConnection",
                Lab.and(
                        more,
                        "PhysicalConnectionId",
                        line,
                        "VlanId",
                        vlan,
                        "Spec",
                        spec,
                        "VpconnAliUid",
                        Lab.TENANT,
                        "OrderMode",
                        "PayByPhysicalConnectionOwner"));
    }

    private Answer list(String... parameters) {
        return lab.call("ListVirtualPhysicalConnections", parameters);
    }

    private String listed(String pointer) {
        return list().at(pointer);
    }

    private String tenants(String action, String id) {
        return lab.tenant(action, "PhysicalConnectionId", id).outcome();
    }

    private Answer recover(String id, String... more) {
        return lab.call("RecoverPhysicalConnection", Lab.and(more, "InstanceId", id));
    }

    private Answer update(String id, String vlan, String... more) {
        return lab.call("UpdateVirtualPhysicalConnection", Lab.and(more, "InstanceId", id, "VlanId", vlan));
    }

    private Answer fromRouter(String router) {
        return lab.call("CreateVpconnFromVbr", "VbrId", router);
    }

    private Answer attach(String id, String router) {
        return lab.call("AttachVbrToVpconn", "VpconnId", id, "VbrId", router);
    }
}
