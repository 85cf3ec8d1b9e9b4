package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.bench.crash.fault.Applied;
import dev.dragoman.bench.crash.load.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The evidence, sorted by operation, call and resource, as the rules need it. */
final class Case {

    private final Evidence evidence;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final List<Call> calls;
    private final Map<String, List<Request>> asking = new HashMap<>();
    private final Set<String> existing;

    Case(Evidence evidence) {
        this.evidence = evidence;
        for (Sent sent : evidence.sent()) {
            Operation known = operations.get(sent.operationId());
            if (known == null) {
                operations.put(sent.operationId(), new Operation(sent));
            } else {
                known.sentAgain();
            }
        }
        evidence.events().forEach(event -> of(event, "operationid").ifPresent(operation -> operation.add(event)));
        evidence.replies().forEach(reply -> of(reply, "operationId").ifPresent(operation -> operation.addReply(reply)));
        evidence.requests().stream().map(Request::of).forEach(request -> {
            operation(request.operation()).ifPresent(operation -> operation.add(request));
            asking.computeIfAbsent(request.fingerprint(), print -> new ArrayList<>())
                    .add(request);
        });
        this.calls = evidence.calls().stream().map(Call::of).toList();
        for (Call call : calls) {
            Set<String> whose = whose(call);
            whose.stream().flatMap(id -> operation(id).stream()).forEach(operation -> operation.add(call));
        }
        this.existing = evidence.resources().stream()
                .filter(resource -> !resource.path("becoming").asText().equals("(gone)"))
                .map(resource -> resource.path("id").asText())
                .collect(Collectors.toSet());
    }

    private Optional<Operation> of(Said said, String field) {
        return operation(said.document().path(field).asText());
    }

    private Set<String> whose(Call call) {
        return call.stranger()
                ? Set.of()
                : asked(call.fingerprint()).stream()
                        .map(Request::operation)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Evidence evidence() {
        return evidence;
    }

    /** Every operation that was asked for, in order. */
    Collection<Operation> operations() {
        return operations.values();
    }

    Optional<Operation> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    /** The simulators' calls, oldest first. */
    List<Call> calls() {
        return calls;
    }

    /** The requests for such a call. */
    List<Request> asked(String fingerprint) {
        return asking.getOrDefault(fingerprint, List.of());
    }

    /** Those of an operation's changing calls that no other operation asked for. */
    List<Call> itsOwn(Operation operation) {
        return operation.calls().stream()
                .filter(call -> asked(call.fingerprint()).stream().anyMatch(Request::changing))
                .filter(call -> asked(call.fingerprint()).stream()
                        .allMatch(request -> request.operation().equals(operation.id())))
                .toList();
    }

    /** Whether it exists at the clouds in the end, and is not on its way to be gone; an id may be {@code TABLE/ROUTE}. */
    boolean exists(String id) {
        return existing.contains(id) || existing.contains(id.substring(id.lastIndexOf('/') + 1));
    }

    /** The events about resources, in the order of each resource's partition. */
    List<JsonNode> resourceEvents() {
        return evidence.events().stream()
                .map(Said::document)
                .filter(event -> event.path("type").asText().startsWith("dragoman.resource."))
                .toList();
    }

    /** The faults of this kind of which some was in this time. */
    List<Applied> faults(Instant from, Instant to) {
        return evidence.faults().stream()
                .filter(fault -> !fault.from().isAfter(to) && !fault.to().isBefore(from))
                .toList();
    }

    /** Whether a wall clock was wrong while this operation was worked on: timestamps then prove nothing. */
    boolean clockWasWrong(Operation operation) {
        Instant from = operation.sent().at().minusSeconds(1);
        Instant to = operation
                .sent()
                .at()
                .plus(operation.deadline().orElse(Duration.ofMinutes(10)))
                .plusSeconds(60);
        return faults(from, to).stream().anyMatch(fault -> fault.fault().equals("clock-step"));
    }
}
