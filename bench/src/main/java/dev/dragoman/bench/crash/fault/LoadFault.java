package dev.dragoman.bench.crash.fault;

/** One that lies in what is sent: the load carries it out, all the time. */
record LoadFault(String name, String sentence) implements Fault {}
