/** Alibaba's NAT gateways with their SNAT and DNAT entries, and bandwidth packages. */
@NullMarked
package dev.dragoman.simulator.aliyun.nat;

import org.jspecify.annotations.NullMarked;
