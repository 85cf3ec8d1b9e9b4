package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.routes.config.Nearest;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.cloudevents.rw.CloudEventRWException.CloudEventRWExceptionKind;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;

/** Reads a record as a CloudEvent, structured or binary, and says everything that is wrong with it as such. */
final class EventReader {

    private static final JsonFormat FORMAT = new JsonFormat();
    private static final Set<CloudEventRWExceptionKind> TOLD = EnumSet.of(
            CloudEventRWExceptionKind.INVALID_ATTRIBUTE_NAME,
            CloudEventRWExceptionKind.INVALID_ATTRIBUTE_TYPE,
            CloudEventRWExceptionKind.INVALID_ATTRIBUTE_VALUE,
            CloudEventRWExceptionKind.INVALID_EXTENSION_NAME);
    private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");

    /**
     * What an event carries besides its attributes of text.
     *
     * @param data missing if there is none
     * @param document makes the whole event in structured JSON
     */
    record Event(
            JsonNode data,
            Optional<OffsetDateTime> time,
            Optional<OffsetDateTime> expiry,
            Optional<String> schema,
            Supplier<ObjectNode> document) {}

    /** The event, or empty with everything that is wrong added to the findings. */
    Optional<Event> read(Attributes attributes, Headers headers, byte[] value, Findings findings) {
        if (!attributes.binary() && !isDocument(value, findings)) {
            return Optional.empty();
        }
        checkAttributes(attributes, findings);
        if (!findings.none()) {
            return Optional.empty();
        }
        try {
            CloudEvent event = attributes.binary()
                    ? KafkaMessageFactory.createReader(headers, value).toEvent()
                    : FORMAT.deserialize(value);
            Optional<OffsetDateTime> expiry = expiry(event, findings);
            JsonNode data = data(event, findings);
            Optional<String> schema = Optional.ofNullable(event.getDataSchema()).map(Object::toString);
            return findings.none()
                    ? Optional.of(new Event(
                            data,
                            Optional.ofNullable(event.getTime()),
                            expiry,
                            schema,
                            () -> attributes.document(value, data)))
                    : Optional.empty();
        } catch (RuntimeException e) { // the SDK throws many kinds at junk
            findings.add(ErrorCode.INVALID_ARGUMENT, "", "expected a CloudEvent 1.0" + aboutAttributes(e));
            return Optional.empty();
        }
    }

    /** What the SDK says of attributes; what it says of anything else may quote the data. */
    private static String aboutAttributes(RuntimeException e) {
        return e instanceof CloudEventRWException known && TOLD.contains(known.getKind())
                ? ": " + known.getMessage()
                : "";
    }

    /** The SDK takes the last of two fields with one name; here neither is right. */
    private static boolean isDocument(byte[] value, Findings findings) {
        if (value.length == 0) {
            findings.add(ErrorCode.INVALID_ARGUMENT, "", "expected a CloudEvent, got a record without a value");
            return false;
        }
        try {
            if (Json.read(value, JsonNode.class).isObject()) {
                return true;
            }
            findings.add(ErrorCode.INVALID_ARGUMENT, "", "expected a CloudEvent, a JSON object");
        } catch (JsonException e) {
            findings.add(ErrorCode.INVALID_ARGUMENT, "", "expected a CloudEvent in JSON: " + e.mistake());
        }
        return false;
    }

    private static void checkAttributes(Attributes attributes, Findings findings) {
        for (String name : REQUIRED) {
            if (attributes.get(name).isEmpty()) {
                findings.attribute(
                        ErrorCode.INVALID_ARGUMENT, name, "expected text, got none" + misspelt(name, attributes));
            }
        }
        attributes
                .get("specversion")
                .filter(version -> !version.equals("1.0"))
                .ifPresent(version -> findings.attribute(
                        ErrorCode.INVALID_ARGUMENT, "specversion", "expected 1.0, got '" + version + "'"));
        attributes.get("time").ifPresent(time -> moment("time", time, findings));
        attributes
                .get("datacontenttype")
                .filter(type -> !isJson(type))
                .ifPresent(type -> findings.attribute(
                        ErrorCode.INVALID_ARGUMENT,
                        "datacontenttype",
                        "expected application/json, got '" + type + "'"));
    }

    private static String misspelt(String name, Attributes attributes) {
        return Nearest.to(name, attributes.values().keySet())
                .filter(near -> !REQUIRED.contains(near))
                .map(near -> " (there is '" + near + "')")
                .orElse("");
    }

    private static boolean isJson(String contentType) {
        String type = contentType.split(";", 2)[0].strip();
        return type.equalsIgnoreCase("application/json") || type.endsWith("+json") || type.equals("text/json");
    }

    private static Optional<OffsetDateTime> expiry(CloudEvent event, Findings findings) {
        return Optional.ofNullable(event.getExtension("expirytime"))
                .flatMap(value -> moment("expirytime", value.toString(), findings));
    }

    private static Optional<OffsetDateTime> moment(String name, String text, Findings findings) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            findings.attribute(
                    ErrorCode.INVALID_ARGUMENT,
                    name,
                    "expected a moment with its offset such as 2026-01-31T12:00:00Z, got '" + text + "'");
            return Optional.empty();
        }
    }

    private static JsonNode data(CloudEvent event, Findings findings) {
        CloudEventData data = event.getData();
        if (data == null) {
            return MissingNode.getInstance();
        }
        if (data instanceof JsonCloudEventData json) {
            return json.getNode();
        }
        try {
            return Json.read(data.toBytes(), JsonNode.class);
        } catch (JsonException e) {
            findings.add(ErrorCode.INVALID_ARGUMENT, "", "expected data in JSON: " + e.mistake());
            return MissingNode.getInstance();
        }
    }
}
