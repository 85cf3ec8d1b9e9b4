/** NAT gateways of the legacy API, over HTTP. */
@NullMarked
package dev.dragoman.simulator.tencent.nat;

import org.jspecify.annotations.NullMarked;
