package dev.dragoman.bench.measure;

/** What happens after the kill. */
enum Scene {
    /** The instance is started again at once; there is no other. */
    RESTART,
    /** It is not; another instance takes over. */
    TAKEOVER
}
