package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.State;
import dev.dragoman.model.ReferenceUse;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which resources are on their way, and who waits for whom among them. */
final class Comings {

    private final Queues queues;
    private final Function<String, @Nullable Operation> operations;

    /**
     * @param operations the live operation of an id, or null
     */
    Comings(Queues queues, Function<String, @Nullable Operation> operations) {
        this.queues = queues;
        this.operations = operations;
    }

    /** Whether a command brings its resource, if all goes well. */
    static boolean brings(Command command) {
        return switch (command.verb()) {
            case CREATE, APPLY, IMPORT -> !command.options().dryRun();
            default -> false;
        };
    }

    /** Whether an operation is under way that brings the resource. */
    boolean coming(ResourceKey key) {
        return bringing(key).isPresent();
    }

    /** The first operation under way that brings the resource. */
    Optional<Operation> bringing(ResourceKey key) {
        return live(key).filter(operation -> brings(operation.command())).findFirst();
    }

    /** Whether an operation is under way that takes the resource away. */
    boolean going(ResourceKey key) {
        return live(key)
                .anyMatch(operation -> operation.command().verb() == Verb.DELETE
                        || operation.command().verb() == Verb.FORGET);
    }

    /**
     * The way, through operations of this partition, from a resource through what it waits for, and what that waits for, back to itself.
     *
     * @param from whose operation is about to wait
     * @param to for what
     * @return empty if there is no such way
     */
    List<ResourceKey> cycle(ResourceKey from, ResourceKey to) {
        Deque<List<ResourceKey>> ways = new ArrayDeque<>();
        Set<ResourceKey> visited = new HashSet<>();
        ways.add(List.of(from, to));
        while (!ways.isEmpty()) {
            List<ResourceKey> way = ways.poll();
            ResourceKey end = way.get(way.size() - 1);
            if (end.equals(from)) {
                return way;
            }
            if (!visited.add(end)) {
                continue;
            }
            live(end)
                    .filter(operation -> brings(operation.command()))
                    .filter(operation -> operation.state() == State.WAITING)
                    .flatMap(operation -> needs(operation.command()))
                    .forEach(next -> {
                        List<ResourceKey> further = new ArrayList<>(way);
                        further.add(next);
                        ways.add(further);
                    });
        }
        return List.of();
    }

    private static Stream<ResourceKey> needs(Command command) {
        Stream<ResourceKey> referred =
                command.kind().shape(command.verb()).uses(command.spec(), command.resource()).stream()
                        .map((ReferenceUse use) -> use.key(command.tenant()))
                        .flatMap(Optional::stream);
        Stream<ResourceKey> before =
                command.options().after().stream().map(predecessor -> predecessor.key(command.resource()));
        return Stream.concat(referred, before);
    }

    private Stream<Operation> live(ResourceKey key) {
        return queues.line(key).stream().map(operations).flatMap(Stream::ofNullable);
    }
}
