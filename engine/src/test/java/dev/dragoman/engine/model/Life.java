package dev.dragoman.engine.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.engine.TestCloud;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.Transition;
import dev.dragoman.model.Json;
import dev.dragoman.model.event.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One world from its start to its end: a job or several equal ones, chance, calm, and the verdict. */
final class Life {

    private static final Map<String, CloudAdapter> CLOUDS = new TreeMap<>(Map.of(
            "timely", TestCloud.timely(),
            "staged", TestCloud.staged(),
            "marked", TestCloud.marked(),
            "keyed", TestCloud.keyed()));

    private static final long MINUTE = 60_000;

    final World world;
    final Judge judge;
    private final FakeCloud cloud;
    private final FakeKafka engine;
    private final FakeRoute route;
    private final List<Job> jobs = new ArrayList<>();

    private Life(long seed, Mutation mutation, boolean told) {
        world = new World(seed, mutation, told);
        judge = new Judge(world, CLOUDS);
        cloud = new FakeCloud(world);
        List<FakeKafka> later = new ArrayList<>();
        route = new FakeRoute(world, cloud, CLOUDS, reply -> later.get(0).replied(reply));
        engine = new FakeKafka(world, CLOUDS, route::take, judge);
        later.add(engine);
    }

    /** Lives through the world of a seed. */
    static Life of(long seed, Mutation mutation, boolean told) {
        Life life = new Life(seed, mutation, told);
        life.live();
        return life;
    }

    Set<Transition> visited() {
        return engine.visited;
    }

    /** How the operations ended, for their publishers. */
    List<Phase> ends() {
        return jobs.stream()
                .flatMap(job -> judge.traces.get(job.id()).terminal().stream())
                .map(event -> event.phase())
                .toList();
    }

    private void live() {
        boolean lasting = world.random.nextInt(15) == 0;
        long deadline =
                lasting ? 180 * MINUTE : world.random.nextInt(3) == 0 ? world.between(5_000, 3 * MINUTE) : 10 * MINUTE;
        long stormFrom = World.START + world.between(0, lasting ? MINUTE : 20_000);
        boolean storms = lasting || world.random.nextInt(10) == 0;
        route.storm(
                stormFrom, storms ? stormFrom + world.between(1_000, lasting ? 90 * MINUTE : 3 * MINUTE) : stormFrom);
        world.calmFrom(World.START + (lasting ? 100 : 15) * MINUTE);
        Jobs possible = new Jobs(world, cloud, deadline);
        int kind = world.random.nextInt(Jobs.ALL.size());
        int several = 1 + (world.random.nextInt(3) == 0 ? world.random.nextInt(3) : 0);
        for (int i = 0; i < several; i++) {
            Job job = Jobs.ALL.get(kind).apply(possible, i);
            jobs.add(job);
            arrive(new FakeKafka.Arrival(Optional.of(job), ""), world.between(0, 3_000));
            if (world.random.nextInt(4) == 0) {
                arrive(new FakeKafka.Arrival(Optional.of(job), ""), world.between(0, 5 * MINUTE));
            }
            if (world.happens(Fault.CANCELLED)) {
                long when = world.random.nextBoolean() ? world.between(0, 20_000) : world.between(0, 5 * MINUTE);
                arrive(new FakeKafka.Arrival(Optional.empty(), job.id()), 3_000 + when);
            }
        }
        furnish();
        world.run(World.START + (lasting ? 300 : 90) * MINUTE);
        judge();
    }

    private void arrive(FakeKafka.Arrival arrival, long after) {
        world.after(after, () -> engine.arrive(arrival));
    }

    /** What is there beside, and what somebody else makes meanwhile. */
    private void furnish() {
        int before = world.random.nextInt(3) * 7;
        for (int i = 0; i < before; i++) {
            cloud.have("Address", "Bandwidth", "5");
            cloud.have("Network", "Cidr", "10.0.0.0/16", "Name", "other");
        }
        boolean othersMakeThem = jobs.stream().noneMatch(Jobs::alone);
        for (int i = 0; othersMakeThem && i < 3; i++) {
            if (world.happens(Fault.FOREIGN)) {
                world.after(world.between(0, MINUTE), () -> {
                    cloud.have("Address", "Bandwidth", "5");
                    cloud.have("Network", "Cidr", "10.0.0.0/16", "Name", "theirs");
                });
            }
        }
    }

    private void judge() {
        Verdict verdict = new Verdict(world, cloud, judge);
        Map<String, Operation> operations = new TreeMap<>();
        engine.operations().forEach(operation -> operations.put(operation.id(), operation));
        for (Job job : jobs) {
            Operation operation = operations.get(job.id());
            if (operation == null) {
                judge.violations.add(job.id() + ": was never taken up");
            } else {
                verdict.on(job, operation);
                if (operation.parked()) {
                    resolve(job, operation);
                }
            }
        }
    }

    /** A person looks at the cloud and says what an unresolved operation did. */
    private void resolve(Job job, Operation operation) {
        Optional<ObjectNode> made = cloud.effects.stream()
                .filter(effect -> effect.by().equals(job.id()))
                .filter(effect -> cloud.truth(effect.id()).isPresent())
                .findFirst()
                .map(effect -> Json.mapper().createObjectNode().put("id", effect.id()));
        engine.resolve(operation, made);
        engine.operations().forEach(after -> {
            if (after.id().equals(job.id()) && !after.state().ended()) {
                judge.violated(after, "is resolved and goes on");
            }
        });
    }
}
