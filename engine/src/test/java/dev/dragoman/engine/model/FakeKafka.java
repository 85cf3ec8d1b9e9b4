package dev.dragoman.engine.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.OperationMachine;
import dev.dragoman.engine.machine.Output;
import dev.dragoman.engine.machine.State;
import dev.dragoman.engine.machine.Transition;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The engine's shell: feeds the machine with what arrives and what is due, a few inputs at a time. What came of them is kept and
 * goes out as a whole, or, if the engine dies, not at all; then the same inputs come again.
 */
final class FakeKafka {

    /** Who arrives: an operation, or the wish to stop one. */
    record Arrival(Optional<Job> job, String stop) {}

    private static final int PARTITION = 3;

    final Set<Transition> visited = new HashSet<>();

    private final World world;
    private final Map<String, CloudAdapter> adapters;
    private final OperationMachine machine;
    private final Consumer<RequestRecord> route;
    private final Judge judge;
    private final List<Arrival> inbox = new ArrayList<>();
    private final List<ReplyRecord> replies = new ArrayList<>();
    private final Map<String, Job> jobs = new HashMap<>();
    private Memory committed = new Memory();
    private Memory present = committed;
    private boolean running = true;
    private long runsSince = World.START;
    private long nextTurn = Long.MAX_VALUE;

    FakeKafka(World world, Map<String, CloudAdapter> adapters, Consumer<RequestRecord> route, Judge judge) {
        this.world = world;
        this.adapters = adapters;
        this.machine = new OperationMachine(adapters::get, settings(world.mutation), visited::add);
        this.route = route;
        this.judge = judge;
    }

    static EngineSettings settings(Mutation mutation) {
        EngineSettings usual = EngineSettings.defaults();
        return mutation != Mutation.LOOK_TOO_EARLY
                ? usual
                : new EngineSettings(
                        usual.defaultDeadline(),
                        usual.maximumDeadline(),
                        usual.referenceWait(),
                        usual.sendWindow(),
                        Duration.ofMillis(500).minus(usual.sendWindow()),
                        Duration.ZERO,
                        Duration.ZERO.minus(usual.sendWindow()),
                        usual.firstBackoff(),
                        usual.maximumBackoff(),
                        usual.lease(),
                        usual.deduplicationWindow());
    }

    void arrive(Arrival arrival) {
        arrival.job().ifPresent(job -> {
            jobs.put(job.id(), job);
            job.resource().ifPresent(resource -> {
                committed.inventory.putIfAbsent(resource.key(), resource);
                present.inventory.putIfAbsent(resource.key(), resource);
            });
        });
        inbox.add(arrival);
        wake();
    }

    void replied(ReplyRecord reply) {
        replies.add(reply);
        wake();
    }

    /** Every operation, as it was committed last. */
    Iterable<Operation> operations() {
        return committed.operations.values();
    }

    /** A person has found out what an unresolved operation did. */
    void resolve(Operation operation, Optional<ObjectNode> made) {
        Memory next = committed.copy();
        List<Turn> turns = new ArrayList<>();
        apply(next, operation, new Input.Resolved(made), turns);
        commit(next, turns);
    }

    private void wake() {
        boolean unread = present.inboxRead < inbox.size() || present.repliesRead < replies.size();
        long due = present.operations.values().stream()
                .filter(operation -> !operation.state().ended() && !operation.parked())
                .mapToLong(Operation::due)
                .min()
                .orElse(Long.MAX_VALUE);
        long soonest = unread ? world.now() + world.between(0, 5) : Long.MAX_VALUE;
        long tick = due == Long.MAX_VALUE ? due : Math.max(due, world.now()) + world.between(0, 20);
        long next = Math.min(soonest, tick);
        if (running && next < nextTurn) {
            nextTurn = next;
            world.at(next, this::turn);
        }
    }

    private void turn() {
        if (!running || world.now() < nextTurn) {
            return;
        }
        nextTurn = Long.MAX_VALUE;
        if (world.happens(Fault.ENGINE_AWAY)) {
            stop(world.between(1_000, 180_000));
            return;
        }
        Memory next = present.copy();
        List<Turn> turns = new ArrayList<>();
        int most = 1 + world.random.nextInt(4);
        for (int i = 0; i < most; i++) {
            one(next, turns);
        }
        if (!turns.isEmpty() && world.happens(Fault.ENGINE_DIES)) {
            world.tell(() -> "engine dies; " + turns.size() + " inputs come again");
            if (world.mutation == Mutation.CALL_BEFORE_COMMIT) {
                requests(turns).forEach(route);
            }
            if (world.mutation == Mutation.MEMORY_SURVIVES) {
                present = next;
            }
            stop(world.random.nextInt(8) == 0 ? world.between(8_000, 60_000) : world.between(100, 8_000));
            return;
        }
        commit(next, turns);
        wake();
    }

    private void stop(long millis) {
        running = false;
        world.after(millis, () -> {
            running = true;
            runsSince = world.now();
            if (world.mutation == Mutation.MEMORY_SURVIVES) {
                committed = present;
            }
            committed = committed.restored();
            present = committed;
            wake();
        });
    }

    private void commit(Memory next, List<Turn> turns) {
        committed = next;
        present = next;
        turns.forEach(turn -> judge.see(turn, runsSince));
        requests(turns).forEach(route);
        turns.forEach(turn -> turn.outputs().forEach(output -> {
            if (output instanceof Output.Probe probe) {
                replied(ReplyRecord.probe(turn.after().id(), probe.attempt()));
            }
        }));
    }

    private static List<RequestRecord> requests(List<Turn> turns) {
        return turns.stream()
                .flatMap(turn -> turn.outputs().stream())
                .filter(Output.Send.class::isInstance)
                .map(output -> ((Output.Send) output).request())
                .toList();
    }

    /** Reads one record, or lets one timer fire; which of them comes first is chance. */
    private void one(Memory memory, List<Turn> turns) {
        List<Runnable> possible = new ArrayList<>();
        if (memory.inboxRead < inbox.size()) {
            possible.add(() -> arrived(memory, inbox.get(memory.inboxRead++), turns));
        }
        if (memory.repliesRead < replies.size()) {
            possible.add(() -> replied(memory, replies.get(memory.repliesRead++), turns));
        }
        memory.operations.values().stream()
                .filter(operation -> !operation.state().ended() && operation.due() <= world.now())
                .findFirst()
                .ifPresent(operation -> possible.add(() -> due(memory, operation, turns)));
        if (!possible.isEmpty()) {
            possible.get(world.random.nextInt(possible.size())).run();
        }
    }

    private void arrived(Memory memory, Arrival arrival, List<Turn> turns) {
        if (arrival.job().isEmpty()) {
            Operation stopped = memory.operations.get(arrival.stop());
            if (stopped != null && !stopped.answered()) {
                apply(memory, stopped, new Input.Cancel(), turns);
            }
            return;
        }
        Job job = arrival.job().get();
        if (memory.operations.containsKey(job.id())) {
            return; // the same command again
        }
        Operation fresh = Operation.of(job.command(), memory.operations.size(), job.policy());
        OperationMachine.Result accepted = machine.accept(fresh, context(memory, fresh));
        keep(memory, fresh, new Input.Due(), accepted, turns);
        admit(memory, accepted.operation(), turns);
    }

    private void due(Memory memory, Operation operation, List<Turn> turns) {
        apply(memory, operation, new Input.Due(), turns);
    }

    private void admit(Memory memory, Operation operation, List<Turn> turns) {
        Job job = jobs.get(operation.id());
        Procedure procedure = adapters.get(job.command().lane().provider())
                .procedure(job.task().procedure())
                .orElseThrow();
        Scope scope =
                new Scope(job.command(), job.task(), Progress.start(procedure.version(), job.known()), job.policy());
        Set<String> keys = new HashSet<>(procedure.conflictKeys(scope));
        if (job.task().verb().changing() && job.known().has("id")) {
            keys.add("cloud:" + job.known().path("id").asText());
        }
        boolean free = keys.stream().noneMatch(memory.held::containsKey);
        if (free) {
            keys.forEach(key -> memory.held.put(key, operation.id()));
            apply(memory, operation, new Input.Admitted(job.task(), procedure.version(), job.known(), keys), turns);
        } else {
            apply(memory, operation, new Input.Blocked("other work", 0), turns);
        }
    }

    private void replied(Memory memory, ReplyRecord reply, List<Turn> turns) {
        Operation operation = memory.operations.get(reply.operationId());
        if (operation == null || operation.state().ended()) {
            return;
        }
        Outcome outcome = reply.outcome();
        if (outcome == null) {
            apply(memory, operation, new Input.Probed(reply.attempt()), turns);
            return;
        }
        boolean creates = jobs.get(operation.id()).task().verb() == Verb.CREATE;
        if (creates
                && outcome instanceof Outcome.Found found
                && operation.progress().stage() == Stage.RECOVER) {
            List<ObjectNode> free = found.items().stream()
                    .filter(item -> !claimed(memory, operation, item))
                    .toList();
            int claimed = found.items().size() - free.size();
            apply(
                    memory,
                    operation,
                    new Input.Replied(reply, new Outcome.Found(free, found.nextPage()), claimed),
                    turns);
        } else if (creates && outcome instanceof Outcome.Done done && claimed(memory, operation, done.attributes())) {
            Problem why = Problem.of(ErrorCode.ALREADY_EXISTS, "taken");
            apply(memory, operation, new Input.Replied(reply, new Outcome.Failed(why, false), 0), turns);
        } else {
            apply(memory, operation, new Input.Replied(reply, outcome, 0), turns);
        }
    }

    private static boolean claimed(Memory memory, Operation operation, ObjectNode item) {
        return Optional.ofNullable(memory.claims.get(item.path("id").asText("")))
                .filter(owner -> !owner.equals(operation.command().resource()))
                .isPresent();
    }

    private void apply(Memory memory, Operation operation, Input input, List<Turn> turns) {
        keep(memory, operation, input, machine.apply(operation, input, context(memory, operation)), turns);
    }

    private Input.Context context(Memory memory, Operation operation) {
        return new Input.Context(
                world.now(),
                PARTITION,
                Optional.ofNullable(memory.inventory.get(operation.command().resource())).stream()
                        .toList());
    }

    private void keep(Memory memory, Operation before, Input input, OperationMachine.Result result, List<Turn> turns) {
        Operation after = result.operation();
        List<Output> outputs = new ArrayList<>();
        result.outputs().forEach(output -> outputs.add(mutated(output)));
        memory.operations.put(after.id(), after);
        turns.add(new Turn(world.now(), before, input, after, outputs));
        for (Output output : outputs) {
            if (output instanceof Output.Keep keep) {
                memory.inventory.put(keep.resource().key(), keep.resource());
                claim(memory, keep.resource().id(), after);
            } else if (output instanceof Output.Drop drop) {
                memory.inventory.remove(drop.resource().key());
                memory.claims.remove(drop.resource().id());
            } else if (output instanceof Output.Claim claim) {
                claim(memory, claim.nativeId(), after);
            }
        }
        boolean over = after.state().ended() || after.parked();
        if (over && !before.parked()) {
            memory.held.values().removeIf(after.id()::equals);
            for (Operation other : List.copyOf(memory.operations.values())) {
                if (other.state() == State.WAITING) {
                    admit(memory, other, turns);
                }
            }
        }
    }

    private static void claim(Memory memory, String id, Operation by) {
        if (!id.isEmpty()) {
            memory.claims.put(id, by.command().resource());
        }
    }

    private Output mutated(Output output) {
        if (world.mutation != Mutation.FRESH_TOKEN || !(output instanceof Output.Send send)) {
            return output;
        }
        RequestRecord request = send.request();
        ApiCall call = request.call();
        SortedMap<String, String> parameters = new TreeMap<>(call.parameters());
        parameters.computeIfPresent("Token", (name, token) -> token + request.attempt());
        ApiCall fresh = new ApiCall(
                call.target(),
                call.api(),
                call.action(),
                parameters,
                call.secrets(),
                call.changing(),
                call.place(),
                call.expect(),
                call.context());
        return new Output.Send(new RequestRecord(
                request.v(),
                request.operationId(),
                request.step(),
                request.attempt(),
                request.form(),
                fresh,
                request.notAfter(),
                request.leaseMillis(),
                request.replyPartition(),
                request.traceparent()));
    }
}
