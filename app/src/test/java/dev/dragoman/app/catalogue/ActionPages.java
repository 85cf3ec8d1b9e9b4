package dev.dragoman.app.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reference's pages on the catalogues: an index, and for each API and family a page of its actions. */
final class ActionPages {

    static final String MARK = "<!-- Generated from the catalogues. Do not edit; to make it anew: mvn -pl app test"
            + " -Dtest=ActionPagesTest -Ddragoman.regenerate -->";

    private static final String INTRODUCTION = """
            # Actions

            %s

            Every documented action of the clouds' APIs, each callable with
            [`dragoman.native.invoke`](../commands.md#dragomannativeinvoke); how is told in the [user guide](../../user-guide.md#native-calls).
            Here is what each takes and answers, how the end of its work is seen, and how it is found out what it did if its answer is
            lost. `./dragoman catalogue show API ACTION` tells the same in a terminal. How much of it is simulated, and what the canonical
            commands use, is in [coverage](../coverage.md).

            An action marked * goes on working after its answer.
            """.formatted(MARK);

    private ActionPages() {}

    /** Every page, by its path below {@code docs/reference/actions}. */
    static SortedMap<Path, String> all() {
        SortedMap<Path, String> pages = new TreeMap<>();
        pages.put(Path.of("README.md"), index());
        for (Api api : Api.values()) {
            families(api).forEach((family, actions) -> pages.put(path(api, family), page(api, family, actions)));
        }
        return pages;
    }

    static SortedMap<String, List<Action>> families(Api api) {
        return Catalogue.of(api).actions().stream()
                .collect(Collectors.groupingBy(Action::resource, TreeMap::new, Collectors.toList()));
    }

    private static Path path(Api api, String family) {
        return Path.of(api.id(), family + ".md");
    }

    private static String index() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Api api : Api.values()) {
            page.append("\n## %s\n\n%s actions, version `%s`, provider `%s`.\n\n"
                    .formatted(api.id(), Catalogue.of(api).actions().size(), api.version(), api.provider()));
            page.append("| family | actions |\n|---|---|\n");
            families(api)
                    .forEach((family, actions) -> page.append("| [%s](%s/%s.md) | %s |\n"
                            .formatted(
                                    family,
                                    api.id(),
                                    family,
                                    actions.stream()
                                            .map(action -> link(api, action))
                                            .collect(Collectors.joining(", ")))));
        }
        return page.toString();
    }

    /** From the index to an action's place. */
    static String link(Api api, Action action) {
        return "[%s](%s/%s.md#%s)%s"
                .formatted(
                        action.name(),
                        api.id(),
                        action.resource(),
                        action.name().toLowerCase(Locale.ROOT),
                        ActionFacts.isAsynchronous(action) ? "*" : "");
    }

    private static String page(Api api, String family, List<Action> actions) {
        List<String> parts = new ArrayList<>();
        parts.add("# " + family + " of " + api.id());
        parts.add(MARK);
        parts.add("[All actions](../README.md). Names and values are the API's own; how to read the tables:"
                + " [native calls](../../../user-guide.md#native-calls).");
        actions.forEach(action -> parts.add(section(ActionFacts.of(api, action))));
        return String.join("\n\n", parts) + "\n";
    }

    private static String section(ActionFacts facts) {
        List<String> parts = new ArrayList<>();
        parts.add("## " + facts.action());
        parts.add(ActionText.title(facts) + ".");
        parts.add(
                facts.parameters().isEmpty()
                        ? "It takes no parameters of its own."
                        : MarkdownTable.of(
                                List.of("parameter", "type", "required", "values and limits"),
                                facts.parameters().stream()
                                        .map(ActionPages::parameter)
                                        .toList()));
        if (!facts.rules().isEmpty()) {
            parts.add("Together: " + String.join("; ", facts.rules()) + ".");
        }
        if (!facts.answer().isEmpty()) {
            parts.add(MarkdownTable.of(
                    List.of("answer", "type", "values"),
                    facts.answer().stream().map(ActionPages::field).toList()));
        }
        if (!facts.paging().isEmpty()) {
            parts.add("**Pages** " + facts.paging() + ".");
        }
        parts.add("**End** " + facts.completion().words());
        RecoveryFacts recovery = facts.recovery();
        if (recovery != null) {
            parts.add("**Recovery** " + recovery.words()
                    + (recovery.why().isEmpty() ? "" : " Why: " + recovery.why() + "."));
        }
        if (recovery != null && !recovery.alsoTouches().isEmpty()) {
            parts.add("**Also touches** " + String.join(", ", recovery.alsoTouches()) + ".");
        }
        if (!facts.errors().isEmpty()) {
            parts.add("**Errors** "
                    + facts.errors().stream().map(ActionPages::error).collect(Collectors.joining(", ")) + ".");
        }
        parts.add("**Example**, a part of a command:");
        parts.add("```jsonc\n" + example(facts) + "\n```");
        parts.add("**Sources** "
                + facts.sources().stream()
                        .map(source -> source.document() + ", line " + source.line())
                        .collect(Collectors.joining("; "))
                + ".");
        return String.join("\n\n", parts);
    }

    private static List<String> parameter(ParameterFacts parameter) {
        String required = parameter.required().equals("no") ? "" : parameter.required();
        return List.of("`" + parameter.name() + "`", parameter.type(), required, parameter.words());
    }

    private static List<String> field(FieldFacts field) {
        List<String> words = new ArrayList<>(field.notes());
        if (!field.values().isEmpty()) {
            words.add(0, ParameterWords.names(field.values(), ", "));
        }
        return List.of("`" + field.path() + "`", field.type(), String.join("; ", words));
    }

    private static String error(ErrorFacts error) {
        return "`" + error.code() + "`" + (error.httpStatus() == null ? "" : " " + error.httpStatus());
    }

    /** Of the example's data what is not the same everywhere. */
    private static String example(ActionFacts facts) {
        JsonNode data = facts.example().path("data");
        String head = "\"api\": %s, \"action\": %s".formatted(data.path("api"), data.path("action"));
        return data.has("parameters")
                ? head + ",\n\"parameters\": " + ActionText.pretty(data.path("parameters"))
                : head;
    }
}
