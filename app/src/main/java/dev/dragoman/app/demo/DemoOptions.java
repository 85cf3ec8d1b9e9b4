package dev.dragoman.app.demo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to show the demo.
 *
 * @param keep where to work, and to leave what was written; empty for a temporary directory that is removed
 * @param json one JSON document a line instead of text for people
 * @param colour whether text may have colours
 */
public record DemoOptions(Optional<Path> keep, boolean json, boolean colour) {}
