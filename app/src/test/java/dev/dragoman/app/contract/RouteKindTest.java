package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Patch;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.Violation;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.NextHop;
import dev.dragoman.model.kind.RouteSpec;
import dev.dragoman.model.kind.WeightedNextHop;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Routes")
class RouteKindTest {

    private static final String STACK = "kind-route";
    private static final String OUT = "192.168.0.0/16";
    private static final NextHop NOBODY = NextHop.instance("i-nobody", "10.0.1.99");

    @ParameterizedTest
    @EnumSource
    @Proves("3.20")
    @DisplayName("A route is created, read, listed, modified, applied, forgotten, imported and deleted")
    void life(Provider provider, Site site) throws Exception {
        Routes routes = Routes.in(site, provider, STACK, "life");
        NextHop hop = routes.to(routes.instance("10.0.1.5"));
        new Life(
                        site,
                        provider.lane(),
                        STACK,
                        Kind.ROUTE,
                        "life",
                        routes.spec(OUT, hop),
                        Patch.setting("description", "Described"),
                        List.of("/spec/description"),
                        routes.spec(OUT, hop, null, "Described anew"))
                .live();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.20")
    @DisplayName("Table, destination, next hop and description arrive at both clouds, the name at Alibaba Cloud")
    void everyField(Provider provider, Site site) throws Exception {
        Routes routes = Routes.in(site, provider, STACK, "every");
        Resource instance = routes.instance("10.0.1.5");
        boolean named = provider == Provider.ALIYUN;

        OperationEvent created = Ask.succeeded(
                site,
                routes.create(
                        "every", routes.spec(OUT, routes.to(instance), named ? "every-name" : null, "The way out")));

        Resource route = routes.atCloud(OUT);
        assertThat(route.text(named ? "Description" : "RouteDescription")).isEqualTo("The way out");
        assertThat(route.text("RouteEntryName")).isEqualTo(named ? "every-name" : "");
        assertThat(routes.hop(route)).isEqualTo(named ? "Instance " + instance.id() : "NORMAL_CVM 10.0.1.5");
        assertThat(route.within()).contains(routes.table());
        assertThat(Life.attribute(created, "/id"))
                .isEqualTo(named ? routes.table() + "/" + route.id() : route.id())
                .isEqualTo(created.resource().id());
        assertThat(Life.attribute(created, "/routeTableId")).isEqualTo(routes.table());
        assertThat(Life.attribute(created, "/destination")).isEqualTo(OUT);
        assertThat(Life.attribute(created, "/nextHop/kind")).isEqualTo("instance");
        assertThat(Life.attribute(created, named ? "/nextHop/id" : "/nextHop/address"))
                .isEqualTo(named ? instance.id() : "10.0.1.5");
        assertThat(Life.attribute(created, "/origin")).isEqualTo("custom");
        assertThat(Life.attribute(created, "/status")).isEqualTo("available");
        assertThat(Life.attribute(created, "/description")).isEqualTo("The way out");
    }

    @Test
    @Proves("3.20")
    @DisplayName("Tencent Cloud's routes have no name: unsupported with its pointer, and nothing is called")
    void noName(Site site) throws Exception {
        Problem problem = Ask.problem(
                site,
                new Routes(site, Provider.TENCENT, STACK, "nobody", "", "")
                        .create(
                                "unnamed",
                                new RouteSpec(null, Reference.byId("rtb-nobody"), OUT, NOBODY, null, "unnamed", null)),
                Phase.REJECTED,
                ErrorCode.UNSUPPORTED);

        assertThat(problem.pointer()).isEqualTo("/spec/displayName");
        assertThat(AtCloud.callsWith(site, "rtb-nobody")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.21")
    @DisplayName("By route table it goes into that table")
    void byRouteTable(Provider provider, Site site) throws Exception {
        Routes routes = Routes.in(site, provider, STACK, "by-table");
        String table = provider == Provider.TENCENT ? routes.secondTable() : routes.table();
        NextHop hop = routes.to(routes.instance("10.0.1.5"));

        OperationEvent created = Ask.succeeded(
                site,
                routes.create("by-table", new RouteSpec(null, Reference.byId(table), OUT, hop, null, null, null)));

        assertThat(routes.atCloud(OUT).within()).contains(table);
        assertThat(Life.attribute(created, "/routeTableId")).isEqualTo(table);
        assertThat(created.resource().id()).startsWith(table + "/");
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.21")
    @DisplayName("Neither or both of network and route table, or of next hop and next hops, are rejected")
    void exactlyOne(Provider provider, Site site) throws Exception {
        Reference network = Reference.byId("vpc-nobody");
        Reference table = Reference.byId("vtb-nobody");
        List<WeightedNextHop> several = List.of(weighted("ri-1"), weighted("ri-2"));
        Routes routes = new Routes(site, provider, STACK, "nobody", "", "");

        assertThat(pointers(routes, new RouteSpec(null, null, OUT, NOBODY, null, null, null)))
                .containsExactly("/spec");
        assertThat(pointers(routes, new RouteSpec(network, table, OUT, NOBODY, null, null, null)))
                .containsExactly("/spec/routeTable");
        assertThat(pointers(routes, new RouteSpec(network, null, OUT, null, null, null, null)))
                .containsExactly("/spec");
        assertThat(pointers(routes, new RouteSpec(network, null, OUT, NOBODY, several, null, null)))
                .contains("/spec/nextHops");
        assertThat(AtCloud.callsWith(site, "vtb-nobody")).isEmpty();
    }

    private static List<String> pointers(Routes routes, RouteSpec spec) throws Exception {
        OperationEvent end = Ask.end(routes.site(), routes.create("ambiguous", spec))
                .operation()
                .orElseThrow();
        assertThat(end.phase()).isEqualTo(Phase.REJECTED);
        return end.error().violations().stream().map(Violation::pointer).toList();
    }

    private static WeightedNextHop weighted(String id) {
        return new WeightedNextHop(null, null, null, id, 100);
    }

    @Test
    @Proves("3.23")
    @DisplayName("Alibaba Cloud keeps 100.64.0.0/10 for itself: rejected with the pointer, and nothing is called")
    void servicesOfAliyun(Site site) throws Exception {
        Routes routes = new Routes(site, Provider.ALIYUN, STACK, "nobody", "", "");

        Problem problem = Ask.problem(
                site,
                routes.create("services", routes.spec("100.100.0.0/16", NOBODY)),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).isEqualTo("/spec/destination");
        assertThat(AtCloud.callsWith(site, "100.100.0.0/16")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.0.1.0/24, equal", "10.0.0.0/16, around", "10.0.1.128/25, inside"})
    @Proves("3.23")
    @DisplayName("Alibaba Cloud has no route to, around or inside a subnet: invalid-argument with the cloud's own code")
    void subnetsOfAliyun(String destination, String how, Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.ALIYUN, STACK, how);
        NextHop hop = routes.to(routes.instance("10.0.1.5"));

        Problem problem = Ask.problem(
                site, routes.create(how, routes.spec(destination, hop)), Phase.FAILED, ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.nativeError()).isNotNull();
        assertThat(routes.has(destination)).isFalse();
    }

    @Test
    @Proves("3.23")
    @DisplayName(
            "Tencent Cloud has no route into the network itself: invalid-argument with the pointer, before any call")
    void insideOnTencent(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.TENCENT, STACK, "inside");
        NextHop hop = routes.to(routes.instance("10.0.1.5"));

        OperationEvent end = Ask.end(site, routes.create("inside-route", routes.spec("10.0.77.0/24", hop)))
                .operation()
                .orElseThrow();

        assertThat(end.error().code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(end.error().pointer()).isEqualTo("/spec/destination");
        assertThat(end.error().message()).contains("10.0.77.0/24", "10.0.0.0/16");
        assertThat(AtCloud.callsWith(site, "10.0.77.0/24")).isEmpty();
    }

    @Test
    @Proves("3.23")
    @DisplayName("By route table the range of the network is not known, and Tencent Cloud itself refuses")
    void insideByTableOnTencent(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.TENCENT, STACK, "inside-table");
        NextHop hop = routes.to(routes.instance("10.0.1.5"));

        Problem problem = Ask.problem(
                site,
                routes.create(
                        "inside-table",
                        new RouteSpec(null, Reference.byId(routes.table()), "10.0.78.0/24", hop, null, null, null)),
                Phase.FAILED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.nativeError().code()).isEqualTo("InvalidParameterValue.VpcCidrConflict");
        assertThat(routes.has("10.0.78.0/24")).isFalse();
    }
}
