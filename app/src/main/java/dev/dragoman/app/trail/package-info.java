/**
 * What can be read back of operations: everything that stands about them on Kafka's topics, in the order in which it happened.
 * Start at {@link dev.dragoman.app.trail.Trail}; {@link dev.dragoman.app.trail.TopicReader} reads any topic. The command line uses
 * it, and whoever has to explain what a gateway did.
 */
@NullMarked
package dev.dragoman.app.trail;

import org.jspecify.annotations.NullMarked;
