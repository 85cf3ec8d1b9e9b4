/** Tencent's networks, subnets, route tables and routes as the legacy API shows them, account limits, flow logs. */
@NullMarked
package dev.dragoman.simulator.tencent.network;

import org.jspecify.annotations.NullMarked;
