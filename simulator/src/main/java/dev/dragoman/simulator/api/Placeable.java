package dev.dragoman.simulator.api;

import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;

/**
 * A kind of resource that can be put into a cloud by hand, for others to point at or to stand in the way, because no simulated
 * action makes one.
 *
 * @param idPrefix how the cloud begins its ids
 * @param state the state that it is in, as the cloud spells it
 * @param attributes what it has unless said otherwise, by the cloud's own field names
 * @param consequence what else the cloud then does by itself
 */
public record Placeable(String idPrefix, String state, Map<String, Object> attributes, Consequence consequence) {

    public Placeable {
        attributes = Map.copyOf(attributes);
    }

    public static Placeable of(String idPrefix, String state) {
        return new Placeable(idPrefix, state, Map.of(), (estate, placed) -> {});
    }

    public Placeable with(String attribute, Object value) {
        return new Placeable(idPrefix, state, Map.of(attribute, value), consequence);
    }

    public Placeable followedBy(Consequence next) {
        return new Placeable(idPrefix, state, attributes, next);
    }

    /** What a cloud does by itself when something has appeared. */
    @FunctionalInterface
    public interface Consequence {
        void follow(Estate estate, Resource placed);
    }
}
