package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fields of an answer, named as {@link ResponseField#path()} names them. */
final class AnswerPaths {

    private AnswerPaths() {}

    /** All fields that hold a value, an empty list or an empty structure. */
    static Set<String> of(Api api, JsonNode answer) {
        Set<String> paths = new TreeSet<>();
        collect(body(api, answer), "", paths);
        return paths;
    }

    /** What stands at a path, wherever it stands. */
    static List<JsonNode> texts(Api api, JsonNode answer, String path) {
        List<JsonNode> here = List.of(body(api, answer));
        for (String step : path.split("\\.", -1)) {
            String name = step.replace("[]", "");
            List<JsonNode> next = new ArrayList<>();
            here.forEach(node -> next.add(node.path(name)));
            here = next.stream()
                    .flatMap(node -> step.endsWith("[]") ? all(node).stream() : List.of(node).stream())
                    .toList();
        }
        return here;
    }

    private static List<JsonNode> all(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }

    private static JsonNode body(Api api, JsonNode answer) {
        return api == Api.TENCENT_VPC ? answer.path("Response") : answer;
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        if (node.isEmpty()) {
            paths.add(path);
        }
        node.properties()
                .forEach(field -> collect(
                        field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), paths));
        if (node.isArray()) {
            node.forEach(element -> collect(element, path + "[]", paths));
        }
    }

    /** Whether the path is a documented one, or holds documented ones, whether or not lists are marked as lists. */
    static boolean isKnown(String path, Set<String> known) {
        String plain = plain(path);
        return known.stream()
                .map(AnswerPaths::plain)
                .anyMatch(other -> other.equals(plain) || other.startsWith(plain + "."));
    }

    private static String plain(String path) {
        return path.replace("[]", "");
    }
}
