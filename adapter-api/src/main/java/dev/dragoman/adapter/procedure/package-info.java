/**
 * The language in which an adapter says how a cloud does a verb: named steps, each one call, how to read its answer, how
 * to see the end of asynchronous work, and how to find out what happened if no answer came. Start at {@link
 * dev.dragoman.adapter.procedure.Procedure}.
 */
@NullMarked
package dev.dragoman.adapter.procedure;

import org.jspecify.annotations.NullMarked;
