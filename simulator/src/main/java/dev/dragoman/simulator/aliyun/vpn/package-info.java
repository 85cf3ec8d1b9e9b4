/** Alibaba's VPN gateways: customer gateways, connections, their routes, SSL servers and certificates. */
@NullMarked
package dev.dragoman.simulator.aliyun.vpn;

import org.jspecify.annotations.NullMarked;
