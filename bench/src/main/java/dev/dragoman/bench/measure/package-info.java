/**
 * Measurements of a whole installation, each part in a process of its own: how long a restart takes and how long it takes until
 * another instance has taken over. Uses {@code process}; nothing uses it but the command line.
 */
@NullMarked
package dev.dragoman.bench.measure;

import org.jspecify.annotations.NullMarked;
