package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Verb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that has been read, found valid, and normalised: what the engine works on.
 *
 * @param operationId see {@link OperationId}
 * @param tenant from the command's topic
 * @param source CloudEvents {@code source}
 * @param id CloudEvents {@code id}
 * @param correlationId echoed on every event, if given
 * @param traceparent W3C trace context, if given
 * @param stack the publisher's grouping; empty for what is about an operation
 * @param name the resource's handle; empty for {@code list}
 * @param spec what is asked for, for {@code invoke} an {@link Invocation}; empty for verbs that ask for nothing
 * @param options what it says beside
 * @param nativeId the cloud's id that {@code import} claims or {@code resolve} adopts ({@code none} for nothing); empty elsewhere
 * @param operation the operation that {@code cancel} or {@code resolve} is about; empty elsewhere
 * @param ignored the spec's pointers that were left out because the cloud cannot express them and the publisher
 *     allowed it
 * @param limit items a page for {@code list}, 0 elsewhere
 * @param pageToken the page to read for {@code list}, empty for the first and elsewhere
 * @param receivedAt when the record came to the commands topic, milliseconds since 1970
 * @param deadlineAt when the operation must have ended, milliseconds since 1970
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Command(
        String operationId,
        String tenant,
        String source,
        String id,
        @Nullable String correlationId,
        @Nullable String traceparent,
        Kind kind,
        Verb verb,
        Lane lane,
        String stack,
        String name,
        ObjectNode spec,
        Options options,
        String nativeId,
        String operation,
        List<String> ignored,
        int limit,
        String pageToken,
        long receivedAt,
        long deadlineAt) {

    /** What resolves an operation by saying that it made nothing. */
    public static final String ADOPT_NOTHING = "none";

    public Command {
        stack = stack == null ? "" : stack;
        name = name == null ? "" : name;
        options = options == null ? Options.NONE : options;
        nativeId = nativeId == null ? "" : nativeId;
        operation = operation == null ? "" : operation;
        pageToken = pageToken == null ? "" : pageToken;
        ignored = ignored == null ? List.of() : List.copyOf(ignored);
        spec = spec == null ? JsonNodeFactory.instance.objectNode() : spec;
    }

    /** The resource that the command is about; a list's has no name, a native call stands for itself. */
    @JsonIgnore
    public ResourceKey resource() {
        return new ResourceKey(tenant, stack, lane, kind, kind == Kind.NATIVE ? operationId : name);
    }

    /** What the command is about within its stack: a resource's handle, an operation's id, an action's name; empty for a list. */
    @JsonIgnore
    public String subject() {
        if (kind == Kind.NATIVE) {
            return spec.path("action").asText();
        }
        return operation.isEmpty() ? name : operation;
    }

    /** What is being attempted, on what: the start of every message about the command. */
    @JsonIgnore
    public String attempt() {
        String what = subject();
        return kind.id() + "." + verb.id() + (what.isEmpty() ? "" : " " + what);
    }
}
