package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.CloudAdapter.NextCall;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Step;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.machine.Operation.Flight;
import dev.dragoman.engine.machine.Operation.Story;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.engine.wire.RequestRecord.Form;
import dev.dragoman.model.Problem;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operation that a transition is making: fields to write and outputs to add to. */
final class Draft {

    final Operation before;
    final Command command;
    final CloudAdapter adapter;
    final EngineSettings settings;
    final Input.Context context;
    final long now;

    Map<String, ObjectNode> references;
    Set<String> keys;
    Progress progress;
    long wakeAt;
    String waitingFor;

    @Nullable Phase ended;

    int attempt;
    int tries;
    List<Integer> doubtful;
    long firstSent;
    long lastPossibleSend;

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

    private final List<Output> outputs = new ArrayList<>();

    Draft(Operation operation, CloudAdapter adapter, EngineSettings settings, Input.Context context) {
        this.before = operation;
        this.command = operation.command();
        this.adapter = adapter;
        this.settings = settings;
        this.context = context;
        this.now = context.now();
        this.references = operation.references();
        this.keys = operation.keys();
        this.progress = operation.progress();
        this.wakeAt = operation.wakeAt();
        this.waitingFor = operation.waitingFor();
        this.ended = operation.ended();
        Flight flight = operation.flight();
        this.attempt = flight.attempt();
        this.tries = flight.tries();
        this.doubtful = new ArrayList<>(flight.doubtful());
        this.firstSent = flight.firstSent();
        this.lastPossibleSend = flight.lastPossibleSend();
        this.request = flight.request();
        this.call = flight.call();
        this.open = flight.open();
        this.last = flight.last();
        this.story = new StoryDraft(operation.story());
    }

    OperationMachine.Result result(State state) {
        Flight flight = new Flight(attempt, tries, doubtful, firstSent, lastPossibleSend, request, call, open, last);
        Operation after = new Operation(
                Operation.VERSION,
                command,
                state,
                before.order(),
                before.marker(),
                references,
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
        return new Scope(command, references, progress, before.marker());
    }

    Procedure procedure() {
        return adapter.procedure(command.kind(), command.verb(), progress.version());
    }

    Step step() {
        return procedure().step(progress.step());
    }

    /** The cloud's id of the resource, empty until it is known. */
    String nativeId() {
        return progress.attributes().path("id").asText("");
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
            firstSent = firstSent == 0 ? now : firstSent;
            call = request;
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
        List<dev.dragoman.model.event.StepReport> steps;
        int calls;
        List<String> warnings;

        StoryDraft(Story story) {
            sequence = story.sequence();
            changed = story.changed();
            steps = new ArrayList<>(story.steps());
            calls = story.calls();
            warnings = story.warnings();
        }

        void add(dev.dragoman.model.event.StepReport report) {
            steps.add(report);
            if (steps.size() > Story.STEPS) {
                steps.remove(0);
            }
        }

        Story done() {
            return new Story(sequence, changed, steps, calls, warnings);
        }
    }
}
