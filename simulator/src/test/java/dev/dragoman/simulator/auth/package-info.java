/** What the accepted keys are read from. */
@NullMarked
package dev.dragoman.simulator.auth;

import org.jspecify.annotations.NullMarked;
