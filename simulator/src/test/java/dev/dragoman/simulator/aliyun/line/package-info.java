/** Tests of the simulated leased lines, border routers and BGP. */
@NullMarked
package dev.dragoman.simulator.aliyun.line;

import org.jspecify.annotations.NullMarked;
