/**
 * Measurements of a whole installation, each a command of its own with every part in a process of its own: what looks taken together
 * cost, what others notice of one account's trouble, how long a restart and a takeover take. Uses {@code process}; nothing uses it
 * but the command line.
 */
@NullMarked
package dev.dragoman.bench.measure;

import org.jspecify.annotations.NullMarked;
