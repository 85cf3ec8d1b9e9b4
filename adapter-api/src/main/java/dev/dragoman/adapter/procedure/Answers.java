package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a step keeps a cloud's answer as it is, masked.
 *
 * @param secretFields names of fields, in lower case, whose values are secrets, beside those of the whole API
 */
public record Answers(Set<String> secretFields) {

    /** The attribute that holds the answer. */
    public static final String BODY = "body";

    /** The attribute that holds the request's id. */
    public static final String REQUEST_ID = "requestId";

    /** The attribute that says that the answer was too long to be kept. */
    public static final String TRUNCATED = "truncated";

    /** The attribute that says how many pages were read. */
    public static final String PAGES = "pages";

    /** The attribute that holds what a look saw at the end of asynchronous work. */
    public static final String END = "end";

    /** Characters of an answer that is kept. */
    public static final int LONGEST = 512 * 1024;

    public Answers {
        secretFields = Set.copyOf(secretFields);
    }

    JsonNode masked(JsonNode body, Set<String> apis) {
        Set<String> names = new HashSet<>(apis);
        names.addAll(secretFields);
        return Masking.mask(body, names);
    }

    /** Notes an answer among attributes. */
    static void note(ObjectNode told, JsonNode masked, String requestId) {
        if (masked.toString().length() > LONGEST) {
            told.put(TRUNCATED, true);
        } else {
            told.set(BODY, masked);
        }
        if (!requestId.isEmpty()) {
            told.put(REQUEST_ID, requestId);
        }
    }

    /** Pages as one answer: lists at the same place joined, everything else as on the first page. */
    public static ObjectNode joined(List<ObjectNode> pages) {
        ObjectNode whole = pages.get(0).deepCopy();
        pages.stream().skip(1).forEach(page -> join(whole, page));
        return whole;
    }

    private static void join(ObjectNode whole, ObjectNode page) {
        page.properties().forEach(field -> {
            JsonNode there = whole.path(field.getKey());
            if (there instanceof ArrayNode list && field.getValue() instanceof ArrayNode more) {
                list.addAll(more);
            } else if (there instanceof ObjectNode object && field.getValue() instanceof ObjectNode more) {
                join(object, more);
            } else if (there.isMissingNode()) {
                whole.set(field.getKey(), field.getValue());
            }
        });
    }
}
