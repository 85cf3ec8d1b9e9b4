package dev.dragoman.adapter.error;

import dev.dragoman.model.ErrorCode;

/**
 * What one of a cloud's error codes means.
 *
 * @param code the canonical code
 * @param remedy what to do about it
 */
public record ErrorRule(ErrorCode code, Remedy remedy) {}
