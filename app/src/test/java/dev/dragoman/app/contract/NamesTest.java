package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Patch;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Names")
class NamesTest {

    private static final String STACK = "names";

    @ParameterizedTest
    @EnumSource
    @Proves("1.32")
    @DisplayName("One name is free for two stacks, two kinds and two lanes, and taken for a second one of a kind in a"
            + " stack and lane")
    void handle(Provider provider, Site site) throws Exception {
        Lane twin = new Lane(provider.id(), SiteAccounts.TWIN, provider.lane().region());
        String first = made(site, provider.network(STACK, "handle", "10.0.0.0/16"));
        String second = made(site, provider.network(STACK + "-two", "handle", "10.0.0.0/16"));
        String third = made(site, Commands.create(twin, STACK, "handle", network("10.0.0.0/16", null)));
        String subnet = made(site, provider.subnet(STACK, "handle", "handle", "10.0.1.0/24"));

        Problem problem = Ask.problem(
                site, provider.network(STACK, "handle", "10.9.0.0/16"), Phase.FAILED, ErrorCode.ALREADY_EXISTS);

        assertThat(problem.pointer()).isEqualTo("/name");
        assertThat(problem.message()).contains(first);
        assertThat(provider.networks(site, "handle"))
                .extracting(network -> network.id())
                .containsExactlyInAnyOrder(first, second, third);
        assertThat(AtCloud.get(site, subnet).text("VpcId")).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.33")
    @DisplayName("The cloud calls a resource by its display name, and by its handle where there is none")
    void displayName(Provider provider, Site site) throws Exception {
        String named = made(
                site, Commands.create(provider.lane(), STACK, "network-one", network("10.1.0.0/16", "Shop_network.1")));
        String handled = made(site, provider.network(STACK, "network-two", "10.2.0.0/16"));
        String subnet = made(
                site,
                Commands.create(
                        provider.lane(),
                        STACK,
                        "subnet-one",
                        subnet(provider, "network-two", "10.2.1.0/24", "Shop_web.1")));
        String handledSubnet = made(site, provider.subnet(STACK, "subnet-two", "network-two", "10.2.2.0/24"));
        String address = made(
                site,
                Commands.create(provider.lane(), STACK, "address-one", new ElasticIpSpec(5, null, "Front.1", null)));
        String handledAddress = made(site, provider.elasticIp(STACK, "address-two"));

        assertThat(Stream.of(named, handled, subnet, handledSubnet, address, handledAddress)
                        .map(id -> called(site, id)))
                .containsExactly("Shop_network.1", "network-two", "Shop_web.1", "subnet-two", "Front.1", "address-two");
    }

    @Test
    @Proves("1.34")
    @DisplayName("A handle that is too long for Tencent Cloud is shortened with a hash, and a warning says so")
    void shortened(Site site) throws Exception {
        String beginning = "a-network-whose-name-goes-on-and-on-until-nobody-reads-on-";
        OperationEvent one = Ask.succeeded(site, Provider.TENCENT.network(STACK, beginning + "one", "10.3.0.0/16"));
        OperationEvent two = Ask.succeeded(site, Provider.TENCENT.network(STACK, beginning + "two", "10.4.0.0/16"));
        OperationEvent address = Ask.succeeded(site, Provider.TENCENT.elasticIp(STACK, "an-address-of-many-letters"));
        OperationEvent fitting = Ask.succeeded(site, Provider.TENCENT.elasticIp(STACK, "address-of-20-letter"));

        assertThat(List.of(one, two)).allSatisfy(made -> {
            String name = called(site, made.resource().id());
            assertThat(name).hasSize(60).matches("a-network-whose-name-goes-on-and-on-.*-[0-9a-f]{8}");
            assertThat(made.warnings())
                    .singleElement()
                    .asString()
                    .contains(name, made.resource().name());
        });
        assertThat(called(site, one.resource().id()))
                .isNotEqualTo(called(site, two.resource().id()));
        assertThat(called(site, address.resource().id())).hasSize(20).matches("an-address-.*-?[0-9a-f]{8}");
        assertThat(address.warnings())
                .singleElement()
                .asString()
                .contains(called(site, address.resource().id()));
        assertThat(called(site, fitting.resource().id())).isEqualTo("address-of-20-letter");
        assertThat(fitting.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.35")
    @DisplayName("A display name that does not fit the cloud is rejected with its pointer, and nothing is made")
    void unfit(Provider provider, Site site) throws Exception {
        List<String> unfit = provider == Provider.ALIYUN
                ? List.of("a", "1st-network", "http://network", "https://network", "two words")
                : List.of("n".repeat(61), "网".repeat(21));
        Calls calls = Calls.fromNow(site);

        for (String name : unfit) {
            Problem problem = Ask.problem(
                    site,
                    Commands.create(provider.lane(), STACK, "unfit", network("10.5.0.0/16", name)),
                    Phase.REJECTED,
                    ErrorCode.INVALID_ARGUMENT);
            assertThat(problem.pointer()).as(name).isEqualTo("/spec/displayName");
        }
        String longest = provider == Provider.ALIYUN ? "n".repeat(128) : "网".repeat(20);
        String fit = made(site, Commands.create(provider.lane(), STACK, "fit", network("10.6.0.0/16", longest)));

        assertThat(called(site, fit)).isEqualTo(longest);
        assertThat(calls.of("CreateVpc")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.36")
    @DisplayName("A resource keeps its uid and its revision rises with every change; the next of its name has another"
            + " uid")
    void incarnations(Provider provider, Site site) throws Exception {
        CommandBuilder create = provider.network(STACK, "incarnation", "10.7.0.0/16");
        Resource made = Ask.succeeded(site, create).resource();
        Resource renamed = Ask.succeeded(
                        site,
                        Commands.modify(
                                provider.lane(),
                                STACK,
                                Kind.NETWORK,
                                "incarnation",
                                Patch.setting("displayName", "more")))
                .resource();
        Resource labelled = Ask.succeeded(
                        site,
                        Commands.modify(
                                        provider.lane(),
                                        STACK,
                                        Kind.NETWORK,
                                        "incarnation",
                                        Patch.setting("displayName", "more"))
                                .labels(Map.of("cost", "42")))
                .resource();
        Resource read = Ask.succeeded(site, Commands.get(provider.lane(), STACK, Kind.NETWORK, "incarnation"))
                .resource();

        assertThat(List.of(made, renamed, labelled, read))
                .extracting(Resource::uid)
                .containsOnly(made.uid());
        assertThat(List.of(made, renamed, labelled, read))
                .extracting(Resource::revision)
                .containsExactly(1L, 2L, 3L, 3L);
        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "incarnation"));
        Resource next = Ask.succeeded(site, provider.network(STACK, "incarnation", "10.7.0.0/16"))
                .resource();
        assertThat(next.uid()).isNotEqualTo(made.uid());
        assertThat(next.revision()).isEqualTo(1);
    }

    private static String made(Site site, CommandBuilder command) throws Exception {
        return Ask.succeeded(site, command).resource().id();
    }

    /** What the cloud calls it. */
    private static String called(Site site, String id) {
        var resource = AtCloud.get(site, id);
        return Stream.of("VpcName", "VSwitchName", "SubnetName", "AddressName", "Name")
                .map(resource::text)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static NetworkSpec network(String cidr, @Nullable String displayName) {
        return new NetworkSpec(cidr, displayName, null, null, null, null, null);
    }

    private static SubnetSpec subnet(Provider provider, String network, String cidr, String displayName) {
        return new SubnetSpec(Reference.named(network), cidr, provider.zone(), displayName, null, null, null);
    }
}
