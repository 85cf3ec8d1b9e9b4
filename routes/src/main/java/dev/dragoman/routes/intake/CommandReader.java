package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.SpecShape;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.Options;
import dev.dragoman.routes.intake.SupportCheck.Supported;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a command of data whose type is known, or says everything that is wrong with it. */
final class CommandReader {

    private static final int DEFAULT_LIMIT = 50;

    private final Map<String, CloudAdapter> adapters;
    private final TargetCheck targets;
    private final ReferenceCheck references;
    private final Deadlines deadlines;
    private final SchemaCheck schemas = new SchemaCheck();

    CommandReader(Map<String, CloudAdapter> adapters, TargetCheck targets, Deadlines deadlines) {
        this.adapters = adapters;
        this.targets = targets;
        this.references = new ReferenceCheck(targets);
        this.deadlines = deadlines;
    }

    /** The command, or empty with everything that is wrong added to the findings. */
    Optional<Command> read(Incoming incoming, CommandType type, Findings findings) {
        JsonNode data = incoming.data();
        findings.addAll(ErrorCode.INVALID_ARGUMENT, schemas.violations(type.kind(), type.verb(), data));
        Duration deadline = deadlines.asked(data, findings);
        Incoming.lane(data.path("target"))
                .ifPresent(lane -> targets.check(incoming.tenant(), lane, "/target", findings));
        if (type.kind() == Kind.NATIVE) {
            return InvocationReader.read(incoming.lane(), data, findings)
                    .filter(invocation -> findings.none())
                    .map(invocation -> command(incoming, type, new Supported(invocation.spec(), List.of()), deadline));
        }
        ObjectNode spec = spec(type, data);
        if (type.kind().resources()) {
            references.check(type, self(incoming, type), spec, data, findings);
        }
        Optional<Supported> supported = Optional.ofNullable(
                        adapters.get(incoming.lane().provider()))
                .map(adapter -> SupportCheck.check(adapter, type, spec, data, findings));
        return supported.filter(rest -> findings.none()).map(rest -> command(incoming, type, rest, deadline));
    }

    private static ResourceKey self(Incoming incoming, CommandType type) {
        return new ResourceKey(incoming.tenant(), incoming.stack(), incoming.lane(), type.kind(), incoming.name());
    }

    /** What the command asks with: the spec or the patch; of an association, what stands beside the name. */
    private static ObjectNode spec(CommandType type, JsonNode data) {
        return switch (type.verb()) {
            case CREATE, APPLY, MODIFY, IMPORT ->
                data.path("spec") instanceof ObjectNode spec ? spec.deepCopy() : JsonNodeFactory.instance.objectNode();
            case ASSOCIATE -> {
                SpecShape shape = type.kind().shape(type.verb());
                yield data instanceof ObjectNode object
                        ? object.deepCopy().retain(shape.fields())
                        : JsonNodeFactory.instance.objectNode();
            }
            default -> JsonNodeFactory.instance.objectNode();
        };
    }

    private static Command command(Incoming incoming, CommandType type, Supported supported, Duration deadline) {
        JsonNode data = incoming.data();
        return new Command(
                incoming.operationId(),
                incoming.tenant(),
                incoming.source(),
                incoming.id(),
                incoming.correlationId().orElse(null),
                incoming.traceparent().orElse(null),
                type.kind(),
                type.verb(),
                incoming.lane(),
                incoming.stack(),
                incoming.name(),
                supported.spec(),
                Json.read(data, Options.class), // they are called the same there
                nativeId(type.verb(), data),
                incoming.operation(),
                supported.ignored(),
                type.verb() == Verb.LIST ? data.path("limit").asInt(DEFAULT_LIMIT) : 0,
                data.path("pageToken").asText(""),
                incoming.receivedAt(),
                incoming.receivedAt() + deadline.toMillis());
    }

    private static String nativeId(Verb verb, JsonNode data) {
        return switch (verb) {
            case IMPORT -> data.path("id").asText();
            case RESOLVE -> data.path("adopt").asText();
            default -> "";
        };
    }
}
