package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.AliyunCaller;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.ManualClock;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A simulator with a partner, who owns lines, and a tenant; and short cuts to what most tests need. */
public final class Lab implements AutoCloseable {

    public static final String TENANT = "283117732402483989";
    public static final String SITE = "ap-cn-hangzhou-A";

    private final Simulator simulator;
    private final AliyunCaller partner;
    private final AliyunCaller tenant;

    private Lab(Clock clock) {
        List<AccessKey> keys = List.of(
                AccessKey.DEFAULT, AccessKey.of("tenant-id", "tenant-secret").ownedBy(TENANT));
        simulator = Simulator.start(SimulatorConfig.defaults()
                .withClock(clock)
                .withTiming(Timing.immediate())
                .withKeys(keys));
        partner = new AliyunCaller(simulator, clock);
        tenant = new AliyunCaller(simulator, clock).as("tenant-id", "tenant-secret");
    }

    /** Where time stands still, unless the clock is told. */
    Lab(ManualClock clock) {
        this((Clock) clock);
    }

    /** Where it is 2026-11-21, 8 o'clock. */
    public Lab() {
        this(new ManualClock());
    }

    /** For the official SDK, which knows the time by itself. */
    public static Lab inRealTime() {
        return new Lab(Clock.systemUTC());
    }

    public Simulator simulator() {
        return simulator;
    }

    /** Calls as the partner. */
    public Answer call(String action, String... namesAndValues) {
        return partner.call(action, namesAndValues);
    }

    /** Calls as the tenant. */
    Answer tenant(String action, String... namesAndValues) {
        return tenant.call(action, namesAndValues);
    }

    /** Opens the outbound data transfer service to both. */
    public Lab opened() {
        call("OpenPhysicalConnectionService");
        tenant("OpenPhysicalConnectionService");
        return this;
    }

    /** From now on states pass only when told. */
    public void slowDown() {
        simulator.timing(Timing.manual());
    }

    public void failWork(String action) {
        simulator.faults(Fault.failWork().onAction(action));
    }

    /** A line that has been asked for, with more parameters. */
    Answer ask(String... more) {
        return call(
                "CreatePhysicalConnection",
                and(
                        more,
                        "AccessPointId",
                        SITE,
                        "LineOperator",
                        "CT",
                        "PeerLocation",
                        "Hangzhou, Wenyi Road 969",
                        "ClientToken",
                        String.valueOf(simulator.calls().size())));
    }

    /** A line in use. */
    public String line() {
        String id = ask("PortType", "10GBase-LR").at("/PhysicalConnectionId");
        call("ConfirmPhysicalConnection", "PhysicalConnectionId", id);
        call("EnablePhysicalConnection", "PhysicalConnectionId", id);
        return id;
    }

    /** A border router of the partner's own on a line. */
    public String router(String lineId, int vlan) {
        return createRouter(lineId, vlan).at("/VbrId");
    }

    Answer createRouter(String lineId, int vlan, String... more) {
        return call(
                "CreateVirtualBorderRouter",
                and(
                        more,
                        "PhysicalConnectionId",
                        lineId,
                        "VlanId",
                        String.valueOf(vlan),
                        "LocalGatewayIp",
                        "10.0.0.1",
                        "PeerGatewayIp",
                        "10.0.0.2",
                        "PeeringSubnetMask",
                        "255.255.255.252"));
    }

    /** A border router made for the tenant, not accepted yet. */
    String tenantsRouter(String lineId, int vlan) {
        return call(
                        "CreateVirtualBorderRouter",
                        "PhysicalConnectionId",
                        lineId,
                        "VlanId",
                        String.valueOf(vlan),
                        "VbrOwnerId",
                        TENANT)
                .at("/VbrId");
    }

    void accept(String routerId) {
        simulator.alter(routerId, router -> router.in("active"));
    }

    /** A field of a line, as its owner sees it. */
    String line(String id, String field) {
        return call("DescribePhysicalConnections", "Filter.1.Key", "PhysicalConnectionId", "Filter.1.Value.1", id)
                .at("/PhysicalConnectionSet/PhysicalConnectionType/0/" + field);
    }

    /** A field of a router, as its owner sees it. */
    String router(String id, String field) {
        return call("DescribeVirtualBorderRouters", "Filter.1.Key", "VbrId", "Filter.1.Value.1", id)
                .at("/VirtualBorderRouterSet/VirtualBorderRouterType/0/" + field);
    }

    public static String[] and(String[] more, String... parameters) {
        return Stream.concat(Stream.of(parameters), Stream.of(more)).toArray(String[]::new);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
