/** What calls of the legacy API make of the simulated direct connect gateways. */
@NullMarked
package dev.dragoman.simulator.tencent.line;

import org.jspecify.annotations.NullMarked;
