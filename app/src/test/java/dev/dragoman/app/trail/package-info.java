/** How what is read from the topics is brought into order. */
@NullMarked
package dev.dragoman.app.trail;

import org.jspecify.annotations.NullMarked;
