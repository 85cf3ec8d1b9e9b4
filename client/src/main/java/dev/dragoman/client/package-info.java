/**
 * A small typed client: build a command ({@link dev.dragoman.client.Commands}), send it
 * ({@link dev.dragoman.client.DragomanClient}), await its terminal event.
 *
 * <p>For services that publish commands, for the command line and for tests. It speaks Kafka and CloudEvents and knows
 * the canonical model, nothing of the gateway. Publishers need not use it: any Kafka client can write a command.
 */
@NullMarked
package dev.dragoman.client;

import org.jspecify.annotations.NullMarked;
