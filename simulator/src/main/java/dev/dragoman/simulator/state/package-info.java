/**
 * What exists in the simulated clouds: resources by account and region, their life cycles in time, quotas, idempotency
 * tokens, and the file that keeps them. Knows no API; the resource families bring the rules.
 */
@NullMarked
package dev.dragoman.simulator.state;

import org.jspecify.annotations.NullMarked;
