package dev.dragoman.catalogue;

import dev.dragoman.catalogue.Violation.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads parameters as they go on the wire, secrets and all. */
record WireReader(Action action, Shape shape, Consumer<Problem> found) {

    Sent read(Map<String, String> parameters) {
        Sent root = Sent.root(shape);
        new TreeMap<>(parameters).forEach((name, value) -> read(root, name, value));
        return root;
    }

    private void read(Sent root, String name, String value) {
        Optional<Place> place = Place.of(shape, name).filter(p -> !p.shape().isInsideJsonText());
        if (place.isEmpty()) {
            found.accept(new Problem(
                    "",
                    new Violation(
                            Kind.UNKNOWN,
                            name,
                            "%s has no parameter %s%s".formatted(action.name(), name, Unknowns.hint(shape, name)))));
            return;
        }
        Sent sent = root.at(place.get().shape(), place.get().indexes(), "");
        if (sent.isSet()) {
            found.accept(Problem.at(sent, Kind.DUPLICATE, "is given twice"));
        }
        sent.setText(value);
        if (place.get().shape().isJsonText() && !value.isEmpty()) {
            JsonReader reader = new JsonReader(action, root, found, JsonReader.Secrets.WRITTEN_OUT, 0);
            Json.parse(value).ifPresent(document -> reader.text(document, place.get(), sent));
        }
    }
}
