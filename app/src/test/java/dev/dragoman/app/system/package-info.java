/**
 * The whole system, as its users see it: a real broker, real HTTP to simulated clouds, a real gateway. Start at {@link
 * dev.dragoman.app.system.Site}, which puts it up.
 */
@NullMarked
package dev.dragoman.app.system;

import org.jspecify.annotations.NullMarked;
