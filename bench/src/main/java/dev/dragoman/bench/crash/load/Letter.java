package dev.dragoman.bench.crash.load;

/** What is published, once or several times; see {@link Sent}. */
record Letter(
        String topic,
        String key,
        String tenant,
        String operationId,
        String story,
        Expectation expected,
        String command) {}
