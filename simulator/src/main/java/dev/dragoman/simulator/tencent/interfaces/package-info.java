/** Tencent's network interfaces and classic links, of both APIs. */
@NullMarked
package dev.dragoman.simulator.tencent.interfaces;

import org.jspecify.annotations.NullMarked;
