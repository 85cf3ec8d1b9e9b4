/**
 * The command line: one class for each command, and what they share. Start at {@link
 * dev.dragoman.app.cli.CommandLines}; only {@code main} uses this package.
 */
@NullMarked
package dev.dragoman.app.cli;

import org.jspecify.annotations.NullMarked;
