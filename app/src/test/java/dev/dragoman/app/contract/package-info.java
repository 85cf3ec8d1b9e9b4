/**
 * The contract suite: for each numbered statement of {@code docs/contract.md} at least one test, against a real broker and the
 * two simulated clouds. Read it beside that page. Start at {@link dev.dragoman.app.contract.Proves}.
 */
@NullMarked
package dev.dragoman.app.contract;

import org.jspecify.annotations.NullMarked;
