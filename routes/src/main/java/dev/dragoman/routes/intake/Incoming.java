package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.command.OperationId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A command that has an identity: what is known of it whether or not it turns out to be right.
 *
 * @param operationId see {@link OperationId}
 * @param type CloudEvents {@code type}, empty if there is none
 * @param data the event's data, missing if there is none or it cannot be read
 * @param receivedAt milliseconds since 1970
 */
record Incoming(
        String operationId,
        String tenant,
        String source,
        String id,
        Optional<String> correlationId,
        Optional<String> traceparent,
        String type,
        JsonNode data,
        long receivedAt) {

    private static final Pattern NAME = Pattern.compile(Lane.NAME);
    private static final Pattern OPERATION = Pattern.compile(OperationId.FORM);

    /** A command of which nothing but the attributes can be read. */
    static Incoming unread(String tenant, Attributes attributes, byte[] content, long receivedAt) {
        String source = attributes.get("source").orElse("");
        String id = attributes.get("id").orElse("");
        return of(
                OperationId.of(tenant, source, id, content), tenant, attributes, MissingNode.getInstance(), receivedAt);
    }

    /** A command with data. */
    static Incoming read(String tenant, Attributes attributes, JsonNode data, long receivedAt) {
        String source = attributes.get("source").orElse("");
        String id = attributes.get("id").orElse("");
        String operationId = data.isMissingNode()
                ? OperationId.of(tenant, source, id, new byte[0])
                : OperationId.of(tenant, source, id, data);
        return of(operationId, tenant, attributes, data, receivedAt);
    }

    private static Incoming of(
            String operationId, String tenant, Attributes attributes, JsonNode data, long receivedAt) {
        return new Incoming(
                operationId,
                tenant,
                attributes.get("source").orElse(""),
                attributes.get("id").orElse(""),
                attributes.get("correlationid"),
                attributes.get("traceparent"),
                attributes.get("type").orElse(""),
                data,
                receivedAt);
    }

    /** The second part of {@code dragoman.<kind>.<verb>}, known or not. */
    String kind() {
        return part(1);
    }

    /** The third part of {@code dragoman.<kind>.<verb>}, known or not. */
    String verb() {
        return part(2);
    }

    private String part(int index) {
        String[] parts = type.split("\\.", -1);
        return parts.length == 3 ? parts[index] : "";
    }

    String stack() {
        return text("stack");
    }

    String name() {
        return text("name");
    }

    private String text(String field) {
        JsonNode value = data.path(field);
        return value.isTextual() ? value.asText() : "";
    }

    /** The same with other data; its identity stays that of the data with which it came. */
    Incoming with(JsonNode other) {
        return new Incoming(operationId, tenant, source, id, correlationId, traceparent, type, other, receivedAt);
    }

    /** The operation that a command of the gateway's own is about; empty if there is none. */
    String operation() {
        String text = text("operation");
        return OPERATION.matcher(text).matches() ? text : "";
    }

    /** The target, or {@link Lane#NONE} if it is not there or not well formed. */
    Lane lane() {
        return lane(data.path("target")).orElse(Lane.NONE);
    }

    /** What a target in a command's data says, if it is well formed. */
    static Optional<Lane> lane(JsonNode target) {
        Optional<String> provider = name(target.path("provider"));
        Optional<String> account = name(target.path("account"));
        Optional<String> region = name(target.path("region"));
        return provider.isPresent() && account.isPresent() && region.isPresent()
                ? Optional.of(new Lane(provider.get(), account.get(), region.get()))
                : Optional.empty();
    }

    private static Optional<String> name(JsonNode value) {
        return value.isTextual() && NAME.matcher(value.asText()).matches()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    /** What was attempted, on what: {@code subnet.create web}. */
    String attempt() {
        String what = kind().isEmpty() ? "command " + id : kind() + "." + verb();
        String which = name().isEmpty() ? operation() : name();
        return which.isEmpty() ? what : what + " " + which;
    }
}
