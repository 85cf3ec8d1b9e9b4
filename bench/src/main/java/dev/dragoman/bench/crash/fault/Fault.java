package dev.dragoman.bench.crash.fault;

/** Something that can be chosen to go wrong. */
public sealed interface Fault permits ProcessFault, CloudFault, LoadFault {

    /** As {@code --faults} knows it. */
    String name();

    /** What it is, in one sentence. */
    String sentence();
}
