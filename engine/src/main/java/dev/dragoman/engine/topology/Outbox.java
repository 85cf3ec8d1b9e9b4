package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Output;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.Problem;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.Envelope;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Everything that the engine writes to topics, in the form in which it is written. */
final class Outbox {

    private static final String OPERATION_SCHEMA = "urn:dragoman:event.operation:1";
    private static final String RESOURCE_SCHEMA = "urn:dragoman:resource:1";
    private static final String NOTHING = "none";

    private final ProcessorContext<String, byte[]> context;

    Outbox(ProcessorContext<String, byte[]> context) {
        this.context = context;
    }

    void request(RequestRecord request) {
        send(
                EngineTopology.toRequests(request.call().target().provider()),
                request.call().target().toString(),
                Json.bytes(request));
    }

    void probe(String operationId, int attempt) {
        String partition = Integer.toString(context.taskId().partition());
        send(EngineTopology.TO_OWN_REPLIES, partition, Json.bytes(ReplyRecord.probe(operationId, attempt)));
    }

    /** An event of an operation: to the tenant's events, and as the newest state to the view of operations. */
    void operation(Command command, Output.Tell tell) {
        Phase phase = tell.event().phase();
        Envelope<OperationEvent> envelope = envelope(
                command,
                tell.sequence(),
                "dragoman.operation." + phase.id(),
                OPERATION_SCHEMA,
                phase.terminal(),
                tell.event());
        byte[] document = Json.bytes(envelope);
        event(command.tenant(), orNothing(command.stack()), document);
        send(EngineTopology.TO_OPERATIONS, command.operationId(), document);
    }

    /** The answer to a command that is no operation. */
    void rejection(InboxRecord record, Problem why) {
        String now = now();
        OperationEvent event = new OperationEvent(
                new OperationEvent.Operation(
                        record.operationId(),
                        record.kind(),
                        record.verb(),
                        new OperationEvent.Origin(record.source(), record.id()),
                        Instant.ofEpochMilli(record.receivedAt()).toString(),
                        now),
                Phase.REJECTED,
                "",
                null,
                Effect.NONE,
                "",
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                0,
                null,
                "",
                null,
                why);
        Envelope<OperationEvent> envelope = new Envelope<>(
                "1.0",
                record.operationId() + "/1",
                Envelope.SOURCE,
                "dragoman.operation.rejected",
                orNothing(record.stack()) + "/" + orNothing(record.kind()) + "/" + orNothing(record.name()),
                now,
                "application/json",
                OPERATION_SCHEMA,
                record.operationId(),
                1,
                true,
                orNothing(record.kind()),
                orNothing(record.verb()),
                orNothing(record.stack()),
                record.lane().provider(),
                record.lane().account(),
                record.lane().region(),
                record.correlationId(),
                record.traceparent(),
                event);
        byte[] document = Json.bytes(envelope);
        event(record.tenant(), orNothing(record.stack()), document);
        send(EngineTopology.TO_OPERATIONS, record.operationId(), document);
    }

    /** A change of the inventory, told to subscribers. */
    void resourceEvent(Command command, int sequence, Resource resource, String change) {
        Envelope<Resource> envelope =
                envelope(command, sequence, "dragoman.resource." + change, RESOURCE_SCHEMA, false, resource);
        event(command.tenant(), orNothing(command.stack()), Json.bytes(envelope));
    }

    void inView(Resource resource) {
        send(EngineTopology.TO_RESOURCES, View.key(resource.key()), Json.bytes(resource));
    }

    void outOfView(ResourceKey resource) {
        context.forward(
                new Record<>(View.key(resource), null, context.currentSystemTimeMs()), EngineTopology.TO_RESOURCES);
    }

    /** A parked command goes through the intake once more, as old as it is. */
    void again(InboxRecord record) {
        InboxRecord.Parked parked = Objects.requireNonNull(record.parked());
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", Envelope.MEDIA_TYPE.getBytes(StandardCharsets.UTF_8));
        headers.add(EngineTopology.TENANT_HEADER, record.tenant().getBytes(StandardCharsets.UTF_8));
        header(headers, InboxRecord.Parked.RECEIVED_AT, Long.toString(record.receivedAt()));
        context.forward(
                new Record<>(orNothing(record.stack()), Json.bytes(parked.event()), record.receivedAt(), headers),
                EngineTopology.TO_COMMANDS);
    }

    /** A note about a record of an internal topic that cannot be read: why, and where it stands; nothing of the record itself. */
    void deadLetter(RecordMetadata place, int size, String reason) {
        RecordHeaders headers = new RecordHeaders();
        header(headers, "dragoman-reason", reason);
        header(headers, "dragoman-topic", place.topic());
        header(headers, "dragoman-partition", Integer.toString(place.partition()));
        header(headers, "dragoman-offset", Long.toString(place.offset()));
        header(headers, "dragoman-time", now());
        header(headers, "dragoman-size", Integer.toString(size));
        context.forward(
                new Record<>(null, new byte[0], context.currentSystemTimeMs(), headers),
                EngineTopology.TO_DEAD_LETTERS);
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static String change(Output.Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }

    private <D> Envelope<D> envelope(
            Command command, int sequence, String type, String schema, boolean terminal, D data) {
        String name = orNothing(command.subject());
        return new Envelope<>(
                "1.0",
                command.operationId() + "/" + sequence,
                Envelope.SOURCE,
                type,
                orNothing(command.stack()) + "/" + command.kind().id() + "/" + name,
                now(),
                "application/json",
                schema,
                command.operationId(),
                sequence,
                terminal,
                command.kind().id(),
                command.verb().id(),
                orNothing(command.stack()),
                command.lane().provider(),
                command.lane().account(),
                command.lane().region(),
                command.correlationId(),
                command.traceparent(),
                data);
    }

    private void event(String tenant, String key, byte[] document) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", Envelope.MEDIA_TYPE.getBytes(StandardCharsets.UTF_8));
        headers.add(EngineTopology.TENANT_HEADER, tenant.getBytes(StandardCharsets.UTF_8));
        context.forward(new Record<>(key, document, context.currentSystemTimeMs(), headers), EngineTopology.TO_EVENTS);
    }

    private void send(String sink, String key, byte[] value) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }

    private String now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs()).toString();
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? NOTHING : text;
    }
}
