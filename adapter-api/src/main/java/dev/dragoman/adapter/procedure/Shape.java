package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dragoman.model.Cidr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How a cloud writes a resource in its answers: which of an item's fields is which canonical attribute, and where in an
 * answer the items are. Paths are as in {@link Path}; an attribute's name may have a dot, which leads into an object. What
 * an item does not say, or says nothing in, is left out.
 */
public final class Shape {

    private static final String EACH = "[].";
    private static final String ANY = "[*]";
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,9}");

    private final String items;
    private final Predicate<JsonNode> meant;
    private final Map<String, UnaryOperator<JsonNode>> attributes;
    private final Map<String, Path> common;
    private final Map<String, String> composed;

    private Shape(
            String items,
            Predicate<JsonNode> meant,
            Map<String, UnaryOperator<JsonNode>> attributes,
            Map<String, Path> common,
            Map<String, String> composed) {
        this.items = items;
        this.meant = meant;
        this.attributes = attributes;
        this.common = common;
        this.composed = composed;
    }

    /** Items that stand in a list at this path of the answer; {@code Tables[].Routes} is the lists inside a list. */
    public static Shape items(String path) {
        return new Shape(path, item -> true, Map.of(), Map.of(), Map.of());
    }

    /** The same items at another path of another answer: a list of them, or one by itself. */
    public Shape at(String path) {
        return new Shape(path, meant, attributes, common, composed);
    }

    /** Only items in which this field is this text are meant. */
    public Shape having(String path, String text) {
        Path where = Path.of(path);
        Predicate<JsonNode> has = item -> where.value(item).asText().equals(text);
        return new Shape(items, meant.and(has), attributes, common, composed);
    }

    /** An attribute as it stands at a path of the item. */
    public Shape put(String attribute, String path) {
        return with(attribute, path, UnaryOperator.identity());
    }

    /** An attribute as it stands at a path, in items in which another field is as it should be. */
    public Shape putWhere(String attribute, String path, String field, Predicate<String> fits) {
        Path where = Path.of(path);
        Path condition = Path.of(field);
        return with(
                attribute,
                "",
                item -> fits.test(condition.value(item).asText()) ? where.value(item) : NullNode.getInstance());
    }

    /** An attribute whose text the cloud writes in varying case: in lower case here. */
    public Shape lowerCase(String attribute, String path) {
        return with(attribute, path, node -> TextNode.valueOf(node.asText().toLowerCase(Locale.ROOT)));
    }

    /** A number of at most nine digits, which the cloud may print as text. */
    public Shape number(String attribute, String path) {
        return with(
                attribute,
                path,
                node -> SMALL_NUMBER.matcher(node.asText()).matches()
                        ? IntNode.valueOf(Integer.parseInt(node.asText()))
                        : NullNode.getInstance());
    }

    /** An attribute that is true or false; false where the item does not say. */
    public Shape flag(String attribute, String path) {
        Path where = Path.of(path);
        return with(attribute, "", item -> BooleanNode.valueOf(where.value(item).asBoolean()));
    }

    /** A list of those of these fields that are true, by their names. */
    public Shape flagged(String attribute, String... fields) {
        return with(
                attribute,
                "",
                item -> list(Stream.of(fields)
                        .filter(field -> item.path(field).asBoolean())
                        .map(TextNode::valueOf)));
    }

    /** An attribute that is the same for every item that is there. */
    public Shape constant(String attribute, String text) {
        return with(attribute, "", item -> TextNode.valueOf(text));
    }

    /** An attribute of which the cloud has other words than the model; a word that is not in the map is left out. */
    public Shape mapped(String attribute, String path, Map<String, String> words) {
        return with(attribute, path, node -> Optional.ofNullable(words.get(node.asText()))
                .<JsonNode>map(TextNode::valueOf)
                .orElseGet(NullNode::getInstance));
    }

    /** An attribute of which the cloud has other words than the model; a word that is not in the map is {@code otherwise}. */
    public Shape mapped(String attribute, String path, Map<String, String> words, String otherwise) {
        return with(attribute, path, node -> TextNode.valueOf(words.getOrDefault(node.asText(), otherwise)));
    }

    /** An attribute that how a text begins tells: a resource's kind, of its id; a text that begins otherwise is {@code otherwise}. */
    public Shape byPrefix(String attribute, String path, Map<String, String> words, String otherwise) {
        return with(
                attribute,
                path,
                node -> TextNode.valueOf(words.entrySet().stream()
                        .filter(prefix -> node.asText().startsWith(prefix.getKey()))
                        .findFirst()
                        .map(Map.Entry::getValue)
                        .orElse(otherwise)));
    }

    /** An attribute that the cloud writes in one text, with commas or the like between its parts: a list here. */
    public Shape split(String attribute, String path, String separator) {
        Pattern between = Pattern.compile(separator, Pattern.LITERAL);
        return with(
                attribute,
                path,
                node -> list(between.splitAsStream(node.asText())
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(TextNode::valueOf)));
    }

    /** A list at a path of the item: of each element this field, or the element itself where it has no fields; a text alone is a list of one. */
    public Shape each(String attribute, String path, String field) {
        Path where = Path.of(path);
        Path inner = Path.of(field);
        return with(attribute, "", item -> {
            JsonNode place = where.place(item);
            Stream<JsonNode> elements = place.isArray() ? stream(place) : Stream.of(place);
            return list(elements.map(element -> element.isValueNode() ? element : inner.value(element))
                    .filter(element -> !element.isMissingNode())
                    .filter(element -> !element.asText().isEmpty()));
        });
    }

    /** An object: the one element of a list inside the item; left out where the list has none or several. */
    public Shape only(String attribute, Shape element) {
        return with(attribute, "", item -> {
            List<ObjectNode> all = element.read(item);
            return all.size() == 1 ? all.get(0) : NullNode.getInstance();
        });
    }

    /** A list of objects: the elements of a list inside the item; left out where it has fewer than two. */
    public Shape several(String attribute, Shape element) {
        return with(attribute, "", item -> {
            List<ObjectNode> all = element.read(item);
            return all.size() > 1 ? list(all.stream()) : NullNode.getInstance();
        });
    }

    /** What these fields of an item are, in one text: another one as soon as one of them is another. */
    public Shape image(String attribute, List<String> fields) {
        List<Path> paths = fields.stream().map(Path::of).toList();
        return with(
                attribute,
                "",
                item -> TextNode.valueOf(
                        paths.stream().map(path -> path.place(item).toString()).collect(Collectors.joining(" "))));
    }

    /**
     * An attribute that stands beside the list, once for all items: the path is from where the list is, the root of the answer
     * or the element of the list outside.
     */
    public Shape common(String attribute, String path) {
        return new Shape(items, meant, attributes, and(common, attribute, Path.of(path)), composed);
    }

    /**
     * An attribute made of others that were read before it, and of fields of the item: {@code {routeTableId}/{RouteId}}; left
     * out if one of them is missing.
     */
    public Shape composed(String attribute, String words) {
        return new Shape(items, meant, attributes, common, and(composed, attribute, words));
    }

    /** The canonical attributes that an item may have. */
    Set<String> attributes() {
        Set<String> all = new LinkedHashSet<>(attributes.keySet());
        all.addAll(common.keySet());
        all.addAll(composed.keySet());
        return all;
    }

    /** Whether the items stand in lists inside a list. */
    boolean nested() {
        return items.contains(EACH);
    }

    /** Where the list is: the outer one of lists inside a list. */
    String outerItems() {
        return nested() ? items.substring(0, items.indexOf(EACH)) : items;
    }

    /** Where the lists inside a list are, from the outer one's element. */
    String innerItems() {
        return items.substring(items.indexOf(EACH) + EACH.length());
    }

    /**
     * One item, as canonical attributes; empty if none of this shape is meant.
     *
     * @param around where the list is
     */
    Optional<ObjectNode> item(JsonNode item, JsonNode around) {
        return meant.test(item) ? Optional.of(attributes(item, around)) : Optional.empty();
    }

    /** Every item of an answer, as canonical attributes. */
    List<ObjectNode> read(JsonNode answer) {
        List<ObjectNode> all = new ArrayList<>();
        if (nested()) {
            elements(answer, outerItems()).forEach(outer -> addItems(all, outer, innerItems()));
        } else {
            addItems(all, answer, items);
        }
        return all;
    }

    private void addItems(List<ObjectNode> all, JsonNode around, String path) {
        elements(around, path).filter(meant).forEach(item -> all.add(attributes(item, around)));
    }

    private static Stream<JsonNode> elements(JsonNode around, String path) {
        JsonNode place = Path.of(path).place(around);
        return place.isObject() ? Stream.of(place) : stream(place);
    }

    private ObjectNode attributes(JsonNode item, JsonNode around) {
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        attributes.forEach((name, source) -> setIfKnown(found, name, source.apply(item)));
        common.forEach((name, path) -> setIfKnown(found, name, path.value(around)));
        composed.forEach((name, words) -> Templates.fillIfKnown(words, List.of(found, item))
                .ifPresent(text -> set(found, name, TextNode.valueOf(text))));
        return found;
    }

    private static void setIfKnown(ObjectNode attributes, String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            set(attributes, name, value);
        }
    }

    /** What an item tells, and that it lacks everything else: each attribute that it could have and has not is null. */
    ObjectNode whole(ObjectNode item) {
        ObjectNode whole = item.deepCopy();
        attributes().stream()
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .filter(name -> !whole.has(name))
                .forEach(whole::putNull);
        return whole;
    }

    /** That nothing is there: every attribute that an item could have is null. */
    ObjectNode nothing() {
        return whole(JsonNodeFactory.instance.objectNode());
    }

    /** Sets an attribute; a dot in its name leads into an object. */
    static void set(ObjectNode attributes, String name, JsonNode value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            attributes.set(name, value);
            return;
        }
        set(attributes.withObjectProperty(name.substring(0, dot)), name.substring(dot + 1), value);
    }

    /**
     * An attribute of an item, as text; a dot leads into an object, {@code []} to each element of a list, whose texts are then
     * sorted and joined by commas. Empty if the item does not have it.
     */
    static Optional<String> text(ObjectNode item, String attribute) {
        int list = attribute.indexOf(EACH);
        if (list < 0) {
            JsonNode value = item.at(Path.pointer(attribute));
            return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
        }
        JsonNode elements = item.at(Path.pointer(attribute.substring(0, list)));
        Path inner = Path.of(attribute.substring(list + EACH.length()));
        return elements.isArray()
                ? Optional.of(sorted(
                        stream(elements).map(element -> inner.value(element).asText())))
                : Optional.empty();
    }

    /**
     * Whether an item has this text there. As {@link #text}, and {@code [*]} means any element of a list: the element itself, or the field
     * of it that follows.
     */
    static boolean matches(ObjectNode item, String attribute, String wanted) {
        int any = attribute.indexOf(ANY);
        if (any < 0) {
            return text(item, attribute).filter(told -> means(told, wanted)).isPresent();
        }
        Path inner = Path.of(attribute.substring(any + ANY.length()).replaceFirst("^\\.", ""));
        return stream(item.at(Path.pointer(attribute.substring(0, any))))
                .anyMatch(element -> means(inner.value(element).asText(), wanted));
    }

    /** Clouds tell a range without the bits behind its prefix that were sent with it. */
    private static boolean means(String told, String wanted) {
        return told.equals(wanted) || Cidr.block(wanted).filter(told::equals).isPresent();
    }

    /** Texts in the form in which {@link #text} tells those of a list. */
    static String sorted(Stream<String> texts) {
        return String.join(",", texts.sorted().toList());
    }

    private Shape with(String attribute, String path, UnaryOperator<JsonNode> change) {
        Path where = Path.of(path);
        UnaryOperator<JsonNode> source = item -> {
            JsonNode value = where.value(item);
            return value.isMissingNode() ? value : change.apply(value);
        };
        return new Shape(items, meant, and(attributes, attribute, source), common, composed);
    }

    private static <T> Map<String, T> and(Map<String, T> some, String name, T another) {
        Map<String, T> more = new LinkedHashMap<>(some);
        more.put(name, another);
        return more;
    }

    private static JsonNode list(Stream<? extends JsonNode> elements) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        elements.forEach(all::add);
        return all.isEmpty() ? NullNode.getInstance() : all;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
