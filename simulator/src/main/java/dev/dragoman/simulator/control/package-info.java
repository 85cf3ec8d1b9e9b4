/** The control API, in JSON on a port of its own, and the page over it: what happened, what exists, what shall go wrong. */
@NullMarked
package dev.dragoman.simulator.control;

import org.jspecify.annotations.NullMarked;
