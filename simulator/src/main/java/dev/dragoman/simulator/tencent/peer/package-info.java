/** Tencent's peering connections, within and across regions (legacy API). */
@NullMarked
package dev.dragoman.simulator.tencent.peer;

import org.jspecify.annotations.NullMarked;
