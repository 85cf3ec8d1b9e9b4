/** Tencent's customer gateways, VPN gateways and VPN connections, of both APIs. */
@NullMarked
package dev.dragoman.simulator.tencent.vpn;

import org.jspecify.annotations.NullMarked;
