package dev.dragoman.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** JSON texts inside parameters. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Json() {}

    /** The document that a text holds, if it is JSON with no name twice in an object. */
    static Optional<JsonNode> parse(String text) {
        try {
            JsonNode document = MAPPER.readTree(text);
            return document == null || document.isMissingNode() ? Optional.empty() : Optional.of(document);
        } catch (JsonProcessingException e) {
            return Optional.empty(); // the parser's message would quote the text, which may hold secrets
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A text with its quotes, as it stands in JSON. */
    static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }
}
