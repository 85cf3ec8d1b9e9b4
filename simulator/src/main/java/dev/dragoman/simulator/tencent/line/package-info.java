/** Tencent's direct connect gateways with their NAT rules and ACLs (legacy API). */
@NullMarked
package dev.dragoman.simulator.tencent.line;

import org.jspecify.annotations.NullMarked;
