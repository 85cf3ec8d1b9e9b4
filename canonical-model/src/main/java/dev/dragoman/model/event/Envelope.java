package dev.dragoman.model.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event in structured JSON as Dragoman writes it: the attributes and the data.
 *
 * @param <D> what the event tells
 * @param id {@code <operationid>/<sequence>}
 * @param type {@code dragoman.operation.<phase>} or {@code dragoman.resource.<change>}
 * @param subject {@code stack/kind/name}
 * @param sequence rises within the operation, from 1
 * @param terminal whether this is the operation's one terminal event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Envelope<D>(
        @NotNull @JsonPropertyDescription("CloudEvents version, 1.0")
        String specversion,

        @NotNull @JsonPropertyDescription("<operationid>/<sequence>")
        String id,

        @NotNull @JsonPropertyDescription("Who says it: the gateway")
        String source,

        @NotNull @JsonPropertyDescription("dragoman.operation.<phase> or dragoman.resource.<change>")
        String type,

        @JsonPropertyDescription("The resource that it is about: stack/kind/name")
        String subject,

        @JsonPropertyDescription("When it was said, RFC 3339")
        String time,

        @JsonPropertyDescription("application/json") String datacontenttype,

        @JsonPropertyDescription("Names the schema of the data")
        String dataschema,

        @NotNull @JsonProperty("operationid") @JsonPropertyDescription("The operation that it belongs to")
        String operationId,

        @JsonPropertyDescription("Rises within the operation, from 1")
        int sequence,

        @JsonPropertyDescription("Whether this is the operation's one terminal event")
        boolean terminal,

        @JsonPropertyDescription("The command's kind") String kind,
        @JsonPropertyDescription("The command's verb") String verb,
        @JsonPropertyDescription("The command's stack") String stack,

        @JsonPropertyDescription("The cloud that the command is for")
        String provider,

        @JsonPropertyDescription("The account that the command is for")
        String account,

        @JsonPropertyDescription("The region that the command is for")
        String region,

        @JsonProperty("correlationid") @JsonPropertyDescription("The command's, if it had one") @Nullable String correlationId,

        @JsonPropertyDescription("W3C trace context, if the command had one") @Nullable String traceparent,

        @NotNull @JsonPropertyDescription("What the event tells")
        D data) {

    /** The media type of a record's value that is such an event. */
    public static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** The {@code source} of everything that the gateway says. */
    public static final String SOURCE = "/dragoman";
}
