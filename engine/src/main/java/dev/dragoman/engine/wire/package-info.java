/**
 * The records of the internal topics: what intake tells the engine, what the engine asks of a cloud's route, and what the
 * route replies. JSON, each with a schema version {@code v}; additive within a version.
 */
@NullMarked
package dev.dragoman.engine.wire;

import org.jspecify.annotations.NullMarked;
