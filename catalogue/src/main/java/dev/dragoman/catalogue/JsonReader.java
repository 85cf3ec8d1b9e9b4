package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads parameters as a publisher writes them, flat or as structure, and the JSON texts that some parameters are. */
final class JsonReader {

    /** How secrets come. */
    enum Secrets {
        /** By name alone. */
        BY_NAME,
        /** As their values: what is read is on the wire already. */
        WRITTEN_OUT
    }

    private final Action action;
    private final Sent root;
    private final Consumer<Problem> found;
    private final Secrets secrets;
    private final int firstIndex;

    /** Lists whose first index is not documented start at {@code firstIndex}. */
    JsonReader(Action action, Sent root, Consumer<Problem> found, Secrets secrets, int firstIndex) {
        this.action = action;
        this.root = root;
        this.found = found;
        this.secrets = secrets;
        this.firstIndex = firstIndex;
    }

    /** All parameters. */
    void read(JsonNode parameters) {
        members(parameters, new Place(root.shape(), root.indexes()), root, false);
    }

    /** The members of a JSON text; they stand where the text stands. */
    void text(JsonNode document, Place place, Sent sent) {
        if (place.shape().memberNames().isEmpty()) {
            return;
        }
        if (document.isObject()) {
            members(document, place, sent, true);
        } else {
            found.accept(Problem.at(sent, Kind.STRUCTURE, "must be a JSON object"));
        }
    }

    private void members(JsonNode object, Place holder, Sent at, boolean insideText) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String pointer = insideText ? at.pointer() : at.pointer() + "/" + escape(field.getKey());
            Optional<Place> place = holder.child(field.getKey());
            if (place.isPresent()) {
                value(field.getValue(), place.get(), pointer);
            } else {
                unknown(field.getKey(), field.getValue(), holder, at, pointer);
            }
        }
    }

    private void value(JsonNode value, Place place, String pointer) {
        Sent sent = root.at(place.shape(), place.indexes(), pointer);
        if (value.isNull()) {
            refuse(sent, pointer, Kind.TYPE, "is null; leave it out instead");
        } else if (SecretName.isReference(value)) {
            secret(value, sent, pointer);
        } else if (value.isObject()) {
            object(value, place, sent, pointer);
        } else if (value.isArray()) {
            list(value, place, sent, pointer);
        } else {
            scalar(value, place, sent, pointer);
        }
    }

    private void object(JsonNode value, Place place, Sent sent, String pointer) {
        Shape shape = place.shape();
        if (!shape.memberNames().isEmpty() || shape.element().isPresent()) {
            if (value.isEmpty()) {
                refuse(sent, pointer, Kind.STRUCTURE, "is empty; leave it out instead");
            }
            members(value, place, sent, false);
        } else if (shape.isJsonText()) {
            setOnce(sent, pointer, () -> sent.setJson(value));
        } else {
            refuse(sent, pointer, Kind.STRUCTURE, "takes one value, not a structure");
        }
    }

    private void list(JsonNode value, Place place, Sent sent, String pointer) {
        Shape shape = place.shape();
        if (shape.element().isPresent()) {
            if (value.isEmpty()) {
                refuse(sent, pointer, Kind.STRUCTURE, "is empty; leave it out instead");
            }
            int base = shape.base().orElse(firstIndex);
            for (int i = 0; i < value.size(); i++) {
                value(value.get(i), place.element(base + i).orElseThrow(), pointer + "/" + i);
            }
        } else if (shape.isJsonText() && shape.memberNames().isEmpty()) {
            setOnce(sent, pointer, () -> sent.setJson(value));
        } else if (isCommaList(shape) && !value.isEmpty()) {
            commaList(value, sent, pointer);
        } else {
            refuse(sent, pointer, Kind.STRUCTURE, "takes one value, not a list");
        }
    }

    private static boolean isCommaList(Shape shape) {
        return shape.value()
                .flatMap(Parameter::format)
                .filter(Format::isCommaList)
                .isPresent();
    }

    private void commaList(JsonNode value, Sent sent, String pointer) {
        List<String> texts = new ArrayList<>(value.size());
        value.forEach(element -> Scalars.text(Optional.empty(), element).ifPresent(texts::add));
        if (texts.size() == value.size()) {
            setOnce(sent, pointer, () -> sent.setText(String.join(",", texts)));
        } else {
            refuse(sent, pointer, Kind.TYPE, "has an element that is no text and no number");
        }
    }

    private void scalar(JsonNode value, Place place, Sent sent, String pointer) {
        Shape shape = place.shape();
        if (shape.isSecret() && !shape.isJsonText() && secrets == Secrets.BY_NAME) {
            refuse(sent, pointer, Kind.SECRET, "expects {\"secretRef\": …}, not an inline value");
            return;
        }
        Optional<String> text = Scalars.text(shape.value(), value);
        if (text.isEmpty()) {
            refuse(sent, pointer, Kind.TYPE, "is a number or a text that cannot be written");
            return;
        }
        setOnce(sent, pointer, () -> sent.setText(text.get()));
        if (shape.isJsonText()) {
            Json.parse(text.get()).ifPresent(document -> text(document, place, sent));
        }
    }

    private void secret(JsonNode reference, Sent sent, String pointer) {
        Optional<String> name = SecretName.in(reference);
        if (!sent.shape().isSecret()) {
            refuse(sent, pointer, Kind.SECRET, "is no secret; write its value");
        } else if (name.isEmpty()) {
            refuse(sent, pointer, Kind.SECRET, "has a secretRef that is no secret's name, such as vpn/psk-1");
        } else {
            setOnce(sent, pointer, () -> sent.setSecret(name.get()));
        }
    }

    private void setOnce(Sent sent, String pointer, Runnable set) {
        if (sent.isSet()) {
            refuse(sent, pointer, Kind.DUPLICATE, "is given twice");
        } else {
            set.run();
        }
    }

    private void refuse(Sent sent, String pointer, Kind kind, String rest) {
        sent.setUnusable();
        found.accept(new Problem(pointer, new Violation(kind, sent.name(), sent.name() + " " + rest)));
    }

    /** Kept beside the violation: where leniency lets it pass, it is sent. */
    private void unknown(String key, JsonNode value, Place holder, Sent at, String pointer) {
        String name = at.childName(key);
        found.accept(new Problem(
                pointer,
                new Violation(
                        Kind.UNKNOWN,
                        name,
                        "%s has no parameter %s%s".formatted(action.name(), name, Unknowns.hint(root.shape(), name)))));
        if (holder.shape().isJsonText()) {
            at.addExtra(key, value);
            return;
        }
        Optional<Place> text = Unknowns.jsonTextAround(root.shape(), name);
        if (text.isPresent()) {
            Sent around = root.at(text.get().shape(), text.get().indexes(), pointer);
            around.addExtra(name.substring(around.name().length() + 1), value);
        } else {
            flat(name, value, pointer);
        }
    }

    private void flat(String name, JsonNode value, String pointer) {
        Optional<String> secret = SecretName.isReference(value) ? SecretName.in(value) : Optional.empty();
        Optional<String> text = value.isValueNode() ? Scalars.text(Optional.empty(), value) : Optional.empty();
        if (secret.isPresent()) {
            root.addUnknown(new Sent.Unknown(name, secret.get(), true));
        } else if (text.isPresent()) {
            root.addUnknown(new Sent.Unknown(name, text.get(), false));
        } else if (value.isContainerNode() && !value.isEmpty()) {
            value.properties()
                    .forEach(f -> flat(name + "." + f.getKey(), f.getValue(), pointer + "/" + escape(f.getKey())));
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                flat(name + "." + (firstIndex + i), value.get(i), pointer + "/" + i);
            }
        } else {
            found.accept(new Problem(
                    pointer, new Violation(Kind.TYPE, name, name + " is null, empty, or cannot be written")));
        }
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
