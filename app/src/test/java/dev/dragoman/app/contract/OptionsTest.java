package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.Stranger;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.Violation;
import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Options")
class OptionsTest {

    private static final String STACK = "options";

    @Proves({"1.100"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What a cloud cannot express is `unsupported`, each field with its pointer, and nothing is made")
    void unsupported(Provider provider, Site site) throws Exception {
        Problem refused = Ask.problem(site, inexpressible(provider, "beyond"), Phase.REJECTED, ErrorCode.UNSUPPORTED);

        assertThat(refused.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(inexpressibleFields(provider));
        assertThat(provider.networks(site, "beyond")).isEmpty();
    }

    @Proves({"1.101"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What is listed in `ignoreUnsupported` is left out and told in `ignored`; the rest is made")
    void ignored(Provider provider, Site site) throws Exception {
        String[] fields = inexpressibleFields(provider);

        OperationEvent made =
                Ask.succeeded(site, inexpressible(provider, "lenient").ignoreUnsupported(fields));

        assertThat(made.ignored()).containsExactlyInAnyOrder(fields);
        assertThat(made.resource().spec().properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("cidr");
        assertThat(provider.networks(site, "lenient")).hasSize(1);
    }

    @Proves({"1.101", "1.100"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("What is not listed in `ignoreUnsupported` is refused all the same")
    void notListed(Provider provider, Site site) throws Exception {
        String[] fields = inexpressibleFields(provider);

        Problem refused = Ask.problem(
                site,
                inexpressible(provider, "half-lenient").ignoreUnsupported(fields[0]),
                Phase.REJECTED,
                ErrorCode.UNSUPPORTED);

        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly(fields[1]);
    }

    @Proves({"1.102"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "A taken name is refused; `adopt` is content with it if it is what is asked for, and refuses otherwise")
    void nameTaken(Provider provider, Site site) throws Exception {
        OperationEvent made = Ask.succeeded(site, provider.network(STACK, "taken", "10.0.0.0/16"));
        Calls calls = Calls.fromNow(site);

        Ask.problem(site, provider.network(STACK, "taken", "10.0.0.0/16"), Phase.FAILED, ErrorCode.ALREADY_EXISTS);
        Ask.problem(
                site,
                provider.network(STACK, "taken", "10.0.0.0/16").onExists(OnExists.FAIL),
                Phase.FAILED,
                ErrorCode.ALREADY_EXISTS);
        OperationEvent content = Ask.succeeded(
                site, provider.network(STACK, "taken", "10.0.0.0/16").onExists(OnExists.ADOPT));
        Ask.problem(
                site,
                provider.network(STACK, "taken", "10.1.0.0/16").onExists(OnExists.ADOPT),
                Phase.FAILED,
                ErrorCode.ALREADY_EXISTS);

        assertThat(content.effect()).isEqualTo(Effect.NONE);
        assertThat(content.resource().id()).isEqualTo(made.resource().id());
        assertThat(calls.of("CreateVpc")).isEmpty();
    }

    @Proves({"1.102"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("A stranger's subnet where ours should be is refused by `fail`, and taken by `adopt` if it is equal")
    void strangersSubnet(Provider provider, Site site) throws Exception {
        String network = Ask.succeeded(site, provider.network(STACK, "shared", "10.2.0.0/16"))
                .resource()
                .id();
        String foreign = foreignSubnet(provider, site, network, "10.2.1.0/24", "strangers");

        Ask.problem(
                site,
                provider.subnet(STACK, "wanted", "shared", "10.2.1.0/24").onExists(OnExists.FAIL),
                Phase.FAILED,
                ErrorCode.ALREADY_EXISTS);
        OperationEvent adopted =
                Ask.succeeded(site, named(provider, "wanted", "strangers").onExists(OnExists.ADOPT));

        assertThat(adopted.resource().id()).isEqualTo(foreign);
        assertThat(adopted.resource().managed()).isEqualTo("adopted");
        assertThat(adopted.effect()).isEqualTo(Effect.NONE);
        assertThat(Told.changes(site, adopted.operation().id())).containsExactly(ResourceChange.ADOPTED);
        assertThat(provider.subnets(site, "strangers")).hasSize(1);
        assertThat(provider.subnets(site, "wanted")).isEmpty();
    }

    @Proves({"1.102"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("`adopt` takes neither what is other than asked for nor what belongs to another name")
    void notAdopted(Provider provider, Site site) throws Exception {
        String network = Ask.succeeded(site, provider.network(STACK, "guarded", "10.3.0.0/16"))
                .resource()
                .id();
        Ask.succeeded(site, provider.subnet(STACK, "owned", "guarded", "10.3.1.0/24"));
        foreignSubnet(provider, site, network, "10.3.2.0/24", "not-as-asked");

        Ask.problem(
                site,
                provider.subnet(STACK, "covets", "guarded", "10.3.1.0/24").onExists(OnExists.ADOPT),
                Phase.FAILED,
                ErrorCode.ALREADY_EXISTS);
        Problem other = Ask.problem(
                site,
                Commands.create(
                                provider.lane(),
                                STACK,
                                "other",
                                new SubnetSpec(
                                        Reference.named("guarded"),
                                        "10.3.2.0/24",
                                        provider.zone(),
                                        "as-asked",
                                        null,
                                        null,
                                        null))
                        .onExists(OnExists.ADOPT),
                Phase.FAILED,
                ErrorCode.ALREADY_EXISTS);

        assertThat(other.violations()).extracting(Violation::pointer).containsExactly("/spec/displayName");
        assertThat(Ask.succeeded(site, Commands.get(provider.lane(), STACK, Kind.SUBNET, "owned"))
                        .resource()
                        .managed())
                .isEqualTo("created");
        Ask.problem(
                site, Commands.get(provider.lane(), STACK, Kind.SUBNET, "other"), Phase.FAILED, ErrorCode.NOT_FOUND);
    }

    @Proves({"1.105"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("The deadline counts from the command's arrival: what still waits then is `timed-out` with no effect")
    void deadline(Provider provider, Site site) throws Exception {
        Duration deadline = Duration.ofSeconds(1);

        OperationEvent end = Ask.end(
                        site,
                        provider.subnet(STACK, "late", "never-made", "10.4.1.0/24")
                                .deadline(deadline))
                .operation()
                .orElseThrow();

        assertThat(end.phase()).isEqualTo(Phase.TIMED_OUT);
        assertThat(end.error().code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(end.effect()).isEqualTo(Effect.NONE);
        Duration lasted = Duration.between(
                Instant.parse(end.operation().acceptedAt()),
                Instant.parse(end.operation().endedAt()));
        assertThat(lasted).isBetween(deadline, deadline.plusSeconds(3));
        assertThat(provider.subnets(site, "late")).isEmpty();
    }

    private static CommandBuilder inexpressible(Provider provider, String name) {
        NetworkSpec spec = provider == Provider.ALIYUN
                ? new NetworkSpec("10.0.0.0/16", null, null, List.of("10.0.0.2"), "a.example", null, null)
                : new NetworkSpec("10.0.0.0/16", null, "some words", null, null, null, List.of("192.168.0.0/24"));
        return Commands.create(provider.lane(), STACK, name, spec);
    }

    private static String[] inexpressibleFields(Provider provider) {
        return provider == Provider.ALIYUN
                ? new String[] {"/spec/dnsServers", "/spec/domainName"}
                : new String[] {"/spec/description", "/spec/userCidrs"};
    }

    private static CommandBuilder named(Provider provider, String name, String displayName) {
        return Commands.create(
                provider.lane(),
                STACK,
                name,
                new SubnetSpec(
                        Reference.named("shared"), "10.2.1.0/24", provider.zone(), displayName, null, null, null));
    }

    private static String foreignSubnet(Provider provider, Site site, String network, String cidr, String name)
            throws Exception {
        boolean aliyun = provider == Provider.ALIYUN;
        String id = Stranger.at(provider, site)
                .call(
                        provider.createSubnet(),
                        Map.of(
                                "VpcId",
                                network,
                                "CidrBlock",
                                cidr,
                                aliyun ? "ZoneId" : "Zone",
                                provider.zone(),
                                aliyun ? "VSwitchName" : "SubnetName",
                                name))
                .at(aliyun ? "/VSwitchId" : "/Subnet/SubnetId")
                .asText();
        Awaitility.await().atMost(Site.PATIENCE).until(() -> !AtCloud.get(site, id)
                .isMoving());
        return id;
    }
}
