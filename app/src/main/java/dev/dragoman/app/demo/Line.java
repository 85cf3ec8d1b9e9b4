package dev.dragoman.app.demo;

import java.util.Optional;

/**
 * One thing to tell.
 *
 * @param at when it happened, milliseconds since 1970
 * @param rank decides between things that happened in the same millisecond: causes before effects
 * @param about what it is about, such as {@code network main}; empty if that goes without saying
 */
record Line(long at, int rank, Mark mark, Optional<Cloud> cloud, String about, String text) {

    /** Something that happens now, here. */
    static Line now(Mark mark, Cloud cloud, String about, String text) {
        return new Line(System.currentTimeMillis(), 0, mark, Optional.of(cloud), about, text);
    }

    /** Something that is about no cloud. */
    static Line note(String text) {
        return new Line(System.currentTimeMillis(), 0, Mark.NOTE, Optional.empty(), "", text);
    }
}
