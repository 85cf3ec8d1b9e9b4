package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.OnInUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps a resource from going while others that Dragoman knows of need it. */
final class Departures {

    private final Queues queues;
    private final Inventory inventory;
    private final View view;
    private final Comings comings;

    Departures(Queues queues, Inventory inventory, View view, Comings comings) {
        this.queues = queues;
        this.inventory = inventory;
        this.view = view;
        this.comings = comings;
    }

    /** What has to happen before the operation's resource may go; empty if it may. */
    Optional<Input> obstacle(Operation operation, long now) {
        Command command = operation.command();
        ResourceKey resource = command.resource();
        List<ResourceKey> here = inventory.dependentsOf(resource);
        List<ResourceKey> elsewhere = view.dependentsOf(resource);
        if (here.isEmpty() && elsewhere.isEmpty()) {
            return Optional.empty();
        }
        boolean waits = command.options().onInUse() == OnInUse.WAIT;
        List<String> staying = new ArrayList<>();
        here.stream()
                .filter(dependent -> !comings.going(dependent))
                .forEach(dependent -> staying.add(words(dependent, resource)));
        elsewhere.stream()
                .filter(dependent -> !view.going(dependent))
                .forEach(dependent -> staying.add(words(dependent, resource)));
        if (!staying.isEmpty() && (!waits || command.options().dryRun())) {
            return Optional.of(new Input.Refused(
                    Problem.of(ErrorCode.IN_USE, resource.subject() + " is needed by " + String.join(", ", staying))
                            .withBlockers(staying)
                            .withHint("delete what needs it first")));
        }
        if (command.options().dryRun()) {
            return Optional.empty();
        }
        here.forEach(dependent -> queues.awaitReference(dependent, operation));
        String all = here.stream().map(dependent -> words(dependent, resource)).collect(Collectors.joining(", "));
        String others =
                elsewhere.stream().map(dependent -> words(dependent, resource)).collect(Collectors.joining(", "));
        String words = all.isEmpty() || others.isEmpty() ? all + others : all + ", " + others;
        return Optional.of(new Input.Blocked(
                "the deletion of " + words, elsewhere.isEmpty() ? 0 : Elsewhere.again(operation, now)));
    }

    /** Another tenant's resources are counted, not named. */
    private static String words(ResourceKey dependent, ResourceKey resource) {
        if (!dependent.tenant().equals(resource.tenant())) {
            return "a " + dependent.kind().id() + " of another tenant";
        }
        return dependent.lane().equals(resource.lane())
                ? dependent.subject()
                : dependent.subject() + " in " + dependent.lane();
    }
}
