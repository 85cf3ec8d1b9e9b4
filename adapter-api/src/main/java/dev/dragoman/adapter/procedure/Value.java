package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a parameter's value comes from. A value is a list of texts: none where the parameter is left out, one for a
 * plain parameter, several for a repeated one.
 */
public final class Value {

    private final Set<String> specFields;
    private final Function<Scope, List<String>> read;

    private Value(Set<String> specFields, Function<Scope, List<String>> read) {
        this.specFields = specFields;
        this.read = read;
    }

    /** Always this text. */
    public static Value constant(String text) {
        return new Value(Set.of(), scope -> List.of(text));
    }

    /** A field of the spec; left out where the spec has none. */
    public static Value spec(String field) {
        return new Value(Set.of(field), scope -> texts(scope.spec().path(field)));
    }

    /** An attribute of the resource that a reference field of the spec names. */
    public static Value reference(String field, String attribute) {
        return new Value(Set.of(field), scope -> {
            JsonNode attributes = scope.references().get(field);
            return attributes == null ? List.of() : texts(attributes.path(attribute));
        });
    }

    /** An attribute of the resource itself, as far as it is known. */
    public static Value attribute(String name) {
        return new Value(Set.of(), scope -> texts(scope.progress().attributes().path(name)));
    }

    /** The region of the command's target. */
    public static Value region() {
        return new Value(Set.of(), scope -> List.of(scope.command().lane().region()));
    }

    /** The name for the cloud: what the spec says, else the handle, shortened to fit. */
    public static Value displayName(DisplayName rule) {
        return new Value(Set.of("displayName"), scope -> List.of(rule.of(scope.command())));
    }

    /** The name for the cloud with the operation's marker in it, as the account's policy says. */
    public static Value marked(DisplayName rule) {
        return new Value(Set.of("displayName"), scope -> List.of(rule.marked(scope)));
    }

    /** How many items a page of the list is to hold. */
    public static Value pageSize() {
        return new Value(
                Set.of(), scope -> List.of(Integer.toString(scope.command().limit())));
    }

    /** All texts of this value in one, with a separator. */
    public Value joined(String separator) {
        return new Value(specFields, scope -> {
            List<String> all = read.apply(scope);
            return all.isEmpty() ? List.of() : List.of(String.join(separator, all));
        });
    }

    /** Left out unless the account marks creates in this way. */
    public Value under(MarkerPolicy policy) {
        return new Value(specFields, scope -> scope.marker() == policy ? read.apply(scope) : List.of());
    }

    /** The texts in this scope. */
    public List<String> in(Scope scope) {
        return read.apply(scope);
    }

    /** The fields of the spec that this value reads. */
    Set<String> specFields() {
        return specFields;
    }

    private static List<String> texts(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node.asText());
        }
        List<String> all = new ArrayList<>();
        node.forEach(item -> all.add(item.asText()));
        return all;
    }
}
