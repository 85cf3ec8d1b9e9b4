package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.TopicRecords;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.Patch;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.event.ResourceChange;
import dev.dragoman.model.event.StepReport;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.fault.Fault;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("Events and views")
class EventsTest {

    private static final String STACK = "events";
    private static final String CIDR = "10.0.0.0/16";

    @Proves({"2.1", "2.2", "2.3", "2.4", "2.5"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("Every event says whose it is, which operation, the how-manieth, and one of them that it is the last")
    void attributes(Provider provider, Site site) throws Exception {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        SentCommand sent = Ask.sent(
                site,
                provider.network(STACK, "told", CIDR).correlationId("ord-4711").traceparent(trace));
        sent.await(Site.PATIENCE);

        List<ConsumerRecord<String, byte[]>> records =
                TopicRecords.of(site, site.topics().events("default"), STACK).stream()
                        .filter(record -> event(record).operationId().equals(sent.operationId()))
                        .toList();
        List<Event> events = records.stream().map(EventsTest::event).toList();
        assertThat(events).hasSizeGreaterThan(3);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.envelope().subject()).isEqualTo(STACK + "/network/told");
            assertThat(event.envelope().kind()).isEqualTo("network");
            assertThat(event.envelope().verb()).isEqualTo("create");
            assertThat(event.envelope().stack()).isEqualTo(STACK);
            assertThat(event.envelope().provider()).isEqualTo(provider.id());
            assertThat(event.envelope().account()).isEqualTo(provider.lane().account());
            assertThat(event.envelope().region()).isEqualTo(provider.lane().region());
            assertThat(event.envelope().correlationId()).isEqualTo("ord-4711");
            assertThat(event.envelope().traceparent()).isEqualTo(trace);
            assertThat(event.envelope().id())
                    .isEqualTo(sent.operationId() + "/" + event.envelope().sequence());
        });
        assertThat(events)
                .extracting(event -> event.envelope().sequence())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events.stream().filter(Event::terminal)).singleElement().isEqualTo(events.get(events.size() - 1));
    }

    @Proves({"2.6"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("An operation that waits for a network says so")
    void waiting(Provider provider, Site site) throws Exception {
        SentCommand sent = Ask.sent(site, provider.subnet(STACK, "waiting", "waited", "10.0.1.0/24"));

        assertThat(Told.waitsFor(site, sent, "network/waited").phase()).isEqualTo(Phase.WAITING);

        Ask.succeeded(site, provider.network(STACK, "waited", CIDR));
        Ask.succeeded(sent.await(Site.PATIENCE));
    }

    @Proves({"2.7"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("The steps are the calls that the cloud has seen, with its request ids and what came of each")
    void steps(Provider provider, Site site) throws Exception {
        site.simulator().faults(throttled(provider).onAction("CreateVpc").times(2));
        Calls calls = Calls.fromNow(site);

        OperationEvent end = Ask.succeeded(site, provider.network(STACK, "stepped", CIDR));

        List<CallRecord> creates = calls.of("CreateVpc");
        assertThat(end.steps().stream().filter(step -> step.action().equals("CreateVpc")))
                .extracting(StepReport::state)
                .containsExactly("retried", "retried", "done");
        assertThat(end.steps().stream().filter(step -> step.action().equals("CreateVpc")))
                .extracting(step -> upper(step.requestId()))
                .containsExactlyElementsOf(
                        creates.stream().map(call -> upper(call.requestId())).toList());
        assertThat(end.calls()).isGreaterThanOrEqualTo(end.steps().size());
        assertThat(end.steps()).hasSizeLessThanOrEqualTo(OperationEvent.MAX_STEPS);
    }

    @Proves({"2.8"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("An error tells the canonical code and all that the cloud said")
    void nativeError(Provider provider, Site site) throws Exception {
        boolean aliyun = provider == Provider.ALIYUN;
        String code = aliyun ? "QuotaExceeded.Vpc" : "LimitExceeded";
        site.simulator()
                .faults(Fault.error(code, aliyun ? 400 : 200)
                        .onApi(provider.id())
                        .onAction("CreateVpc")
                        .times(1));
        Calls calls = Calls.fromNow(site);

        Problem error =
                Ask.problem(site, provider.network(STACK, "refused", CIDR), Phase.FAILED, ErrorCode.QUOTA_EXCEEDED);

        assertThat(error.nativeError().code()).isEqualTo(code);
        assertThat(error.nativeError().httpStatus()).isEqualTo(aliyun ? 400 : 200);
        assertThat(error.nativeError().message()).isNotEmpty();
        assertThat(upper(error.nativeError().requestId()))
                .isEqualTo(upper(calls.of("CreateVpc").get(0).requestId()));
    }

    @Proves({"2.9", "1.36"})
    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "Each change of the inventory is an event of its own, with a revision that rises and a uid that tells incarnations apart")
    void resourceEvents(Provider provider, Site site) throws Exception {
        Resource created =
                changed(site, Ask.sent(site, provider.network(STACK, "alive", CIDR)), ResourceChange.CREATED);
        Resource modified = changed(
                site,
                Ask.sent(
                        site,
                        Commands.modify(
                                provider.lane(),
                                STACK,
                                Kind.NETWORK,
                                "alive",
                                Patch.setting("displayName", "alive-2"))),
                ResourceChange.CHANGED);
        Resource orphaned = changed(
                site,
                Ask.sent(site, Commands.forget(provider.lane(), STACK, Kind.NETWORK, "alive")),
                ResourceChange.ORPHANED);
        Resource adopted = changed(
                site,
                Ask.sent(site, Commands.importing(provider.lane(), STACK, Kind.NETWORK, "alive", created.id())),
                ResourceChange.ADOPTED);
        Resource deleted = changed(
                site,
                Ask.sent(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "alive")),
                ResourceChange.DELETED);

        assertThat(List.of(modified, orphaned, adopted, deleted))
                .allSatisfy(resource -> assertThat(resource.id()).isEqualTo(created.id()));
        assertThat(created.revision()).isEqualTo(1);
        assertThat(modified.revision()).isEqualTo(2);
        assertThat(modified.uid()).isEqualTo(created.uid());
        assertThat(adopted.uid()).isNotEqualTo(created.uid());
        assertThat(adopted.managed()).isEqualTo("adopted");
    }

    @Proves({"2.15"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("The operations view ends with the last event of the operation, as it stands among the events")
    void operationsView(Provider provider, Site site) throws Exception {
        SentCommand sent = Ask.sent(site, provider.network(STACK, "viewed", CIDR));
        Event end = sent.await(Site.PATIENCE);

        List<ConsumerRecord<String, byte[]>> view =
                TopicRecords.of(site, site.topics().operations(), sent.operationId());

        assertThat(Json.read(view.get(view.size() - 1).value(), com.fasterxml.jackson.databind.JsonNode.class))
                .isEqualTo(end.document());
    }

    @Proves({"2.16"})
    @ParameterizedTest
    @EnumSource
    @DisplayName("The resources view holds the resource while there is one, and then a tombstone")
    void resourcesView(Provider provider, Site site) throws Exception {
        OperationEvent created = Ask.succeeded(site, provider.network(STACK, "listed", CIDR));
        String key = Json.text(List.of("default", STACK, provider.lane().toString(), "network", "listed"));

        ConsumerRecord<String, byte[]> there = last(site, key);
        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.NETWORK, "listed"));

        assertThat(Json.read(there.value(), Resource.class)).isEqualTo(created.resource());
        await().atMost(Site.PATIENCE).until(() -> last(site, key).value() == null);
    }

    private static ConsumerRecord<String, byte[]> last(Site site, String key) {
        List<ConsumerRecord<String, byte[]>> records =
                TopicRecords.of(site, site.topics().resources(), key);
        return records.get(records.size() - 1);
    }

    private static Resource changed(Site site, SentCommand sent, ResourceChange change) throws Exception {
        Ask.succeeded(sent.await(Site.PATIENCE));
        return Told.change(site, sent.operationId(), change).resource().orElseThrow();
    }

    /** Alibaba Cloud writes request ids in capitals, the simulator's ledger does not. */
    private static String upper(String requestId) {
        return requestId.toUpperCase(Locale.ROOT);
    }

    private static Fault throttled(Provider provider) {
        return Fault.throttle().onApi(provider.id());
    }

    private static Event event(ConsumerRecord<String, byte[]> record) {
        return dev.dragoman.app.output.EventDocuments.event(
                "default", Json.read(record.value(), com.fasterxml.jackson.databind.node.ObjectNode.class));
    }
}
