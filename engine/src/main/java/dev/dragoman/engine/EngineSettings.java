package dev.dragoman.engine;

import java.time.Duration;

/**
 * The engine's times. Defaults are for production; tests shorten them.
 *
 * @param defaultDeadline how long an operation may take whose command says nothing
 * @param maximumDeadline the longest deadline that a command may ask for
 * @param referenceWait how long to wait for a name that was never heard of
 * @param sendWindow how long a request may lie before it is written to the cloud ({@code notAfter})
 * @param httpTimeout how long the route waits for an answer
 * @param margin added to the two before a missing answer is called missing: clocks of machines differ
 * @param settle how long after it could last have been sent a call's effect may still not be seen
 * @param firstBackoff the longest first wait before a call is made again; doubled each time, with full jitter
 * @param maximumBackoff the longest wait
 * @param lease how long a watch lasts, at most
 * @param deduplicationWindow how long an identity is remembered
 */
public record EngineSettings(
        Duration defaultDeadline,
        Duration maximumDeadline,
        Duration referenceWait,
        Duration sendWindow,
        Duration httpTimeout,
        Duration margin,
        Duration settle,
        Duration firstBackoff,
        Duration maximumBackoff,
        Duration lease,
        Duration deduplicationWindow) {

    /** What holds unless configured otherwise. */
    public static EngineSettings defaults() {
        return new EngineSettings(
                Duration.ofMinutes(10),
                Duration.ofDays(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Duration.ofSeconds(15),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofDays(8));
    }

    /** How long after its request was made a reply is overdue. */
    public Duration replyTimeout() {
        return sendWindow.plus(httpTimeout).plus(margin);
    }
}
