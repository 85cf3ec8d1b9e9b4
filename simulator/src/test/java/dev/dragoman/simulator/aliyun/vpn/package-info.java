@NullMarked
package dev.dragoman.simulator.aliyun.vpn;

import org.jspecify.annotations.NullMarked;
