package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One call's parameters as a tree, laid over its action's {@link Shape}. Filled by one reader, then only read. */
final class Sent {

    private static final int[] NO_INDEXES = {};

    private final Shape shape;
    private final String name;
    private final String pointer;
    private final int[] indexes;
    private final Map<String, Sent> members = new LinkedHashMap<>(4);
    private final NavigableMap<Integer, Sent> elements = new TreeMap<>();
    private Optional<String> text = Optional.empty();
    private Optional<String> secret = Optional.empty();
    private Optional<JsonNode> json = Optional.empty();
    private boolean unusable;
    /** Unknown members of what becomes one JSON text. */
    private final Map<String, JsonNode> extras = new LinkedHashMap<>(2);
    /** At the root: what the action does not know, by name on the wire. */
    private final List<Unknown> unknown = new ArrayList<>(2);

    private Sent(Shape shape, String name, String pointer, int[] indexes) {
        this.shape = shape;
        this.name = name;
        this.pointer = pointer;
        this.indexes = indexes;
    }

    static Sent root(Shape shape) {
        return new Sent(shape, "", "", NO_INDEXES);
    }

    /** The place for a shape, made if it is new, and everything on the way to it. */
    Sent at(Shape target, int[] place, String pointerIfNew) {
        Sent here = this;
        int depth = 0;
        List<Shape> way = target.way();
        for (int i = 1; i <= way.size(); i++) {
            Shape next = i < way.size() ? way.get(i) : target;
            here = next.isElement()
                    ? here.makeElement(next, place[depth++], pointerIfNew)
                    : here.makeMember(next, pointerIfNew);
        }
        return here;
    }

    private Sent makeMember(Shape next, String pointerIfNew) {
        Sent member = members.get(next.step());
        if (member == null) {
            member = new Sent(next, childName(next.step()), pointerIfNew, indexes);
            members.put(next.step(), member);
        }
        return member;
    }

    private Sent makeElement(Shape next, int index, String pointerIfNew) {
        Sent made = elements.get(index);
        if (made == null) {
            int[] deeper = Arrays.copyOf(indexes, indexes.length + 1);
            deeper[indexes.length] = index;
            made = new Sent(next, childName(String.valueOf(index)), pointerIfNew, deeper);
            elements.put(index, made);
        }
        return made;
    }

    /** The name on the wire that a member of this, or an element, has. */
    String childName(String step) {
        return name.isEmpty() ? step : name + "." + step;
    }

    void setText(String value) {
        text = Optional.of(value);
    }

    void setSecret(String secretName) {
        secret = Optional.of(secretName);
    }

    /** A whole JSON document, to be sent as text. */
    void setJson(JsonNode document) {
        json = Optional.of(document);
    }

    /** Something was sent here that cannot be read, and a problem tells of it: it is not missing. */
    void setUnusable() {
        unusable = true;
    }

    void addExtra(String member, JsonNode value) {
        extras.put(member, value);
    }

    void addUnknown(Unknown parameter) {
        unknown.add(parameter);
    }

    Shape shape() {
        return shape;
    }

    String name() {
        return name;
    }

    /** Where it stands in what was read; of a place that is only on the way to another, where the first such stands. */
    String pointer() {
        return pointer;
    }

    int[] indexes() {
        return indexes.clone();
    }

    Optional<Sent> member(String step) {
        return Optional.ofNullable(members.get(step));
    }

    Optional<Sent> element(int index) {
        return Optional.ofNullable(elements.get(index));
    }

    Collection<Sent> members() {
        return members.values();
    }

    Collection<Sent> elements() {
        return elements.values();
    }

    Collection<Integer> elementIndexes() {
        return elements.keySet();
    }

    Optional<String> text() {
        return text;
    }

    Optional<String> secret() {
        return secret;
    }

    Optional<JsonNode> json() {
        return json;
    }

    Map<String, JsonNode> extras() {
        return extras;
    }

    List<Unknown> unknown() {
        return unknown;
    }

    /** Whether something was given for this very place. */
    boolean isSet() {
        return text.isPresent() || secret.isPresent() || json.isPresent() || unusable;
    }

    /** Whether something is sent here or below. An empty text is nothing, unless the parameter takes it. */
    boolean isPresent() {
        if (text.isPresent() ? isSomething(text.get()) : isSet() || !extras.isEmpty()) {
            return true;
        }
        return members.values().stream().anyMatch(Sent::isPresent)
                || elements.values().stream().anyMatch(Sent::isPresent);
    }

    private boolean isSomething(String sent) {
        return !sent.isEmpty()
                || shape.value().filter(p -> p.alsoAccepts().contains("")).isPresent();
    }

    /**
     * A parameter that the action does not know.
     *
     * @param name on the wire
     * @param text its value; for a secret the secret's name
     * @param secret whether the value is a secret, by its name
     */
    record Unknown(String name, String text, boolean secret) {}
}
