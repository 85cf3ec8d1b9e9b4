package dev.dragoman.adapter.procedure;

import java.util.Set;

/**
 * What the documents say of the end of asynchronous work.
 *
 * @param success the statuses at a good end
 * @param pending the statuses of work that goes on
 * @param failure the statuses at a bad end
 * @param successWhenAbsent whether it has ended well when there is nothing any more
 * @param result where the look's answer holds what the work found out; empty: the item itself is what is told of the end
 * @param error where the look's answer says why the work failed; empty: nowhere
 * @param told whether the status is that of the work itself, as of a task: then whatever is neither pending nor success has failed. The
 *     status of a resource may also be the one it had before the work began
 */
public record Ending(
        Set<String> success,
        Set<String> pending,
        Set<String> failure,
        boolean successWhenAbsent,
        String result,
        String error,
        boolean told) {

    public Ending {
        success = Set.copyOf(success);
        pending = Set.copyOf(pending);
        failure = Set.copyOf(failure);
    }

    /** Whether the work has failed. */
    boolean failed(String status) {
        return failure.contains(status) || (told && !pending.contains(status) && !success.contains(status));
    }
}
