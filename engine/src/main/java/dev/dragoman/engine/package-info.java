/**
 * Runs operations: a pure state machine ({@code machine}), and the Kafka Streams topology that keeps its state, wakes it
 * and carries out what it decides ({@code topology}). Start at {@link dev.dragoman.engine.Engine}.
 */
@NullMarked
package dev.dragoman.engine;

import org.jspecify.annotations.NullMarked;
