package dev.dragoman.bench.crash.fault;

import java.time.Duration;

/**
 * Something that is done to processes once.
 *
 * @param fault the fault's name
 * @param what in words
 * @param about how long it takes, by experience
 * @param hits how many processes it hits
 * @param outage whether commands or operations may have nobody who works on them meanwhile
 */
record Blow(String fault, String what, Duration about, int hits, boolean outage, Act act) {}
