package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.SpecShape;
import dev.dragoman.model.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that is wrong with one command. */
final class Findings {

    /** More are counted, not told: a command of a thousand mistakes must not become an event of a megabyte. */
    private static final int TOLD = 50;

    /** What stands between what was expected and a quotation of what came. */
    private static final String QUOTED = ", got '";

    private final List<Finding> all = new ArrayList<>();

    private record Finding(ErrorCode code, Violation violation) {}

    void add(ErrorCode code, String pointer, String message) {
        all.add(new Finding(code, new Violation(pointer, message)));
    }

    void addAll(ErrorCode code, Collection<Violation> violations) {
        violations.forEach(violation -> all.add(new Finding(code, violation)));
    }

    /** An attribute of the event stands outside its data, so it has no pointer and its name leads the sentence. */
    void attribute(ErrorCode code, String attribute, String message) {
        add(code, "", attribute + ": " + message);
    }

    boolean none() {
        return all.isEmpty();
    }

    /** Whether nothing was found at this place or below it. */
    boolean noneAt(String pointer) {
        return all.stream().noneMatch(finding -> {
            String at = finding.violation.pointer();
            return at.equals(pointer) || at.startsWith(pointer + "/");
        });
    }

    /** What a command asks with, without the fields in which something was found. */
    ObjectNode sound(ObjectNode spec, SpecShape shape) {
        ObjectNode sound = spec.deepCopy();
        shape.fields().stream().filter(field -> !noneAt(shape.base() + field)).forEach(sound::remove);
        return sound;
    }

    /** The problem to answer with, if there is one: its code is the one that comes first in {@link ErrorCode}. */
    Optional<Problem> problem(String attempt) {
        return all.stream().map(Finding::code).min(Comparator.naturalOrder()).map(code -> Problem.of(code, told(code))
                .during(attempt));
    }

    /**
     * All that was found, in one line, for where there is nobody to answer. What was found there instead is left out: whoever may
     * read this need not be allowed to read the record.
     */
    String sentences() {
        return all.stream()
                .map(finding -> finding.violation.message())
                .map(message -> message.split(QUOTED, 2)[0])
                .collect(Collectors.joining("; "));
    }

    private List<Violation> told(ErrorCode code) {
        List<Violation> told = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(finding -> finding.code != code))
                .limit(TOLD)
                .forEach(finding -> told.add(finding.violation));
        if (all.size() > TOLD) {
            told.add(new Violation("", (all.size() - TOLD) + " more violations are not told"));
        }
        return told;
    }
}
