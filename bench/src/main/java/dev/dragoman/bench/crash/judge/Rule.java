package dev.dragoman.bench.crash.judge;

import java.util.List;

/** One thing that must hold, checked by itself. */
interface Rule {

    /** What violations and figures call it: {@code lost}. */
    String name();

    /** What must hold, a sentence. */
    String sentence();

    /** Where it does not hold. */
    List<Finding> findings(Case known);

    /**
     * A place where a rule does not hold.
     *
     * @param operations whose story tells it; the first is the culprit
     * @param what what was expected and what came
     */
    record Finding(List<String> operations, String what) {
        public Finding {
            operations = List.copyOf(operations);
        }
    }
}
