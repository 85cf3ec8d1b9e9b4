/** Alibaba's Express Connect: physical connections, border routers, BGP, virtual physical connections. */
@NullMarked
package dev.dragoman.simulator.aliyun.line;

import org.jspecify.annotations.NullMarked;
