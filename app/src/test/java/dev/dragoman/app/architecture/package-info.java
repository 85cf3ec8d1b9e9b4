/** Holds the design's table of modules: who may use whom. Start at {@link dev.dragoman.app.architecture.Module}. */
@NullMarked
package dev.dragoman.app.architecture;

import org.jspecify.annotations.NullMarked;
