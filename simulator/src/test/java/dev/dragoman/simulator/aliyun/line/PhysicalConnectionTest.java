package dev.dragoman.simulator.aliyun.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Leased lines")
class PhysicalConnectionTest {

    private final Lab lab = new Lab().opened();

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    @DisplayName("go from Initial over Allocated and Confirmed to Enabled, and by Terminating to Terminated")
    void life() {
        lab.slowDown();
        String id = lab.ask("Name", "east", "bandwidth", "500", "CircuitCode", "longtel001")
                .at("/PhysicalConnectionId");
        assertThat(id).startsWith("pc-");
        assertThat(lab.line(id, "Status")).isEqualTo("Initial");
        assertThat(lab.line(id, "PortNumber")).isEmpty();
        lab.simulator().advance();
        assertThat(lab.line(id, "Status")).isEqualTo("Allocated");
        assertThat(lab.line(id, "PortNumber")).isEqualTo("1/1/1");
        on("ConfirmPhysicalConnection", id, "200");
        assertThat(lab.line(id, "Status")).isEqualTo("Confirmed");
        on("EnablePhysicalConnection", id, "200");
        assertThat(lab.line(id, "Status")).isEqualTo("Enabled");
        assertThat(lab.line(id, "EnabledTime")).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(lab.line(id, "Bandwidth")).isEqualTo("500");
        assertThat(lab.line(id, "ProductType")).isEqualTo("PhysicalConnection");
        on("TerminatePhysicalConnection", id, "200");
        assertThat(lab.line(id, "Status")).isEqualTo("Terminating");
        lab.simulator().advance();
        assertThat(lab.line(id, "Status")).isEqualTo("Terminated");
        on("DeletePhysicalConnection", id, "200");
        assertThat(lab.simulator().resources("physical-connection")).isEmpty();
    }

    @ParameterizedTest(name = "{1} of one that is {0}: {2}")
    @CsvSource({
        "Initial, ConfirmPhysicalConnection, 400 Forbidden.NotAllowedInState",
        "Initial, EnablePhysicalConnection, 400 Forbidden.NotAllowedInState",
        "Initial, TerminatePhysicalConnection, 400 Forbidden.NotAllowedInState",
        "Enabled, CancelPhysicalConnection, 400 Forbidden.NotAllowedInState",
        "Enabled, DeletePhysicalConnection, 400 Forbidden.NotAllowedInState",
        "Initial, CancelPhysicalConnection, 200",
        "Approved, CancelPhysicalConnection, 200",
        "Confirmed, CancelPhysicalConnection, 200",
        "Canceled, DeletePhysicalConnection, 200",
        "Rejected, DeletePhysicalConnection, 200",
        "AllocationFailed, DeletePhysicalConnection, 200",
    })
    void states(String state, String action, String outcome) {
        String id = lab.line();
        lab.simulator().alter(id, line -> line.in(state));
        on(action, id, outcome);
    }

    @ParameterizedTest(name = "with {0}={1}: {2}")
    @CsvSource({
        "AccessPointId, ap-none, 404 InvalidAccessPointId.NotFound",
        "AccessPointId, ap-cn-beijing-A, 404 InvalidAccessPointId.NotFound",
        "AccessPointId, ap-cn-hangzhou-C, 400 InvalidAccessPointId.NotEnabled",
        "RedundantPhysicalConnectionId, pc-none, 400 InvalidRedundantPhysicalConnectionId.NotFound",
        "bandwidth, 7, 400 InvalidBandwidth",
        "LineOperator, Me, 400 InvalidLineOperator.Malformd",
        "PortType, Round, 400 InvalidPortType.Malformd",
        "PeerLocation, x, 400 InvalidPeerLocation.Malformd",
        "Type, Classic, 400 InvalidType.Malformd",
        "Name, 1line, 400 InvalidName.Malformed",
        "Description, http://line, 400 InvalidDescription.Malformed",
        "RegionId, moon, 404 InvalidRegionId.NotFound",
    })
    void refused(String parameter, String value, String outcome) {
        assertThat(lab.ask(parameter, value).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("need the outbound data transfer service, and end at the quotas")
    void limits() {
        try (Lab closed = new Lab()) {
            assertThat(closed.ask().outcome()).isEqualTo("400 OperationFailed.PconnTrafficNotEnable");
        }
        lab.simulator().quota("aliyun.physical-connection-not-enabled", 1);
        lab.ask();
        assertThat(lab.ask().outcome()).isEqualTo("400 QuotaExceeded.freePconnPerAP");
        lab.simulator().quota("aliyun.physical-connection-not-enabled", 5);
        lab.simulator().quota("aliyun.physical-connection-per-access-point", 1);
        assertThat(lab.ask().outcome()).isEqualTo("400 QuotaExceeded.pConnPerAP");
    }

    @Test
    @DisplayName("are made redundant by another that is allocated at least")
    void redundant() {
        String first = lab.line();
        String second = lab.ask("RedundantPhysicalConnectionId", first).at("/PhysicalConnectionId");
        assertThat(lab.line(second, "RedundantPhysicalConnectionId")).isEqualTo(first);
        lab.simulator().alter(first, line -> line.in("Canceled"));
        assertThat(lab.ask("RedundantPhysicalConnectionId", first).outcome())
                .isEqualTo("400 InvalidRedundantPhysicalConnectionStatus");
        lab.simulator().alter(second, line -> line.in("Initial"));
        assertThat(modify(second, "RedundantPhysicalConnectionId", first).outcome())
                .isEqualTo("400 InvalidRedundantPhysicalConnectionStatus");
    }

    @Test
    @DisplayName("change their name at any time but when given up, their size only at the start or in use")
    void modify() {
        String id = lab.ask().at("/PhysicalConnectionId");
        assertThat(modify(id, "Name", "west", "LineOperator", "CU").outcome()).isEqualTo("200");
        assertThat(lab.line(id, "Name")).isEqualTo("west");
        assertThat(lab.line(id, "LineOperator")).isEqualTo("CU");
        assertThat(modify(id, "bandwidth", "200").outcome()).isEqualTo("400 InvalidStatus");
        lab.simulator().alter(id, line -> line.in("Enabled"));
        assertThat(modify(id, "bandwidth", "200").outcome()).isEqualTo("200");
        assertThat(lab.line(id, "Bandwidth")).isEqualTo("200");
        lab.simulator().alter(id, line -> line.in("Terminated"));
        assertThat(modify(id, "Name", "east").outcome()).isEqualTo("400 InvalidStatus");
    }

    @Test
    @DisplayName("are rejected if the work fails, and reviewed again once changed")
    void rejected() {
        lab.failWork("CreatePhysicalConnection");
        String id = lab.ask().at("/PhysicalConnectionId");
        assertThat(lab.line(id, "Status")).isEqualTo("Rejected");
        lab.slowDown();
        modify(id, "PeerLocation", "Shanghai, Pudong");
        assertThat(lab.line(id, "Status")).isEqualTo("Initial");
        lab.simulator().advance();
        assertThat(lab.line(id, "Status")).isEqualTo("Allocated");
    }

    @Test
    @DisplayName("are Enabled again if terminating one fails")
    void terminationFails() {
        String id = lab.line();
        lab.failWork("TerminatePhysicalConnection");
        on("TerminatePhysicalConnection", id, "200");
        assertThat(lab.line(id, "Status")).isEqualTo("Enabled");
    }

    @Test
    @DisplayName("stay while a border router is on them")
    void routers() {
        String id = lab.line();
        String other = lab.line();
        String router = lab.router(id, 10);
        on("TerminatePhysicalConnection", id, "400 Forbidden.VbrAttached");
        lab.call(
                "AssociatePhysicalConnectionToVirtualBorderRouter",
                "VbrId",
                router,
                "PhysicalConnectionId",
                other,
                "VlanId",
                "10");
        lab.simulator().alter(id, line -> line.in("Terminated"));
        lab.simulator().alter(other, line -> line.in("Terminated"));
        on("DeletePhysicalConnection", id, "400 Forbidden.VBRExists");
        on("DeletePhysicalConnection", other, "400 Forbidden.AssociateToVBR");
    }

    @Test
    @DisplayName("are found by filters, of which every one must match one of its values")
    void filters() {
        String first = lab.ask("Name", "east").at("/PhysicalConnectionId");
        lab.ask("Name", "west");
        lab.line();
        assertThat(count("Name", "east", "west")).isEqualTo("2");
        assertThat(count("Status", "allocated")).isEqualTo("2");
        assertThat(count("Spec", "10G")).isEqualTo("1");
        assertThat(count("AccessPointId", "ap-none")).isEqualTo("0");
        assertThat(lab.call(
                                "DescribePhysicalConnections",
                                "Filter.1.Key",
                                "Type",
                                "Filter.1.Value.1",
                                "VPC",
                                "Filter.2.Key",
                                "PhysicalConnectionId",
                                "Filter.2.Value.1",
                                first)
                        .at("/TotalCount"))
                .isEqualTo("1");
        assertThat(lab.call("DescribePhysicalConnections", "PageSize", "2", "PageNumber", "2")
                        .json()
                        .at("/PhysicalConnectionSet/PhysicalConnectionType"))
                .hasSize(1);
        assertThat(lab.call("DescribePhysicalConnections", "Filter.1.Key", "Colour", "Filter.1.Value.1", "red")
                        .outcome())
                .isEqualTo("404 InvalidFilterKey.ValueNotSupported");
    }

    private String count(String key, String... values) {
        String[] parameters = new String[2 + 2 * values.length];
        parameters[0] = "Filter.1.Key";
        parameters[1] = key;
        for (int i = 0; i < values.length; i++) {
            parameters[2 + 2 * i] = "Filter.1.Value." + (i + 1);
            parameters[3 + 2 * i] = values[i];
        }
        return lab.call("DescribePhysicalConnections", parameters).at("/TotalCount");
    }

    private void on(String action, String id, String outcome) {
        assertThat(lab.call(action, "PhysicalConnectionId", id).outcome()).isEqualTo(outcome);
    }

    private Answer modify(String id, String... parameters) {
        return lab.call("ModifyPhysicalConnectionAttribute", Lab.and(parameters, "PhysicalConnectionId", id));
    }
}
