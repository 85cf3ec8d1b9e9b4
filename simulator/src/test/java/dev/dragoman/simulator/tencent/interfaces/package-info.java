/** Tencent's network interfaces and classic links, called over HTTP through both APIs. */
@NullMarked
package dev.dragoman.simulator.tencent.interfaces;

import org.jspecify.annotations.NullMarked;
