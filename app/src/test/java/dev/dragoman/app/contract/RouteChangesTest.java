package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.Stranger;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Patch;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.StepReport;
import dev.dragoman.model.kind.NextHop;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSite.class)
@DisplayName("Routes that change, and routes that are there already")
class RouteChangesTest {

    private static final String STACK = "route-changes";
    private static final String OUT = "192.168.0.0/16";
    private static final String ELSEWHERE = "172.16.0.0/12";
    private static final String EVERYTHING = "0.0.0.0/0";

    @Test
    @Proves("3.25")
    @DisplayName("On Tencent Cloud destination, next hop and description change, and the route stays the same one")
    void changesOnTencent(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.TENCENT, STACK, "change");
        String id = Ask.succeeded(
                        site, routes.create("change", routes.spec(OUT, routes.to(routes.instance("10.0.1.5")))))
                .resource()
                .id();
        Resource gateway = routes.placed("nat-gateway");

        OperationEvent modified = Ask.succeeded(
                site,
                modify(
                        Provider.TENCENT,
                        "change",
                        Patch.setting("destination", ELSEWHERE)
                                .set("nextHop", NextHop.byId("nat-gateway", gateway.id()))
                                .set("description", "Elsewhere")));

        Resource route = AtCloud.get(site, id);
        assertThat(route.text("DestinationCidrBlock")).isEqualTo(ELSEWHERE);
        assertThat(routes.hop(route)).isEqualTo("NAT " + gateway.id());
        assertThat(route.text("RouteDescription")).isEqualTo("Elsewhere");
        assertThat(routes.has(OUT)).isFalse();
        assertThat(modified.resource().id()).isEqualTo(id);
        assertThat(modified.changed())
                .containsExactlyInAnyOrder("/spec/destination", "/spec/nextHop", "/spec/description");
        assertThat(Life.attribute(modified, "/destination")).isEqualTo(ELSEWHERE);
    }

    @Test
    @Proves("3.25")
    @DisplayName("On Tencent Cloud what is not changed is sent again as it is, for a change is of the whole route")
    void wholeRouteOnTencent(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.TENCENT, STACK, "whole");
        NextHop hop = routes.to(routes.instance("10.0.1.5"));
        String id = Ask.succeeded(site, routes.create("whole", routes.spec(OUT, hop, null, "Stays")))
                .resource()
                .id();

        Ask.succeeded(site, modify(Provider.TENCENT, "whole", Patch.setting("destination", ELSEWHERE)));

        Resource route = AtCloud.get(site, id);
        assertThat(routes.hop(route)).isEqualTo("NORMAL_CVM 10.0.1.5");
        assertThat(route.text("RouteDescription")).isEqualTo("Stays");
        assertThat(route.text("DestinationCidrBlock")).isEqualTo(ELSEWHERE);
    }

    @Test
    @Proves("3.25")
    @DisplayName(
            "On Alibaba Cloud name and description change, destination and next hop are unsupported with their pointers")
    void changesOnAliyun(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.ALIYUN, STACK, "change");
        Ask.succeeded(site, routes.create("change", routes.spec(OUT, routes.to(routes.instance("10.0.1.5")))));
        Resource other = routes.instance("10.0.1.6");

        OperationEvent refused = Ask.end(
                        site,
                        modify(
                                Provider.ALIYUN,
                                "change",
                                Patch.setting("destination", ELSEWHERE).set("nextHop", routes.to(other))))
                .operation()
                .orElseThrow();

        assertThat(refused.error().code()).isEqualTo(ErrorCode.UNSUPPORTED);
        assertThat(refused.error().violations())
                .extracting(violation -> violation.pointer())
                .containsExactlyInAnyOrder("/spec/destination", "/spec/nextHop");
        assertThat(refused.calls()).isZero();
        assertThat(routes.has(OUT)).isTrue();

        Ask.succeeded(
                site,
                modify(
                        Provider.ALIYUN,
                        "change",
                        Patch.setting("displayName", "renamed").set("description", "Described")));

        assertThat(routes.atCloud(OUT).text("RouteEntryName")).isEqualTo("renamed");
        assertThat(routes.atCloud(OUT).text("Description")).isEqualTo("Described");
    }

    @Test
    @Proves("3.26")
    @DisplayName("A route that somebody made anew has another number, and the change finds it")
    void numberReadBeforeChange(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.TENCENT, STACK, "number");
        Ask.succeeded(site, routes.create("number", routes.spec(OUT, routes.to(routes.instance("10.0.1.5")))));
        String renumbered = madeAnew(site, routes);

        OperationEvent modified =
                Ask.succeeded(site, modify(Provider.TENCENT, "number", Patch.setting("description", "Found")));

        assertThat(AtCloud.get(site, renumbered).text("RouteDescription")).isEqualTo("Found");
        assertThat(modified.resource().id()).isEqualTo(renumbered);
        assertThat(modified.steps())
                .extracting(StepReport::action)
                .containsSubsequence("DescribeRouteTables", "ReplaceRoutes");
    }

    @Test
    @Proves("3.26")
    @DisplayName("A route that somebody made anew is deleted by its present number, and only that one")
    void numberReadBeforeDelete(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.TENCENT, STACK, "delete");
        NextHop hop = routes.to(routes.instance("10.0.1.5"));
        Ask.succeeded(site, routes.create("delete", routes.spec(OUT, hop)));
        Ask.succeeded(site, routes.create("stays", routes.spec(ELSEWHERE, hop)));
        String renumbered = madeAnew(site, routes);

        OperationEvent deleted =
                Ask.succeeded(site, Commands.delete(Provider.TENCENT.lane(), STACK, Kind.ROUTE, "delete"));

        assertThat(AtCloud.find(site, renumbered)).isEmpty();
        assertThat(routes.has(OUT)).isFalse();
        assertThat(routes.has(ELSEWHERE)).isTrue();
        assertThat(deleted.steps())
                .extracting(StepReport::action)
                .containsSubsequence("DescribeRouteTables", "DeleteRoutes");
        assertThat(site.simulator().calls("ResetRoutes"))
                .as("takes every route away")
                .isEmpty();
    }

    @Test
    @Proves("3.26")
    @DisplayName("Each change names one route, by the number that was read just before it")
    void oneRouteACall(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.TENCENT, STACK, "one");
        NextHop hop = routes.to(routes.instance("10.0.1.5"));
        Ask.succeeded(site, routes.create("one", routes.spec(OUT, hop)));
        Ask.succeeded(site, modify(Provider.TENCENT, "one", Patch.setting("description", "Changed")));
        Ask.succeeded(site, Commands.delete(Provider.TENCENT.lane(), STACK, Kind.ROUTE, "one"));

        for (String action : List.of("CreateRoutes", "ReplaceRoutes", "DeleteRoutes")) {
            assertThat(AtCloud.calls(site, action, routes.table()))
                    .singleElement()
                    .extracting(CallRecord::parameters)
                    .satisfies(parameters -> assertThat(parameters.keySet())
                            .noneMatch(name -> name.startsWith("Routes.1."))
                            .anyMatch(name -> name.equals("Routes.0.DestinationCidrBlock")));
        }
    }

    @Test
    @Proves("3.27")
    @DisplayName(
            "The default route that Alibaba Cloud made with a NAT gateway is adopted where it leads to that gateway")
    void defaultRouteAdopted(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.ALIYUN, STACK, "default");
        Resource gateway = routes.placed("nat-gateway");
        String theClouds = routes.atCloud(EVERYTHING).id();

        OperationEvent adopted = Ask.succeeded(
                site, routes.create("default", routes.spec(EVERYTHING, NextHop.byId("nat-gateway", gateway.id()))));

        assertThat(adopted.resource().id()).isEqualTo(routes.table() + "/" + theClouds);
        assertThat(adopted.resource().managed()).isEqualTo("adopted");
        assertThat(routes.atCloud(EVERYTHING).id()).isEqualTo(theClouds);
    }

    @Test
    @Proves("3.27")
    @DisplayName("Where it leads to another gateway it is already-exists, and stays as it is")
    void defaultRouteElsewhere(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.ALIYUN, STACK, "default-other");
        Resource first = routes.placed("nat-gateway");
        Resource second = routes.placed("nat-gateway");

        Ask.problem(
                site,
                routes.create("default-other", routes.spec(EVERYTHING, NextHop.byId("nat-gateway", second.id()))),
                Phase.FAILED,
                ErrorCode.ALREADY_EXISTS);

        assertThat(routes.hop(routes.atCloud(EVERYTHING))).isEqualTo("NatGateway " + first.id());
    }

    @Test
    @Proves("3.27")
    @DisplayName("Tencent Cloud makes none by itself, so there it is created")
    void defaultRouteOnTencent(Site site) throws Exception {
        Routes routes = Routes.in(site, Provider.TENCENT, STACK, "default");
        Resource gateway = routes.placed("nat-gateway");
        assertThat(routes.has(EVERYTHING)).isFalse();

        OperationEvent created = Ask.succeeded(
                site, routes.create("default", routes.spec(EVERYTHING, NextHop.byId("nat-gateway", gateway.id()))));

        assertThat(created.resource().managed()).isEqualTo("created");
        assertThat(routes.hop(routes.atCloud(EVERYTHING))).isEqualTo("NAT " + gateway.id());
    }

    /** Somebody else deletes the route and makes it again: what it says is the same, its number is not. */
    private static String madeAnew(Site site, Routes routes) throws Exception {
        Resource old = routes.atCloud(OUT);
        Stranger stranger = Stranger.at(Provider.TENCENT, site);
        Map<String, String> route = Map.of(
                "RouteTableId", routes.table(),
                "Routes.0.DestinationCidrBlock", OUT,
                "Routes.0.GatewayType", old.text("GatewayType"),
                "Routes.0.GatewayId", old.text("GatewayId"));
        stranger.call(
                "DeleteRoutes",
                Map.of(
                        "RouteTableId", routes.table(),
                        "Routes.0.RouteId", old.text("RouteId"),
                        "Routes.0.DestinationCidrBlock", OUT,
                        "Routes.0.GatewayType", old.text("GatewayType"),
                        "Routes.0.GatewayId", old.text("GatewayId")));
        stranger.call("CreateRoutes", route);
        String renumbered = routes.atCloud(OUT).id();
        assertThat(renumbered).isNotEqualTo(old.id());
        return renumbered;
    }

    private static CommandBuilder modify(Provider provider, String name, Patch patch) {
        return Commands.modify(provider.lane(), STACK, Kind.ROUTE, name, patch);
    }
}
