package dev.dragoman.model.kind;

/** The spec and the attributes of what has none: an operation is no resource. */
public record Nothing() {}
