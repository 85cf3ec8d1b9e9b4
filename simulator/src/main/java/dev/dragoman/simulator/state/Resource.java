package dev.dragoman.simulator.state;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that exists in a simulated cloud. Immutable; a change is a new value under the same id.
 *
 * @param api the id of the API that it belongs to; Tencent's two APIs share {@code tencent-vpc}
 * @param kind {@code vpc}, {@code vswitch}, {@code subnet}, {@code route-table}, {@code instance}, …
 * @param id the cloud's id, unique in the account
 * @param account who owns it
 * @param region where it is
 * @param state as the cloud spells it; {@code Available} where the cloud shows none
 * @param course where it is going by itself; empty: it stays as it is
 * @param within ids of what contains it
 * @param attributes everything else, by the cloud's own field names: texts, numbers, booleans, lists
 * @param createdAt when it was made
 */
public record Resource(
        String api,
        String kind,
        String id,
        String account,
        String region,
        String state,
        Optional<Course> course,
        List<String> within,
        Map<String, Object> attributes,
        Instant createdAt) {

    /** What a resource becomes when it is being deleted. */
    public static final String GONE = "(gone)";

    /**
     * A passing state's end.
     *
     * @param target the state reached if all goes well, or {@link #GONE}
     * @param losing attributes that it then no longer has
     * @param gaining attributes that it then has
     * @param failure the state reached if the work fails; empty: a new resource is then {@link #GONE}, one that was there
     *     before is again what it was
     */
    public record Course(String target, List<String> losing, Map<String, Object> gaining, Optional<String> failure) {
        public Course {
            losing = List.copyOf(losing);
            gaining = Collections.unmodifiableMap(new LinkedHashMap<>(gaining));
        }
    }

    public Resource {
        within = List.copyOf(within);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Whether it is on its way to another state: being made, changed or deleted. */
    public boolean isMoving() {
        return course.isPresent();
    }

    /** Whether it is being deleted. */
    public boolean isLeaving() {
        return course.map(Course::target).equals(Optional.of(GONE));
    }

    /** An attribute as text, empty if absent. */
    public String text(String attribute) {
        return String.valueOf(attributes.getOrDefault(attribute, ""));
    }

    /** Whether an attribute is {@code true}. */
    public boolean is(String attribute) {
        return Boolean.TRUE.equals(attributes.get(attribute));
    }

    public Resource with(String attribute, Object value) {
        return with(Map.of(attribute, value));
    }

    /** With all these attributes. */
    public Resource with(Map<String, Object> more) {
        Map<String, Object> changed = new LinkedHashMap<>(attributes);
        changed.putAll(more);
        return having(changed);
    }

    public Resource without(String attribute) {
        Map<String, Object> changed = new LinkedHashMap<>(attributes);
        changed.remove(attribute);
        return having(changed);
    }

    private Resource having(Map<String, Object> changed) {
        return new Resource(api, kind, id, account, region, state, course, within, changed, createdAt);
    }

    /** In a passing state, from which it reaches another by itself, and then has lost these attributes. */
    public Resource passing(String passingState, String target, String... lost) {
        return on(passingState, Optional.of(new Course(target, List.of(lost), Map.of(), Optional.empty())));
    }

    /** Of one in a passing state: has these attributes at the end of it, not before, and not at all if the work fails. */
    public Resource gaining(Map<String, Object> gained) {
        Course now = underWay();
        return on(state, Optional.of(new Course(now.target, now.losing, gained, now.failure)));
    }

    /** Of one in a passing state: reaches this state if the work fails. */
    public Resource orFailing(String failure) {
        Course now = underWay();
        return on(state, Optional.of(new Course(now.target, now.losing, now.gaining, Optional.of(failure))));
    }

    private Course underWay() {
        return course.orElseThrow(() -> new IllegalStateException(id + " is in no passing state"));
    }

    /** In a state in which it stays. */
    public Resource in(String lastingState) {
        return on(lastingState, Optional.empty());
    }

    private Resource on(String changedState, Optional<Course> changedCourse) {
        return new Resource(api, kind, id, account, region, changedState, changedCourse, within, attributes, createdAt);
    }

    /** At the end of its passing state; itself if it is in none. */
    Resource arrived() {
        return course.map(end -> {
                    Map<String, Object> kept = new LinkedHashMap<>(attributes);
                    kept.keySet().removeAll(end.losing);
                    kept.putAll(end.gaining);
                    return in(end.target).having(kept);
                })
                .orElse(this);
    }

    /** Moved from one container to another, as a subnet between route tables. */
    public Resource movedTo(List<String> containers) {
        return new Resource(api, kind, id, account, region, state, course, containers, attributes, createdAt);
    }
}
