package dev.dragoman.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import java.net.URI;
import java.util.Set;

/** How one cloud writes requests and answers, whatever is asked. */
public interface Wire {

    /** Where an API is unless configuration says otherwise. */
    URI defaultEndpoint(String api, String region);

    /** The call as a signed request. */
    HttpCall encode(ApiCall call, Signing signing);

    /** An answer out of its envelope. It never throws. */
    Envelope decode(ApiCall call, HttpAnswer answer);

    /** Names of fields in answers whose values are secrets, in lower case. */
    Set<String> secretFields();

    /** What an answer's envelope says. */
    sealed interface Envelope {}

    /** The cloud did it. */
    record Success(JsonNode body, String requestId) implements Envelope {}

    /** The cloud says that it did not. */
    record Refusal(String code, String message, String requestId, JsonNode body) implements Envelope {}

    /** Whatever this is, it is not an answer of the API. */
    record Unreadable(String why) implements Envelope {}
}
