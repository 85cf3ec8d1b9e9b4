package dev.dragoman.routes.config;

import java.time.Duration;

/**
 * How a cloud's route calls.
 *
 * @param requestsPerSecond of one lane, unless its account says otherwise
 * @param maxInFlight calls of one lane at a time, unless its account says otherwise
 * @param maxWait how long a request waits in memory for its turn; then it goes back to the engine
 * @param capacity calls of one cloud in memory, waiting and in flight, and connections to one of its endpoints
 * @param laneQueue calls that may wait in one lane
 * @param groupSharePercent how much of what a group of accounts is allowed this process takes
 * @param watches looks for the end of asynchronous work that are held in memory
 * @param shareLooks whether looks are taken together where the cloud's API allows it
 * @param connectTimeout until a connection stands, TLS included
 * @param firstLook the wait between a watch's first look and its second
 * @param longestLook the longest wait between two looks
 * @param answerLimit how many bytes of an answer are kept
 * @param breaker when an endpoint is left alone
 */
public record CallSettings(
        int requestsPerSecond,
        int maxInFlight,
        Duration maxWait,
        int capacity,
        int laneQueue,
        int groupSharePercent,
        int watches,
        boolean shareLooks,
        Duration connectTimeout,
        Duration firstLook,
        Duration longestLook,
        int answerLimit,
        Breaker breaker) {

    /**
     * An endpoint's circuit breaker.
     *
     * @param failurePercent the share of failures at which it opens
     * @param window over how many of the last calls
     * @param open for how long
     */
    public record Breaker(int failurePercent, int window, Duration open) {}
}
