package dev.dragoman.simulator.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Idempotency tokens: which call each was used for, and what came of it. The last 200,000 are remembered.
 *
 * <p>The same token with the same parameters gets the first answer again; with other parameters, or while the first call
 * is running, the caller is told so.
 */
public final class ClientTokens {

    private static final int REMEMBERED = 200_000;

    private final Map<Key, Use> uses = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Use> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** What a call with a token meets. */
    public sealed interface Meeting {
        /** Nobody has used it: go on, then {@link #complete} or {@link #abandon}. */
        record First() implements Meeting {}

        /** The same call has ended. */
        record Repeated(Map<String, Object> answer) implements Meeting {}

        /** The same call is running. */
        record Running() implements Meeting {}

        /** It was used with other parameters. */
        record Mismatch() implements Meeting {}
    }

    /** Who uses which token for what. */
    public record Key(String account, String action, String token) {}

    public synchronized Meeting begin(Key key, Map<String, String> parameters) {
        Use use = uses.get(key);
        if (use == null) {
            uses.put(key, new Use(parameters, Optional.empty()));
            return new Meeting.First();
        }
        if (!use.parameters.equals(parameters)) {
            return new Meeting.Mismatch();
        }
        return use.answer.<Meeting>map(Meeting.Repeated::new).orElseGet(Meeting.Running::new);
    }

    /** The call has taken effect; this is its answer. */
    public synchronized void complete(Key key, Map<String, Object> answer) {
        uses.computeIfPresent(key, (k, use) -> new Use(use.parameters, Optional.of(answer)));
    }

    /** The call has been refused or lost before it took effect; the token is as if never used. */
    public synchronized void abandon(Key key) {
        uses.remove(key);
    }

    synchronized void clear() {
        uses.clear();
    }

    synchronized Map<Key, Use> completed() {
        Map<Key, Use> completed = new LinkedHashMap<>(uses);
        completed.values().removeIf(use -> use.answer.isEmpty());
        return completed;
    }

    synchronized void restore(Map<Key, Use> saved) {
        uses.putAll(saved);
    }

    /**
     * What a token was used for.
     *
     * @param parameters the call's parameters, without the token
     * @param answer its answer, once it has ended
     */
    record Use(Map<String, String> parameters, Optional<Map<String, Object>> answer) {}
}
