package dev.dragoman.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an action takes, as a tree: members by their name on the wire, a list's elements by their index. Made once for an
 * action and not changed afterwards.
 */
final class Shape {

    private static final Set<String> SCALARS = Set.of("string", "integer", "long", "boolean");

    private final List<Shape> way;
    private final String step;
    private final Map<String, Shape> members = new LinkedHashMap<>();
    private final Map<String, Shape> aliases = new HashMap<>();
    private Optional<Shape> element = Optional.empty();
    private Optional<Parameter> declared = Optional.empty();
    private Optional<Parameter> value = Optional.empty();
    private Optional<Guard> guard = Optional.empty();
    private OptionalInt base = OptionalInt.empty();
    private OptionalInt minItems = OptionalInt.empty();
    private OptionalInt maxItems = OptionalInt.empty();

    private Shape(List<Shape> way, String step) {
        this.way = way;
        this.step = step;
    }

    static Shape of(Action action) {
        Shape root = new Shape(List.of(), "");
        action.request().forEach(root::place);
        action.request().stream()
                .flatMap(parameter -> parameter.aliases().stream().map(alias -> Map.entry(alias, parameter)))
                .sorted(Comparator.comparing(alias -> alias.getKey().split("\\.", -1).length))
                .forEach(alias -> root.alias(alias.getKey(), alias.getValue()));
        return root;
    }

    private void place(Parameter parameter) {
        Shape at = this;
        Optional<Shape> list = Optional.empty();
        for (String name : nameOf(parameter).split("\\.", -1)) {
            if (Path.isPlaceholder(name)) {
                list = Optional.of(at);
                at = at.makeElement(parameter.base());
            } else {
                at = at.makeMember(name);
            }
        }
        boolean endsWithIndex = at.step.equals(Path.INDEX);
        if (parameter.isList() && !endsWithIndex) {
            list = Optional.of(at);
            at = at.makeElement(parameter.base());
            endsWithIndex = true;
        }
        Shape whole = endsWithIndex ? list.orElseThrow() : at;
        whole.declared = Optional.of(parameter);
        whole.guard = Guard.of(parameter);
        if (SCALARS.contains(parameter.elementType())) {
            at.value = Optional.of(parameter);
        }
        list.ifPresent(l -> l.limit(parameter.size()));
    }

    private void limit(Parameter.Size size) {
        minItems = size.minItems().isPresent() ? size.minItems() : minItems;
        maxItems = size.maxItems().isPresent() ? size.maxItems() : maxItems;
    }

    private Shape makeMember(String name) {
        return members.computeIfAbsent(name, n -> new Shape(wayDown(), n));
    }

    private Shape makeElement(OptionalInt first) {
        base = base.isPresent() ? base : first;
        if (element.isEmpty()) {
            element = Optional.of(new Shape(wayDown(), Path.INDEX));
        }
        return element.get();
    }

    private List<Shape> wayDown() {
        return Stream.concat(way.stream(), Stream.of(this)).toList();
    }

    private void alias(String alias, Parameter parameter) {
        Optional<Shape> target = Optional.of(this);
        for (String name : nameOf(parameter).split("\\.", -1)) {
            target = target.flatMap(shape -> Path.isPlaceholder(name) ? shape.element : shape.member(name));
        }
        Shape holder = this;
        String[] names = alias.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            Optional<Shape> next = Path.isPlaceholder(names[i]) ? holder.element : holder.member(names[i]);
            holder = next.orElseThrow(() -> new IllegalStateException("no place for alias " + alias));
        }
        holder.aliases.putIfAbsent(names[names.length - 1], target.orElseThrow());
    }

    private static String nameOf(Parameter parameter) {
        return parameter.memberOf().isPresent() ? parameter.name() : parameter.wire();
    }

    /** What stands between the whole call and this, the whole call first. */
    List<Shape> way() {
        return way;
    }

    /** The last part of its name, {@code #} for a list's element. */
    String step() {
        return step;
    }

    boolean isElement() {
        return step.equals(Path.INDEX);
    }

    Collection<Shape> members() {
        return members.values();
    }

    Set<String> memberNames() {
        return members.keySet();
    }

    /** The member of this name or alias. */
    Optional<Shape> member(String name) {
        Shape member = members.get(name);
        return Optional.ofNullable(member == null ? aliases.get(name) : member);
    }

    Optional<Shape> element() {
        return element;
    }

    /** The parameter that stands for this as a whole: for a list the list, not one element. */
    Optional<Parameter> declared() {
        return declared;
    }

    /** The parameter that a single value here belongs to; none where only lists or structures may stand. */
    Optional<Parameter> value() {
        return value;
    }

    /** Conditions and exclusions of {@link #declared()}. */
    Optional<Guard> guard() {
        return guard;
    }

    /** Index of a list's first element, if it is known. */
    OptionalInt base() {
        return base;
    }

    OptionalInt minItems() {
        return minItems;
    }

    OptionalInt maxItems() {
        return maxItems;
    }

    /** Whether this goes over the wire as the text of a JSON document. */
    boolean isJsonText() {
        return value.flatMap(Parameter::format).filter("json"::equals).isPresent();
    }

    /** Whether this is part of what goes over the wire as one JSON text. */
    boolean isInsideJsonText() {
        return way.stream().anyMatch(Shape::isJsonText);
    }

    boolean isSecret() {
        return value.filter(Parameter::secret).isPresent();
    }
}
