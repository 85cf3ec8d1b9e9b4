package dev.dragoman.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.Envelope;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.kind.NetworkSpec;
import java.util.List;

/** A shop's network, the command that makes it, and what the gateway says of it. */
final class Fixtures {

    static final Lane LANE = new Lane("aliyun", "prod", "cn-hangzhou");

    static final NetworkSpec NETWORK = new NetworkSpec("10.0.0.0/16", null, null, null, null, null, null);

    private Fixtures() {}

    static CommandBuilder create() {
        return Commands.create(LANE, "shop", "main", NETWORK).source("/shop/ci").id("01JD8M6Q4Z");
    }

    static CommandBuilder delete(String name) {
        return Commands.delete(LANE, "shop", Kind.NETWORK, name);
    }

    static Envelope<OperationEvent> event(String operationId, Phase phase) {
        return event(operationId, data(operationId, phase));
    }

    private static OperationEvent data(String operationId, Phase phase) {
        return new OperationEvent(
                new OperationEvent.Operation(
                        operationId,
                        "network",
                        "create",
                        new OperationEvent.Origin("/shop/ci", "01JD8M6Q4Z"),
                        "2025-11-21T12:00:00Z",
                        ""),
                phase,
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
                null);
    }

    /** The event that tells this of an operation. */
    static Envelope<OperationEvent> event(String operationId, OperationEvent data) {
        Phase phase = data.phase();
        return new Envelope<>(
                "1.0",
                operationId + "/1",
                Envelope.SOURCE,
                "dragoman.operation." + phase.id(),
                "shop/network/main",
                "2025-11-21T12:00:00Z",
                "application/json",
                "urn:dragoman:event.operation:1",
                operationId,
                1,
                phase.terminal(),
                "network",
                "create",
                "shop",
                "aliyun",
                "prod",
                "cn-hangzhou",
                null,
                null,
                data);
    }

    static ObjectNode json(byte[] document) {
        return Json.read(document, ObjectNode.class);
    }
}
