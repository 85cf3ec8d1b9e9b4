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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A command as a publisher says it.
 *
 * @param source CloudEvents {@code source}
 * @param id CloudEvents {@code id}
 * @param key the key of the record: the stack, so that its commands keep their order; what is about an operation has none, there it is
 *     the operation's id
 * @param data the command's data, see the schema of its kind and verb
 * @param expiry when the gateway must have read it
 */
public record OutgoingCommand(
        String source,
        String id,
        Kind kind,
        Verb verb,
        String key,
        ObjectNode data,
        @Nullable String correlationId,
        @Nullable String traceparent,
        @Nullable Instant expiry) {

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
        if (expiry != null) {
            event.withExtension("expirytime", expiry.atOffset(ZoneOffset.UTC));
        }
        return event.build();
    }
}
