package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A documented example of a call. Secrets in it are replaced by {@code not-a-real-secret}.
 *
 * @param action the action called
 * @param request its own parameters by name on the wire, or by a documented alias
 * @param answer the whole answer as JSON, for Tencent API 3.0 with {@code Response}; empty if none is printed as JSON
 * @param answerXml the answer, where it is printed as XML alone
 * @param source where it is printed
 * @param adapted how the request differs from print, if it does: digits that the documents blank out are filled in, lists
 *     printed as one JSON text are written flat, parameters printed without a value are left out
 */
public record Example(
        String action,
        Map<String, String> request,
        Optional<JsonNode> answer,
        Optional<String> answerXml,
        Source source,
        List<String> adapted) {
    public Example {
        request = Collections.unmodifiableMap(new LinkedHashMap<>(request));
        adapted = List.copyOf(adapted);
    }
}
