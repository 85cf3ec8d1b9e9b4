/**
 * Native calls: for every action of the catalogues a procedure, made of what the catalogue says of its answer, its end and its recovery.
 * Start at {@link dev.dragoman.adapter.invoke.Invocations}; a cloud's entry class hands it to its adapter.
 */
@NullMarked
package dev.dragoman.adapter.invoke;

import org.jspecify.annotations.NullMarked;
