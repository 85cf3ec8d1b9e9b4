package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One record of a topic, read committed.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its place in the partition
 * @param at its timestamp, by the clock of whoever wrote it
 * @param key its key, empty if it has none
 * @param document its value
 */
public record Said(String topic, int partition, long offset, Instant at, String key, JsonNode document) {}
