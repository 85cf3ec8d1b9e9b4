package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Reference;
import dev.dragoman.model.command.Predecessor;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetSpec;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Circles, and what comes after what")
class NeedsTest {

    private static final String STACK = "needs";

    @ParameterizedTest
    @EnumSource
    @Proves("1.50")
    @DisplayName("What closes a circle of references is refused with the whole circle, and who waited in it fails")
    void circle(Provider provider, Site site) throws Exception {
        SentCommand first = Ask.sent(
                site, provider.network(STACK, "circle", "10.0.0.0/16").after(predecessor(Kind.ELASTIC_IP, "circle")));
        Told.waitsFor(site, first, STACK + "/elastic-ip/circle");
        SentCommand second = Ask.sent(site, provider.subnet(STACK, "circle", "circle", "10.0.1.0/24"));
        Told.waitsFor(site, second, STACK + "/network/circle");
        Calls calls = Calls.fromNow(site);

        Problem problem = Ask.problem(
                site,
                provider.elasticIp(STACK, "circle").after(predecessor(Kind.SUBNET, "circle")),
                Phase.FAILED,
                ErrorCode.DEPENDENCY_FAILED);

        assertThat(problem.message())
                .contains("needs/elastic-ip/circle -> needs/subnet/circle -> needs/network/circle ->"
                        + " needs/elastic-ip/circle");
        assertThat(problem.blockers()).contains("needs/subnet/circle", "needs/network/circle");
        Problem ofFirst = Ask.problem(first.await(Site.PATIENCE), Phase.FAILED, ErrorCode.DEPENDENCY_FAILED);
        Problem ofSecond = Ask.problem(second.await(Site.PATIENCE), Phase.FAILED, ErrorCode.DEPENDENCY_FAILED);
        assertThat(ofFirst.blockers()).containsExactly("needs/elastic-ip/circle");
        assertThat(ofSecond.blockers()).containsExactly("needs/network/circle");
        assertThat(calls.of("CreateVpc", provider.createSubnet(), provider.createElasticIp()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.50")
    @DisplayName("A reference to oneself is rejected")
    void oneself(Provider provider, Site site) throws Exception {
        Problem problem = Ask.problem(
                site,
                provider.network(STACK, "oneself", "10.0.0.0/16").after(predecessor(Kind.NETWORK, "oneself")),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(problem.pointer()).isEqualTo("/after/0");
        assertThat(provider.networks(site, "oneself")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.46")
    @DisplayName(
            "A circle that leads through two lanes, each of which sees the other's name coming, ends at the deadline")
    void circleOfLanes(Provider provider, Site site) throws Exception {
        Lane twin = twin(provider);
        Duration deadline = Duration.ofSeconds(4);
        SubnetSpec reaching = new SubnetSpec(
                Reference.named(twin, STACK, "circle-of-lanes"),
                "10.0.1.0/24",
                provider.zone(),
                null,
                null,
                null,
                null);
        Calls calls = Calls.fromNow(site);

        SentCommand subnet = Ask.sent(
                site,
                Commands.create(provider.lane(), STACK, "circle-of-lanes", reaching)
                        .deadline(deadline));
        SentCommand network = Ask.sent(
                site,
                network(twin, "circle-of-lanes")
                        .after(new Predecessor(Kind.SUBNET, "circle-of-lanes", null, provider.lane()))
                        .deadline(deadline));

        assertThat(Ask.problem(network.await(Site.PATIENCE), Phase.TIMED_OUT, ErrorCode.DEADLINE_EXCEEDED)
                        .message())
                .contains("needs/subnet/circle-of-lanes");
        Event end = subnet.await(Site.PATIENCE);
        assertThat(end.operation().orElseThrow().error().message()).contains("needs/network/circle-of-lanes");
        assertThat(end.operation().orElseThrow().effect()).isEqualTo(Effect.NONE);
        assertThat(calls.of("CreateVpc", provider.createSubnet())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.51")
    @DisplayName(
            "What comes after resources of its own stack, another stack and another lane begins when all are there")
    void after(Provider provider, Site site) throws Exception {
        Lane twin = twin(provider);
        site.simulator().faults(Fault.throttle().onApi(provider.id()).onAction("CreateVpc"));
        Calls calls = Calls.fromNow(site);
        SentCommand last = Ask.sent(
                site,
                provider.elasticIp(STACK, "last")
                        .after(
                                predecessor(Kind.NETWORK, "before"),
                                new Predecessor(Kind.NETWORK, "before", STACK + "-other", null),
                                new Predecessor(Kind.NETWORK, "before", null, twin)));
        List<SentCommand> before = List.of(
                Ask.sent(site, provider.network(STACK, "before", "10.0.0.0/16")),
                Ask.sent(site, provider.network(STACK + "-other", "before", "10.0.0.0/16")),
                Ask.sent(site, network(twin, "before")));
        Told.waitsFor(site, last, STACK + "/network/before");
        assertThat(calls.of(provider.createElasticIp())).isEmpty();

        site.simulator().faults();
        Ask.succeeded(last.await(Site.PATIENCE));

        assertThat(before).allSatisfy(each -> assertThat(each.terminal()).isDone());
        for (SentCommand each : before) {
            Ask.succeeded(each.await(Site.PATIENCE));
        }
        assertThat(calls.of("CreateVpc", provider.createElasticIp()).stream()
                        .filter(call -> !call.effect().created().isEmpty())
                        .map(CallRecord::action))
                .containsExactly("CreateVpc", "CreateVpc", "CreateVpc", provider.createElasticIp());
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.51")
    @DisplayName("What something came after can go without it, and is not referred to")
    void afterIsNoReference(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "gone-first", "10.0.0.0/16"));
        Event made = Ask.end(site, provider.elasticIp(STACK, "stays").after(predecessor(Kind.NETWORK, "gone-first")));

        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "gone-first"));

        assertThat(provider.networks(site, "gone-first")).isEmpty();
        assertThat(AtCloud.find(site, Ask.succeeded(made).resource().id())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("1.51")
    @DisplayName("A delete comes after what it is told to come after, too")
    void deleteAfter(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "old", "10.0.0.0/16"));
        SentCommand delete = Ask.sent(
                site,
                Commands.delete(provider.lane(), STACK, Kind.NETWORK, "old").after(predecessor(Kind.NETWORK, "new")));
        Told.waitsFor(site, delete, STACK + "/network/new");
        assertThat(provider.networks(site, "old")).hasSize(1);

        Ask.succeeded(site, provider.network(STACK, "new", "10.0.0.0/16"));

        Ask.succeeded(delete.await(Site.PATIENCE));
        assertThat(provider.networks(site, "old")).isEmpty();
    }

    private static Predecessor predecessor(Kind kind, String name) {
        return new Predecessor(kind, name, null, null);
    }

    private static CommandBuilder network(Lane lane, String name) {
        return Commands.create(lane, STACK, name, new NetworkSpec("10.0.0.0/16", null, null, null, null, null, null));
    }

    private static Lane twin(Provider provider) {
        return new Lane(provider.id(), SiteAccounts.TWIN, provider.lane().region());
    }
}
