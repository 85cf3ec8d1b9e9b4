package dev.dragoman.bench;

import dev.dragoman.bench.crash.CrashCommand;
import dev.dragoman.bench.measure.FairnessBench;
import dev.dragoman.bench.measure.LooksBench;
import dev.dragoman.bench.measure.TakeoverCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code dragoman bench} itself: says what there is. */
@Command(
        name = "dragoman bench",
        description =
                "Puts what Dragoman promises to the test, on this machine alone, each part in a process of its own.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {CrashCommand.class, TakeoverCommand.class, LooksBench.class, FairnessBench.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Everything held.", "1:Something did not hold, and is told.", "2:An option cannot be used."})
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
