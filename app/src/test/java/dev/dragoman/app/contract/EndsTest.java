package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.TopicRecords;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Topics;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.simulator.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Ends of operations")
class EndsTest {

    private static final String STACK = "ends";

    /** Longer than the deadline of the command that meets it, shorter than the route's patience. */
    private static final Duration SLOW = Duration.ofMillis(1_500);

    private static final Duration DEADLINE = Duration.ofSeconds(1);

    @AfterEach
    void nothingGoesWrongAnyMore(Site site) {
        site.simulator().faults();
    }

    @Proves({"2.5", "2.3"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "However a command ends, it gets one terminal event, and after that only `settled` and resource events")
    void oneTerminalEvent(Provider provider, Site site) throws Exception {
        Map<Phase, String> ended = new LinkedHashMap<>();
        OutgoingCommand twice = provider.network(STACK, "ground", "10.0.0.0/16").build();
        SentCommand succeeded = site.client().send(twice);
        SentCommand repeated = site.client().send(twice);
        ended.put(Phase.SUCCEEDED, succeeded.operationId());
        assertThat(repeated.operationId()).isEqualTo(succeeded.operationId());
        Ask.succeeded(succeeded.await(Site.PATIENCE));
        ended.put(
                Phase.FAILED,
                Ask.end(site, provider.network(STACK, "ground", "10.0.0.0/16")).operationId());
        ended.put(
                Phase.REJECTED,
                Ask.end(site, provider.network(STACK, "mistaken", "no range")).operationId());
        SentCommand cancelled = Ask.sent(site, provider.subnet(STACK, "lonely", "nowhere", "10.0.1.0/24"));
        Ask.succeeded(site, Commands.cancel(provider.lane(), cancelled.operationId()));
        ended.put(Phase.CANCELLED, cancelled.operationId());
        ended.put(Phase.TIMED_OUT, slowSubnet(provider, site, "settled-later", "10.0.2.0/24", "ground"));
        Told.phase(site, ended.get(Phase.TIMED_OUT), Phase.SETTLED);
        // Whatever comes of these comes before the end of what is asked for after them.
        Ask.succeeded(site, Commands.get(provider.lane(), STACK, Kind.NETWORK, "ground"));

        ended.forEach((phase, operation) -> {
            List<Event> events = site.events().of(operation);
            assertThat(events)
                    .extracting(event -> event.envelope().sequence())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, events.size()).boxed().toList());
            int end = IntStream.range(0, events.size())
                    .filter(i -> events.get(i).terminal())
                    .findFirst()
                    .orElseThrow();
            assertThat(events.get(end).envelope().type()).isEqualTo("dragoman.operation." + phase.id());
            assertThat(events.subList(end + 1, events.size())).noneMatch(Event::terminal);
            assertThat(events.subList(end + 1, events.size()))
                    .allMatch(event -> event.envelope().type().startsWith("dragoman.resource.")
                            || event.envelope().type().equals("dragoman.operation.settled"));
        });
    }

    @Proves({"2.13", "1.105"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "A deadline with a call in flight leaves the effect unknown; `settled` then tells that it was done, and what it made")
    void settledDone(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "late-ground", "10.1.0.0/16"));

        String operation = slowSubnet(provider, site, "late", "10.1.1.0/24", "late-ground");

        OperationEvent settled = Told.phase(site, operation, Phase.SETTLED);
        assertThat(settled.effect()).isEqualTo(Effect.COMPLETE);
        assertThat(provider.subnets(site, "late")).singleElement().satisfies(made -> assertThat(made.id())
                .isEqualTo(settled.resource().id()));
        assertThat(Told.changes(site, operation)).containsExactly(ResourceChange.CREATED);
        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.SUBNET, "late"));
    }

    @Proves({"2.13"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "A deadline while a lost answer is looked for leaves the effect unknown; `settled` then tells that nothing was done")
    void settledNothing(Provider provider, Site site) throws Exception {
        Ask.succeeded(site, provider.network(STACK, "bare-ground", "10.2.0.0/16"));
        site.simulator().faults(Fault.dropBeforeEffect().onApi(provider.id()).onAction(provider.createSubnet()));
        SentCommand sent = Ask.sent(
                site,
                provider.subnet(STACK, "nothing", "bare-ground", "10.2.1.0/24").deadline(DEADLINE));

        OperationEvent end = sent.await(Site.PATIENCE).operation().orElseThrow();

        assertThat(end.phase()).isEqualTo(Phase.TIMED_OUT);
        assertThat(end.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(Told.phase(site, sent, Phase.SETTLED).effect()).isEqualTo(Effect.NONE);
        assertThat(provider.subnets(site, "nothing")).isEmpty();
        assertThat(Told.changes(site, sent.operationId())).isEmpty();
        site.simulator().faults();
        Ask.succeeded(site, provider.subnet(STACK, "nothing", "bare-ground", "10.2.1.0/24"));
    }

    @Proves({"2.1", "2.2"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "What is rejected is told under its stack; what is about an operation has none, and the operation's id as its name")
    void withoutAResource(Provider provider, Site site) throws Exception {
        Event rejected = Ask.end(site, provider.network(STACK, "misspelt", "no range"));
        Event cancel = Ask.end(site, Commands.cancel(provider.lane(), rejected.operationId()));

        assertThat(rejected.envelope().subject()).isEqualTo(STACK + "/network/misspelt");
        assertThat(keyOf(site, rejected)).isEqualTo(STACK);
        assertThat(cancel.envelope().kind()).isEqualTo("operation");
        assertThat(cancel.envelope().verb()).isEqualTo("cancel");
        assertThat(cancel.envelope().stack()).isEqualTo("none");
        assertThat(cancel.envelope().subject()).isEqualTo("none/operation/" + rejected.operationId());
        assertThat(keyOf(site, cancel)).isEqualTo("none");
    }

    private static String keyOf(Site site, Event event) {
        String id = "\"" + event.envelope().id() + "\"";
        return TopicRecords.all(site, site.topics().events(Topics.DEFAULT_TENANT)).stream()
                .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains(id))
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** The operation that makes a subnet so slowly that its deadline passes first. */
    private static String slowSubnet(Provider provider, Site site, String name, String cidr, String network)
            throws Exception {
        site.simulator()
                .faults(Fault.latency(SLOW)
                        .onApi(provider.id())
                        .onAction(provider.createSubnet())
                        .times(1));
        Event end = Ask.end(site, provider.subnet(STACK, name, network, cidr).deadline(DEADLINE));
        Ask.problem(end, Phase.TIMED_OUT, ErrorCode.DEADLINE_EXCEEDED);
        assertThat(end.operation().orElseThrow().effect()).isEqualTo(Effect.UNKNOWN);
        return end.operationId();
    }
}
