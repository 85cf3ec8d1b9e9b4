/** Holds the design's table of modules for what the other modules' tests cannot see: the benchmarks. */
@NullMarked
package dev.dragoman.bench.architecture;

import org.jspecify.annotations.NullMarked;
