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
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.Violation;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.StepReport;
import dev.dragoman.model.kind.SubnetSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Subnets")
class SubnetKindTest {

    private static final String STACK = "kind-subnet";

    @ParameterizedTest
    @EnumSource
    @Proves("3.10")
    @DisplayName("A subnet is created, read, listed, modified, applied, forgotten, imported and deleted")
    void life(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "life-net", "10.0.0.0/16"));
        new Life(
                        site,
                        provider.lane(),
                        STACK,
                        Kind.SUBNET,
                        "life",
                        plain(provider, "life-net", "10.0.1.0/24", null),
                        Patch.setting("displayName", "life-renamed"),
                        List.of("/spec/displayName"),
                        plain(provider, "life-net", "10.0.1.0/24", "life-applied"))
                .live();
    }

    @Test
    @Proves("3.10")
    @DisplayName("Alibaba Cloud gets network, range, zone, name and description, also when they change")
    void everyFieldOfAliyun(Site site) throws Exception {
        String network = network(site, Provider.ALIYUN, "every-net");
        SubnetSpec spec = new SubnetSpec(
                Reference.named("every-net"), "10.0.1.0/24", zone(Provider.ALIYUN), "every", "All of it", null, null);

        OperationEvent created = Ask.succeeded(site, create(Provider.ALIYUN, "every", spec));

        String id = created.resource().id();
        assertThat(AtCloud.get(site, id).attributes())
                .containsEntry("VpcId", network)
                .containsEntry("CidrBlock", "10.0.1.0/24")
                .containsEntry("ZoneId", zone(Provider.ALIYUN))
                .containsEntry("VSwitchName", "every")
                .containsEntry("Description", "All of it");
        attributes(created, network);
        assertThat(Life.attribute(created, "/description")).isEqualTo("All of it");
        assertThat(Life.attribute(created, "/availableAddresses")).isEqualTo("252");

        modify(
                site,
                Provider.ALIYUN,
                "every",
                Patch.setting("displayName", "changed").set("description", "Changed"));

        assertThat(AtCloud.get(site, id).attributes())
                .containsEntry("VSwitchName", "changed")
                .containsEntry("Description", "Changed");
    }

    @Test
    @Proves({"3.10", "3.12"})
    @DisplayName(
            "Tencent Cloud gets network, range, zone and name at once, broadcast and route table in steps of their own")
    void everyFieldOfTencent(Site site) throws Exception {
        String network = network(site, Provider.TENCENT, "every-net");
        String table = secondTable(site, network);
        SubnetSpec spec = new SubnetSpec(
                Reference.named("every-net"),
                "10.0.1.0/24",
                zone(Provider.TENCENT),
                "every",
                null,
                true,
                Reference.byId(table));

        OperationEvent created = Ask.succeeded(site, create(Provider.TENCENT, "every", spec));

        assertThat(AtCloud.get(site, created.resource().id()).attributes())
                .containsEntry("VpcId", network)
                .containsEntry("CidrBlock", "10.0.1.0/24")
                .containsEntry("Zone", zone(Provider.TENCENT))
                .containsEntry("SubnetName", "every")
                .containsEntry("EnableBroadcast", true)
                .containsEntry("RouteTableId", table);
        attributes(created, network);
        assertThat(Life.attribute(created, "/broadcast")).isEqualTo("true");
        assertThat(Life.attribute(created, "/routeTableId")).isEqualTo(table);
        assertThat(created.steps())
                .extracting(StepReport::action)
                .containsSubsequence("CreateSubnet", "ModifySubnetAttribute", "ReplaceRouteTableAssociation");
        assertThat(created.steps()).extracting(StepReport::name).contains("create", "broadcast", "route-table");
    }

    @Test
    @Proves("3.12")
    @DisplayName(
            "On Tencent Cloud broadcast and route table change, and cleared they are off and the network's main one")
    void changedOnTencent(Site site) throws Exception {
        String network = network(site, Provider.TENCENT, "change-net");
        String main = AtCloud.inside(site, network, "route-table").get(0).id();
        String other = secondTable(site, network);
        String id = Ask.succeeded(
                        site,
                        create(Provider.TENCENT, "change", plain(Provider.TENCENT, "change-net", "10.0.1.0/24", null)))
                .resource()
                .id();
        assertThat(AtCloud.get(site, id).text("RouteTableId")).isEqualTo(main);

        OperationEvent set = modify(
                site,
                Provider.TENCENT,
                "change",
                Patch.setting("broadcast", true).set("routeTable", Reference.byId(other)));

        assertThat(AtCloud.get(site, id).is("EnableBroadcast")).isTrue();
        assertThat(AtCloud.get(site, id).text("RouteTableId")).isEqualTo(other);
        assertThat(Life.attribute(set, "/routeTableId")).isEqualTo(other);
        assertThat(set.changed()).containsExactlyInAnyOrder("/spec/broadcast", "/spec/routeTable");

        modify(site, Provider.TENCENT, "change", Patch.clearing("broadcast").clear("routeTable"));

        assertThat(AtCloud.get(site, id).is("EnableBroadcast")).isFalse();
        assertThat(AtCloud.get(site, id).text("RouteTableId")).isEqualTo(main);
    }

    @Test
    @Proves("3.10")
    @DisplayName("What the cloud's subnets do not have is unsupported with its pointer, and nothing is called")
    void unsupported(Site site) throws Exception {
        Problem aliyun = Ask.problem(
                site,
                create(
                        Provider.ALIYUN,
                        "nothing",
                        new SubnetSpec(
                                Reference.byId("vpc-nothing"),
                                "10.0.1.0/24",
                                zone(Provider.ALIYUN),
                                null,
                                null,
                                true,
                                Reference.byId("vtb-nothing"))),
                Phase.REJECTED,
                ErrorCode.UNSUPPORTED);
        Problem tencent = Ask.problem(
                site,
                create(
                        Provider.TENCENT,
                        "nothing",
                        new SubnetSpec(
                                Reference.byId("vpc-nothing"),
                                "10.0.1.0/24",
                                zone(Provider.TENCENT),
                                null,
                                "Words",
                                null,
                                null)),
                Phase.REJECTED,
                ErrorCode.UNSUPPORTED);

        assertThat(aliyun.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/spec/broadcast", "/spec/routeTable");
        assertThat(tencent.violations()).extracting(Violation::pointer).containsExactly("/spec/description");
        assertThat(AtCloud.callsWith(site, "vpc-nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ALIYUN, 10.0.0.0/16, 10.0.0.0/16",
        "ALIYUN, 10.0.0.0/16, 10.0.7.8/29",
        "TENCENT, 10.0.0.0/16, 10.0.0.0/16",
        "TENCENT, 10.0.0.0/16, 10.0.7.16/28"
    })
    @Proves("3.10")
    @DisplayName("Ranges at the limits are taken")
    void rangesWithin(Provider provider, String outer, String cidr, Site site) throws Exception {
        String name = handle(cidr);
        Ask.succeeded(site, provider.network(STACK, name, outer));

        OperationEvent created = Ask.succeeded(site, create(provider, name, plain(provider, name, cidr, null)));

        assertThat(AtCloud.get(site, created.resource().id()).text("CidrBlock")).isEqualTo(cidr);
    }

    @ParameterizedTest
    @CsvSource({"ALIYUN, 10.0.0.0/15", "ALIYUN, 10.0.99.0/30", "TENCENT, 10.0.0.0/15", "TENCENT, 10.0.99.0/29"})
    @Proves("3.10")
    @DisplayName("Ranges beyond the limits are rejected with the pointer, and nothing is called")
    void rangesBeyond(Provider provider, String cidr, Site site) throws Exception {
        Problem problem = Ask.problem(
                site,
                create(provider, handle(cidr), plain(provider, "nobody", cidr, null)),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).isEqualTo("/spec/cidr");
        assertThat(AtCloud.calls(site, provider.createSubnet(), cidr)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.11")
    @DisplayName("A range outside the network's is refused, naming both ranges, before any call")
    void outsideTheNetwork(Provider provider, Site site) throws Exception {
        network(site, provider, "inner");

        OperationEvent end = Ask.end(site, create(provider, "outside", plain(provider, "inner", "10.1.1.0/24", null)))
                .operation()
                .orElseThrow();

        assertThat(end.error().code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(end.error().pointer()).isEqualTo("/spec/cidr");
        assertThat(end.error().message()).contains("10.1.1.0/24", "inner", "10.0.0.0/16");
        assertThat(end.calls()).isZero();
        assertThat(AtCloud.calls(site, provider.createSubnet(), "10.1.1.0/24")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.11")
    @DisplayName("A network referred to by the cloud's id has a range, too")
    void outsideTheNetworkById(Provider provider, Site site) throws Exception {
        String network = network(site, provider, "by-id");
        SubnetSpec spec =
                new SubnetSpec(Reference.byId(network), "192.168.77.0/24", zone(provider), null, null, null, null);

        OperationEvent end =
                Ask.end(site, create(provider, "outside-id", spec)).operation().orElseThrow();

        assertThat(end.error().code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(end.error().pointer()).isEqualTo("/spec/cidr");
        assertThat(AtCloud.calls(site, provider.createSubnet(), "192.168.77.0/24"))
                .isEmpty();
    }

    private static void attributes(OperationEvent created, String network) {
        assertThat(Life.attribute(created, "/networkId")).isEqualTo(network);
        assertThat(Life.attribute(created, "/cidr")).isEqualTo("10.0.1.0/24");
        assertThat(Life.attribute(created, "/zone")).isNotEmpty();
        assertThat(Life.attribute(created, "/status")).isEqualTo("available");
        assertThat(Life.attribute(created, "/isDefault")).isEqualTo("false");
        assertThat(Life.attribute(created, "/createdAt")).isNotEmpty();
        assertThat(Life.attribute(created, "/displayName")).isEqualTo("every");
    }

    private static String network(Site site, Provider provider, String name) throws Exception {
        return Ask.succeeded(site, provider.network(STACK, name, "10.0.0.0/16"))
                .resource()
                .id();
    }

    /** A route table that somebody else made in the network. */
    private static String secondTable(Site site, String network) throws Exception {
        return Stranger.at(Provider.TENCENT, site)
                .call("CreateRouteTable", Map.of("VpcId", network, "RouteTableName", "second"))
                .at("/RouteTable/RouteTableId")
                .asText();
    }

    private static OperationEvent modify(Site site, Provider provider, String name, Patch patch) throws Exception {
        return Ask.succeeded(site, Commands.modify(provider.lane(), STACK, Kind.SUBNET, name, patch));
    }

    private static CommandBuilder create(Provider provider, String name, SubnetSpec spec) {
        return Commands.create(provider.lane(), STACK, name, spec);
    }

    private static SubnetSpec plain(Provider provider, String network, String cidr, String displayName) {
        return new SubnetSpec(Reference.named(network), cidr, zone(provider), displayName, null, null, null);
    }

    private static String zone(Provider provider) {
        return provider == Provider.ALIYUN ? "cn-hangzhou-b" : "ap-guangzhou-3";
    }

    private static String handle(String cidr) {
        return "sub-" + cidr.replace('.', '-').replace('/', '-');
    }
}
