package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Whatever this function says; it reads nothing of a resource's spec. */
    public static Value computed(Function<Scope, List<String>> read) {
        return new Value(Set.of(), read);
    }

    /** Always this text. */
    public static Value constant(String text) {
        return new Value(Set.of(), scope -> List.of(text));
    }

    /** A field of the spec, dots leading into it ({@code nextHop.kind}); left out where the spec has none. */
    public static Value spec(String path) {
        JsonPointer where = Path.pointer(path);
        return new Value(Set.of(first(path)), scope -> texts(scope.spec().at(where)));
    }

    /** A field of each element of a list in the spec. */
    public static Value eachOf(String list, String field) {
        return new Value(Set.of(list), scope -> texts(scope.spec().path(list), field));
    }

    /** A field of each element of a list among the attributes of the resource itself. */
    public static Value eachAttribute(String list, String field) {
        return new Value(Set.of(), scope -> texts(scope.progress().attributes().path(list), field));
    }

    /** An attribute of the resource that a reference field of the spec names. */
    public static Value reference(String field, String attribute) {
        return new Value(Set.of(field), scope -> {
            JsonNode attributes = scope.task().references().get(field);
            return attributes == null ? List.of() : texts(attributes.at(Path.pointer(attribute)));
        });
    }

    /** An attribute of each resource that a list of references names. */
    public static Value references(String field, String attribute) {
        return new Value(Set.of(field), scope -> {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < scope.spec().path(field).size(); i++) {
                ObjectNode referred = scope.task().references().get(field + "/" + i);
                all.addAll(referred == null ? List.of() : texts(referred.at(Path.pointer(attribute))));
            }
            return all;
        });
    }

    /** An attribute of the resource itself, as far as it is known, dots leading into it. */
    public static Value attribute(String path) {
        JsonPointer where = Path.pointer(path);
        return new Value(Set.of(), scope -> texts(scope.progress().attributes().at(where)));
    }

    /** The name for the cloud: what the spec says, else the handle, shortened to fit. */
    public static Value displayName(DisplayName rule) {
        return new Value(Set.of("displayName"), scope -> List.of(rule.of(scope)));
    }

    /** The name for the cloud with the operation's marker in it, as the account's policy says. */
    public static Value marked(DisplayName rule) {
        return new Value(Set.of("displayName"), scope -> List.of(rule.marked(scope)));
    }

    /** All texts of this value in one, with a separator. */
    public Value joined(String separator) {
        return new Value(specFields, scope -> {
            List<String> all = read.apply(scope);
            return all.isEmpty() ? List.of() : List.of(String.join(separator, all));
        });
    }

    /** This value, or another where this one is left out. */
    public Value or(Value other) {
        return new Value(union(specFields, other.specFields), scope -> {
            List<String> own = read.apply(scope);
            return own.isEmpty() ? other.read.apply(scope) : own;
        });
    }

    /** The cloud's words for the model's; a text that is not in the map is left out. */
    public Value mapped(Map<String, String> words) {
        return new Value(specFields, scope -> read.apply(scope).stream()
                .flatMap(text -> Optional.ofNullable(words.get(text)).stream())
                .toList());
    }

    /** What stands after the last slash: the number in {@code rtb-x/123}. */
    public Value afterSlash() {
        return new Value(specFields, scope -> read.apply(scope).stream()
                .map(text -> text.substring(text.lastIndexOf('/') + 1))
                .toList());
    }

    /** What stands before the last slash: the table in {@code rtb-x/123}; left out if there is no slash. */
    public Value beforeSlash() {
        return new Value(specFields, scope -> read.apply(scope).stream()
                .filter(text -> text.contains("/"))
                .map(text -> text.substring(0, text.lastIndexOf('/')))
                .toList());
    }

    /** One and the same text for each text of this value. */
    public Value replacedBy(String text) {
        return new Value(
                specFields,
                scope -> read.apply(scope).stream().map(each -> text).toList());
    }

    /** Left out where another value is there. */
    public Value unless(Value other) {
        return new Value(
                union(specFields, other.specFields),
                scope -> other.read.apply(scope).isEmpty() ? read.apply(scope) : List.of());
    }

    /** Left out unless one of these fields of the spec is to change. */
    public Value ifChanged(String... fields) {
        Set<String> causes = Set.of(fields);
        return new Value(
                union(specFields, causes),
                scope -> causes.stream().anyMatch(scope.task().changed()::contains) ? read.apply(scope) : List.of());
    }

    /** Left out unless another value is one of these texts. */
    public Value where(Value other, String... texts) {
        Set<String> wanted = Set.of(texts);
        return new Value(
                union(specFields, other.specFields),
                scope -> other.read.apply(scope).stream().anyMatch(wanted::contains) ? read.apply(scope) : List.of());
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

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> all = new ArrayList<>();
        list.forEach(item -> all.addAll(texts(item.path(field))));
        return all;
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
