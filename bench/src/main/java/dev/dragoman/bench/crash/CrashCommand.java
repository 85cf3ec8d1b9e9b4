package dev.dragoman.bench.crash;

import dev.dragoman.bench.crash.fault.Fault;
import dev.dragoman.bench.crash.fault.Faults;
import dev.dragoman.bench.crash.judge.Judge;
import dev.dragoman.bench.crash.judge.Verdict;
import dev.dragoman.bench.process.Mutations;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dragoman bench crash}: whether nothing is lost and nothing done twice, whatever dies. */
@Command(
        name = "crash",
        description = {
            "Sends commands to a gateway whose instances and broker die, freeze and come back while both clouds misbehave, and"
                    + " then compares what was sent, what was told and what the clouds' simulators really have.",
            "Every violation is printed with the whole story of its operation."
        })
public final class CrashCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--commands", paramLabel = "N", description = "How many commands are sent (${DEFAULT-VALUE}).")
    private int commands = 200;

    @Option(
            names = "--kills",
            paramLabel = "K",
            description =
                    "How often an instance is killed; how often the other processes are hit follows from it (${DEFAULT-VALUE}).")
    private int kills = 4;

    @Option(
            names = "--instances",
            paramLabel = "I",
            description = "Instances of the gateway, 1 to 3; one more comes and goes (${DEFAULT-VALUE}).")
    private int instances = 2;

    @Option(names = "--seed", paramLabel = "S", description = "Makes the plan and the commands (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--faults",
            paramLabel = "NAME",
            split = ",",
            description = "What goes wrong: all, none, or names of --list (${DEFAULT-VALUE}).")
    private List<String> faults = List.of(Faults.ALL);

    @Option(names = "--list", description = "Says which faults there are, and does nothing else.")
    private boolean list;

    @Option(names = "--json", description = "Prints one JSON document instead of text.")
    private boolean json;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description =
                    "Where the processes keep their data and write their logs; unless given, a temporary directory.")
    private Optional<Path> directory = Optional.empty();

    @Option(names = "--keep", description = "Keeps the directory also if everything held.")
    private boolean keep;

    @Option(
            names = "--mutation",
            paramLabel = "NAME",
            description =
                    "Makes the gateways do something wrong, to see that it is found: no-recovery, fresh-token or late-claim.")
    private String mutation = "";

    @Option(
            names = "--judge",
            paramLabel = "DIR",
            description = "Judges what a run has left in this directory once more, and does nothing else.")
    private Optional<Path> judge = Optional.empty();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            Faults.known().forEach(fault -> out.printf("%-16s %s%n", fault.name(), fault.sentence()));
            return 0;
        }
        if (judge.isPresent()) {
            Verdict verdict = Judge.judge(EvidenceFile.read(judge.get()));
            out.println(json ? verdict.json() : verdict.text());
            return verdict.held() ? 0 : 1;
        }
        CrashOptions options = options();
        Path place = directory.isPresent()
                ? Files.createDirectories(directory.get())
                : Files.createTempDirectory("dragoman-crash-");
        CrashReport report = new CrashRun(options, place, spec.commandLine().getErr()).run();
        out.println(json ? report.json() : report.text());
        RunDirectory.tidy(place, report, keep);
        return report.held() ? 0 : 1;
    }

    private CrashOptions options() {
        require(commands >= 1, "--commands: expected at least 1, got " + commands);
        require(kills >= 0, "--kills: expected at least 0, got " + kills);
        require(instances >= 1 && instances <= 3, "--instances: expected 1 to 3, got " + instances);
        require(
                mutation.isEmpty() || Mutations.NAMES.contains(mutation),
                "--mutation: expected one of %s, got %s".formatted(Mutations.NAMES, mutation));
        try {
            Set<Fault> chosen = Faults.named(faults);
            return new CrashOptions(commands, kills, instances, seed, chosen, mutation);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--faults: " + e.getMessage(), e);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
