package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.SecretReference;
import dev.dragoman.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the secrets that a document carries in the clear and takes them out, so that whatever is said about the document
 * afterwards cannot repeat them.
 */
final class InlineSecrets {

    /** What stands in a secret's place. */
    static final String MASK = "***";

    private static final String REFERENCE = "secretRef";
    private static final Pattern NAME = Pattern.compile(SecretReference.NAME);

    private final List<Violation> violations = new ArrayList<>();

    private final Set<String> harmless;

    private InlineSecrets(Set<String> harmless) {
        this.harmless = harmless;
    }

    /**
     * What was found.
     *
     * @param masked the document without the secrets
     * @param violations each secret's place
     */
    record Found(JsonNode masked, List<Violation> violations) {}

    /** The secrets of a document, which stays as it is. */
    static Found in(JsonNode document) {
        return in(document, Set.of());
    }

    /**
     * The same, where some fields have the name of a secret and hold none.
     *
     * @param harmless pointers to them
     */
    static Found in(JsonNode document, Set<String> harmless) {
        InlineSecrets search = new InlineSecrets(harmless);
        JsonNode masked = search.masked(document, "", false);
        return new Found(masked, List.copyOf(search.violations));
    }

    /**
     * @param secret whether it stands below a field whose value is a secret
     */
    private JsonNode masked(JsonNode node, String pointer, boolean secret) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(field ->
                            copy.set(field.getKey(), field(field.getKey(), field.getValue(), pointer, secret)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                copy.add(masked(array.get(i), pointer + "/" + i, secret));
            }
            return copy;
        }
        boolean inline = secret && (node.isTextual() || node.isNumber());
        return inline || holdsSecrets(node) ? refused(pointer) : node;
    }

    private JsonNode field(String name, JsonNode value, String parent, boolean secret) {
        String pointer = parent + "/" + name.replace("~", "~0").replace("/", "~1");
        if (name.equals(REFERENCE) && value.isTextual()) {
            // Somebody may have put the secret itself where its name belongs.
            return NAME.matcher(value.asText()).matches() ? value : refused(pointer);
        }
        return masked(value, pointer, secret || (SecretNames.contain(name) && !harmless.contains(pointer)));
    }

    private JsonNode refused(String pointer) {
        violations.add(new Violation(pointer, "expected {\"secretRef\": …}, got an inline value"));
        return TextNode.valueOf(MASK);
    }

    /** Whether a text is itself a JSON document with secrets in it, as some parameters of the clouds are. */
    private static boolean holdsSecrets(JsonNode node) {
        return document(node).map(inside -> !in(inside).violations.isEmpty()).orElse(false);
    }

    private static Optional<JsonNode> document(JsonNode node) {
        String text = node.isTextual() ? node.asText().strip() : "";
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(text, JsonNode.class));
        } catch (JsonException e) {
            return Optional.empty(); // a text that only begins like JSON
        }
    }
}
