package dev.dragoman.simulator.tencent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.simulator.api.Reply;
import java.util.Map;

/** Answers of both APIs are JSON. */
final class TencentJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TencentJson() {}

    static Reply reply(int status, Map<String, Object> document) {
        try {
            return new Reply(status, "application/json;charset=utf-8", JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is made of maps, lists and plain values", e);
        }
    }
}
