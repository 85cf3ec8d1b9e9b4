package dev.dragoman.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Wire;
import dev.dragoman.adapter.error.ErrorTable;
import dev.dragoman.adapter.error.Remedy;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.JsonAnswer;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.model.ErrorCode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The test clouds' answers: plain JSON, a refusal as {@code {"Error": {"Code": "...", "Message": "..."}}}. Nothing is ever sent. */
final class TestWire implements Wire {

    /** The test clouds' error codes. */
    static final ErrorTable ERRORS = ErrorTable.table()
            .any(ErrorCode.THROTTLED, Remedy.SLOW_DOWN, "Throttled")
            .any(ErrorCode.WRONG_STATE, Remedy.WAIT, "Busy")
            .any(ErrorCode.WRONG_STATE, Remedy.SAME_TOKEN, "Processing")
            .any(ErrorCode.ALREADY_EXISTS, Remedy.LOOK, "Exists")
            .any(ErrorCode.NOT_FOUND, Remedy.FAIL, "NotFound")
            .any(ErrorCode.QUOTA_EXCEEDED, Remedy.FAIL, "Quota")
            .build();

    @Override
    public URI defaultEndpoint(String api, String region) {
        return URI.create("http://127.0.0.1:1");
    }

    @Override
    public HttpCall encode(ApiCall call, Signing signing) {
        return new HttpCall("GET", signing.endpoint(), Map.of(), "");
    }

    @Override
    public Envelope decode(ApiCall call, HttpAnswer answer) {
        Optional<ObjectNode> body = JsonAnswer.object(answer);
        if (body.isEmpty()) {
            return new Unreadable(JsonAnswer.describe(answer));
        }
        JsonNode error = body.get().path("Error");
        return error.isMissingNode()
                ? new Success(body.get(), "req")
                : new Refusal(error.path("Code").asText(), error.path("Message").asText(), "req", body.get());
    }

    @Override
    public Set<String> secretFields() {
        return Set.of();
    }
}
