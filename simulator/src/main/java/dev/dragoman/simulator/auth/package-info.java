/** Access keys, HMACs, nonces and clocks: what both clouds' signature checks are made of. Used by the dialects only. */
@NullMarked
package dev.dragoman.simulator.auth;

import org.jspecify.annotations.NullMarked;
