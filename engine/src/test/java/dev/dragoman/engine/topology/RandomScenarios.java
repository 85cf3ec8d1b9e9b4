package dev.dragoman.engine.topology;

import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Many commands about few names, and a cloud that answers anything, in any order, late, twice or never. */
final class RandomScenarios {

    private static final List<String> NAMES = List.of("aa", "bb");
    private static final List<Verb> VERBS = List.of(
            Verb.CREATE,
            Verb.CREATE,
            Verb.CREATE,
            Verb.APPLY,
            Verb.APPLY,
            Verb.MODIFY,
            Verb.MODIFY,
            Verb.DELETE,
            Verb.DELETE,
            Verb.GET,
            Verb.IMPORT,
            Verb.FORGET);
    private static final List<Kind> KINDS = List.of(Kind.NETWORK, Kind.SUBNET, Kind.ROUTE, Kind.ELASTIC_IP);

    private static final long STEP_MILLIS = 1_000;

    private final Harness engine;
    private final Random random;
    private final List<RequestRecord> open = new ArrayList<>();
    private final List<RequestRecord> answered = new ArrayList<>();
    private final List<TestCommand> sent = new ArrayList<>();
    private final List<TestCommand> awaited = new ArrayList<>();
    /** The ids of all operations that were sent. */
    final List<String> operations = new ArrayList<>();
    /** The ids of those that were to be stopped before they came, and of the operations that are to stop them. */
    final Map<String, String> stoppedBefore = new HashMap<>();

    private int ids;

    RandomScenarios(Harness engine, long seed) {
        this.engine = engine;
        this.random = new Random(seed);
    }

    /** A while of everything at once. */
    void storm(int steps) {
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> send(command());
                case 3 -> pass(random.nextInt(8_000));
                case 8 -> again();
                case 4 -> {
                    if (!answered.isEmpty()) {
                        RequestRecord again = pick(answered);
                        engine.reply(again, outcome(again));
                    }
                }
                default -> answer();
            }
            open.addAll(engine.requests());
            Holders.check(engine);
        }
        awaited.forEach(this::send);
    }

    private void send(TestCommand command) {
        sent.add(command);
        operations.add(engine.send(command));
    }

    /** A command comes twice, or one that somebody wants to stop has not come yet. */
    private void again() {
        switch (random.nextInt(3)) {
            case 0 -> {
                if (!sent.isEmpty()) {
                    engine.arrive(pick(sent));
                }
            }
            case 1 -> {
                if (awaited.isEmpty()) {
                    TestCommand late = TestCommand.command(Kind.NETWORK, Verb.CREATE, "late" + ids++)
                            .spec("{\"cidr\":\"10.0.0.0/16\"}");
                    awaited.add(late);
                    String operation = engine.idOf(late);
                    String stop = engine.send(Commands.cancel(operation));
                    stoppedBefore.put(operation, stop);
                    operations.add(stop);
                }
            }
            default -> {
                awaited.forEach(this::send);
                awaited.clear();
            }
        }
    }

    /** In steps so small that a deadline is met within a second. */
    private void pass(long millis) {
        for (long left = millis; left > 0; left -= STEP_MILLIS) {
            engine.pass(Duration.ofMillis(Math.min(left, STEP_MILLIS)));
        }
    }

    /** The cloud answers everything well, until nothing more is asked and every deadline has passed. */
    void calm() {
        for (int i = 0; i < 400; i++) {
            open.addAll(engine.requests());
            if (open.isEmpty() && engine.live().isEmpty()) {
                return;
            }
            if (open.isEmpty()) {
                pass(10_000);
            } else {
                RequestRecord request = open.remove(0);
                engine.reply(request, good(request));
            }
        }
    }

    private void answer() {
        if (open.isEmpty()) {
            return;
        }
        RequestRecord request = open.remove(random.nextInt(open.size()));
        if (random.nextInt(8) > 0) {
            engine.reply(request, outcome(request));
        }
        answered.add(request);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private TestCommand command() {
        int what = random.nextInt(20);
        if (what == 0) {
            return Commands.cancel(operations.isEmpty() || random.nextInt(4) == 0 ? "unknown" : pick(operations));
        }
        if (what == 1) {
            return Commands.resolve(
                    operations.isEmpty() ? "unknown" : pick(operations), random.nextBoolean() ? "none" : id());
        }
        Kind kind = pick(KINDS);
        Verb verb = kind == Kind.ELASTIC_IP && random.nextInt(4) == 0
                ? pick(List.of(Verb.ASSOCIATE, Verb.DISASSOCIATE))
                : pick(VERBS);
        TestCommand command = TestCommand.command(kind, verb, pick(NAMES))
                .in(lane())
                .tenant(random.nextInt(10) == 0 ? "rival" : "default")
                .spec(spec(kind, verb));
        return options(command, verb);
    }

    private TestCommand options(TestCommand command, Verb verb) {
        if (verb == Verb.IMPORT) {
            command.nativeId(id());
        }
        if (random.nextInt(12) == 0) {
            command.after(pick(KINDS), pick(NAMES));
        }
        if (random.nextInt(5) == 0) {
            command.waiting();
        }
        if (random.nextInt(5) == 0) {
            command.adopting();
        }
        if (random.nextInt(5) == 0) {
            command.untilSubmitted();
        }
        return random.nextInt(12) == 0 ? command.dryRun() : command;
    }

    private Lane lane() {
        return random.nextInt(5) > 0 ? Harness.LANE : pick(List.of(Harness.THERE, Harness.ALONE));
    }

    private String spec(Kind kind, Verb verb) {
        if (verb == Verb.MODIFY) {
            return kind == Kind.ROUTE ? "{\"description\":\"other\"}" : "{\"displayName\":\"other\"}";
        }
        if (verb == Verb.ASSOCIATE) {
            return "{\"to\":{\"kind\":\"instance\",\"id\":\"i-1\"}}";
        }
        if (verb != Verb.CREATE && verb != Verb.APPLY) {
            return "{}";
        }
        return switch (kind) {
            case NETWORK -> "{\"cidr\":\"10.0.0.0/16\"}";
            case SUBNET -> "{\"network\":" + reference() + ",\"cidr\":\"10.0.1.0/24\",\"zone\":\"a\"}";
            case ROUTE ->
                "{\"network\":" + reference()
                        + ",\"destination\":\"0.0.0.0/0\",\"nextHop\":{\"kind\":\"instance\",\"id\":\"i-1\"}}";
            default -> "{\"bandwidthMbps\":5}";
        };
    }

    private String reference() {
        return switch (random.nextInt(5)) {
            case 0 -> "{\"id\":\"" + id() + "\"}";
            case 1 ->
                "{\"name\":\"" + pick(NAMES)
                        + "\",\"target\":{\"provider\":\"timely\",\"account\":\"prod\",\"region\":\"there\"}}";
            default -> "{\"name\":\"" + pick(NAMES) + "\"}";
        };
    }

    private String id() {
        return ids == 0 ? "nothing" : "id-" + random.nextInt(ids);
    }

    private Outcome outcome(RequestRecord request) {
        return switch (random.nextInt(10)) {
            case 0 -> Answers.lost();
            case 1 -> Answers.refused(ErrorCode.QUOTA_EXCEEDED);
            case 2 -> Answers.busy();
            case 3 -> new Outcome.NotSent("too late");
            case 4 -> request.call().changing() ? Answers.conflict() : Answers.refused(ErrorCode.NOT_FOUND);
            default -> good(request);
        };
    }

    /** What a cloud may say where all is well; a look for a lost call sometimes finds something. */
    private Outcome good(RequestRecord request) {
        Stage stage = request.call().place().stage();
        if (stage == Stage.BEFORE || request.call().place().verb() == Verb.LIST) {
            return Answers.found();
        }
        if (stage == Stage.RECOVER) {
            return switch (random.nextInt(3)) {
                case 0 -> Answers.found();
                case 1 -> Answers.found(attributes("id-" + ids++));
                default -> Answers.found(attributes("id-" + ids++), attributes("id-" + ids++));
            };
        }
        boolean makes = request.call().changing()
                && request.call().place().verb() == Verb.CREATE
                && request.call().place().step() == 0;
        String known = request.call().parameters().getOrDefault("Id", "");
        return makes
                ? Answers.done("{\"id\":\"id-" + ids++ + "\"}")
                : Answers.done(known.isEmpty() ? "{}" : attributes(known));
    }

    private static String attributes(String id) {
        return "{\"id\":\"" + id + "\",\"cidr\":\"10.0.0.0/16\",\"zone\":\"a\",\"status\":\"available\","
                + "\"mainRouteTableId\":\"rtb-1\",\"address\":\"1.2.3.4\"}";
    }
}
