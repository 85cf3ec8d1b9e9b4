/** Networks, subnets, route tables, routes, flow logs and account limits of the legacy API, over HTTP. */
@NullMarked
package dev.dragoman.simulator.tencent.network;

import org.jspecify.annotations.NullMarked;
