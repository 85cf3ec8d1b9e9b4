package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.NextHop;
import dev.dragoman.model.kind.RouteSpec;
import dev.dragoman.model.kind.SubnetSpec;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text of a row is written out, or as what is repeated and how often: {@code x*128}. */
@ExtendWith(SharedSite.class)
@DisplayName("The limits of names and descriptions, kind by kind")
class NameLimitsTest {

    private static final String STACK = "name-limits";

    /** Where the clouds keep the names. */
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "ALIYUN network", "VpcName",
            "TENCENT network", "VpcName",
            "ALIYUN elastic-ip", "Name",
            "TENCENT elastic-ip", "AddressName");

    @ParameterizedTest
    @CsvSource({
        "ALIYUN, network, ab",
        "ALIYUN, network, x*128",
        "ALIYUN, network, 商店.a_b-1",
        "TENCENT, network, y",
        "TENCENT, network, x*60",
        "TENCENT, network, 店*20",
        "TENCENT, network, 9 names / with: anything",
        "ALIYUN, elastic-ip, x*128",
        "TENCENT, elastic-ip, x*20",
        "TENCENT, elastic-ip, 店*20"
    })
    @Proves("1.35")
    @DisplayName("Names at the limits arrive at the cloud")
    void within(Provider provider, String kind, String written, Site site) throws Exception {
        String text = text(written);

        String id = Ask.succeeded(site, create(provider, kind, text, null))
                .resource()
                .id();

        Resource made = AtCloud.get(site, id);
        assertThat(made.text(ATTRIBUTES.get(provider + " " + kind))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "ALIYUN, network, x",
        "ALIYUN, network, x*129",
        "ALIYUN, network, 1st",
        "ALIYUN, network, two words",
        "ALIYUN, network, http://x",
        "ALIYUN, network, https://x",
        "TENCENT, network, x*61",
        "TENCENT, network, 店*21",
        "ALIYUN, subnet, x",
        "ALIYUN, subnet, http://x",
        "TENCENT, subnet, x*61",
        "ALIYUN, route, x",
        "ALIYUN, elastic-ip, x",
        "TENCENT, elastic-ip, x*21"
    })
    @Proves("1.35")
    @DisplayName("Names beyond them are rejected with the pointer, and nothing is called")
    void beyond(Provider provider, String kind, String written, Site site) throws Exception {
        Problem problem = Ask.problem(
                site, create(provider, kind, text(written), null), Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).isEqualTo("/spec/displayName");
        assertThat(AtCloud.callsWith(site, text(written))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "network, x",
        "network, http://example",
        "network, x*257",
        "subnet, https://example",
        "route, x",
        "elastic-ip, http://example"
    })
    @Proves("3.2")
    @DisplayName("Descriptions that Alibaba Cloud does not take are rejected with the pointer")
    void descriptions(String kind, String written, Site site) throws Exception {
        Problem problem = Ask.problem(
                site, create(Provider.ALIYUN, kind, null, text(written)), Phase.REJECTED, ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).isEqualTo("/spec/description");
    }

    private static CommandBuilder create(
            Provider provider, String kind, @Nullable String displayName, @Nullable String description) {
        Reference network = Reference.byId("vpc-nobody");
        Record spec =
                switch (kind) {
                    case "network" -> new NetworkSpec("10.0.0.0/16", displayName, description, null, null, null, null);
                    case "subnet" ->
                        new SubnetSpec(network, "10.0.1.0/24", "zone", displayName, description, null, null);
                    case "route" ->
                        new RouteSpec(
                                network,
                                null,
                                "192.168.0.0/16",
                                NextHop.instance("i-nobody", "10.0.1.5"),
                                null,
                                displayName,
                                description);
                    default -> new ElasticIpSpec(5, null, displayName, description);
                };
        return Commands.create(provider.lane(), STACK, "n-" + UUID.randomUUID(), spec);
    }

    private static String text(String written) {
        int star = written.indexOf('*');
        return star < 0 ? written : written.substring(0, star).repeat(Integer.parseInt(written.substring(star + 1)));
    }
}
