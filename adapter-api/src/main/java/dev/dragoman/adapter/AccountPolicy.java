package dev.dragoman.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.model.Kind;
import java.util.Set;

/**
 * What an account's configuration says about how its work is recovered.
 *
 * @param marker how creates are marked that have neither a token nor a key that the cloud enforces
 * @param exclusive the kinds of which nobody but this gateway makes any in the account, so that a new one must be ours
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AccountPolicy(MarkerPolicy marker, Set<Kind> exclusive) {

    /** What holds unless configured otherwise. */
    public static final AccountPolicy DEFAULT = new AccountPolicy(MarkerPolicy.STRIP_AFTER, Set.of());

    public AccountPolicy {
        exclusive = exclusive == null ? Set.of() : Set.copyOf(exclusive);
    }
}
