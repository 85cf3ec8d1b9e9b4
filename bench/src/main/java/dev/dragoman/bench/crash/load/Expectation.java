package dev.dragoman.bench.crash.load;

/** What a command may come to where nothing goes wrong. */
public enum Expectation {
    /** It succeeds. */
    SUCCEEDS,
    /** It succeeds or does not, as it happens: one that is cancelled, has little time, or comes after one that may fail. */
    OPEN,
    /** It is refused or fails: it asks for what cannot be. */
    REFUSED
}
