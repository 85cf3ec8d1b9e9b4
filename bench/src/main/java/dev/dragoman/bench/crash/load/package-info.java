/**
 * The seeded workload of the crash harness: stories of several commands, published while everything is being killed, and the journal of
 * what was published. {@link dev.dragoman.bench.crash.load.Load} is where to start. It knows nothing of faults; the crash run uses it, and the
 * judge reads its journal.
 */
@NullMarked
package dev.dragoman.bench.crash.load;

import org.jspecify.annotations.NullMarked;
