/** What calls of the legacy API make of the simulated peering connections. */
@NullMarked
package dev.dragoman.simulator.tencent.peer;

import org.jspecify.annotations.NullMarked;
