/**
 * Both clouds' API endpoints over HTTP on loopback, with behaviour, life cycles and faults on demand. Start here: {@link
 * dev.dragoman.simulator.Simulator}.
 *
 * <p>For tests, the demo and {@code dragoman simulate}. It is written from the clouds' documents and may use the catalogue
 * only, never an adapter: two independent readings of the same documents check each other.
 */
@NullMarked
package dev.dragoman.simulator;

import org.jspecify.annotations.NullMarked;
