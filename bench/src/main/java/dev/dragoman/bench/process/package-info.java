/**
 * The parts of an installation, each in a process of its own that can be killed, frozen and started again: the broker, the
 * simulators, the gateway's instances. Everything listens on loopback. Scenarios use it; it knows nothing of them.
 */
@NullMarked
package dev.dragoman.bench.process;

import org.jspecify.annotations.NullMarked;
