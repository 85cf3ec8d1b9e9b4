/**
 * The Kafka Streams topology that runs the machine: one processor over the inbox and the replies, its stores, its
 * timers, and what it writes. Start at {@link dev.dragoman.engine.topology.EngineTopology}.
 */
@NullMarked
package dev.dragoman.engine.topology;

import org.jspecify.annotations.NullMarked;
