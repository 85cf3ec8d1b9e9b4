/** The program: its command line, the embedded broker and the demo. Start at {@link dev.dragoman.app.Main}; nothing may use it. */
@NullMarked
package dev.dragoman.app;

import org.jspecify.annotations.NullMarked;
