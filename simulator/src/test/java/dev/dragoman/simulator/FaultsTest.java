package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.fault.FaultKind;
import dev.dragoman.simulator.state.Timing;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fault rule")
class FaultsTest {

    private final ManualClock clock = new ManualClock();
    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withClock(clock).withTiming(Timing.immediate()));
    private final AliyunCaller aliyun = new AliyunCaller(simulator, clock);
    private final TencentCaller tencent = TencentCaller.v3(simulator, clock);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("throttles in the cloud's own words")
    void throttle() {
        simulator.faults(Fault.throttle());
        assertThat(aliyun.call("DescribeVpcs").outcome()).isEqualTo("400 Throttling.User");
        assertThat(tencent.call("DescribeVpcs").outcome()).isEqualTo("200 RequestLimitExceeded");
        assertThat(TencentCaller.v2(simulator, clock).call("DescribeVpcEx").at("/code"))
                .isEqualTo("4400");
    }

    @Test
    @DisplayName("hits only calls that match it, and only so often")
    void matching() {
        simulator.faults(
                Fault.throttle().onApi("aliyun").onAction("DescribeVpcs").times(2));
        assertThat(aliyun.call("DescribeRegions").outcome()).isEqualTo("200");
        assertThat(tencent.call("DescribeVpcs").outcome()).isEqualTo("200");
        assertThat(outcomes(3)).containsExactly("400 Throttling.User", "400 Throttling.User", "200");
        assertThat(simulator.faultHits()).singleElement().satisfies(rule -> assertThat(rule.hits())
                .isEqualTo(2));
        simulator.faults(Fault.throttle().onAccount("somebody-else"));
        assertThat(outcomes(1)).containsExactly("200");
    }

    @Test
    @DisplayName("hits with a probability, the same calls each time")
    void probability() {
        simulator.faults(Fault.throttle().withProbability(0.5));
        List<String> first = outcomes(20);
        assertThat(first).contains("200", "400 Throttling.User");
        simulator.faults(Fault.throttle().withProbability(0.5));
        assertThat(outcomes(20)).isEqualTo(first);
    }

    @Test
    @DisplayName("answers an error instead of the effect, or after it")
    void error() {
        simulator.faults(Fault.error("ServiceUnavailable", 503).times(1));
        assertThat(aliyun.call("CreateVpc").outcome()).isEqualTo("503 ServiceUnavailable");
        assertThat(simulator.resources("vpc")).isEmpty();
        simulator.faults(Fault.error("InternalError", 500).afterTheEffect().times(1));
        assertThat(aliyun.call("CreateVpc").outcome()).isEqualTo("500 InternalError");
        assertThat(simulator.resources("vpc")).hasSize(1);
    }

    @Test
    @DisplayName("drops the connection before anything happens")
    void dropBefore() {
        simulator.faults(Fault.dropBeforeEffect().onAction("CreateVpc").times(1));
        assertThatThrownBy(() -> aliyun.call("CreateVpc", "ClientToken", "t")).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.resources("vpc")).isEmpty();
        assertThat(aliyun.call("CreateVpc", "ClientToken", "t").outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("drops the connection after the effect, which a repeated token then finds")
    void dropAfter() {
        simulator.faults(Fault.dropAfterEffect().onAction("CreateVpc").times(1));
        assertThatThrownBy(() -> aliyun.call("CreateVpc", "ClientToken", "t")).isInstanceOf(UncheckedIOException.class);
        String made = simulator.resources("vpc").get(0).id();
        assertThat(aliyun.call("CreateVpc", "ClientToken", "t").at("/VpcId")).isEqualTo(made);
        CallRecord lost = simulator.calls("CreateVpc").get(0);
        assertThat(lost.httpStatus()).isZero();
        assertThat(lost.fault()).contains("drop-after-effect");
    }

    @Test
    @DisplayName("hits the first call of each request, by token or by name, and lets it pass when it is sent again")
    void firstOfEachRequest() {
        simulator.faults(Fault.dropAfterEffect().timesPerRequest(1));
        for (String token : List.of("one", "two")) {
            assertThatThrownBy(() -> aliyun.call("CreateVpc", "ClientToken", token))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(aliyun.call("CreateVpc", "ClientToken", "one").outcome()).isEqualTo("200");
        assertThat(aliyun.call("CreateVpc", "ClientToken", "two").outcome()).isEqualTo("200");
        for (String name : List.of("one", "two")) {
            assertThatThrownBy(() -> tencent.call("CreateVpc", "VpcName", name, "CidrBlock", "10.0.0.0/16"))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(tencent.call("CreateVpc", "VpcName", "one", "CidrBlock", "10.0.0.0/16")
                        .outcome())
                .isEqualTo("200");
        assertThat(simulator.faultHits().get(0).hits()).isEqualTo(4);
    }

    @Test
    @DisplayName("hits so many calls of the same request, where nothing tells one from another")
    void noIdentity() {
        simulator.faults(Fault.dropAfterEffect().onAction("AllocateAddresses").times(2));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tencent.call("AllocateAddresses")).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(tencent.call("AllocateAddresses").outcome()).isEqualTo("200");
        assertThat(simulator.resources("eip")).hasSize(3);
    }

    @Test
    @DisplayName("hits a repeated token as any other call")
    void repeatedToken() {
        aliyun.call("CreateVpc", "ClientToken", "t");
        simulator.faults(Fault.throttle().times(1));
        assertThat(aliyun.call("CreateVpc", "ClientToken", "t").outcome()).isEqualTo("400 Throttling.User");
        assertThat(aliyun.call("CreateVpc", "ClientToken", "t").outcome()).isEqualTo("200");
        assertThat(simulator.resources("vpc")).hasSize(1);
    }

    @Test
    @DisplayName("spoils the answer: malformed or truncated, though the call took effect")
    void spoiled() {
        simulator.faults(Fault.of(FaultKind.MALFORMED).times(1));
        assertThat(aliyun.call("CreateVpc").text()).startsWith("<<");
        simulator.faults(Fault.of(FaultKind.TRUNCATED).times(1));
        assertThatThrownBy(() -> aliyun.call("CreateVpc")).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.resources("vpc")).hasSize(2);
    }

    @Test
    @DisplayName("hides new resources from reads for a while")
    void staleRead() {
        tencent.call("CreateVpc", "VpcName", "old", "CidrBlock", "10.0.0.0/16");
        clock.pass(Duration.ofSeconds(10));
        tencent.call("CreateVpc", "VpcName", "new", "CidrBlock", "10.0.0.0/16");
        clock.pass(Duration.ofSeconds(1));
        simulator.faults(Fault.staleRead(Duration.ofSeconds(5)).onAction("DescribeVpcs"));
        assertThat(tencent.call("DescribeVpcs").at("/Response/TotalCount")).isEqualTo("1");
        clock.pass(Duration.ofSeconds(5));
        assertThat(tencent.call("DescribeVpcs").at("/Response/TotalCount")).isEqualTo("2");
    }

    @Test
    @DisplayName("hides new addresses and new routes of an old table as well")
    void staleListsWithin() {
        Answer vpc = aliyun.call("CreateVpc", "CidrBlock", "10.0.0.0/16");
        String gateway = simulator
                .place(Placement.in(Api.ALIYUN_VPC, "vpn-gateway", vpc.at("/VpcId")))
                .id();
        clock.pass(Duration.ofSeconds(10));
        aliyun.call("AllocateEipAddress");
        aliyun.call(
                "CreateRouteEntry",
                "RouteTableId",
                vpc.at("/RouteTableId"),
                "DestinationCidrBlock",
                "0.0.0.0/0",
                "NextHopType",
                "VpnGateway",
                "NextHopId",
                gateway);
        clock.pass(Duration.ofSeconds(1));
        String routes = "/RouteEntrys/RouteEntry";
        String[] table = {"RouteTableId", vpc.at("/RouteTableId")};
        assertThat(aliyun.call("DescribeRouteEntryList", table).json().at(routes))
                .hasSize(1);
        simulator.faults(Fault.staleRead(Duration.ofSeconds(5)));
        assertThat(aliyun.call("DescribeEipAddresses").at("/TotalCount")).isEqualTo("0");
        assertThat(aliyun.call("DescribeRouteEntryList", table).json().at(routes))
                .isEmpty();
    }

    @Test
    @DisplayName("delays the answer, beside any other fault")
    void latency() {
        simulator.faults(Fault.latency(Duration.ofMillis(300)), Fault.throttle());
        long start = System.nanoTime();
        assertThat(aliyun.call("DescribeVpcs").outcome()).isEqualTo("400 Throttling.User");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(simulator.calls().get(0).fault()).contains("latency,throttle");
    }

    private List<String> outcomes(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> aliyun.call("DescribeVpcs").outcome())
                .toList();
    }
}
