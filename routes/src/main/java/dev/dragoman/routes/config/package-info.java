/**
 * The gateway's configuration: defaults in the jar, a file, the environment. Start at {@link
 * dev.dragoman.routes.config.GatewayConfig#load}; whoever starts a gateway uses this package.
 */
@NullMarked
package dev.dragoman.routes.config;

import org.jspecify.annotations.NullMarked;
