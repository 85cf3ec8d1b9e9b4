/** Alibaba's router interfaces, in pairs that connect two VPCs or a VPC and a border router. */
@NullMarked
package dev.dragoman.simulator.aliyun.peer;

import org.jspecify.annotations.NullMarked;
