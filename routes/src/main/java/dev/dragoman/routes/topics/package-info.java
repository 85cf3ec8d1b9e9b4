/**
 * The topics that the gateway needs and their settings: created or checked at start. Start at {@link
 * dev.dragoman.routes.topics.TopicsAtStart}; the gateway alone uses this package.
 */
@NullMarked
package dev.dragoman.routes.topics;

import org.jspecify.annotations.NullMarked;
