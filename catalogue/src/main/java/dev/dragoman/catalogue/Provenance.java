package dev.dragoman.catalogue;

/** Where a parameter or a field of an answer is known from. */
public enum Provenance {
    /** The clouds' API references, at the line that the action's {@link Source} gives. */
    DOCUMENT,
    /** No document: the provider's official SDK alone has it, under this name. An extension of the catalogue. */
    SDK
}
