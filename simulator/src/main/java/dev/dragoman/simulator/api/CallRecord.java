package dev.dragoman.simulator.api;

import dev.dragoman.simulator.state.Effect;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A call as the ledger keeps it.
 *
 * @param seq counts from 1, in the order in which calls ended
 * @param at when it arrived
 * @param api the API's id
 * @param action its name, empty if the request named none
 * @param account whose call it was, empty if that could not be told
 * @param key the id of the access key that signed it, empty if that could not be told
 * @param parameters without signatures and tokens; secrets masked
 * @param httpStatus 0 if the connection was closed without an answer
 * @param code the error answered, or that would have been
 * @param requestId the id answered
 * @param fault the kinds of fault that hit it, comma separated
 * @param effect what it did to resources, whatever was answered
 */
public record CallRecord(
        long seq,
        Instant at,
        String api,
        String action,
        String account,
        String key,
        Map<String, String> parameters,
        int httpStatus,
        Optional<String> code,
        String requestId,
        Optional<String> fault,
        Effect effect) {}
