/**
 * The crash harness: commands are sent to an installation whose every part dies, freezes and comes back while clouds
 * misbehave; afterwards what was sent, what was told and what the clouds' simulators really have are compared. Start at
 * {@link dev.dragoman.bench.crash.CrashCommand}; what goes wrong is in {@code fault}, what is sent in {@code load}, what is
 * found in {@code judge}.
 */
@NullMarked
package dev.dragoman.bench.crash;

import org.jspecify.annotations.NullMarked;
