package dev.dragoman.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.ResponseField;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Compares answers with what the catalogue says they hold. */
public final class DocumentedFields {

    private DocumentedFields() {}

    /** The documented fields that an answer lacks; what is under an empty list cannot be told. */
    public static List<String> missing(Api api, String action, JsonNode answer) {
        return Catalogue.of(api).action(action).response().stream()
                .map(ResponseField::path)
                .filter(path -> !holds(answer, new ArrayDeque<>(Arrays.asList(path.split("\\.")))))
                .toList();
    }

    private static boolean holds(JsonNode node, Deque<String> path) {
        if (node.isArray()) {
            for (JsonNode element : node) {
                if (!holds(element, new ArrayDeque<>(path))) {
                    return false;
                }
            }
            return true;
        }
        if (path.isEmpty()) {
            return true;
        }
        JsonNode next = node.path(path.remove().replace("[]", ""));
        return !next.isMissingNode() && holds(next, path);
    }
}
