package dev.dragoman.app.demo;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.client.Event;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.event.Resource;
import dev.dragoman.simulator.Simulator;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts what happened, from what the gateway wrote and from what the simulators have seen. For many threads. */
final class Tally {

    private final Map<Cloud, Counts> counts = new EnumMap<>(Cloud.class);

    private static final class Counts {
        int events;
        int retries;
        final Map<String, Integer> calls = new HashMap<>();
        final Set<String> terminal = new HashSet<>();
        final Set<String> answeredTwice = new TreeSet<>();
        final Set<String> claimed = new HashSet<>();
        final Set<String> made = new TreeSet<>();
    }

    /**
     * What came of the tour on one cloud.
     *
     * @param commands sent
     * @param events written
     * @param calls that the cloud has seen
     * @param retries calls that were made again
     * @param made networks and subnets that ever existed at the cloud
     * @param duplicates of these, those that no event tells of
     * @param missing ids that events tell of and the cloud never had
     * @param answeredTwice operations with more than one terminal event
     */
    record Row(
            Cloud cloud,
            long commands,
            int events,
            long calls,
            int retries,
            int made,
            Set<String> duplicates,
            Set<String> missing,
            Set<String> answeredTwice) {}

    Tally() {
        for (Cloud cloud : Cloud.values()) {
            counts.put(cloud, new Counts());
        }
    }

    private Counts of(Cloud cloud) {
        return counts.getOrDefault(cloud, new Counts());
    }

    synchronized void event(Cloud cloud, Event event) {
        Counts of = of(cloud);
        of.events++;
        if (event.terminal() && !of.terminal.add(event.operationId())) {
            of.answeredTwice.add(event.operationId());
        }
        event.resource().map(Resource::id).ifPresent(of.claimed::add);
    }

    /** A step's own call that was requested before is a retry; looks are none. */
    synchronized void request(Cloud cloud, RequestRecord request) {
        if (request.call().place().stage() == ApiCall.Stage.CALL) {
            int times = of(cloud).calls.merge(request.operationId() + "/" + request.step(), 1, Integer::sum);
            of(cloud).retries += times > 1 ? 1 : 0;
        }
    }

    /** Notes what exists now; to be called before anything of it is deleted. */
    synchronized void see(Collection<dev.dragoman.simulator.state.Resource> resources) {
        for (Cloud cloud : Cloud.values()) {
            resources.stream()
                    .filter(cloud::owns)
                    .forEach(resource -> of(cloud).made.add(resource.id()));
        }
    }

    synchronized Row row(Cloud cloud, Cast cast, Simulator simulator) {
        Counts of = of(cloud);
        Set<String> duplicates = new TreeSet<>(of.made);
        duplicates.removeAll(of.claimed);
        Set<String> missing = new TreeSet<>(of.claimed);
        missing.removeAll(of.made);
        return new Row(
                cloud,
                cast.commands(cloud),
                of.events,
                simulator.calls().stream()
                        .filter(call -> call.api().startsWith(cloud.provider()))
                        .count(),
                of.retries,
                of.made.size(),
                duplicates,
                missing,
                Set.copyOf(of.answeredTwice));
    }
}
