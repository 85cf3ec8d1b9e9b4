/**
 * The secrets that commands name: where they are, and how their values are had. Start at {@link
 * dev.dragoman.routes.secrets.Secrets}; only the clouds' routes ask it, right before they sign a call, and keep nothing of
 * what they get.
 */
@NullMarked
package dev.dragoman.routes.secrets;

import org.jspecify.annotations.NullMarked;
