package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Commands;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.NextHop;
import dev.dragoman.model.kind.RouteSpec;
import dev.dragoman.model.kind.WeightedNextHop;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedSite.class)
@DisplayName("Next hops of routes")
class RouteNextHopsTest {

    private static final String STACK = "next-hops";
    private static final String OUT = "192.168.0.0/16";

    @ParameterizedTest
    @CsvSource({
        "ALIYUN, nat-gateway, nat-gateway, NatGateway",
        "ALIYUN, vpn-gateway, vpn-gateway, VpnGateway",
        "ALIYUN, peering-connection, router-interface, RouterInterface",
        "ALIYUN, router-interface, router-interface, RouterInterface",
        "ALIYUN, high-availability-ip, high-availability-ip, HaVip",
        "ALIYUN, network-interface, network-interface, NetworkInterface",
        "TENCENT, nat-gateway, nat-gateway, NAT",
        "TENCENT, vpn-gateway, vpn-gateway, VPN",
        "TENCENT, peering-connection, peering-connection, PEERCONNECTION",
        "TENCENT, direct-connect-gateway, direct-connect-gateway, DIRECTCONNECT"
    })
    @Proves("3.22")
    @DisplayName("Each kind arrives in the cloud's own word, with its id")
    void byId(Provider provider, String kind, String placed, String word, Site site) throws Exception {
        Routes routes = Routes.in(site, provider, STACK, "hop-" + kind);
        Resource hop = routes.placed(placed);

        OperationEvent created =
                Ask.succeeded(site, routes.create("to-" + kind, routes.spec(OUT, NextHop.byId(kind, hop.id()))));

        assertThat(routes.hop(routes.atCloud(OUT))).isEqualTo(word + " " + hop.id());
        assertThat(Life.attribute(created, "/nextHop/id")).isEqualTo(hop.id());

        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.ROUTE, "to-" + kind));

        assertThat(routes.has(OUT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ALIYUN, Instance", "TENCENT, NORMAL_CVM"})
    @Proves("3.22")
    @DisplayName("An instance is known by its id at Alibaba Cloud and by its private address at Tencent Cloud")
    void instance(Provider provider, String word, Site site) throws Exception {
        Routes routes = Routes.in(site, provider, STACK, "hop-instance");
        Resource instance = routes.instance("10.0.1.5");

        Ask.succeeded(site, routes.create("to-instance", routes.spec(OUT, routes.to(instance))));

        assertThat(routes.hop(routes.atCloud(OUT)))
                .isEqualTo(word + " " + (provider == Provider.ALIYUN ? instance.id() : "10.0.1.5"));
    }

    @Test
    @Proves("3.22")
    @DisplayName("An instance without its address is rejected at Tencent Cloud, which knows it by that alone")
    void instanceWithoutAddress(Site site) throws Exception {
        Problem problem = Ask.problem(
                site,
                nobodys(Provider.TENCENT).create("no-address", spec(NextHop.byId("instance", "ins-nobody"))),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).startsWith("/spec/nextHop");
        assertThat(problem.message()).contains("address");
    }

    @ParameterizedTest
    @CsvSource({
        "ALIYUN, direct-connect-gateway",
        "TENCENT, high-availability-ip",
        "TENCENT, network-interface",
        "TENCENT, router-interface"
    })
    @Proves("3.22")
    @DisplayName("A kind that only the other cloud has is unsupported with its pointer, and nothing is called")
    void otherClouds(Provider provider, String kind, Site site) throws Exception {
        Problem problem = Ask.problem(
                site,
                nobodys(provider).create("other", spec(NextHop.byId(kind, "hop-of-the-other"))),
                Phase.REJECTED,
                ErrorCode.UNSUPPORTED);

        assertThat(problem.pointer()).isEqualTo("/spec/nextHop");
        assertThat(problem.message()).contains(kind, "nat-gateway");
        assertThat(AtCloud.callsWith(site, "hop-of-the-other")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.22")
    @DisplayName("A kind that no cloud has is rejected")
    void noClouds(Provider provider, Site site) throws Exception {
        Problem problem = Ask.problem(
                site,
                nobodys(provider).create("none", spec(NextHop.byId("teapot", "hop-of-nobody"))),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).startsWith("/spec/nextHop");
        assertThat(AtCloud.callsWith(site, "hop-of-nobody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    @Proves("3.24")
    @DisplayName("Two to four router interfaces share a route of Alibaba Cloud by their weights, and go with it")
    void weighted(int count, Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.ALIYUN, STACK, "weighted-" + count);
        List<WeightedNextHop> hops = IntStream.range(0, count)
                .mapToObj(i -> hop(routes.placed("router-interface").id(), 10 * (i + 1)))
                .toList();

        OperationEvent created = Ask.succeeded(
                site,
                routes.create(
                        "weighted-" + count,
                        new RouteSpec(Reference.named(routes.name()), null, OUT, null, hops, null, null)));

        assertThat((List<?>) routes.atCloud(OUT).attributes().get("NextHops"))
                .map(hop -> (Map<?, ?>) hop)
                .map(hop -> hop.get("NextHopType") + " " + hop.get("NextHopId") + " " + hop.get("Weight"))
                .containsExactlyElementsOf(hops.stream()
                        .map(hop -> "RouterInterface " + hop.id() + " " + hop.weight())
                        .toList());
        assertThat(created.resource().attributes().path("nextHops")).hasSize(count);
        assertThat(Life.attribute(created, "/nextHops/1/id"))
                .isEqualTo(hops.get(1).id());
        assertThat(Life.attribute(created, "/nextHops/1/weight")).isEqualTo("20");
        assertThat(Life.attribute(created, "/nextHop")).isEmpty();

        Ask.succeeded(site, Commands.delete(Provider.ALIYUN.lane(), STACK, Kind.ROUTE, "weighted-" + count));

        assertThat(routes.has(OUT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    @Proves("3.24")
    @DisplayName("One or five are rejected")
    void tooFewOrMany(int count, Site site) throws Exception {
        Problem problem = Ask.problem(
                site,
                nobodys(Provider.ALIYUN).create("count-" + count, several(count)),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).isEqualTo("/spec/nextHops");
    }

    @Test
    @Proves("3.24")
    @DisplayName("Tencent Cloud has no routes with several next hops: unsupported with the pointer")
    void weightedOnTencent(Site site) throws Exception {
        Problem problem = Ask.problem(
                site, nobodys(Provider.TENCENT).create("several", several(2)), Phase.REJECTED, ErrorCode.UNSUPPORTED);

        assertThat(problem.pointer()).isEqualTo("/spec/nextHops");
    }

    private static RouteSpec several(int count) {
        List<WeightedNextHop> hops = IntStream.range(0, count)
                .mapToObj(i -> hop("ri-nobody-" + i, 100))
                .toList();
        return new RouteSpec(Reference.byId("vpc-nobody"), null, OUT, null, hops, null, null);
    }

    private static WeightedNextHop hop(String id, int weight) {
        return new WeightedNextHop(null, null, null, id, weight);
    }

    private static RouteSpec spec(NextHop hop) {
        return new RouteSpec(Reference.byId("vpc-nobody"), null, OUT, hop, null, null, null);
    }

    /** No network: for what is to be rejected before anybody looks for one. */
    private static Routes nobodys(Provider provider) {
        return new Routes(null, provider, STACK, "nobody", "", "");
    }
}
