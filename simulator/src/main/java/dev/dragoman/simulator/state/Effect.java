package dev.dragoman.simulator.state;

import java.util.List;

/**
 * What a call did to resources, by their ids. What is on its way to be gone counts as deleted.
 *
 * @param created what is there now and was not before
 * @param changed what was there and is now different
 * @param deleted what was there and is gone or going
 */
public record Effect(List<String> created, List<String> changed, List<String> deleted) {

    /** Nothing was touched. */
    public static final Effect NONE = new Effect(List.of(), List.of(), List.of());

    public Effect {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        deleted = List.copyOf(deleted);
    }

    public boolean isNone() {
        return created.isEmpty() && changed.isEmpty() && deleted.isEmpty();
    }

    /**
     * What an action came to.
     *
     * @param result what it returned
     * @param effect what it did to resources
     */
    public record Of<T>(T result, Effect effect) {}
}
