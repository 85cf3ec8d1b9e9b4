package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.CloudAdapter.NextCall;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Task;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Step;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.machine.Operation.Flight;
import dev.dragoman.engine.machine.Operation.Story;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.engine.wire.RequestRecord.Form;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.PlannedCall;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.event.StepReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The operation that a transition is making: fields to write and outputs to add to. */
final class Draft {

    final Operation before;
    final Command command;
    CloudAdapter adapter;
    private final Function<String, CloudAdapter> adapters;
    final EngineSettings settings;
    final Input.Context context;
    final long now;

    @Nullable Task task;

    String lookingUp;
    Map<String, ObjectNode> lookedUp;
    Set<String> keys;
    Progress progress;
    long wakeAt;
    String waitingFor;

    @Nullable Phase ended;

    int attempt;
    int tries;
    List<Integer> doubtful;
    List<Integer> writtenOff;
    boolean adopting;
    long firstSent;
    long lastPossibleSend;
    long lookedAt;

    @Nullable RequestRecord request;

    @Nullable RequestRecord call;

    boolean open;

    @Nullable Problem last;

    final StoryDraft story;
    /** Where the procedure goes on, if the input ended a step. */
    Optional<NextCall> next = Optional.empty();
    /** What a list found, or what a lost call may have made. */
    List<ObjectNode> items = List.of();

    String nextPage = "";
    String outcome = "";
    /** The resource as the inventory has it after this input, if the input changes that. */
    @Nullable Resource kept;

    @Nullable List<PlannedCall> requests;

    private final List<Output> outputs = new ArrayList<>();

    Draft(
            Operation operation,
            Function<String, CloudAdapter> adapters,
            EngineSettings settings,
            Input.Context context) {
        this.before = operation;
        this.command = operation.command();
        this.adapters = adapters;
        Task carried = operation.task();
        this.adapter = adapters.apply((carried == null ? command.lane() : carried.lane()).provider());
        this.settings = settings;
        this.context = context;
        this.now = context.now();
        this.task = carried;
        this.lookingUp = operation.lookingUp();
        this.lookedUp = new HashMap<>(operation.lookedUp());
        this.keys = operation.keys();
        this.progress = operation.progress();
        this.wakeAt = operation.wakeAt();
        this.waitingFor = operation.waitingFor();
        this.ended = operation.ended();
        Flight flight = operation.flight();
        this.attempt = flight.attempt();
        this.tries = flight.tries();
        this.doubtful = new ArrayList<>(flight.doubtful());
        this.writtenOff = new ArrayList<>(flight.writtenOff());
        this.adopting = flight.adopting();
        this.firstSent = flight.firstSent();
        this.lastPossibleSend = flight.lastPossibleSend();
        this.lookedAt = flight.lookedAt();
        this.request = flight.request();
        this.call = flight.call();
        this.open = flight.open();
        this.last = flight.last();
        this.story = new StoryDraft(operation.story());
    }

    OperationMachine.Result result(State state) {
        Flight flight = new Flight(
                attempt,
                tries,
                doubtful,
                writtenOff,
                adopting,
                firstSent,
                lastPossibleSend,
                lookedAt,
                request,
                call,
                open,
                last);
        Operation after = new Operation(
                Operation.VERSION,
                command,
                state,
                before.order(),
                before.policy(),
                task,
                lookingUp,
                lookedUp,
                before.heard(),
                keys,
                progress,
                flight,
                story.done(),
                wakeAt,
                waitingFor,
                ended);
        return new OperationMachine.Result(after, outputs);
    }

    void output(Output output) {
        outputs.add(output);
    }

    Scope scope() {
        return new Scope(command, task(), progress, before.policy());
    }

    /** What is being carried out. */
    Task task() {
        Task present = task;
        if (present == null) {
            throw new IllegalStateException(command.attempt() + ": nothing is carried out in " + before.state());
        }
        return present;
    }

    /** Takes up a task, from its start. */
    void begin(Task what, int version, ObjectNode known) {
        task = what;
        adapter = adapters.apply(what.lane().provider());
        progress = Progress.start(version, known);
    }

    /** Carries nothing out any more. */
    void setDown() {
        task = null;
        progress = Progress.start(0, JsonNodeFactory.instance.objectNode());
    }

    /** Whether a step after the present one changes the cloud, as far as can be seen. */
    boolean unfinished() {
        Optional<NextCall> following = adapter.next(scope().at(progress.next()));
        while (following.isPresent()) {
            Progress there = following.get().progress();
            if (procedure().step(there.step()).changing()) {
                return true;
            }
            following = adapter.next(scope().at(there.next()));
        }
        return false;
    }

    /** Whether the procedure of this verb is being carried out on the operation's own resource. */
    boolean does(Verb verb) {
        return task != null && lookingUp.isEmpty() && task.verb() == verb;
    }

    Procedure procedure() {
        return adapter.procedure(task().procedure(), progress.version());
    }

    Step step() {
        return procedure().step(progress.step());
    }

    /** The cloud's id of the resource, empty until it is known. */
    String nativeId() {
        return progress.attributes().path("id").asText("");
    }

    /** Whether the task is a native call. */
    boolean invokes() {
        return task != null && lookingUp.isEmpty() && task.kind() == Kind.NATIVE;
    }

    /** The kind of what the present procedure makes: of a native call the model's word for it, where it has one. */
    Kind makes() {
        return procedure().makes().orElse(task().kind());
    }

    boolean inDoubt() {
        return !doubtful.isEmpty();
    }

    /** The call that this stage of the present step asks for. */
    ApiCall callAt(Stage stage) {
        progress = progress.stage() == stage ? progress : progress.at(stage);
        NextCall found = adapter.next(scope())
                .orElseThrow(() -> new IllegalStateException(command.attempt() + ": step " + progress.step() + " of "
                        + procedure() + " has no call for " + stage));
        return found.call();
    }

    /** Sends a request and waits for its reply. */
    void send(ApiCall what, Form form, long leaseMillis) {
        attempt++;
        long notAfter = now + settings.sendWindow().toMillis();
        request = new RequestRecord(
                RequestRecord.VERSION,
                command.operationId(),
                step().name(),
                attempt,
                form,
                what,
                notAfter,
                leaseMillis,
                context.replyPartition(),
                command.traceparent());
        open = true;
        wakeAt = now + settings.replyTimeout().toMillis() + leaseMillis;
        if (what.changing()) {
            lastPossibleSend = notAfter;
            boolean anew = doubtful.isEmpty() && writtenOff.isEmpty();
            firstSent = firstSent == 0 || anew ? now : firstSent;
            call = request;
        }
        boolean looks = what.place().stage() == Stage.RECOVER && progress.page().isEmpty();
        if (looks) {
            lookedAt = now;
        }
        output(new Output.Send(request));
    }

    /** Nothing is on its way; goes on at this time. */
    void sleepUntil(long time) {
        open = false;
        wakeAt = time;
    }

    /** The draft of what the events tell. */
    static final class StoryDraft {
        int sequence;
        boolean changed;
        boolean adopted;
        boolean wasDegraded;
        List<StepReport> steps;
        int calls;
        List<String> warnings;

        StoryDraft(Story story) {
            sequence = story.sequence();
            changed = story.changed();
            adopted = story.adopted();
            wasDegraded = story.wasDegraded();
            steps = new ArrayList<>(story.steps());
            calls = story.calls();
            warnings = story.warnings();
        }

        void add(StepReport report) {
            steps.add(report);
            if (steps.size() > Story.STEPS) {
                steps.remove(0);
            }
        }

        Story done() {
            return new Story(sequence, changed, adopted, wasDegraded, steps, calls, warnings);
        }
    }
}
