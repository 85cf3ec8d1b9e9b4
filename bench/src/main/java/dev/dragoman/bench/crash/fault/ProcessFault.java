package dev.dragoman.bench.crash.fault;

import java.util.List;
import java.util.Random;

/** One that is done to processes. Such blows fall one after the other, so that progress stays possible. */
non-sealed interface ProcessFault extends Fault {

    /** What is to be done; the same for the same randomness. */
    List<Blow> blows(Random random, Extent extent);
}
