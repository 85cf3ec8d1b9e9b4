package dev.dragoman.adapter;

import java.time.Duration;
import java.util.Set;

/**
 * How often a cloud says that actions may be called, in one region of one account.
 *
 * @param family what the actions that share the limit are called; an action that shares with no other by its own name
 * @param api the API's version as the catalogue names it
 * @param actions the actions of the family, spelt as the API does
 * @param calls so many, one at least
 * @param per in so long
 */
public record ActionLimit(String family, String api, Set<String> actions, int calls, Duration per) {
    public ActionLimit {
        actions = Set.copyOf(actions);
        if (calls < 1 || actions.isEmpty() || per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException(family + ": expected actions and at least one call in some time, got "
                    + actions + ", " + calls + " in " + per);
        }
    }

    /** One action by itself. */
    public static ActionLimit of(String api, String action, int calls, Duration per) {
        return new ActionLimit(action, api, Set.of(action), calls, per);
    }

    /** Calls a second. */
    public double perSecond() {
        return calls * 1_000.0 / per.toMillis();
    }
}
