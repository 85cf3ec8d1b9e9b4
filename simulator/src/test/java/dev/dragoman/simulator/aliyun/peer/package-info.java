/** Tests of the simulated router interfaces. */
@NullMarked
package dev.dragoman.simulator.aliyun.peer;

import org.jspecify.annotations.NullMarked;
