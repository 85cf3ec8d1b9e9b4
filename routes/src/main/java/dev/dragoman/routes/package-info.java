/**
 * The gateway: everything that runs in one process, started and stopped in order. Start at {@link
 * dev.dragoman.routes.Gateway}; the command line, the demo and tests use it, nothing else does.
 */
@NullMarked
package dev.dragoman.routes;

import org.jspecify.annotations.NullMarked;
