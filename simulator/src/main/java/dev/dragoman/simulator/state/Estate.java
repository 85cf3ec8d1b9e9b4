package dev.dragoman.simulator.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * All that one account has at one cloud, in every region. Only to be used inside {@link World#exclusively}, as the
 * handlers of actions are.
 */
public final class Estate {

    private final Map<Place, Map<String, Resource>> byPlace = new HashMap<>();
    private final Map<String, Resource> byId = new HashMap<>();
    private final Map<String, Set<String>> contents = new HashMap<>();
    private final Map<String, Integer> tallies = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();
    private final Ids ids;
    private final EffectRecorder recorder;
    private final BiConsumer<Resource, Optional<Resource>> onMove;
    private final Runnable onChange;
    private boolean workFails;

    Estate(Ids ids, EffectRecorder recorder, BiConsumer<Resource, Optional<Resource>> onMove, Runnable onChange) {
        this.ids = ids;
        this.recorder = recorder;
        this.onMove = onMove;
        this.onChange = onChange;
    }

    public Optional<Resource> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Resource> find(String kind, String id) {
        return find(id).filter(found -> found.kind().equals(kind));
    }

    /** Everything of a kind in a region, oldest first. */
    public Stream<Resource> in(String region, String kind) {
        return at(region, kind).values().stream();
    }

    /** How many of a kind there are in a region. */
    public int count(String region, String kind) {
        return at(region, kind).size();
    }

    private Map<String, Resource> at(String region, String kind) {
        return byPlace.getOrDefault(new Place(region, kind), Map.of());
    }

    /** What a container holds, oldest first. */
    public List<Resource> inside(String containerId) {
        List<Resource> found = new ArrayList<>();
        for (String id : contents.getOrDefault(containerId, Set.of())) {
            Optional.ofNullable(byId.get(id)).ifPresent(found::add);
        }
        return found;
    }

    /** What a container holds of a kind, oldest first. */
    public List<Resource> inside(String containerId, String kind) {
        return inside(containerId).stream()
                .filter(resource -> resource.kind().equals(kind))
                .toList();
    }

    /**
     * Adds the resource, or replaces the one with its id. One in a passing state will move on by itself; with immediate
     * timing it has done so already when this returns.
     */
    public void put(Resource resource) {
        Optional<Resource> before = find(resource.id());
        if (!before.equals(Optional.of(resource))) {
            recorder.put(resource, before.isEmpty());
        }
        store(resource);
        if (resource.isMoving()) {
            onMove.accept(resource, workFails ? Optional.of(failed(resource, before)) : Optional.empty());
        }
    }

    /** What becomes of work that fails. What was on its way to another state before has come there meanwhile. */
    private static Resource failed(Resource resource, Optional<Resource> before) {
        String failure = resource.course().flatMap(Resource.Course::failure).orElse(Resource.GONE);
        boolean said = !failure.equals(Resource.GONE);
        return said ? resource.in(failure) : before.map(Resource::arrived).orElseGet(() -> resource.in(Resource.GONE));
    }

    /** Says whether the work that is begun from now on fails in the end. */
    void workFails(boolean fails) {
        workFails = fails;
    }

    /** Takes the resource away, and everything that is inside it. */
    public void remove(String id) {
        Resource removed = byId.remove(id);
        if (removed != null) {
            recorder.removed(id);
            inside(id).forEach(part -> remove(part.id()));
            Optional.ofNullable(byPlace.get(Place.of(removed))).ifPresent(place -> place.remove(id));
            leaveContainers(removed, List.of());
            contents.remove(id);
            onChange.run();
        }
    }

    /** An id that nothing in this account has: the prefix and random lower-case letters and digits. */
    public String newId(String prefix, int length) {
        String id;
        do {
            id = ids.next(prefix, length);
        } while (byId.containsKey(id));
        return id;
    }

    /** A number of so many digits, the first of which is not 0. Whether something has it, the caller must see. */
    public String newNumber(int digits) {
        return ids.number(digits);
    }

    /** A public address that this account has not been given before: the first number and three random ones. */
    public String newAddress(int firstNumber) {
        String address;
        do {
            address = ids.address(firstNumber);
        } while (!addresses.add(address));
        return address;
    }

    /** How often something has happened, as told by {@link #addToTally}. Not kept from one start to the next. */
    public int tally(String what) {
        return tallies.getOrDefault(what, 0);
    }

    /** Notes that something has happened so many times more. */
    public void addToTally(String what, int times) {
        tallies.merge(what, times, Integer::sum);
    }

    void store(Resource resource) {
        // What stays in its container keeps its place among the others, so that lists do not shift.
        Optional.ofNullable(byId.put(resource.id(), resource))
                .ifPresent(previous -> leaveContainers(previous, resource.within()));
        byPlace.computeIfAbsent(Place.of(resource), place -> new LinkedHashMap<>())
                .put(resource.id(), resource);
        resource.within().forEach(container -> contents.computeIfAbsent(container, id -> new LinkedHashSet<>())
                .add(resource.id()));
        onChange.run();
    }

    /** Everything that the account has, in no order. */
    public Stream<Resource> everything() {
        return byId.values().stream();
    }

    private void leaveContainers(Resource resource, List<String> staysIn) {
        for (String container : resource.within()) {
            if (!staysIn.contains(container)) {
                Optional.ofNullable(contents.get(container)).ifPresent(held -> held.remove(resource.id()));
            }
        }
    }

    private record Place(String region, String kind) {
        static Place of(Resource resource) {
            return new Place(resource.region(), resource.kind());
        }
    }
}
