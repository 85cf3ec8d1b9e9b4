package dev.dragoman.bench.measure;

import dev.dragoman.model.Json;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman bench takeover}: how long after a {@code kill -9} the dead instance's operations go on. */
@Command(
        name = "takeover",
        description = {
            "Kills instances of the gateway with operations in flight, and times what follows: restarted at once with no other"
                    + " there, and not restarted with another there.",
            "Exit code 1 if the first action came later than the limit in any round."
        })
public final class TakeoverCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--operations",
            paramLabel = "N",
            defaultValue = "10000",
            description = "In flight (${DEFAULT-VALUE}).")
    private int operations = 10_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Kills of each scene (${DEFAULT-VALUE}).")
    private int rounds = 10;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "32",
            description = "Of the internal topics (${DEFAULT-VALUE}).")
    private int partitions = 32;

    @Option(
            names = "--scenes",
            paramLabel = "SCENE[,...]",
            split = ",",
            defaultValue = "restart,takeover",
            description = "Some of: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private List<Scene> scenes = List.of(Scene.values());

    @Option(
            names = "--restart-limit",
            paramLabel = "MILLIS",
            defaultValue = "6000",
            description = "For the first action of a restarted instance (${DEFAULT-VALUE}).")
    private long restartLimit = 6_000;

    @Option(
            names = "--takeover-limit",
            paramLabel = "MILLIS",
            defaultValue = "10000",
            description = "For the first action of another instance (${DEFAULT-VALUE}).")
    private long takeoverLimit = 10_000;

    @Option(
            names = "--set",
            paramLabel = "VARIABLE=VALUE",
            description = "A setting of the gateways, as in their environment, to compare; may be repeated.")
    private Map<String, String> settings = new HashMap<>();

    @Option(
            names = "--archive",
            description = "Starts the gateways with an archive of the classes that they load, made first by the demo.")
    private boolean archive;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Where data and logs go; a temporary one unless given.")
    private Optional<Path> directory = Optional.empty();

    @Option(names = "--json", description = "One JSON document a scene, for programs.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Path place = directory.isPresent() ? directory.get() : Files.createTempDirectory("dragoman-takeover");
        if (archive) {
            progress("making an archive of classes");
            settings.merge("JAVA_TOOL_OPTIONS", ClassArchive.make(place), (given, more) -> given + " " + more);
        }
        List<TakeoverReport> reports = new ArrayList<>();
        try (TakeoverSite site = TakeoverSite.start(place, partitions, operations, settings, this::progress)) {
            for (Scene scene : scenes) {
                reports.add(run(scene, site));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        for (TakeoverReport report : reports) {
            if (json) {
                out.println(Json.text(report.document()));
            } else {
                report.lines().forEach(out::println);
            }
        }
        out.flush();
        return reports.stream().allMatch(TakeoverReport::held) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private TakeoverReport run(Scene scene, TakeoverSite site) throws InterruptedException {
        List<Round> measured = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            if (scene == Scene.TAKEOVER) {
                site.two();
            }
            measured.add(scene == Scene.RESTART ? site.restart() : site.takeover());
        }
        return new TakeoverReport(scene, measured, scene == Scene.RESTART ? restartLimit : takeoverLimit);
    }

    private void progress(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
