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
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.ChargeBy;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Elastic IPs")
class ElasticIpKindTest {

    private static final String STACK = "kind-elastic-ip";

    @ParameterizedTest
    @EnumSource
    @Proves("3.30")
    @DisplayName("An elastic IP is created, read, listed, modified, applied, forgotten, imported and deleted")
    void life(Provider provider, Site site) throws Exception {
        new Life(
                        site,
                        provider.lane(),
                        STACK,
                        Kind.ELASTIC_IP,
                        "life",
                        new ElasticIpSpec(5, ChargeBy.TRAFFIC, null, null),
                        Patch.setting("displayName", "life-renamed"),
                        List.of("/spec/displayName"),
                        new ElasticIpSpec(5, ChargeBy.TRAFFIC, "life-applied", null))
                .live();
    }

    @Test
    @Proves({"3.30", "3.31"})
    @DisplayName("Alibaba Cloud gets bandwidth and charge type at once, name and description in a second call")
    void everyFieldOfAliyun(Site site) throws Exception {
        OperationEvent created = Ask.succeeded(
                site,
                create(
                        Provider.ALIYUN,
                        "every",
                        new ElasticIpSpec(7, ChargeBy.BANDWIDTH, "every-name", "The front door")));

        Resource eip = AtCloud.get(site, created.resource().id());
        assertThat(eip.attributes())
                .containsEntry("Bandwidth", "7")
                .containsEntry("InternetChargeType", "PayByBandwidth")
                .containsEntry("Name", "every-name")
                .containsEntry("Description", "The front door");
        told(created, eip.text("IpAddress"), "7", "bandwidth", "every-name");
        assertThat(Life.attribute(created, "/description")).isEqualTo("The front door");
    }

    @Test
    @Proves({"3.30", "3.31"})
    @DisplayName(
            "Tencent Cloud gets bandwidth and charge type at once, the name in a second call, and is asked for the address")
    void everyFieldOfTencent(Site site) throws Exception {
        OperationEvent created = Ask.succeeded(
                site, create(Provider.TENCENT, "every", new ElasticIpSpec(7, ChargeBy.BANDWIDTH, "Every name", null)));

        String id = created.resource().id();
        Resource address = AtCloud.get(site, id);
        assertThat(address.text("Bandwidth")).isEqualTo("7");
        assertThat(address.text("InternetChargeType")).isEqualTo("BANDWIDTH_POSTPAID_BY_HOUR");
        assertThat(address.text("AddressName")).isEqualTo("Every name");
        told(created, address.text("AddressIp"), "7", "bandwidth", "Every name");
        assertThat(madeBy(site, id).parameters()).containsEntry("AddressCount", "1");
    }

    private static void told(OperationEvent created, String address, String bandwidth, String chargeBy, String name) {
        assertThat(Life.attribute(created, "/id")).isEqualTo(created.resource().id());
        assertThat(Life.attribute(created, "/address")).isEqualTo(address).isNotEmpty();
        assertThat(Life.attribute(created, "/status")).isEqualTo("available");
        assertThat(Life.attribute(created, "/bandwidthMbps")).isEqualTo(bandwidth);
        assertThat(Life.attribute(created, "/chargeBy")).isEqualTo(chargeBy);
        assertThat(Life.attribute(created, "/displayName")).isEqualTo(name);
        assertThat(Life.attribute(created, "/createdAt")).isNotEmpty();
        assertThat(Life.attribute(created, "/association/id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ALIYUN, PayByTraffic", "TENCENT, TRAFFIC_POSTPAID_BY_HOUR"})
    @Proves("3.31")
    @DisplayName("Without a charge type traffic is sent, whatever the cloud's own default is")
    void chargedByTraffic(Provider provider, String word, Site site) throws Exception {
        OperationEvent created =
                Ask.succeeded(site, create(provider, "default", new ElasticIpSpec(null, null, null, null)));

        assertThat(madeBy(site, created.resource().id()).parameters()).containsEntry("InternetChargeType", word);
        assertThat(AtCloud.get(site, created.resource().id()).text("InternetChargeType"))
                .isEqualTo(word);
    }

    @Test
    @Proves("3.31")
    @DisplayName("The bandwidth changes on Alibaba Cloud, and on Tencent Cloud it is unsupported with its pointer")
    void bandwidthChanges(Site site) throws Exception {
        for (Provider provider : Provider.values()) {
            Ask.succeeded(site, create(provider, "wider", new ElasticIpSpec(5, null, null, null)));
        }
        Patch wider = Patch.setting("bandwidthMbps", 50);

        OperationEvent aliyun = Ask.succeeded(site, modify(Provider.ALIYUN, "wider", wider));
        OperationEvent tencent = Ask.end(site, modify(Provider.TENCENT, "wider", wider))
                .operation()
                .orElseThrow();

        assertThat(AtCloud.get(site, aliyun.resource().id()).text("Bandwidth")).isEqualTo("50");
        assertThat(Life.attribute(aliyun, "/bandwidthMbps")).isEqualTo("50");
        assertThat(tencent.error().code()).isEqualTo(ErrorCode.UNSUPPORTED);
        assertThat(tencent.error().pointer()).isEqualTo("/spec/bandwidthMbps");
        assertThat(tencent.calls()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.31")
    @DisplayName("The charge type cannot change: unsupported with its pointer")
    void chargeTypeStays(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, create(provider, "paid", new ElasticIpSpec(5, ChargeBy.TRAFFIC, null, null)));

        OperationEvent end = Ask.end(site, modify(provider, "paid", Patch.setting("chargeBy", ChargeBy.BANDWIDTH)))
                .operation()
                .orElseThrow();

        assertThat(end.error().code()).isEqualTo(ErrorCode.UNSUPPORTED);
        assertThat(end.error().pointer()).isEqualTo("/spec/chargeBy");
    }

    @Test
    @Proves("3.30")
    @DisplayName("Alibaba Cloud gets a new name and description, Tencent Cloud a new name")
    void changedFields(Site site) throws Exception {
        for (Provider provider : Provider.values()) {
            Ask.succeeded(site, create(provider, "change", new ElasticIpSpec(5, null, null, null)));
        }

        OperationEvent aliyun = Ask.succeeded(
                site,
                modify(
                        Provider.ALIYUN,
                        "change",
                        Patch.setting("displayName", "changed").set("description", "Changed")));
        OperationEvent tencent =
                Ask.succeeded(site, modify(Provider.TENCENT, "change", Patch.setting("displayName", "changed")));

        assertThat(AtCloud.get(site, aliyun.resource().id()).attributes())
                .containsEntry("Name", "changed")
                .containsEntry("Description", "Changed");
        assertThat(AtCloud.get(site, tencent.resource().id()).text("AddressName"))
                .isEqualTo("changed");
    }

    @Test
    @Proves("3.30")
    @DisplayName("Tencent Cloud's have no description, and names of at most 20 characters")
    void limitsOfTencent(Site site) throws Exception {
        Problem described = Ask.problem(
                site,
                create(Provider.TENCENT, "described", new ElasticIpSpec(5, null, null, "Words")),
                Phase.REJECTED,
                ErrorCode.UNSUPPORTED);
        Problem longName = Ask.problem(
                site,
                create(Provider.TENCENT, "long", new ElasticIpSpec(5, null, "a name of 21 symbols!", null)),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(described.pointer()).isEqualTo("/spec/description");
        assertThat(longName.pointer()).isEqualTo("/spec/displayName");
        Ask.succeeded(site, create(Provider.TENCENT, "fits", new ElasticIpSpec(5, null, "a name of 20 symbols", null)));
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.31")
    @DisplayName("A bandwidth below one is rejected with the pointer")
    void noBandwidth(Provider provider, Site site) throws Exception {
        Problem problem = Ask.problem(
                site,
                create(provider, "narrow", new ElasticIpSpec(0, null, null, null)),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).isEqualTo("/spec/bandwidthMbps");
    }

    /** The call that made this address. */
    private static CallRecord madeBy(Site site, String id) {
        return site.simulator().calls().stream()
                .filter(call -> call.effect().created().contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static CommandBuilder create(Provider provider, String name, ElasticIpSpec spec) {
        return Commands.create(provider.lane(), STACK, name, spec);
    }

    private static CommandBuilder modify(Provider provider, String name, Patch patch) {
        return Commands.modify(provider.lane(), STACK, Kind.ELASTIC_IP, name, patch);
    }
}
