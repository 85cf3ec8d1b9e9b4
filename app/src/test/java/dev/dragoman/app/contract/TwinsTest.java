package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.site.Inventory;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSite.class)
@DisplayName("What looks the same and is meant twice")
class TwinsTest {

    private static final List<String> STACKS = List.of("twin-one", "twin-two");
    private static final String NAME = "twin";
    private static final NetworkSpec EQUAL = new NetworkSpec("10.42.0.0/16", null, null, null, null, null, null);

    private static final String TEN = "ten";
    private static final int EACH = 10;

    /** The cloud account of the key that {@link SiteAccounts#SOLO} has. */
    private static final String SOLO_ACCOUNT = "solo-key-id";

    @Test
    @Proves("3.5")
    @DisplayName(
            "Two equal networks of two stacks, on both clouds at once, every first answer lost: four networks, four claims")
    void twins(Site site) throws Exception {
        site.simulator().faults(Fault.dropAfterEffect().timesPerRequest(1));
        Map<SentCommand, Provider> sent = new LinkedHashMap<>();
        for (Provider provider : Provider.values()) {
            STACKS.forEach(
                    stack -> sent.put(Ask.sent(site, Commands.create(provider.lane(), stack, NAME, EQUAL)), provider));
        }

        Map<String, String> ids = new LinkedHashMap<>();
        for (SentCommand each : sent.keySet()) {
            Event end = each.await(Site.PATIENCE);
            ids.put(each.operationId(), Ask.succeeded(end).resource().id());
        }

        for (Provider provider : Provider.values()) {
            List<Resource> made = provider.networks(site, NAME);
            assertThat(made).as("networks at %s", provider).hasSize(STACKS.size());
            assertThat(made).allSatisfy(vpc -> assertThat(vpc.text("CidrBlock")).isEqualTo(EQUAL.cidr()));
            await().untilAsserted(() -> assertThat(claims(site, provider, NAME, STACKS))
                    .as("the inventory's ids are the cloud's, one for each stack")
                    .containsExactlyInAnyOrderElementsOf(
                            made.stream().map(Resource::id).toList()));
        }
        assertThat(Provider.TENCENT.networks(site, "dragoman-"))
                .as("networks that still bear a marker")
                .extracting(Resource::id)
                .doesNotContainAnyElementsOf(ids.values());
        sent.forEach((command, provider) -> {
            if (provider == Provider.TENCENT) {
                assertThat(madeBy(site, command.operationId()))
                        .as("what the call with this very operation's marker made")
                        .containsExactly(ids.get(command.operationId()));
            }
        });
        assertThat(site.events().terminals(ids.keySet()).values()).containsOnly(1L);
    }

    /** The networks that were made under this operation's marker. */
    private static List<String> madeBy(Site site, String operationId) {
        return site.simulator().calls("CreateVpc").stream()
                .filter(call -> call.parameters().getOrDefault("VpcName", "").endsWith(operationId.substring(0, 26)))
                .flatMap(call -> call.effect().created().stream())
                .filter(id -> id.startsWith("vpc-"))
                .toList();
    }

    private static List<String> claims(Site site, Provider provider, String name, List<String> stacks) {
        return stacks.stream()
                .flatMap(stack -> Inventory.of(site, stack).stream())
                .filter(resource -> resource.target().equals(provider.lane()))
                .filter(resource -> resource.name().equals(name))
                .filter(resource -> resource.status().equals("available"))
                .map(dev.dragoman.model.event.Resource::id)
                .toList();
    }

    @Test
    @Proves("3.37")
    @DisplayName(
            "Ten elastic IPs on Tencent Cloud in an exclusive account, every first answer lost: ten, each with its own name")
    void ten(Site site) throws Exception {
        site.simulator()
                .faults(
                        Fault.dropAfterEffect()
                                .onAction("AllocateAddresses")
                                .onAccount(SOLO_ACCOUNT)
                                .times(EACH),
                        Fault.dropAfterEffect()
                                .onAction("ModifyAddressAttribute")
                                .onAccount(SOLO_ACCOUNT)
                                .timesPerRequest(1));

        List<SentCommand> sent = site.sendAll(IntStream.range(0, EACH).mapToObj(i -> Commands.create(
                        SiteAccounts.tencent(SiteAccounts.SOLO),
                        TEN,
                        "address-" + i,
                        new ElasticIpSpec(5, null, null, null))
                .build()));

        for (SentCommand each : sent) {
            Ask.succeeded(each.await(Site.PATIENCE));
        }
        List<Resource> made = site.simulator().resources("eip").stream()
                .filter(address -> address.account().equals(SOLO_ACCOUNT))
                .toList();
        assertThat(made).hasSize(EACH);
        assertThat(site.simulator().faultHits()).extracting(Faults.Hits::hits).containsExactly(EACH, EACH);
        Map<String, String> named =
                made.stream().collect(Collectors.toMap(address -> address.text("AddressName"), Resource::id));
        await().untilAsserted(() -> assertThat(claimed(site))
                .as("each handle has the address that bears its name")
                .isEqualTo(named));
        assertThat(sent)
                .extracting(SentCommand::operationId)
                .allSatisfy(id -> assertThat(site.events().phases(id)).endsWith("succeeded"));
    }

    private static Map<String, String> claimed(Site site) {
        return Inventory.of(site, TEN).stream()
                .filter(address -> address.status().equals("available"))
                .collect(Collectors.toMap(
                        dev.dragoman.model.event.Resource::name, dev.dragoman.model.event.Resource::id));
    }
}
