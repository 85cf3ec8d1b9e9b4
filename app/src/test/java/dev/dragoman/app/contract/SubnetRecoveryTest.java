package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.Stranger;
import dev.dragoman.client.Commands;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Reference;
import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.SubnetSpec;
import dev.dragoman.simulator.fault.Fault;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Subnets that are there already")
class SubnetRecoveryTest {

    private static final String STACK = "subnet-recovery";

    @ParameterizedTest
    @EnumSource
    @Proves("3.13")
    @DisplayName("After a lost answer the subnet is found by its network and range, and is the only one")
    void lostAnswer(Provider provider, Site site) throws Exception {
        String network = network(site, provider, "lost-net");
        site.simulator()
                .faults(Fault.dropAfterEffect()
                        .onApi(provider.id())
                        .onAction(provider.createSubnet())
                        .times(1));

        OperationEvent created = Ask.succeeded(site, provider.subnet(STACK, "lost", "lost-net", "10.0.1.0/24"));

        assertThat(AtCloud.inside(site, network, kind(provider)))
                .singleElement()
                .satisfies(subnet ->
                        assertThat(subnet.id()).isEqualTo(created.resource().id()));
        assertThat(site.simulator().faultHits())
                .allSatisfy(rule -> assertThat(rule.hits()).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.13")
    @DisplayName("One that somebody else made is already-exists, and stays theirs")
    void somebodyElses(Provider provider, Site site) throws Exception {
        String network = network(site, provider, "foreign-net");
        String theirs = foreignSubnet(site, provider, network, "10.0.1.0/24");

        OperationEvent end = Ask.end(site, provider.subnet(STACK, "foreign", "foreign-net", "10.0.1.0/24"))
                .operation()
                .orElseThrow();

        assertThat(end.phase()).isEqualTo(Phase.FAILED);
        assertThat(end.error().code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(end.effect()).isEqualTo(Effect.NONE);
        assertThat(AtCloud.inside(site, network, kind(provider)))
                .singleElement()
                .satisfies(subnet -> assertThat(subnet.id()).isEqualTo(theirs));
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.13")
    @DisplayName("After a lost answer one that another handle claims is not taken: already-exists")
    void claimedByAnother(Provider provider, Site site) throws Exception {
        String network = network(site, provider, "claimed-net");
        Ask.succeeded(site, provider.subnet(STACK, "first", "claimed-net", "10.0.1.0/24"));
        site.simulator()
                .faults(Fault.dropAfterEffect()
                        .onApi(provider.id())
                        .onAction(provider.createSubnet())
                        .times(1));

        OperationEvent second = Ask.end(site, provider.subnet(STACK, "second", "claimed-net", "10.0.1.0/24"))
                .operation()
                .orElseThrow();

        assertThat(second.phase()).isEqualTo(Phase.FAILED);
        assertThat(second.error().code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(AtCloud.inside(site, network, kind(provider))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.13")
    @DisplayName("After a lost answer one with the range but in another zone is not taken: already-exists")
    void inAnotherZone(Provider provider, Site site) throws Exception {
        String network = network(site, provider, "zone-net");
        foreignSubnet(site, provider, network, "10.0.1.0/24");
        site.simulator()
                .faults(Fault.dropAfterEffect()
                        .onApi(provider.id())
                        .onAction(provider.createSubnet())
                        .times(1));
        SubnetSpec elsewhere = new SubnetSpec(
                Reference.named("zone-net"),
                "10.0.1.0/24",
                provider == Provider.ALIYUN ? "cn-hangzhou-g" : "ap-guangzhou-4",
                null,
                null,
                null,
                null);

        OperationEvent end = Ask.end(site, Commands.create(provider.lane(), STACK, "elsewhere", elsewhere))
                .operation()
                .orElseThrow();

        assertThat(end.phase()).isEqualTo(Phase.FAILED);
        assertThat(end.error().code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.14")
    @DisplayName("A default subnet is not adopted even if it is just what was asked for")
    void defaultSubnet(Provider provider, Site site) throws Exception {
        String network = network(site, provider, "default-net");
        String theirs = foreignSubnet(site, provider, network, "10.0.1.0/24");
        site.simulator().alter(theirs, subnet -> subnet.with("IsDefault", true));

        OperationEvent end = Ask.end(
                        site,
                        provider.subnet(STACK, "default", "default-net", "10.0.1.0/24")
                                .onExists(OnExists.ADOPT))
                .operation()
                .orElseThrow();

        assertThat(end.error().code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.14")
    @DisplayName("One that is no default is adopted where the command says so")
    void adopted(Provider provider, Site site) throws Exception {
        String network = network(site, provider, "adopt-net");
        String theirs = foreignSubnet(site, provider, network, "10.0.1.0/24");

        OperationEvent end = Ask.succeeded(
                site,
                provider.subnet(STACK, "adopt", "adopt-net", "10.0.1.0/24").onExists(OnExists.ADOPT));

        assertThat(end.resource().id()).isEqualTo(theirs);
        assertThat(end.resource().managed()).isEqualTo("adopted");
    }

    private static String network(Site site, Provider provider, String name) throws Exception {
        return Ask.succeeded(site, provider.network(STACK, name, "10.0.0.0/16"))
                .resource()
                .id();
    }

    /** A subnet that somebody else made, with the name that ours would have. */
    private static String foreignSubnet(Site site, Provider provider, String network, String cidr) throws Exception {
        Stranger stranger = Stranger.at(provider, site);
        if (provider == Provider.ALIYUN) {
            return stranger.call(
                            "CreateVSwitch", Map.of("VpcId", network, "CidrBlock", cidr, "ZoneId", "cn-hangzhou-b"))
                    .path("VSwitchId")
                    .asText();
        }
        JsonNode answer = stranger.call(
                "CreateSubnet",
                Map.of("VpcId", network, "CidrBlock", cidr, "Zone", "ap-guangzhou-3", "SubnetName", "theirs"));
        return answer.at("/Subnet/SubnetId").asText();
    }

    private static String kind(Provider provider) {
        return provider == Provider.ALIYUN ? "vswitch" : "subnet";
    }
}
