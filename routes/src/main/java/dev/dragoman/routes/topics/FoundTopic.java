package dev.dragoman.routes.topics;

/**
 * A topic as Kafka has it.
 *
 * @param cleanup its cleanup policy, parts in alphabetical order
 */
record FoundTopic(int partitions, String cleanup) {}
