package dev.dragoman.app.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.dragoman.model.Json;
import java.util.ArrayList;
import java.util.List;

/** What is known of an action, as lines for a terminal. */
public final class ActionText {

    private static final String INDENT = "  ";

    private static final ObjectWriter PRETTY = Json.mapper()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private ActionText() {}

    /** The lines. */
    public static List<String> lines(ActionFacts facts) {
        List<String> lines = new ArrayList<>();
        lines.add(facts.action() + "  " + title(facts));
        block(lines, "Parameters", parameters(facts));
        block(lines, "Rules", facts.rules());
        block(lines, "Answer", answer(facts));
        block(lines, "Errors", facts.errors().stream().map(ErrorFacts::toString).toList());
        block(lines, "Pages", facts.paging().isEmpty() ? List.of() : List.of(facts.paging()));
        block(lines, "End", List.of(facts.completion().words()));
        if (facts.recovery() != null) {
            block(lines, "Recovery", recovery(facts.recovery()));
        }
        block(lines, "Sources", sources(facts));
        block(
                lines,
                "Example, for ./dragoman send --wait -",
                pretty(facts.example()).lines().toList());
        return lines;
    }

    /** API, family and what it does in a few words. */
    public static String title(ActionFacts facts) {
        return String.join(
                ", ",
                List.of(
                        facts.api(),
                        facts.family(),
                        facts.verb()
                                + (facts.asynchronous() ? ", asynchronous" : "")
                                + (facts.recovery() == null ? ", only reads" : "")
                                + (facts.deprecated() ? ", deprecated" : "")
                                + (facts.aliases().isEmpty() ? "" : ", also " + String.join(", ", facts.aliases()))));
    }

    private static void block(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            content.forEach(line -> lines.add(INDENT + plain(line)));
        }
    }

    private static List<String> parameters(ActionFacts facts) {
        return TextTable.rows(facts.parameters().stream()
                .map(parameter -> List.of(
                        parameter.name(),
                        parameter.type(),
                        switch (parameter.required()) {
                            case "yes" -> "required";
                            case "no" -> "";
                            default -> "required " + plain(parameter.required());
                        },
                        plain(parameter.words())))
                .toList());
    }

    private static List<String> answer(ActionFacts facts) {
        return TextTable.rows(facts.answer().stream()
                .map(field -> {
                    List<String> more = new ArrayList<>(field.notes());
                    if (!field.values().isEmpty()) {
                        more.add(0, String.join(", ", field.values()));
                    }
                    return List.of(field.path(), field.type(), String.join("; ", more));
                })
                .toList());
    }

    private static List<String> recovery(RecoveryFacts recovery) {
        List<String> lines = new ArrayList<>();
        lines.add(recovery.words());
        if (!recovery.why().isEmpty()) {
            lines.add("Why: " + recovery.why() + ".");
        }
        if (!recovery.alsoTouches().isEmpty()) {
            lines.add("Also touches: " + String.join(", ", recovery.alsoTouches()) + ".");
        }
        return lines;
    }

    private static List<String> sources(ActionFacts facts) {
        return facts.sources().stream()
                .map(source -> source.document() + ", line " + source.line())
                .toList();
    }

    private static String plain(String words) {
        return words.replace("`", "");
    }

    /** A document over several lines. */
    public static String pretty(Object document) {
        try {
            return PRETTY.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always has a JSON form", e);
        }
    }
}
