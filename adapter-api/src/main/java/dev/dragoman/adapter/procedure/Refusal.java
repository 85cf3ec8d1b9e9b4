package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must not be so where a step reads.
 *
 * @param attribute what must not be there
 * @param allowed the value that it may have all the same; null if none
 * @param words what is wrong otherwise; {@code {association.id}} stands for the value of that attribute
 */
record Refusal(String attribute, @Nullable Value allowed, ErrorCode code, String words) {

    /**
     * Why what was read ends the operation; empty if it does not.
     *
     * @param known by attribute, the values that are allowed, as far as they were known when the call was made
     */
    Optional<Problem> check(ObjectNode item, Map<String, String> known) {
        boolean unasked = allowed != null && !known.containsKey(attribute);
        return Shape.text(item, attribute)
                .filter(found -> !unasked && !found.equals(known.get(attribute)))
                .map(found ->
                        Problem.of(code, Templates.fill(words, List.of(item))).withBlockers(List.of(found)));
    }
}
