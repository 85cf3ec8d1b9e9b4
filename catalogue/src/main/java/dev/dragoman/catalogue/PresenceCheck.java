package dev.dragoman.catalogue;

import dev.dragoman.catalogue.Violation.Kind;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds required parameters that are not there. A member of a structure or of a list's element is missing only where the
 * structure or the element is there, unless no parameter of its own stands for the structure.
 */
record PresenceCheck(String action, Sent root, Validation validation, Consumer<Problem> found) {

    void run() {
        members(root.shape(), Optional.of(root), root, "");
    }

    /** Goes down to what is there ({@code here}), or, in its absence, to what should be there under this name. */
    private void members(Shape shape, Optional<Sent> here, Sent holder, String name) {
        for (Shape member : shape.members()) {
            Optional<Sent> sent = here.flatMap(h -> h.member(member.step()));
            String memberName = name.isEmpty() ? member.step() : name + "." + member.step();
            if (sent.filter(Sent::isPresent).isPresent()) {
                below(sent.get());
            } else if (member.declared().isEmpty()) {
                absent(member, holder, memberName);
            } else if (isRequired(member, holder)) {
                found.accept(new Problem(
                        holder.pointer(),
                        new Violation(
                                Kind.MISSING, memberName, "%s needs the parameter %s".formatted(action, memberName))));
            }
        }
    }

    private void below(Sent sent) {
        if (sent.isSet() && !sent.shape().isJsonText()) {
            return; // one text for all of it; what its members are, nobody can tell from here
        }
        members(sent.shape(), Optional.of(sent), sent, sent.name());
        for (Sent element : sent.elements()) {
            if (!element.isSet()) {
                members(element.shape(), Optional.of(element), element, element.name());
            }
        }
    }

    private void absent(Shape structure, Sent holder, String name) {
        members(structure, Optional.empty(), holder, name);
        structure.element().ifPresent(element -> members(element, Optional.empty(), holder, name + ".N"));
    }

    private boolean isRequired(Shape member, Sent holder) {
        Parameter parameter = member.declared().orElseThrow();
        if (validation != Validation.PLAIN && parameter.conditions().require()) {
            return member.guard().orElseThrow().requires(root, holder.indexes());
        }
        return parameter.required() && parameter.requiredWhen().isEmpty();
    }
}
