package dev.dragoman.engine.model;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.procedure.Recovery;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.Output;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.engine.wire.RequestRecord.Form;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sees every input that was committed with what came of it, and says at once what must never be. What came of all is {@link Verdict}'s. */
final class Judge {

    static final EngineSettings PROMISED = EngineSettings.defaults();
    private static final long EXACT_MILLIS = 1_000;

    final List<String> violations = new ArrayList<>();
    final Map<String, Trace> traces = new HashMap<>();

    private final World world;
    private final Map<String, CloudAdapter> adapters;
    /** Whose each id of the cloud's is, by the first claim. */
    private final Map<String, String> claims = new HashMap<>();

    Judge(World world, Map<String, CloudAdapter> adapters) {
        this.world = world;
        this.adapters = adapters;
    }

    /** What is known of one operation from its outputs and inputs alone. */
    static final class Trace {
        int sequence;
        final List<OperationEvent> events = new ArrayList<>();
        final List<RequestRecord> sent = new ArrayList<>();
        /** By attempt, when the reply says that the call can last have been written; until then not answered. */
        final Map<Integer, Long> answered = new HashMap<>();

        final Map<Integer, Outcome> outcomes = new HashMap<>();

        Optional<OperationEvent> terminal() {
            return events.stream().filter(event -> event.phase().terminal()).findFirst();
        }
    }

    void see(Turn turn, long engineRunsSince) {
        Operation before = turn.before();
        Trace trace = traces.computeIfAbsent(before.id(), id -> new Trace());
        if (turn.input() instanceof Input.Replied replied) {
            trace.answered.putIfAbsent(
                    replied.reply().attempt(),
                    Math.max(replied.reply().sentAt(), replied.reply().answeredAt()));
            trace.outcomes.put(replied.reply().attempt(), replied.outcome());
        }
        world.tell(() -> words(turn));
        for (Output output : turn.outputs()) {
            see(turn, trace, output);
        }
        if (turn.input() instanceof Input.Cancel
                && !before.answered()
                && !turn.after().answered()) {
            violated(before, "a cancel did not end it in " + before.state());
        }
        boolean idle = turn.input() instanceof Input.Due && before.equals(turn.after()) && before.due() <= turn.at();
        if (idle) {
            violated(before, "was due in " + before.state() + ", and nothing came of it");
        }
        long end = before.command().deadlineAt();
        boolean late = !before.answered()
                && turn.after().answered()
                && turn.at() > Math.max(end, engineRunsSince) + EXACT_MILLIS;
        if (late) {
            violated(before, "ended " + (turn.at() - end) + " ms after its deadline");
        }
    }

    private void see(Turn turn, Trace trace, Output output) {
        Operation operation = turn.before();
        if (output instanceof Output.Tell tell) {
            numbered(operation, trace, tell.sequence());
            told(turn, trace, tell.event());
        } else if (output instanceof Output.Keep keep && keep.change() != Output.Change.SILENT) {
            numbered(operation, trace, keep.sequence());
        } else if (output instanceof Output.Drop drop && drop.change() != Output.Change.SILENT) {
            numbered(operation, trace, drop.sequence());
        } else if (output instanceof Output.Orphan orphan) {
            numbered(operation, trace, orphan.sequence());
        } else if (output instanceof Output.Send send) {
            sent(turn, trace, send.request());
        } else if (output instanceof Output.Claim claim) {
            String owner = claims.putIfAbsent(claim.nativeId(), operation.id());
            if (owner != null && !owner.equals(operation.id())) {
                violated(operation, "claims " + claim.nativeId() + ", which is " + owner + "'s");
            }
        }
    }

    private void numbered(Operation operation, Trace trace, int sequence) {
        if (sequence != ++trace.sequence) {
            violated(operation, "event " + sequence + " came as number " + trace.sequence);
        }
    }

    private void told(Turn turn, Trace trace, OperationEvent event) {
        Operation operation = turn.before();
        boolean over = trace.terminal().isPresent();
        if (over && event.phase().terminal()) {
            violated(operation, "a second end: " + event.phase());
        }
        if (over && event.phase() != Phase.SETTLED) {
            violated(operation, event.phase() + " after its end");
        }
        if (event.phase() == Phase.TIMED_OUT && turn.at() < operation.command().deadlineAt()) {
            violated(operation, "timed out before its deadline");
        }
        trace.events.add(event);
    }

    private void sent(Turn turn, Trace trace, RequestRecord request) {
        Operation operation = turn.before();
        if (request.call().changing()) {
            changes(turn, trace, request);
        }
        if (request.attempt() != trace.sent.size() + 1) {
            violated(operation, "request " + request.attempt() + " came as number " + (trace.sent.size() + 1));
        }
        if (!trace.sent.isEmpty()) {
            RequestRecord last = trace.sent.get(trace.sent.size() - 1);
            long lease = last.form() == Form.WATCH ? last.leaseMillis() : 0;
            long overdue = last.notAfter()
                    + PROMISED.httpTimeout().toMillis()
                    + PROMISED.margin().toMillis()
                    + lease;
            boolean waits = !trace.answered.containsKey(last.attempt())
                    && turn.at() < overdue
                    && !(turn.input() instanceof Input.Replied);
            if (waits) {
                violated(operation, FakeRoute.words(request) + " goes out while a reply may still come");
            }
        }
        trace.sent.add(request);
    }

    private void changes(Turn turn, Trace trace, RequestRecord request) {
        Operation operation = turn.before();
        if (trace.terminal().isPresent()) {
            violated(operation, FakeRoute.words(request) + " changes the cloud after the end");
        }
        int step = request.call().place().step();
        List<RequestRecord> earlier = trace.sent.stream()
                .filter(sent -> sent.call().changing() && sent.call().place().step() == step)
                .toList();
        if (earlier.stream().anyMatch(sent -> !sent.call().equals(request.call()))) {
            violated(operation, FakeRoute.words(request) + " is not the call that was recorded");
        }
        Recovery recovery = recovery(turn.after(), step);
        boolean finds = recovery instanceof Recovery.Unique
                || recovery instanceof Recovery.Marker
                || recovery instanceof Recovery.Difference
                || (recovery instanceof Recovery.State state && state.changed());
        for (RequestRecord sent : earlier) {
            Outcome outcome = trace.outcomes.get(sent.attempt());
            boolean doubtful = outcome == null || outcome instanceof Outcome.Unknown;
            long possible = outcome == null ? sent.notAfter() : trace.answered.get(sent.attempt());
            if (finds && doubtful && turn.at() < possible + PROMISED.settle().toMillis()) {
                violated(
                        operation,
                        FakeRoute.words(request) + " goes out before " + FakeRoute.words(sent) + " has settled");
            }
            if (recovery instanceof Recovery.Unknowable && doubtful) {
                violated(operation, FakeRoute.words(request) + " goes out after a call of which nothing tells");
            }
        }
    }

    /** How a step of an operation is recovered. */
    Recovery recovery(Operation operation, int step) {
        return adapters.get(operation.command().lane().provider())
                .procedure(
                        operation.scope().task().procedure(),
                        operation.progress().version())
                .step(step)
                .recovery()
                .map(way -> way.under(operation.policy()))
                .orElse(Recovery.byRepeating());
    }

    void violated(Operation operation, String how) {
        violations.add(operation.id().substring(0, 2) + ": " + how);
        world.tell(() -> "!!!!!! " + operation.id().substring(0, 2) + ": " + how);
    }

    private static String words(Turn turn) {
        StringBuilder line =
                new StringBuilder("engine: ").append(turn.before().id(), 0, 2).append(' ');
        line.append(turn.before().state()).append(" <- ");
        if (turn.input() instanceof Input.Replied replied) {
            String outcome = replied.outcome().toString();
            line.append("reply ").append(replied.reply().attempt()).append(' ');
            line.append(outcome, 0, Math.min(160, outcome.length()));
        } else if (turn.input() instanceof Input.Probed probed) {
            line.append("probe ").append(probed.attempt());
        } else {
            line.append(turn.input().getClass().getSimpleName());
        }
        line.append(" -> ").append(turn.after().state());
        turn.outputs().forEach(output -> line.append("\n              ").append(words(output)));
        return line.toString();
    }

    private static String words(Output output) {
        if (output instanceof Output.Send send) {
            return "send " + FakeRoute.words(send.request());
        }
        if (output instanceof Output.Tell tell) {
            OperationEvent event = tell.event();
            String error = event.error() == null ? "" : " " + event.error().message();
            return "tell " + event.phase() + " " + event.effect() + " " + event.waitingFor() + error;
        }
        if (output instanceof Output.Keep keep) {
            return "keep " + keep.resource().id() + " " + keep.resource().status();
        }
        return output instanceof Output.Claim claim
                ? "claim " + claim.nativeId()
                : output.getClass().getSimpleName();
    }
}
