/** Tests of the routes without a broker; the cloud that they call is {@code adapter-api}'s tiny one, over real HTTP. */
@NullMarked
package dev.dragoman.routes;

import org.jspecify.annotations.NullMarked;
