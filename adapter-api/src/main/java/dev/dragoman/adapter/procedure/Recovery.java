package dev.dragoman.adapter.procedure;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.MarkerPolicy;
import java.time.Duration;
import java.util.Optional;

/** How it is found out what a changing call did whose answer is missing. */
public sealed interface Recovery {

    /**
     * How long after the call could last have been sent its effect may still not be seen: only after this is a look that
     * finds nothing believed.
     */
    Duration SETTLE = Duration.ofSeconds(15);

    /** The look to take, if this way of recovery looks. */
    Optional<Look> look();

    /** The cloud remembers the token: the same call is sent again, and a repeated one is answered as the first was. */
    static Recovery byToken() {
        return new Token(Duration.ofHours(1), Optional.empty());
    }

    /** As {@link #byToken()}; once the token is too old to be trusted, by the key that the cloud enforces. */
    static Recovery byToken(Look uniqueOnceOld) {
        return new Token(Duration.ofHours(1), Optional.of(uniqueOnceOld));
    }

    /** The cloud allows only one resource that the look finds: what is there and nobody else's is ours. */
    static Recovery byUniqueKey(Look look) {
        return new Unique(Optional.of(look));
    }

    /**
     * The resource carries the operation's marker; where the account is not to be marked, by difference.
     *
     * @param marked finds what carries the marker
     * @param all finds everything that the call could have made
     */
    static Recovery byMarker(Look marked, Look all) {
        return new Marker(Optional.of(marked), all);
    }

    /**
     * What is there now and was not before. Such creates run one at a time in their lane, and a new resource is only taken
     * where nobody else makes any.
     *
     * @param all finds everything that the call could have made
     */
    static Recovery byDifference(Look all) {
        return new Difference(Optional.of(all));
    }

    /** The step's own end tells: if it is so already the step is done, else the call is made again. */
    static Recovery byState() {
        return new State(Optional.empty(), false, false);
    }

    /** What the look finds tells: if anything fits, the call took effect. */
    static Recovery byState(Look fits) {
        return new State(Optional.of(fits), false, false);
    }

    /** What the look finds tells: if nothing fits any more, the call took effect. */
    static Recovery byAbsence(Look there) {
        return new State(Optional.of(there), true, false);
    }

    /** What the look finds is compared with what it found before the call: the image that its items have as an attribute. */
    static Recovery byChange(Look image) {
        return new State(Optional.of(image), false, true);
    }

    /** Nothing tells what the call did: a person has to. */
    static Recovery unknowable() {
        return new Unknowable(Optional.empty());
    }

    /** The attribute of an item by which {@link #byChange} sees whether it has changed. */
    String IMAGE = "image";

    /** Sent again with any value: the second call changes nothing that the first has not. */
    static Recovery byRepeating() {
        return new Repeat(Optional.empty());
    }

    /**
     * See {@link #byToken()}.
     *
     * @param trusted how long after the first call the cloud is sure to know the token; seen in practice: a day and more
     */
    record Token(Duration trusted, Optional<Look> look) implements Recovery {}

    /** See {@link #byUniqueKey}. */
    record Unique(Optional<Look> look) implements Recovery {}

    /** See {@link #byMarker}. */
    record Marker(Optional<Look> look, Look all) implements Recovery {}

    /** See {@link #byDifference}. */
    record Difference(Optional<Look> look) implements Recovery {}

    /** Whether what is there has to be listed before the call, so that one sees afterwards what is new or other. */
    default boolean listsBefore() {
        return this instanceof Difference || (this instanceof State state && state.changed());
    }

    /** The way of recovery that holds in an account with this policy. */
    default Recovery under(AccountPolicy policy) {
        return this instanceof Marker marker && policy.marker() == MarkerPolicy.OFF ? byDifference(marker.all()) : this;
    }

    /**
     * See {@link #byState}.
     *
     * @param look where to look; empty: where the step looks for its own end
     * @param gone whether nothing is to be found
     * @param changed whether what is found is to differ from what was there before the call
     */
    record State(Optional<Look> look, boolean gone, boolean changed) implements Recovery {}

    /** See {@link #unknowable}. */
    record Unknowable(Optional<Look> look) implements Recovery {}

    /** See {@link #byRepeating}. */
    record Repeat(Optional<Look> look) implements Recovery {}
}
