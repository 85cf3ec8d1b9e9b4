package dev.dragoman.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.OperationId;
import dev.dragoman.model.schema.Schemas;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import java.net.URI;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A command as a publisher says it.
 *
 * @param source CloudEvents {@code source}
 * @param id CloudEvents {@code id}
 * @param stack the publisher's grouping, and the key of the record, so that a stack's commands keep their order
 * @param data the command's data, see the schema of its kind and verb
 */
public record OutgoingCommand(
        String source,
        String id,
        Kind kind,
        Verb verb,
        String stack,
        ObjectNode data,
        @Nullable String correlationId,
        @Nullable String traceparent) {

    /** The id of the operation that this command is, if it is sent as this tenant's. */
    public String operationId(String tenant) {
        return OperationId.of(tenant, source, id, data);
    }

    /**
     * The command as an event.
     *
     * @param time when it is said; no part of its identity
     */
    public CloudEvent toCloudEvent(OffsetDateTime time) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(source))
                .withType("dragoman." + kind.id() + "." + verb.id())
                .withTime(time)
                .withDataContentType("application/json")
                .withDataSchema(URI.create(Schemas.id(kind, verb)))
                .withData(JsonCloudEventData.wrap(data));
        if (correlationId != null) {
            event.withExtension("correlationid", correlationId);
        }
        if (traceparent != null) {
            event.withExtension("traceparent", traceparent);
        }
        return event.build();
    }
}
