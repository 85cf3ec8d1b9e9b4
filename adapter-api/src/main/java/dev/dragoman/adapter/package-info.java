/**
 * The port that every cloud implements. Start at {@link dev.dragoman.adapter.CloudAdapter}.
 *
 * <p>Everything here is pure: no I/O, no clock, no randomness but what is passed in. The engine asks what to call next;
 * a cloud's route encodes the call, sends it, and asks what the answer means.
 */
@NullMarked
package dev.dragoman.adapter;

import org.jspecify.annotations.NullMarked;
