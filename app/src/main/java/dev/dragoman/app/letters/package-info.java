/**
 * The dead letters: notes about records that nobody could be answered about, the records themselves where they still stand, and
 * their replay. Start at {@link dev.dragoman.app.letters.DeadLetters}; the command line uses it.
 */
@NullMarked
package dev.dragoman.app.letters;

import org.jspecify.annotations.NullMarked;
