package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Patch;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Violation;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Networks")
class NetworkKindTest {

    private static final String STACK = "kind-network";

    @ParameterizedTest
    @EnumSource
    @Proves("3.1")
    @DisplayName("A network is created, read, listed, modified, applied, forgotten, imported and deleted")
    void life(Provider provider, Site site) throws Exception {
        new Life(
                        site,
                        provider.lane(),
                        STACK,
                        Kind.NETWORK,
                        "life",
                        plain("10.0.0.0/16", null),
                        Patch.setting("displayName", "life-renamed"),
                        List.of("/spec/displayName"),
                        plain("10.0.0.0/16", "life-applied"))
                .live();
    }

    @Test
    @Proves("3.2")
    @DisplayName("Alibaba Cloud gets range, name, description and the user's ranges")
    void everyFieldOfAliyun(Site site) throws Exception {
        NetworkSpec spec = new NetworkSpec(
                "10.8.0.0/16",
                "every-field",
                "All of it",
                null,
                null,
                null,
                List.of("198.51.100.0/24", "203.0.113.0/24"));

        OperationEvent created = Ask.succeeded(site, create(Provider.ALIYUN, "every", spec));

        Resource vpc = AtCloud.get(site, created.resource().id());
        assertThat(vpc.text("CidrBlock")).isEqualTo("10.8.0.0/16");
        assertThat(vpc.text("VpcName")).isEqualTo("every-field");
        assertThat(vpc.text("Description")).isEqualTo("All of it");
        assertThat(vpc.attributes()).containsEntry("UserCidrs", List.of("198.51.100.0/24", "203.0.113.0/24"));
        assertThat(Life.attribute(created, "/description")).isEqualTo("All of it");
        assertThat(Life.attribute(created, "/userCidrs/1")).isEqualTo("203.0.113.0/24");
    }

    @Test
    @Proves("3.2")
    @DisplayName("Alibaba Cloud gets a new name and a new description")
    void changedFieldsOfAliyun(Site site) throws Exception {
        OperationEvent created = Ask.succeeded(site, create(Provider.ALIYUN, "change", plain("10.9.0.0/16", null)));

        OperationEvent modified = Ask.succeeded(
                site,
                Commands.modify(
                        Provider.ALIYUN.lane(),
                        STACK,
                        Kind.NETWORK,
                        "change",
                        Patch.setting("displayName", "changed").set("description", "It was changed")));

        Resource vpc = AtCloud.get(site, created.resource().id());
        assertThat(vpc.text("VpcName")).isEqualTo("changed");
        assertThat(vpc.text("Description")).isEqualTo("It was changed");
        assertThat(modified.changed()).containsExactlyInAnyOrder("/spec/displayName", "/spec/description");
    }

    @Test
    @Proves("3.2")
    @DisplayName("Tencent Cloud gets range, name, DNS servers, domain name and multicast")
    void everyFieldOfTencent(Site site) throws Exception {
        NetworkSpec spec = new NetworkSpec(
                "10.8.0.0/16",
                "Every field, 每个字段",
                null,
                List.of("10.8.0.2", "10.8.0.3", "10.8.0.4", "10.8.0.5"),
                "shop.example",
                true,
                null);

        OperationEvent created = Ask.succeeded(site, create(Provider.TENCENT, "every", spec));

        Resource vpc = AtCloud.get(site, created.resource().id());
        assertThat(vpc.text("CidrBlock")).isEqualTo("10.8.0.0/16");
        assertThat(vpc.text("VpcName")).isEqualTo("Every field, 每个字段");
        assertThat(vpc.attributes())
                .containsEntry("DnsServerSet", List.of("10.8.0.2", "10.8.0.3", "10.8.0.4", "10.8.0.5"));
        assertThat(vpc.text("DomainName")).isEqualTo("shop.example");
        assertThat(vpc.is("EnableMulticast")).isTrue();
        assertThat(Life.attribute(created, "/dnsServers/3")).isEqualTo("10.8.0.5");
        assertThat(Life.attribute(created, "/domainName")).isEqualTo("shop.example");
        assertThat(Life.attribute(created, "/multicast")).isEqualTo("true");
    }

    @Test
    @Proves("3.2")
    @DisplayName("Tencent Cloud gets a new name, DNS servers, domain name, and multicast on and off")
    void changedFieldsOfTencent(Site site) throws Exception {
        OperationEvent created = Ask.succeeded(site, create(Provider.TENCENT, "change", plain("10.9.0.0/16", null)));
        String id = created.resource().id();

        Ask.succeeded(
                site,
                modify(Patch.setting("displayName", "changed")
                        .set("dnsServers", List.of("10.9.0.2"))
                        .set("domainName", "changed.example")
                        .set("multicast", true)));

        assertThat(AtCloud.get(site, id).text("VpcName")).isEqualTo("changed");
        assertThat(AtCloud.get(site, id).attributes()).containsEntry("DnsServerSet", List.of("10.9.0.2"));
        assertThat(AtCloud.get(site, id).text("DomainName")).isEqualTo("changed.example");
        assertThat(AtCloud.get(site, id).is("EnableMulticast")).isTrue();

        Ask.succeeded(site, modify(Patch.clearing("multicast")));

        assertThat(AtCloud.get(site, id).is("EnableMulticast")).isFalse();
    }

    private static CommandBuilder modify(Patch patch) {
        return Commands.modify(Provider.TENCENT.lane(), STACK, Kind.NETWORK, "change", patch);
    }

    @Test
    @Proves("3.2")
    @DisplayName("What the cloud's networks do not have is unsupported with its pointer, and nothing is called")
    void unsupported(Site site) throws Exception {
        Problem aliyun = Ask.problem(
                site,
                create(
                        Provider.ALIYUN,
                        "nothing",
                        new NetworkSpec("10.0.0.0/16", null, null, List.of("10.0.0.2"), "shop.example", true, null)),
                Phase.REJECTED,
                ErrorCode.UNSUPPORTED);
        Problem tencent = Ask.problem(
                site,
                create(
                        Provider.TENCENT,
                        "nothing",
                        new NetworkSpec("10.0.0.0/16", null, "Words", null, null, null, List.of("198.51.100.0/24"))),
                Phase.REJECTED,
                ErrorCode.UNSUPPORTED);

        assertThat(aliyun.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/spec/dnsServers", "/spec/domainName", "/spec/multicast");
        assertThat(tencent.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/spec/description", "/spec/userCidrs");
        assertThat(AtCloud.callsWith(site, "nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ALIYUN, 10.0.0.0/8",
        "ALIYUN, 172.16.0.0/12",
        "ALIYUN, 192.168.255.0/24",
        "TENCENT, 10.255.0.0/16",
        "TENCENT, 172.31.0.0/16",
        "TENCENT, 192.168.255.240/28"
    })
    @Proves("3.3")
    @DisplayName("Ranges at the limits are taken")
    void rangesWithin(Provider provider, String cidr, Site site) throws Exception {
        OperationEvent created = Ask.succeeded(site, create(provider, handle(cidr), plain(cidr, null)));

        assertThat(AtCloud.get(site, created.resource().id()).text("CidrBlock")).isEqualTo(cidr);
    }

    @ParameterizedTest
    @CsvSource({
        "ALIYUN, 10.0.0.0/7",
        "ALIYUN, 10.0.0.0/25",
        "ALIYUN, 172.0.0.0/8",
        "ALIYUN, 192.168.0.0/15",
        "ALIYUN, 11.0.0.0/16",
        "TENCENT, 10.0.0.0/15",
        "TENCENT, 10.0.0.0/29",
        "TENCENT, 172.32.0.0/16",
        "TENCENT, 192.169.0.0/16",
        "TENCENT, 100.64.0.0/16"
    })
    @Proves("3.3")
    @DisplayName("Ranges beyond the limits are rejected with the pointer, and nothing is called")
    void rangesBeyond(Provider provider, String cidr, Site site) throws Exception {
        Problem problem = Ask.problem(
                site, create(provider, handle(cidr), plain(cidr, null)), Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).isEqualTo("/spec/cidr");
        assertThat(problem.message()).contains(cidr);
        assertThat(AtCloud.calls(site, "CreateVpc", cidr)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.4")
    @DisplayName("The attributes tell id, range, status, main route table, and on Alibaba Cloud the router")
    void attributes(Provider provider, Site site) throws Exception {
        OperationEvent created = Ask.succeeded(site, create(provider, "attributes", plain("10.4.0.0/16", null)));

        String id = created.resource().id();
        Resource table = AtCloud.inside(site, id, "route-table").get(0);
        assertThat(Life.attribute(created, "/id")).isEqualTo(id);
        assertThat(Life.attribute(created, "/cidr")).isEqualTo("10.4.0.0/16");
        assertThat(Life.attribute(created, "/status")).isEqualTo("available");
        assertThat(Life.attribute(created, "/isDefault")).isEqualTo("false");
        assertThat(Life.attribute(created, "/createdAt")).isNotEmpty();
        assertThat(Life.attribute(created, "/displayName")).isEqualTo("attributes");
        assertThat(Life.attribute(created, "/mainRouteTableId")).isEqualTo(table.id());
        assertThat(Life.attribute(created, "/routerId")).isEqualTo(table.text("VRouterId"));
        assertThat(Life.attribute(created, "/routerId").isEmpty()).isEqualTo(provider == Provider.TENCENT);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.4")
    @DisplayName("An imported network tells its main route table, too")
    void attributesOfImported(Provider provider, Site site) throws Exception {
        String id = Ask.succeeded(site, create(provider, "imported", plain("10.5.0.0/16", null)))
                .resource()
                .id();
        Ask.succeeded(site, Commands.forget(provider.lane(), STACK, Kind.NETWORK, "imported"));

        OperationEvent imported =
                Ask.succeeded(site, Commands.importing(provider.lane(), STACK, Kind.NETWORK, "imported", id));

        assertThat(Life.attribute(imported, "/mainRouteTableId"))
                .isEqualTo(AtCloud.inside(site, id, "route-table").get(0).id());
    }

    private static CommandBuilder create(Provider provider, String name, NetworkSpec spec) {
        return Commands.create(provider.lane(), STACK, name, spec);
    }

    private static NetworkSpec plain(String cidr, String displayName) {
        return new NetworkSpec(cidr, displayName, null, null, null, null, null);
    }

    private static String handle(String cidr) {
        return "net-" + cidr.replace('.', '-').replace('/', '-');
    }
}
