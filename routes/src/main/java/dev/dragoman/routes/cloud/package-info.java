/**
 * The clouds' routes: one Camel route for each cloud, made from the template in {@link
 * dev.dragoman.routes.cloud.CloudRoutes}. It takes a request, waits for its turn, signs and sends it, reads the answer and
 * replies; it knows nothing of retries or order. Each step is a processor of its own that works on the exchange's {@code
 * CallState}.
 */
@NullMarked
package dev.dragoman.routes.cloud;

import org.jspecify.annotations.NullMarked;
