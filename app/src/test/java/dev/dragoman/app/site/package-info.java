/**
 * What tests that run the whole system share: a broker, both simulated clouds, gateways, a client, and everything that was said.
 * Start at {@link dev.dragoman.app.site.Site}.
 */
@NullMarked
package dev.dragoman.app.site;

import org.jspecify.annotations.NullMarked;
