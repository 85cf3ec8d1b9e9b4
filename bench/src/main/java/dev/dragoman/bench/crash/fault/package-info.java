/**
 * What goes wrong during a crash run, and when: a plan made from a seed before anything starts, and its carrying out. Each
 * fault is a class of its own with a name and a sentence; {@link dev.dragoman.bench.crash.fault.Faults} lists them. The run
 * uses it; it knows the installation, and nothing of what is sent to it.
 */
@NullMarked
package dev.dragoman.bench.crash.fault;

import org.jspecify.annotations.NullMarked;
