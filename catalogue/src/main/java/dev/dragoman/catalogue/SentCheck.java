package dev.dragoman.catalogue;

import dev.dragoman.catalogue.Violation.Kind;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Checks everything that was sent for itself, and against what it excludes: values, counts, the order of indexes. */
final class SentCheck {

    private final Sent root;
    private final Validation validation;
    private final Consumer<Problem> found;
    private final Set<Set<String>> excluded = new HashSet<>();

    SentCheck(Sent root, Validation validation, Consumer<Problem> found) {
        this.root = root;
        this.validation = validation;
        this.found = found;
    }

    void run() {
        below(root);
    }

    /** In the catalogue's order, whatever the order of what was sent. */
    private void below(Sent here) {
        for (Shape member : here.shape().members()) {
            here.member(member.step()).ifPresent(this::check);
        }
        here.elements().forEach(this::check);
    }

    private void check(Sent sent) {
        sent.text().filter(text -> !text.isEmpty()).ifPresent(text -> value(sent, text));
        if (!sent.elements().isEmpty()) {
            order(sent);
            count(sent);
        }
        sent.shape().guard().filter(guard -> sent.isPresent()).ifPresent(guard -> guarded(sent, guard));
        wholeOrParts(sent);
        below(sent);
    }

    /** The text of a JSON text is parts already: its reader has read them. */
    private void wholeOrParts(Sent sent) {
        boolean whole = sent.secret().isPresent()
                || (sent.text().isPresent() && !sent.shape().isJsonText());
        boolean parts = !sent.members().isEmpty() || !sent.elements().isEmpty();
        if (whole && parts) {
            found.accept(Problem.at(sent, Kind.DUPLICATE, "is given as a whole and in parts"));
        }
    }

    private void value(Sent sent, String text) {
        Optional<Parameter> parameter = sent.shape().value();
        if (parameter.isEmpty()) {
            String wanted = sent.shape().element().isPresent() ? "a list" : "a structure";
            found.accept(Problem.at(sent, Kind.STRUCTURE, "is " + wanted + ", not one value"));
            return;
        }
        ValueCheck.check(parameter.get(), sent.name(), text, validation)
                .ifPresent(violation -> found.accept(new Problem(sent.pointer(), violation)));
    }

    private void order(Sent list) {
        Iterator<Integer> indexes = list.elementIndexes().iterator();
        int first = indexes.next();
        int base = list.shape().base().orElse(Math.min(first, 1));
        if (first != base) {
            found.accept(Problem.at(list, Kind.ORDER, "starts with index %d, not %d".formatted(base, first)));
        }
        int expected = first;
        while (indexes.hasNext()) {
            int next = indexes.next();
            expected++;
            if (next != expected) {
                found.accept(Problem.at(list, Kind.ORDER, "has index %d, but not %d".formatted(next, expected)));
                return;
            }
        }
    }

    private void count(Sent list) {
        int count = list.elements().size();
        int min = list.shape().minItems().orElse(0);
        int max = list.shape().maxItems().orElse(Integer.MAX_VALUE);
        if (count < min && validation != Validation.PLAIN) {
            found.accept(Problem.at(list, Kind.COUNT, "takes at least %d elements, not %d".formatted(min, count)));
        }
        if (count > max) {
            found.accept(Problem.at(list, Kind.COUNT, "takes at most %d elements, not %d".formatted(max, count)));
        }
    }

    private void guarded(Sent sent, Guard guard) {
        int[] indexes = sent.indexes();
        for (Guard.At other : guard.excludes()) {
            other.path()
                    .in(root, indexes)
                    .filter(Sent::isPresent)
                    .filter(rival -> excluded.add(Set.of(sent.name(), rival.name())))
                    .ifPresent(rival -> found.accept(
                            Problem.at(sent, Kind.EXCLUDED, "and " + rival.name() + " exclude each other")));
        }
        if (validation == Validation.PLAIN) {
            return;
        }
        for (Guard.At condition : guard.onlyIf()) {
            condition
                    .path()
                    .in(root, indexes)
                    .filter(other ->
                            other.text().filter(text -> !text.isEmpty()).isPresent())
                    .filter(other -> !condition.holds(root, indexes))
                    .ifPresent(other -> found.accept(Problem.at(
                            sent,
                            Kind.EXCLUDED,
                            "may be sent only where %s is one of %s"
                                    .formatted(
                                            other.name(), condition.condition().values()))));
        }
        guard.maxBy().ifPresent(maxBy -> largest(sent, maxBy));
    }

    private void largest(Sent sent, Guard.MaxBy maxBy) {
        String other = maxBy.path()
                .in(root, sent.indexes())
                .flatMap(Sent::text)
                .or(() -> assumed(maxBy.path()))
                .orElse("");
        Optional<Long> largest = Optional.ofNullable(maxBy.largest().get(other));
        Optional<Long> number = sent.text().filter(Format::isInteger).map(Long::valueOf);
        if (largest.isPresent() && number.isPresent() && number.get() > largest.get()) {
            found.accept(Problem.at(
                    sent,
                    Kind.RANGE,
                    "must be at most %d where %s is %s, not %d"
                            .formatted(largest.get(), maxBy.parameter(), other, number.get())));
        }
    }

    /** What the cloud assumes of a parameter that is not sent. */
    private Optional<String> assumed(Path path) {
        Optional<Shape> shape = Optional.of(root.shape());
        for (String step : path.steps()) {
            shape = shape.flatMap(s -> step.equals(Path.INDEX) ? s.element() : s.member(step));
        }
        return shape.flatMap(Shape::declared).flatMap(Parameter::defaultValue);
    }
}
