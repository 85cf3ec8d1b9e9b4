/** Holds the documentation to what is there. Start at {@link dev.dragoman.app.docs.DocumentationTest}. */
@NullMarked
package dev.dragoman.app.docs;

import org.jspecify.annotations.NullMarked;
