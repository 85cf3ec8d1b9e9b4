package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.TypedReference;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.NextHop;
import dev.dragoman.model.kind.RouteSpec;
import dev.dragoman.model.kind.SubnetSpec;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("References")
class ReferencesTest {

    private static final String STACK = "references";
    private static final String OTHER = "references-other";

    @ParameterizedTest
    @EnumSource
    @Proves({"1.40", "1.41", "1.42"})
    @DisplayName(
            "Of three networks of one name, a reference means the one of its own stack and lane, of the stack that it"
                    + " names, or of the lane that it names")
    void byName(Provider provider, Site site) throws Exception {
        Lane twin = twin(provider);
        String own = made(site, provider.network(STACK, "main", "10.0.0.0/16")).id();
        String others =
                made(site, provider.network(OTHER, "main", "10.0.0.0/16")).id();
        String elsewhere = made(site, network(twin, STACK, "main")).id();

        String first =
                made(site, subnet(provider, "of-own", Reference.named("main"))).id();
        String second = made(site, subnet(provider, "of-others", Reference.named(OTHER, "main")))
                .id();
        String third = made(site, subnet(provider, "of-elsewhere", Reference.named(twin, STACK, "main")))
                .id();

        assertThat(List.of(first, second, third))
                .extracting(subnet -> AtCloud.get(site, subnet).text("VpcId"))
                .containsExactly(own, others, elsewhere);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.43")
    @DisplayName("An id is looked up at the cloud, whoever made the resource")
    void byId(Provider provider, Site site) throws Exception {
        String id =
                made(site, provider.network(STACK, "left-alone", "10.0.0.0/16")).id();
        Ask.succeeded(site, Commands.forget(provider.lane(), STACK, Kind.NETWORK, "left-alone"));
        Calls calls = Calls.fromNow(site);

        String subnet =
                made(site, subnet(provider, "by-id", Reference.byId(id))).id();

        assertThat(AtCloud.get(site, subnet).text("VpcId")).isEqualTo(id);
        assertThat(calls.of("DescribeVpcs"))
                .anySatisfy(call -> assertThat(call.parameters().values()).contains(id));
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.43")
    @DisplayName("An id that the cloud does not have is dependency-failed, and nothing is made")
    void byUnknownId(Provider provider, Site site) throws Exception {
        String id = provider == Provider.ALIYUN ? "vpc-bp1nobodyhasthisone12" : "vpc-nobody12";
        Calls calls = Calls.fromNow(site);

        Problem problem = Ask.problem(
                site, subnet(provider, "by-unknown-id", Reference.byId(id)), Phase.FAILED, ErrorCode.DEPENDENCY_FAILED);

        assertThat(problem.pointer()).startsWith("/spec/network");
        assertThat(problem.message()).contains(id);
        assertThat(calls.of("DescribeVpcs")).isNotEmpty();
        assertThat(calls.of(provider.createSubnet())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.44")
    @DisplayName("A typed reference is to any of the kinds that its field allows")
    void typed(Provider provider, Site site) throws Exception {
        String network =
                made(site, provider.network(STACK, "typed", "10.0.0.0/16")).id();
        String subnet =
                made(site, subnet(provider, "typed", Reference.named("typed"))).id();
        List<String> kinds = List.of("instance", "nat-gateway", "vpn-gateway");
        for (String kind : kinds) {
            int number = kinds.indexOf(kind) + 1;
            String hop = AtCloud.place(site, provider, kind, network, subnet, "10.0.1." + number)
                    .id();
            String address = kind.equals("instance") ? "10.0.1." + number : null;
            NextHop to = new NextHop(kind, null, null, null, hop, address);

            Resource route = made(
                    site,
                    route(provider, "over-" + kind, Reference.named("typed"), "192.168.%d.0/24".formatted(number), to));

            assertThat(route.attributes().at("/nextHop/kind").asText()).isEqualTo(kind);
            assertThat(Calls.fromTheBeginning(site).of("CreateRouteEntry", "CreateRoutes"))
                    .anySatisfy(call -> assertThat(call.parameters().values())
                            .containsAnyOf(hop, "10.0.1." + number)
                            .contains("192.168.%d.0/24".formatted(number)));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.44")
    @DisplayName(
            "A typed reference to another kind than its field allows is rejected with its pointer, and nothing is asked")
    void typedOtherwise(Provider provider, Site site) throws Exception {
        Calls calls = Calls.fromNow(site);

        Problem hop = Ask.problem(
                site,
                route(
                        provider,
                        "over-subnet",
                        Reference.named("typed"),
                        "192.168.9.0/24",
                        NextHop.byId("subnet", "subnet-1")),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);
        Problem binding = Ask.problem(
                site,
                Commands.associate(
                        provider.lane(), STACK, Kind.ELASTIC_IP, "front", TypedReference.named("network", "typed")),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(hop.pointer()).isEqualTo("/spec/nextHop");
        assertThat(hop.message()).contains("subnet", "instance", "nat-gateway");
        assertThat(binding.pointer()).isEqualTo("/to");
        assertThat(calls.of("CreateRouteEntry", "CreateRoutes", "AssociateEipAddress", "AssociateAddress"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"1.45", "1.41", "1.42", "1.43"})
    @DisplayName("A route by network goes into that network's main route table, in whichever form the network is named")
    void attributes(Provider provider, Site site) throws Exception {
        Lane twin = twin(provider);
        Resource own = made(site, provider.network(STACK, "routed", "10.0.0.0/16"));
        Resource others = made(site, provider.network(OTHER, "routed", "10.0.0.0/16"));
        Resource elsewhere = made(site, network(twin, STACK, "routed"));
        Resource left = made(site, provider.network(STACK, "routed-and-left", "10.0.0.0/16"));
        Ask.succeeded(site, Commands.forget(provider.lane(), STACK, Kind.NETWORK, "routed-and-left"));

        List<Resource> networks = List.of(own, others, elsewhere, left);
        List<Reference> references = List.of(
                Reference.named("routed"),
                Reference.named(OTHER, "routed"),
                Reference.named(twin, STACK, "routed"),
                Reference.byId(left.id()));
        for (Reference reference : references) {
            int number = references.indexOf(reference);
            String hop = AtCloud.place(
                            site, provider, "nat-gateway", networks.get(number).id())
                    .id();
            Resource route = made(
                    site,
                    route(provider, "route-" + number, reference, "192.168.0.0/16", NextHop.byId("nat-gateway", hop)));

            String table =
                    networks.get(number).attributes().path("mainRouteTableId").asText();
            assertThat(AtCloud.get(site, table).within())
                    .contains(networks.get(number).id());
            assertThat(route.attributes().path("routeTableId").asText()).isEqualTo(table);
            assertThat(AtCloud.get(site, route.id()).within()).contains(table);
        }
    }

    private static Resource made(Site site, CommandBuilder command) throws Exception {
        return Ask.succeeded(site, command).resource();
    }

    private static Lane twin(Provider provider) {
        return new Lane(provider.id(), SiteAccounts.TWIN, provider.lane().region());
    }

    private static CommandBuilder network(Lane lane, String stack, String name) {
        return Commands.create(lane, stack, name, new NetworkSpec("10.0.0.0/16", null, null, null, null, null, null));
    }

    private static CommandBuilder subnet(Provider provider, String name, Reference network) {
        return Commands.create(
                provider.lane(),
                STACK,
                name,
                new SubnetSpec(network, "10.0.1.0/24", provider.zone(), null, null, null, null));
    }

    private static CommandBuilder route(
            Provider provider, String name, Reference network, String destination, NextHop hop) {
        return Commands.create(
                provider.lane(), STACK, name, new RouteSpec(network, null, destination, hop, null, null, null));
    }
}
