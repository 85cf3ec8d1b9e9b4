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
 * @param becoming the state it reaches by itself, or {@link #GONE}; empty: it stays as it is
 * @param losing attributes that it no longer has once it has reached that state
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
        Optional<String> becoming,
        List<String> losing,
        List<String> within,
        Map<String, Object> attributes,
        Instant createdAt) {

    /** What a resource becomes when it is being deleted. */
    public static final String GONE = "(gone)";

    public Resource {
        losing = List.copyOf(losing);
        within = List.copyOf(within);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Whether it is on its way to another state: being made, changed or deleted. */
    public boolean isMoving() {
        return becoming.isPresent();
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
        Map<String, Object> changed = new LinkedHashMap<>(attributes);
        changed.put(attribute, value);
        return having(changed);
    }

    public Resource without(String attribute) {
        Map<String, Object> changed = new LinkedHashMap<>(attributes);
        changed.remove(attribute);
        return having(changed);
    }

    private Resource having(Map<String, Object> changed) {
        return new Resource(api, kind, id, account, region, state, becoming, losing, within, changed, createdAt);
    }

    /** In a passing state, from which it reaches another by itself, and then has lost these attributes. */
    public Resource passing(String passingState, String target, String... lost) {
        return new Resource(
                api,
                kind,
                id,
                account,
                region,
                passingState,
                Optional.of(target),
                List.of(lost),
                within,
                attributes,
                createdAt);
    }

    /** In a state in which it stays. */
    public Resource in(String lastingState) {
        return new Resource(
                api,
                kind,
                id,
                account,
                region,
                lastingState,
                Optional.empty(),
                List.of(),
                within,
                attributes,
                createdAt);
    }

    Resource arrived() {
        Map<String, Object> kept = new LinkedHashMap<>(attributes);
        kept.keySet().removeAll(losing);
        return new Resource(
                api,
                kind,
                id,
                account,
                region,
                becoming.orElse(state),
                Optional.empty(),
                List.of(),
                within,
                kept,
                createdAt);
    }

    /** Moved from one container to another, as a subnet between route tables. */
    public Resource movedTo(List<String> containers) {
        return new Resource(api, kind, id, account, region, state, becoming, losing, containers, attributes, createdAt);
    }
}
