/** What publishers write: one record for each verb's {@code data}, the envelope's identity, and the normalised command. */
@NullMarked
package dev.dragoman.model.command;

import org.jspecify.annotations.NullMarked;
