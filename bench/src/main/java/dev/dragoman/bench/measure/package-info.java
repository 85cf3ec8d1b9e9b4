/**
 * Measurements of what limits and fairness do, each a command of its own with an installation of its own; see {@code
 * docs/operating.md}, Limits. Used from the command line alone.
 */
@NullMarked
package dev.dragoman.bench.measure;

import org.jspecify.annotations.NullMarked;
