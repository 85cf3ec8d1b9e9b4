/** The table by which an adapter says what a cloud's error code means and what to do about it. */
@NullMarked
package dev.dragoman.adapter.error;

import org.jspecify.annotations.NullMarked;
