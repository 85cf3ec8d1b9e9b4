package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.SentCommand;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.fault.Faults;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Answers that are lost after the call took effect")
class LostAnswersTest {

    private static final String STACK = "lost";
    private static final int EACH = 10;

    @ParameterizedTest
    @EnumSource
    @DisplayName("Ten networks and ten subnets end in exactly one resource each")
    void everyCreate(Provider provider, Site site) throws Exception {
        site.simulator().faults(lost(provider, "CreateVpc"), lost(provider, provider.createSubnet()));

        List<SentCommand> sent = site.sendAll(IntStream.range(0, EACH)
                .boxed()
                .flatMap(i -> Stream.of(
                        provider.subnet(
                                        STACK,
                                        "lost-subnet-" + i,
                                        "lost-network-" + i,
                                        "172.%d.1.0/24".formatted(16 + i))
                                .build(),
                        provider.network(STACK, "lost-network-" + i, "172.%d.0.0/16".formatted(16 + i))
                                .build())));

        for (SentCommand each : sent) {
            assertThat(each.await(Site.PATIENCE).succeeded()).isTrue();
        }
        assertThat(site.simulator().faultHits()).extracting(Faults.Hits::hits).containsExactly(EACH, EACH);
        assertThat(provider.networks(site, "lost-network-")).hasSize(EACH);
        assertThat(provider.subnets(site, "lost-subnet-")).hasSize(EACH);
        assertThat(provider.networks(site, "dragoman-").stream()
                        .filter(network -> network.text("CidrBlock").startsWith("172.")))
                .as("marked and then forgotten")
                .isEmpty();
    }

    private static Fault lost(Provider provider, String action) {
        return Fault.dropAfterEffect().onApi(provider.id()).onAction(action).times(EACH);
    }
}
