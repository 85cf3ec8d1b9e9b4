package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.app.site.TopicRecords;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.Topics;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Tenants")
class TenantsTest {

    private static final String STACK = "tenants";
    private static final String TEAM = SiteAccounts.TEAM;

    @ParameterizedTest
    @EnumSource
    @Proves("1.10")
    @DisplayName("Whose a command is, its topic says, and every event of it is on that tenant's topic alone")
    void topicIsTenant(Provider provider, Site site) throws Exception {
        CommandBuilder ours = provider.network(STACK, "topic-ours", "10.0.0.0/16");
        CommandBuilder theirs = provider.network(STACK, "topic-theirs", "10.0.0.0/16");

        SentCommand first = Ask.sent(site, ours);
        SentCommand second = Ask.sent(site, theirs, TEAM);
        OperationEvent firstEnd = Ask.succeeded(first.await(Site.PATIENCE));
        OperationEvent secondEnd = Ask.succeeded(second.await(Site.PATIENCE));

        assertThat(site.topics().commands(TEAM)).isEqualTo("dragoman.commands.team");
        assertThat(firstEnd.resource().tenant()).isEqualTo(Topics.DEFAULT_TENANT);
        assertThat(secondEnd.resource().tenant()).isEqualTo(TEAM);
        List<String> own = values(site, "dragoman.events");
        List<String> teams = values(site, "dragoman.events.team");
        assertThat(own).anyMatch(event -> event.contains(first.operationId()));
        assertThat(own).noneMatch(event -> event.contains(second.operationId()));
        assertThat(teams).anyMatch(event -> event.contains(second.operationId()));
        assertThat(teams).noneMatch(event -> event.contains(first.operationId()));
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.10")
    @DisplayName("A command cannot say itself whose it is")
    void notInTheData(Provider provider, Site site) throws Exception {
        ObjectNode claiming = Written.document(provider.network(STACK, "claiming", "10.0.0.0/16"));
        Written.data(claiming, "").put("tenant", TEAM);

        Problem problem = Ask.problem(Written.end(site, claiming), Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).isEqualTo("/tenant");
        assertThat(provider.networks(site, "claiming")).isEmpty();
    }

    @Test
    @Proves("1.11")
    @DisplayName("Another tenant's account is permission-denied, and nothing is asked of the cloud with its key")
    void othersAccount(Site site) throws Exception {
        Lane ofTeam = new Lane("aliyun", SiteAccounts.GUARDED, "cn-hangzhou");
        Lane ofDefault = SiteAccounts.tencent(SiteAccounts.SOLO);
        Calls calls = Calls.fromNow(site);

        Problem ours = Ask.problem(
                Ask.end(site, network(ofTeam, "others-account")), Phase.REJECTED, ErrorCode.PERMISSION_DENIED);
        Problem theirs = Ask.problem(
                Ask.end(site, network(ofDefault, "others-account"), TEAM), Phase.REJECTED, ErrorCode.PERMISSION_DENIED);

        assertThat(List.of(ours, theirs)).extracting(Problem::pointer).containsOnly("/target/account");
        assertThat(calls.of("CreateVpc")).isEmpty();
        Ask.succeeded(Ask.end(site, network(ofTeam, "own-account"), TEAM));
        Ask.succeeded(Ask.end(site, network(ofDefault, "own-account")));
        assertThat(calls.of("CreateVpc"))
                .extracting(call -> call.key())
                .containsExactly("guarded-key-id", "solo-key-id");
    }

    @Test
    @Proves("1.11")
    @DisplayName("A reference into another tenant's account is permission-denied, too")
    void referenceIntoOthersAccount(Site site) throws Exception {
        Provider provider = Provider.ALIYUN;
        Reference elsewhere =
                Reference.named(new Lane("aliyun", SiteAccounts.GUARDED, "cn-hangzhou"), STACK, "own-account");
        SubnetSpec spec = new SubnetSpec(elsewhere, "10.0.1.0/24", "cn-hangzhou-b", null, null, null, null);

        Problem problem = Ask.problem(
                site,
                Commands.create(provider.lane(), STACK, "reaching", spec),
                Phase.REJECTED,
                ErrorCode.PERMISSION_DENIED);

        assertThat(problem.pointer()).isEqualTo("/spec/network/target/account");
        assertThat(provider.subnets(site, "reaching")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.12")
    @DisplayName("An account is used in the regions that configuration names, and a command for another is rejected")
    void regions(Provider provider, Site site) throws Exception {
        Lane second = provider.elsewhere();
        String third = provider == Provider.ALIYUN ? "cn-shanghai" : "ap-beijing";
        Calls calls = Calls.fromNow(site);

        Problem problem = Ask.problem(
                site,
                network(new Lane(provider.id(), SiteAccounts.PROD, third), "third-region"),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);
        OperationEvent made = Ask.succeeded(site, network(second, "second-region"));

        assertThat(problem.pointer()).isEqualTo("/target/region");
        assertThat(problem.message()).contains(third, second.region());
        assertThat(calls.of("CreateVpc")).hasSize(1);
        assertThat(AtCloud.get(site, made.resource().id()).region()).isEqualTo(second.region());
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.13")
    @DisplayName("Two tenants use the same stack and names in one account, and each meets its own resources alone")
    void sameNames(Provider provider, Site site) throws Exception {
        CommandBuilder network =
                provider.network(STACK, "shared-name", "10.0.0.0/16").id("shared-" + provider.id());
        String ours = id(Ask.end(site, network));
        String theirs = id(Ask.end(site, network, TEAM));
        assertThat(theirs).isNotEqualTo(ours);
        assertThat(AtCloud.get(site, ours).account())
                .isEqualTo(AtCloud.get(site, theirs).account());

        CommandBuilder subnet = provider.subnet(STACK, "shared-subnet", "shared-name", "10.0.1.0/24");
        OperationEvent theirSubnet = Ask.succeeded(Ask.end(site, subnet, TEAM));
        assertThat(AtCloud.get(site, theirSubnet.resource().id()).text("VpcId")).isEqualTo(theirs);

        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "shared-name"));
        assertThat(AtCloud.find(site, ours)).isEmpty();
        assertThat(AtCloud.find(site, theirs)).isPresent();
        Ask.problem(
                site,
                Commands.get(provider.lane(), STACK, Kind.NETWORK, "shared-name"),
                Phase.FAILED,
                ErrorCode.NOT_FOUND);
        assertThat(id(Ask.end(site, Commands.get(provider.lane(), STACK, Kind.NETWORK, "shared-name"), TEAM)))
                .isEqualTo(theirs);
    }

    private static CommandBuilder network(Lane lane, String name) {
        return Commands.create(lane, STACK, name, new NetworkSpec("10.0.0.0/16", null, null, null, null, null, null));
    }

    private static String id(Event end) {
        return Ask.succeeded(end).resource().id();
    }

    private static List<String> values(Site site, String topic) {
        return TopicRecords.all(site, topic).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
