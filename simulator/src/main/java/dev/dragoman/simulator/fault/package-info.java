/** Faults by rule: what goes wrong, for which calls, how often. Decides only; the call pipeline carries it out. */
@NullMarked
package dev.dragoman.simulator.fault;

import org.jspecify.annotations.NullMarked;
