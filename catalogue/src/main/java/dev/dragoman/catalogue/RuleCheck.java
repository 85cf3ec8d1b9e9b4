package dev.dragoman.catalogue;

import dev.dragoman.catalogue.Violation.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Checks what an action asks of several parameters together. */
record RuleCheck(String action, Rule rule, List<Path> paths) {

    static List<RuleCheck> of(Action action) {
        return action.rules().stream()
                .map(rule -> new RuleCheck(
                        action.name(), rule, rule.of().stream().map(Path::of).toList()))
                .toList();
    }

    void run(Sent root, Consumer<Problem> found) {
        switch (rule.kind()) {
            case EXACTLY_ONE -> choice(root, true, true, found);
            case AT_LEAST_ONE -> choice(root, true, false, found);
            case AT_MOST_ONE -> choice(root, false, true, found);
            case SAME -> same(root, found);
            case UNIQUE, ONCE -> repeated(root, found);
        }
    }

    /** In every structure that could hold them. */
    private void choice(Sent root, boolean one, boolean onlyOne, Consumer<Problem> found) {
        for (Sent holder : paths.get(0).parent().everywhereIn(root)) {
            if (!holder.shape().way().isEmpty() && !holder.isPresent()) {
                continue;
            }
            List<Sent> present = paths.stream()
                    .map(path -> holder.member(path.last()))
                    .flatMap(Optional::stream)
                    .filter(Sent::isPresent)
                    .toList();
            if (one && present.isEmpty()) {
                String name = holder.childName(paths.get(0).last());
                found.accept(new Problem(
                        holder.pointer(),
                        new Violation(Kind.MISSING, name, "%s needs one of %s".formatted(action, names(holder)))));
            }
            if (onlyOne && present.size() > 1) {
                found.accept(Problem.at(
                        present.get(1),
                        Kind.EXCLUDED,
                        "and %s exclude each other".formatted(present.get(0).name())));
            }
        }
    }

    private String names(Sent holder) {
        return String.join(
                ", ", paths.stream().map(path -> holder.childName(path.last())).toList());
    }

    private List<Sent> all(Sent root) {
        return paths.stream()
                .flatMap(path -> path.everywhereIn(root).stream())
                .flatMap(sent -> sent.elements().isEmpty() ? List.of(sent).stream() : sent.elements().stream())
                .toList();
    }

    private void same(Sent root, Consumer<Problem> found) {
        List<Sent> all =
                all(root).stream().filter(sent -> sent.text().isPresent()).toList();
        all.stream()
                .filter(sent -> !sent.text().equals(all.get(0).text()))
                .findFirst()
                .ifPresent(sent -> found.accept(Problem.at(
                        sent, Kind.VALUE, "must have the value of " + all.get(0).name())));
    }

    private void repeated(Sent root, Consumer<Problem> found) {
        Set<String> seen = new HashSet<>();
        all(root).stream()
                .filter(sent -> sent.text().filter(this::counts).isPresent())
                .filter(sent -> !seen.add(rule.value().orElse(sent.text().get())))
                .forEach(sent -> found.accept(Problem.at(
                        sent,
                        Kind.DUPLICATE,
                        "has a value that may stand once only: " + sent.text().get())));
    }

    private boolean counts(String text) {
        return rule.kind() == Rule.Kind.UNIQUE
                || rule.value().filter(text::equalsIgnoreCase).isPresent();
    }
}
