/** HTTP over Vert.x: turns requests into {@link dev.dragoman.simulator.api.ApiRequest}s and answers them asynchronously. */
@NullMarked
package dev.dragoman.simulator.http;

import org.jspecify.annotations.NullMarked;
