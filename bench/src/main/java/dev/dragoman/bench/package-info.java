/**
 * What Dragoman promises, put to the test: the crash harness and the benchmarks, each run with every part in a process of
 * its own. {@link dev.dragoman.bench.Main} is the program; it may use everything, and nothing uses it.
 */
@NullMarked
package dev.dragoman.bench;

import org.jspecify.annotations.NullMarked;
