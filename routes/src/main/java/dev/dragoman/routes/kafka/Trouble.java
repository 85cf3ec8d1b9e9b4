package dev.dragoman.routes.kafka;

import org.slf4j.Logger;

/** Says once that something went wrong, and once that it is over. One thread's. */
final class Trouble {

    private final Logger log;
    private final String name;
    private boolean present;

    Trouble(Logger log, String name) {
        this.log = log;
        this.name = name;
    }

    void begins(Throwable why) {
        if (!present) {
            present = true;
            log.warn("{}: Kafka does not do what it should, trying on: {}", name, why.toString());
        }
    }

    void ends() {
        if (present) {
            present = false;
            log.info("{}: Kafka is back", name);
        }
    }
}
