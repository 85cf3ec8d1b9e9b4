package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Alibaba's elastic addresses")
class AliyunEipTest {

    private final ManualClock clock = new ManualClock();
    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withClock(clock).withTiming(Timing.immediate()));
    private final AliyunCaller caller = new AliyunCaller(simulator, clock);
    private final String vpcId =
            caller.call("CreateVpc", "CidrBlock", "10.0.0.0/16").at("/VpcId");
    private final String instanceId = place("instance");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("are there at once, with an address of their own")
    void allocated() {
        Answer made = caller.call("AllocateEipAddress", "Bandwidth", "20", "InternetChargeType", "PayByTraffic");
        assertThat(made.at("/AllocationId")).startsWith("eip-");
        assertThat(made.at("/EipAddress")).matches("47\\.\\d+\\.\\d+\\.\\d+");
        String eipId = made.at("/AllocationId");
        assertThat(field(eipId, "IpAddress")).isEqualTo(made.at("/EipAddress"));
        assertThat(field(eipId, "Status")).isEqualTo("Available");
        assertThat(field(eipId, "Bandwidth")).isEqualTo("20");
        assertThat(field(eipId, "InternetChargeType")).isEqualTo("PayByTraffic");
        assertThat(field(newEip("ClientToken", "t"), "InternetChargeType")).isEqualTo("PayByBandwidth");
        assertThat(newEip("ClientToken", "t")).isEqualTo(newEip("ClientToken", "t"));
    }

    @Test
    @DisplayName("are Associating before InUse, and Unassociating before Available")
    void binding() {
        simulator.timing(Timing.delay(Duration.ofSeconds(3)));
        String eipId = newEip();
        assertThat(associate(eipId, "EcsInstance", instanceId).outcome()).isEqualTo("200");
        assertThat(field(eipId, "Status")).isEqualTo("Associating");
        assertThat(associate(eipId, "EcsInstance", instanceId).outcome()).isEqualTo("400 IncorrectEipStatus");
        assertThat(unassociate(eipId, instanceId).outcome()).isEqualTo("400 IncorrectEipStatus");
        assertThat(caller.call("ModifyEipAddressAttribute", "AllocationId", eipId, "Name", "web")
                        .outcome())
                .isEqualTo("400 IncorrectEipStatus");
        clock.pass(Duration.ofSeconds(3));
        assertThat(field(eipId, "Status")).isEqualTo("InUse");
        assertThat(field(eipId, "InstanceId")).isEqualTo(instanceId);
        assertThat(field(eipId, "InstanceType")).isEqualTo("EcsInstance");
        assertThat(unassociate(eipId, instanceId).outcome()).isEqualTo("200");
        assertThat(field(eipId, "Status")).isEqualTo("Unassociating");
        assertThat(field(eipId, "InstanceId")).isEqualTo(instanceId);
        clock.pass(Duration.ofSeconds(3));
        assertThat(field(eipId, "Status")).isEqualTo("Available");
        assertThat(field(eipId, "InstanceId")).isEmpty();
    }

    @ParameterizedTest(name = "of type {0} bind to a {1} once ({2})")
    @CsvSource({
        "EcsInstance, instance, 400 InvalidAssociation.Duplicated",
        "SlbInstance, load-balancer, 400 InvalidAssociation.Duplicated",
        "HaVip, high-availability-ip, 400 InvalidAssociation.Duplicated",
        "Nat, nat-gateway, 200",
    })
    void targets(String type, String kind, String second) {
        String target = place(kind);
        assertThat(associate(newEip(), type, target).outcome()).isEqualTo("200");
        assertThat(associate(newEip(), type, target).outcome()).isEqualTo(second);
        assertThat(associate(newEip(), type, vpcId).outcome()).isEqualTo("404 InvalidInstanId.NotFound");
    }

    @Test
    @DisplayName("do not bind to what is elsewhere, outside a VPC, or being started")
    void wrongTargets() {
        String elsewhere =
                caller.call("AllocateEipAddress", "RegionId", "cn-beijing").at("/AllocationId");
        assertThat(caller.call(
                                "AssociateEipAddress",
                                "RegionId",
                                "cn-beijing",
                                "AllocationId",
                                elsewhere,
                                "InstanceId",
                                instanceId)
                        .outcome())
                .isEqualTo("400 InvalidParameter.Mismatch");
        String starting = simulator
                .place(Placement.in(Api.ALIYUN_VPC, "instance", vpcId).withState("Starting"))
                .id();
        assertThat(associate(newEip(), "EcsInstance", starting).outcome()).isEqualTo("400 IncorrectInstanceStatus");
        assertThat(associate("eip-none", "EcsInstance", instanceId).outcome())
                .isEqualTo("404 InvalidAllocationId.NotFound");
    }

    @Test
    @DisplayName("are unbound from where they are, by id, type and Force")
    void unbind() {
        String eipId = newEip();
        associate(eipId, "EcsInstance", instanceId);
        assertThat(caller.call("UnassociateEipAddress", "AllocationId", eipId, "InstanceId", instanceId)
                        .outcome())
                .isEqualTo("400 MissingParameter");
        assertThat(unassociate(eipId, "i-none").outcome()).isEqualTo("400 InvalidInstanceId.NotFound");
        assertThat(unassociate(eipId, place("instance")).outcome()).isEqualTo("400 IncorrectEipStatus");
        assertThat(unassociate(eipId, instanceId).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("that are locked for security stay where they are")
    void locked() {
        String eipId = newEip();
        simulator.alter(eipId, eip -> eip.with("LockReasons", List.of("security")));
        assertThat(associate(eipId, "EcsInstance", instanceId).outcome()).isEqualTo("400 IncorrectEipStatus");
        assertThat(field(eipId, "OperationLocks/LockReason/0")).isEqualTo("security");
    }

    @Test
    @DisplayName("are released when nothing has them")
    void release() {
        String eipId = newEip();
        associate(eipId, "EcsInstance", instanceId);
        assertThat(release(eipId).outcome()).isEqualTo("400 IncorrectEipStatus");
        unassociate(eipId, instanceId);
        assertThat(release(eipId).outcome()).isEqualTo("200");
        assertThat(simulator.resources("eip")).isEmpty();
        assertThat(release(eipId).outcome()).isEqualTo("404 InvalidAllocationId.NotFound");
    }

    @ParameterizedTest(name = "with {0}={1}: {2}")
    @CsvSource({
        "Name, web_1.a, 200",
        "Name, 1web, 400 InvalidParameter",
        "Name, w, 400 InvalidParameter",
        "Description, 'for the web', 200",
        "Description, http://web, 400 InvalidParameter",
        "Bandwidth, 50, 200",
        "Bandwidth, 0, 400 InvalidParameter",
        "Bandwidth, fast, 400 InvalidParameter",
    })
    void modify(String parameter, String value, String outcome) {
        String eipId = newEip();
        Answer answer = caller.call("ModifyEipAddressAttribute", "AllocationId", eipId, parameter, value);
        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(field(eipId, parameter).equals(value)).isEqualTo(outcome.equals("200"));
    }

    @Test
    @DisplayName("are listed by page, state, address and what has them")
    void list() {
        for (int i = 0; i < 11; i++) {
            newEip();
        }
        String eipId = newEip();
        associate(eipId, "EcsInstance", instanceId);
        assertThat(caller.call("DescribeEipAddresses").json().at("/EipAddresses/EipAddress"))
                .hasSize(10);
        assertThat(count("PageNumber", "2")).isEqualTo("12");
        assertThat(count("Status", "InUse")).isEqualTo("1");
        assertThat(count("EipAddress", field(eipId, "IpAddress"))).isEqualTo("1");
        assertThat(count("AssociatedInstanceId", instanceId)).isEqualTo("1");
        assertThat(count("AssociatedInstanceType", "Nat")).isEqualTo("0");
        assertThat(count("AllocationId", "eip-none")).isEqualTo("0");
        assertThat(caller.call("DescribeEipAddresses", "PageSize", "51").outcome())
                .isEqualTo("400 InvalidParameter");
        assertThat(caller.call("DescribeEipAddresses", "RegionId", "moon").outcome())
                .isEqualTo("404 Forbidden.RegionNotFound");
    }

    @Test
    @DisplayName("end at the quota")
    void quota() {
        simulator.quota("aliyun.eip", 1);
        newEip();
        assertThat(caller.call("AllocateEipAddress").outcome()).isEqualTo("400 QuotaExceeded.Eip");
    }

    @Test
    @DisplayName("tell their traffic, a sample a period, which is none until they are in use")
    void metrics() {
        String eipId = newEip();
        Answer idle = metrics(eipId, "2026-11-21T07:00:00Z", "2026-11-21T07:05:00Z");
        assertThat(idle.json().at("/EipMonitorDatas/EipMonitorData")).hasSize(5);
        assertThat(idle.at("/EipMonitorDatas/EipMonitorData/1/TimeStamp")).isEqualTo("2026-11-21T07:01:00Z");
        assertThat(idle.at("/EipMonitorDatas/EipMonitorData/1/EipFlow")).isEqualTo("0");
        associate(eipId, "EcsInstance", instanceId);
        Answer busy = metrics(eipId, "2026-11-21T06:59:30Z", "2026-11-21T07:00Z");
        assertThat(busy.json().at("/EipMonitorDatas/EipMonitorData")).hasSize(1);
        assertThat(busy.at("/EipMonitorDatas/EipMonitorData/0/TimeStamp")).isEqualTo("2026-11-21T07:00:00Z");
        assertThat(busy.at("/EipMonitorDatas/EipMonitorData/0/EipRX")).isEqualTo("60000");
        assertThat(busy.at("/EipMonitorDatas/EipMonitorData/0/EipFlow")).isEqualTo("180000");
    }

    @ParameterizedTest(name = "tell no traffic from {0} to {1}: {2}")
    @CsvSource({
        "2026-11-21T07:00:00Z, 2026-11-21T12:00:00Z, 400 OperationDenied.ToomanyDataQueried",
        "2026-13-21T07:00:00Z, 2026-11-21T12:00:00Z, 400 InvalidStartTime.Malformed",
        "2026-11-21T07:00:00Z, today, 400 InvalidEndTime.Malformed",
        "2026-11-21T07:00:00Z, 2026-11-21T06:00:00Z, 400 InvalidEndTime.Malformed",
    })
    void badSpans(String start, String end, String outcome) {
        assertThat(metrics(newEip(), start, end).outcome()).isEqualTo(outcome);
        assertThat(metrics("eip-none", "2026-11-21T07:00:00Z", "2026-11-21T07:05:00Z")
                        .outcome())
                .isEqualTo("400 InvalidAllocationId.NotFound");
    }

    private Answer metrics(String eipId, String start, String end) {
        return caller.call("DescribeEipMonitorData", "AllocationId", eipId, "StartTime", start, "EndTime", end);
    }

    private String place(String kind) {
        return simulator.place(Placement.in(Api.ALIYUN_VPC, kind, vpcId)).id();
    }

    private String newEip(String... parameters) {
        return caller.call("AllocateEipAddress", parameters).at("/AllocationId");
    }

    private Answer associate(String eipId, String type, String target) {
        return caller.call("AssociateEipAddress", "AllocationId", eipId, "InstanceType", type, "InstanceId", target);
    }

    private Answer unassociate(String eipId, String target) {
        return caller.call("UnassociateEipAddress", "AllocationId", eipId, "InstanceId", target, "Force", "False");
    }

    private Answer release(String eipId) {
        return caller.call("ReleaseEipAddress", "AllocationId", eipId);
    }

    private String count(String filter, String value) {
        return caller.call("DescribeEipAddresses", filter, value).at("/TotalCount");
    }

    private String field(String eipId, String name) {
        return caller.call("DescribeEipAddresses", "AllocationId", eipId).at("/EipAddresses/EipAddress/0/" + name);
    }
}
