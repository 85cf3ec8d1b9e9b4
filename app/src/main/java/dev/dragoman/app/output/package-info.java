/**
 * Words for people: what the gateway's events say in one line. Start at {@link dev.dragoman.app.output.EventText}; the
 * command line and the demo use it.
 */
@NullMarked
package dev.dragoman.app.output;

import org.jspecify.annotations.NullMarked;
