package dev.dragoman.app.cli;

import dev.dragoman.app.catalogue.FamilyCoverage;
import dev.dragoman.app.catalogue.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code dragoman catalogue coverage}: how much of the catalogues runs here. */
@Command(
        name = "coverage",
        description = {
            "Tells how much of the catalogues runs here, for each API and family: how many actions are documented, how many"
                    + " native commands can call, how many are simulated, how many canonical commands use, and which.",
            "It is computed from the adapters and the simulator of this program."
        })
final class CatalogueCoverageCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        List<FamilyCoverage> families = FamilyCoverage.all();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("api", "family", "documented", "callable", "simulated", "canonical", "used by"));
        families.forEach(family -> rows.add(row(family.api(), family.family(), List.of(family), used(family))));
        families.stream()
                .collect(Collectors.groupingBy(FamilyCoverage::api, LinkedHashMap::new, Collectors.toList()))
                .forEach((api, its) -> rows.add(row(api, "all", its, "")));
        List<String> lines = TextTable.rows(rows);
        output.note(lines.get(0));
        for (int i = 0; i < families.size(); i++) {
            output.print(lines.get(i + 1), families.get(i));
        }
        lines.stream().skip(families.size() + 1L).forEach(output::note);
        return ExitCode.OK;
    }

    private static List<String> row(String api, String family, List<FamilyCoverage> of, String used) {
        return List.of(
                api,
                family,
                sum(of, FamilyCoverage::documented),
                sum(of, FamilyCoverage::callable),
                sum(of, FamilyCoverage::simulated),
                sum(of, FamilyCoverage::canonical),
                used);
    }

    private static String sum(List<FamilyCoverage> of, ToLongFunction<FamilyCoverage> what) {
        return Long.toString(of.stream().mapToLong(what).sum());
    }

    /** {@code network create modify, subnet create}. */
    private static String used(FamilyCoverage family) {
        Map<String, List<String>> verbs = new LinkedHashMap<>();
        family.usedBy().forEach(command -> {
            String[] parts = command.split("\\.", 2);
            verbs.computeIfAbsent(parts[0], kind -> new ArrayList<>()).add(parts[1]);
        });
        return verbs.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(" ", entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
