/** The simulator's specification: over real HTTP, with the official SDKs and with signers of the tests' own. */
@NullMarked
package dev.dragoman.simulator;

import org.jspecify.annotations.NullMarked;
