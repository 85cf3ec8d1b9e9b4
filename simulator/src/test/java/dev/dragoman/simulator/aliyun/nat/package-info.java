@NullMarked
package dev.dragoman.simulator.aliyun.nat;

import org.jspecify.annotations.NullMarked;
