package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request of the engine to make a call.
 *
 * @param operation whose it is
 * @param step the procedure's step
 * @param attempt numbers the operation's requests
 * @param changing whether its call may change the cloud
 * @param api the catalogue's id of the API
 * @param fingerprint what tells its call from others, see {@link Fingerprint}
 * @param said the record
 */
record Request(
        String operation,
        String step,
        int attempt,
        boolean changing,
        String api,
        String action,
        String fingerprint,
        Said said) {

    static Request of(Said said) {
        JsonNode request = said.document();
        JsonNode call = request.path("call");
        return new Request(
                request.path("operationId").asText(),
                request.path("step").asText(),
                request.path("attempt").asInt(),
                call.path("changing").asBoolean(),
                Fingerprint.api(call),
                call.path("action").asText(),
                Fingerprint.ofRequest(call),
                said);
    }
}
