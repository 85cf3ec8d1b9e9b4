/**
 * The clouds' routes: three Camel routes for each cloud, made from the templates in {@link dev.dragoman.routes.cloud.CloudRoutes}. They
 * take requests, make calls in their turn and reply; they know nothing of retries. Each step is a processor of its own that works on the
 * exchange's {@code CallState}. {@code LaneGate} holds a lane's limits and who waits for them, {@code Watches} the watches between their
 * looks and which of these are taken together.
 */
@NullMarked
package dev.dragoman.routes.cloud;

import org.jspecify.annotations.NullMarked;
