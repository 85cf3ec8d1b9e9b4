/** What is printed of bytes that may be anything. */
@NullMarked
package dev.dragoman.app.letters;

import org.jspecify.annotations.NullMarked;
