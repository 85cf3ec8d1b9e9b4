package dev.dragoman.engine.machine;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Task;
import dev.dragoman.engine.EngineSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Moves operations on. Pure: the same operation, input and context give the same result, and nothing else is touched.
 * Jitter too is a function of the operation.
 */
public final class OperationMachine {

    private final Function<String, CloudAdapter> adapters;
    private final EngineSettings settings;
    private final Consumer<Transition> visited;

    /**
     * A machine.
     *
     * @param adapters the adapter of a provider
     * @param visited told of every transition that is made
     */
    public OperationMachine(
            Function<String, CloudAdapter> adapters, EngineSettings settings, Consumer<Transition> visited) {
        this.adapters = adapters;
        this.settings = settings;
        this.visited = visited;
    }

    /** The first events of an operation that has just been made. */
    public Result accept(Operation operation, Input.Context context) {
        Draft draft = draft(operation, context);
        Actions.accept(draft);
        return draft.result(operation.state());
    }

    /** What an input makes of an operation. */
    public Result apply(Operation operation, Input input, Input.Context context) {
        if (operation.state().ended()) {
            return new Result(operation, List.of());
        }
        Draft draft = draft(operation, context);
        Optional<Trigger> trigger = new Classifier(draft, input).trigger();
        if (trigger.isEmpty()) {
            return draft.result(operation.state());
        }
        Optional<Transition> transition = Transitions.find(operation.state(), trigger.get());
        if (transition.isEmpty()) {
            return new Result(operation, List.of());
        }
        transition.get().action().run(draft);
        visited.accept(transition.get());
        return draft.result(transition.get().to());
    }

    /** Whether the step that an operation is at makes something, by which it is recognised afterwards. */
    public boolean makes(Operation operation) {
        Task task = operation.task();
        if (task == null) {
            return false;
        }
        Progress progress = operation.progress();
        return adapters.apply(task.lane().provider())
                .procedure(task.procedure(), progress.version())
                .step(progress.step())
                .makes();
    }

    private Draft draft(Operation operation, Input.Context context) {
        return new Draft(operation, adapters, settings, context);
    }

    /**
     * What came of an input.
     *
     * @param operation as it is now
     * @param outputs what is to be done, in this order
     */
    public record Result(Operation operation, List<Output> outputs) {
        public Result {
            outputs = List.copyOf(outputs);
        }
    }
}
