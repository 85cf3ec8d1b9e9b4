package dev.dragoman.engine.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws the table of transitions as a page: a Mermaid state diagram, and every row with what it means. */
public final class StateDiagram {

    private StateDiagram() {}

    /** The page in Markdown. */
    public static String page() {
        return """
                # The life of an operation

                Generated from the engine's table of transitions (`Transitions.TABLE`); a test fails when this page is not
                what the table says, and another when a row is never walked.

                ```mermaid
                stateDiagram-v2
                    direction LR
                    [*] --> WAITING: a valid command arrives
                %s```

                | from | when | to |
                |---|---|---|
                %s""".formatted(arrows(), rows());
    }

    private static String arrows() {
        Map<String, List<String>> byArrow = new LinkedHashMap<>();
        for (Transition row : Transitions.TABLE) {
            byArrow.computeIfAbsent(row.from() + " --> " + row.to(), arrow -> new java.util.ArrayList<>())
                    .add(row.trigger().words());
        }
        StringBuilder all = new StringBuilder();
        byArrow.forEach((arrow, words) -> all.append("    ")
                .append(arrow)
                .append(": ")
                .append(String.join(", or ", words))
                .append('\n'));
        Map<State, Boolean> ends = new TreeMap<>();
        Transitions.TABLE.stream().map(Transition::to).filter(State::ended).forEach(state -> ends.put(state, true));
        ends.keySet().forEach(state -> all.append("    ").append(state).append(" --> [*]\n"));
        return all.toString();
    }

    private static String rows() {
        return Transitions.TABLE.stream()
                .map(row -> "| " + row.from() + " | " + row.trigger().words() + " | " + row.to() + " |\n")
                .collect(Collectors.joining());
    }
}
