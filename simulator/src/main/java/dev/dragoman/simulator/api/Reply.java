package dev.dragoman.simulator.api;

import java.nio.charset.StandardCharsets;

/**
 * An HTTP answer.
 *
 * @param status HTTP status
 * @param contentType its media type
 * @param body as text, to be sent in UTF-8
 */
public record Reply(int status, String contentType, String body) {

    public byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
