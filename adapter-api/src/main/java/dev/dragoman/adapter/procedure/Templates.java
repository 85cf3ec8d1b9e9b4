package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with values in them: {@code {association.id}} stands for what is at that place. */
final class Templates {

    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z.]+)}");

    private Templates() {}

    /** The sentence with each value from the first of the sources that has it, or nothing if none has one of them. */
    static Optional<String> fillIfKnown(String words, List<JsonNode> sources) {
        boolean known = HOLE.matcher(words).results().allMatch(hole -> !at(hole.group(1), sources)
                .isMissingNode());
        return known ? Optional.of(fill(words, sources)) : Optional.empty();
    }

    /** The sentence; nothing stands for a value that is missing. */
    static String fill(String words, List<JsonNode> sources) {
        return HOLE.matcher(words)
                .replaceAll(hole ->
                        Matcher.quoteReplacement(at(hole.group(1), sources).asText()));
    }

    private static JsonNode at(String place, List<JsonNode> sources) {
        Path path = Path.of(place);
        return sources.stream()
                .map(path::value)
                .filter(JsonNode::isValueNode)
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }
}
