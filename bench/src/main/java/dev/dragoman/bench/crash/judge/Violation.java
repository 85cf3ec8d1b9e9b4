package dev.dragoman.bench.crash.judge;

import java.util.List;

/**
 * Something that must not be.
 *
 * @param rule the name of the rule that it breaks: {@code lost}
 * @param operations whose story it is; the first is the culprit
 * @param what what was expected and what came, a sentence
 * @param story all that is known of the operations, a line each
 */
public record Violation(String rule, List<String> operations, String what, List<String> story) {

    public Violation {
        operations = List.copyOf(operations);
        story = List.copyOf(story);
    }
}
