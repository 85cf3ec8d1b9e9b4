package dev.dragoman.catalogue;

/**
 * Where a fact was read.
 *
 * @param document number of the document; {@link Catalogue#documents()} gives its title
 * @param line line in that document
 */
public record Source(String document, int line) {}
