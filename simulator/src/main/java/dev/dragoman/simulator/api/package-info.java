/**
 * The way of a call, the same for all APIs: {@link dev.dragoman.simulator.api.Pipeline} authenticates it, checks it against
 * the catalogue, lets faults happen, runs the action's handler and wraps the answer. What differs between APIs is a {@link
 * dev.dragoman.simulator.api.Dialect}; what an action does is an {@link dev.dragoman.simulator.api.ActionHandler}.
 */
@NullMarked
package dev.dragoman.simulator.api;

import org.jspecify.annotations.NullMarked;
