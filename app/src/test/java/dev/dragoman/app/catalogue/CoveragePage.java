package dev.dragoman.app.catalogue;

import dev.dragoman.app.catalogue.FamilyCoverage.ActionCoverage;
import dev.dragoman.catalogue.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The reference's page on how much of the catalogues runs. */
final class CoveragePage {

    private static final String INTRODUCTION = """
            # Coverage

            %s

            How much of the clouds' [documented actions](actions/README.md) runs, computed from the adapters and the simulator;
            `./dragoman catalogue coverage` tells it of the program at hand. *Callable*: by a
            [native command](../user-guide.md#native-calls). *Simulated*: the simulator has behaviour for it. *Canonical*: canonical
            commands use it, in a step or to look; `apply` uses the procedures of `create` and `modify`, `import` that of `get`.
            """.formatted(ActionPages.MARK);

    private CoveragePage() {}

    static String text() {
        List<FamilyCoverage> all = FamilyCoverage.all();
        List<String> parts = new ArrayList<>();
        parts.add(INTRODUCTION);
        for (Api api : Api.values()) {
            List<FamilyCoverage> families =
                    all.stream().filter(family -> family.api().equals(api.id())).toList();
            parts.add("## " + api.id() + "\n");
            parts.add(table(families) + "\n");
            List<List<String>> used = families.stream()
                    .flatMap(family -> family.actions().stream()
                            .filter(action -> !action.usedBy().isEmpty())
                            .map(action -> used(family, action)))
                    .toList();
            if (!used.isEmpty()) {
                parts.add("### What canonical commands use of " + api.id() + "\n");
                parts.add(MarkdownTable.of(List.of("action", "used by"), used) + "\n");
            }
        }
        return String.join("\n", parts);
    }

    private static String table(List<FamilyCoverage> families) {
        List<List<String>> rows = new ArrayList<>();
        long[] sums = new long[4];
        for (FamilyCoverage family : families) {
            long[] counts = {family.documented(), family.callable(), family.simulated(), family.canonical()};
            rows.add(row("[%s](actions/%s/%s.md)".formatted(family.family(), family.api(), family.family()), counts));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i];
            }
        }
        rows.add(row("all", sums));
        return MarkdownTable.of(List.of("family", "documented", "callable", "simulated", "canonical"), rows);
    }

    private static List<String> row(String name, long[] counts) {
        List<String> row = new ArrayList<>(List.of(name));
        for (long count : counts) {
            row.add(Long.toString(count));
        }
        return row;
    }

    private static List<String> used(FamilyCoverage family, ActionCoverage action) {
        return List.of(
                "[%s](actions/%s/%s.md#%s)"
                        .formatted(
                                action.action(),
                                family.api(),
                                family.family(),
                                action.action().toLowerCase(Locale.ROOT)),
                String.join(", ", action.usedBy()));
    }
}
