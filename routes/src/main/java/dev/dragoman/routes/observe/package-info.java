/**
 * Seeing the gateway: metrics, health, and the pages that serve them. Metric names stand in {@link
 * dev.dragoman.routes.observe.MetricNames}, log keys in {@link dev.dragoman.routes.observe.LogKeys}; every other package
 * of the routes may use this one.
 */
@NullMarked
package dev.dragoman.routes.observe;

import org.jspecify.annotations.NullMarked;
