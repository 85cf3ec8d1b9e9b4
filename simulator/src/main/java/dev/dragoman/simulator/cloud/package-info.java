/** The two simulated clouds, put together: each with the families of what it can do, and the pipeline of each of its APIs. */
@NullMarked
package dev.dragoman.simulator.cloud;

import org.jspecify.annotations.NullMarked;
