/**
 * The operation's life as a pure function: {@code (operation, input, context) → (operation, outputs)}. Start at {@link
 * dev.dragoman.engine.machine.OperationMachine}; the whole of it is the table in {@link
 * dev.dragoman.engine.machine.Transitions}.
 */
@NullMarked
package dev.dragoman.engine.machine;

import org.jspecify.annotations.NullMarked;
