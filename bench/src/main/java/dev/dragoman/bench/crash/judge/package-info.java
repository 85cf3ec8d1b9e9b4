/**
 * Compares what was asked for, what was told, and what happened at the clouds: every {@link dev.dragoman.bench.crash.judge.Rule} by itself says
 * where they contradict each other. {@link dev.dragoman.bench.crash.judge.Judge} is where to start. It knows nothing of how the evidence came
 * about.
 */
@NullMarked
package dev.dragoman.bench.crash.judge;

import org.jspecify.annotations.NullMarked;
