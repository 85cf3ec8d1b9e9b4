/**
 * A gateway on this machine: accounts that point to the simulators ({@link dev.dragoman.app.local.SimulatorAccounts}), and
 * waiting until it is ready. The command line, the demo and tests use it.
 */
@NullMarked
package dev.dragoman.app.local;

import org.jspecify.annotations.NullMarked;
