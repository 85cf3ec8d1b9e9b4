/** Customer gateways, VPN gateways and VPN connections over HTTP, by both of Tencent's APIs. */
@NullMarked
package dev.dragoman.simulator.tencent.vpn;

import org.jspecify.annotations.NullMarked;
