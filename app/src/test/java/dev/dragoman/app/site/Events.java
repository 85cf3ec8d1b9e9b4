package dev.dragoman.app.site;

import dev.dragoman.client.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Collects every event that a client sees. */
public final class Events implements Consumer<Event> {

    private final ConcurrentLinkedQueue<Event> all = new ConcurrentLinkedQueue<>();

    @Override
    public void accept(Event event) {
        all.add(event);
    }

    public List<Event> of(String operationId) {
        return all.stream()
                .filter(event -> event.operationId().equals(operationId))
                .toList();
    }

    /** The terminal events of the command with this CloudEvents id. */
    public List<Event> endsOfCommand(String id) {
        return all.stream()
                .filter(Event::terminal)
                .filter(event -> event.envelope()
                        .data()
                        .at("/operation/command/id")
                        .asText()
                        .equals(id))
                .toList();
    }

    /** How many terminal events each of these operations has had. */
    public Map<String, Long> terminals(Collection<String> operationIds) {
        Map<String, Long> found = all.stream()
                .filter(Event::terminal)
                .collect(Collectors.groupingBy(Event::operationId, Collectors.counting()));
        return operationIds.stream().collect(Collectors.toMap(id -> id, id -> found.getOrDefault(id, 0L)));
    }

    /** The phases that an operation went through, in order. */
    public List<String> phases(String operationId) {
        return of(operationId).stream()
                .map(event -> event.envelope().type())
                .filter(type -> type.startsWith("dragoman.operation."))
                .map(type -> type.substring("dragoman.operation.".length()))
                .toList();
    }
}
