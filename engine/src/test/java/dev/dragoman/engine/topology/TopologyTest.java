package dev.dragoman.engine.topology;

import org.junit.jupiter.api.AfterEach;

/** A test of what the topology adds to the machine. */
abstract class TopologyTest {

    final Harness engine = new Harness();

    @AfterEach
    void close() {
        engine.close();
    }
}
