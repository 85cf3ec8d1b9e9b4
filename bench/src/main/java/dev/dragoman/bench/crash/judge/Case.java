package dev.dragoman.bench.crash.judge;

/** The evidence, sorted by operation and call, as the rules need it. */
final class Case {

    private final Evidence evidence;

    Case(Evidence evidence) {
        this.evidence = evidence;
    }

    Evidence evidence() {
        return evidence;
    }
}
