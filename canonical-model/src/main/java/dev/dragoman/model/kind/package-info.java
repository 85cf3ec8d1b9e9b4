/** One file for each resource kind: its spec, its attributes, and the rules that hold on every cloud. */
@NullMarked
package dev.dragoman.model.kind;

import org.jspecify.annotations.NullMarked;
