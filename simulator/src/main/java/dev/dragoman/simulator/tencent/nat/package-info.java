/** Tencent's NAT gateways (legacy API). */
@NullMarked
package dev.dragoman.simulator.tencent.nat;

import org.jspecify.annotations.NullMarked;
