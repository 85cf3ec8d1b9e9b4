/**
 * A Kafka broker that this process brings along, for the demo, for {@code serve --embedded-kafka} and for tests.
 *
 * <p>{@link dev.dragoman.app.broker.Broker} is what others see; start with
 * {@link dev.dragoman.app.broker.EmbeddedBroker}. Only the command line, the demo and tests may use this package: the
 * gateway itself knows a broker by its address alone.
 */
@NullMarked
package dev.dragoman.app.broker;

import org.jspecify.annotations.NullMarked;
